import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { LEGAL_STATUSES } from '../../contract.ts';
import { courtForm } from '../../court-form.ts';
import { keepingStanding } from '../../policy.ts';
import { hearingsOf } from '../../store.ts';
import { legalStatusFields } from '../contract.ts';
import { listed } from '../store.ts';
import { recordLegalStatus } from '../use-cases/record-legal-status.ts';
import type { Route } from './+types/legal-status';

export const loader = page(
  keepingStanding,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const form = await courtForm(ask, childId);
    return {
      ...form,
      words: say.group('court', 'statusForm'),
      kinds: await listed(tx, 'app.legal_status_kind', language, LEGAL_STATUSES),
      hearings: (await hearingsOf(tx, childId))
        .filter(({ held_at }) => held_at !== null)
        .sort((one, other) => Temporal.Instant.compare(other.held_at!, one.held_at!))
        .map(hearing => ({
          value: hearing.id,
          label: `${sayDayOf(language, who.timeZone, hearing.held_at!)} · ${hearing[`kind_${language}`]}`,
        })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  keepingStanding,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { legal_status__one_at_a_time: { kind: 'changed-meanwhile' } },
  },
  async ask => {
    const read = readFields(ask.form, legalStatusFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const recorded = await recordLegalStatus(ask, { childId, ...read.value.values });
    return recorded.ok ? ok({ to: `/children/${childId}/court/standing?done=status` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Where a child stands before the law from a day on. */
export default function LegalStatusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={over}
      problems={problems}
      back={{ href: `${back}/standing` }}
      formKey={formKey}
      keep="legal-status"
      continueLabel={words.save}
    >
      <Select {...field.text('kind')} options={loaderData.kinds} />
      <DateInput {...field.date('from')} />
      <Select {...field.text('hearingId')} required={false} empty={words.hearingIdNone} options={loaderData.hearings} />
      <TextArea {...field.text('why')} required={false} max={1000} />
    </FormPage>
  );
}
