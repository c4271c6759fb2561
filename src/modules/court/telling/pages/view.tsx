import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { courtForm, sayWhichHearing } from '../../court-form.ts';
import { tellingOfHearings } from '../../policy.ts';
import { hearingOf } from '../../store.ts';
import { viewFields } from '../contract.ts';
import { viewOf } from '../store-words.ts';
import { recordView } from '../use-cases/record-view.ts';
import type { Route } from './+types/view';

export const loader = page(
  tellingOfHearings,
  async ask => {
    const { childId = '', hearingId = '' } = ask.params;
    const form = await courtForm(ask, childId);
    const hearing = (await hearingOf(ask.tx, childId, hearingId)) ?? notThere();
    const view = await viewOf(ask.tx, childId, hearingId);
    const { year, month, day } = Temporal.PlainDate.from(view?.saidOn ?? ask.today.toString());
    return {
      ...form,
      words: ask.say.group('court', 'viewForm'),
      here: `/children/${childId}/court/hearings/${hearingId}/about`,
      which: sayWhichHearing(ask, hearing),
      known: {
        words: view?.words ?? '',
        noneWhy: view?.noneWhy ?? '',
        cameOfIt: view?.cameOfIt ?? '',
        'saidOn-year': String(year),
        'saidOn-month': String(month),
        'saidOn-day': String(day),
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  tellingOfHearings,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { hearing_view__once: { kind: 'changed-meanwhile' } },
  },
  async ask => {
    const read = readFields(ask.form, viewFields);
    if (!read.ok) return read;
    const { childId = '', hearingId = '' } = ask.params;
    const recorded = await recordView(ask, { childId, hearingId, ...read.value.values });
    return recorded.ok ? ok({ to: `/children/${childId}/court/hearings/${hearingId}/about?done=view` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What a child wants the court to know before a hearing, and what was done with it. */
export default function View({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, which, here, known, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, known);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={`${which}. ${words.lead}`}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="view"
      continueLabel={words.save}
    >
      <TextArea {...field.text('words')} required={false} max={4000} />
      <TextField {...field.text('noneWhy')} hint={words.noneWhyHint} required={false} max={500} />
      <DateInput {...field.date('saidOn')} />
      <TextArea {...field.text('cameOfIt')} hint={words.cameOfItHint} required={false} max={1000} />
    </FormPage>
  );
}
