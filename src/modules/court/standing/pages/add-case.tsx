import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { courtForm } from '../../court-form.ts';
import { SiblingFields } from '../../parts/sibling-fields.tsx';
import { keepingStanding } from '../../policy.ts';
import { siblingsOf } from '../../siblings.ts';
import { CASE_KINDS, courtCaseFields } from '../contract.ts';
import { recordCourtCase } from '../use-cases/record-court-case.ts';
import type { Route } from './+types/add-case';

export const loader = page(
  keepingStanding,
  async ask => ({
    ...(await courtForm(ask, ask.params.childId)),
    words: ask.say.group('court', 'caseForm'),
    kinds: CASE_KINDS.map(value => ({ value, label: ask.say('court', `caseKinds.${value}`) })),
    siblings: (await siblingsOf({ tx: ask.tx, timeZone: ask.who.timeZone }, ask.params.childId ?? '')).map(
      ({ id, name }) => ({ id, name, note: null }),
    ),
  }),
  { about: params => params.childId },
);

export const action = submit(
  keepingStanding,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { court_case__number_once: { kind: 'changed-meanwhile' } },
  },
  async ask => {
    const read = readFields(ask.form, courtCaseFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const siblings = ask.form.getAll('siblings').map(String);
    const added = await recordCourtCase(ask, { childId, ...read.value.values, siblings });
    return added.ok ? ok({ to: `/children/${childId}/court/standing?done=case` }) : added;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A case before a court about a child, and about brothers and sisters. */
export default function AddCase({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, kinds, siblings } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: `${back}/standing` }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('kind')} options={kinds} />
      <TextField {...field.text('court')} max={200} />
      <TextField {...field.text('number')} hint={words.numberHint} max={60} width="m" />
      <DateInput {...field.date('from')} />
      <SiblingFields
        label={words.siblings}
        hint={words.siblingsHint}
        siblings={siblings}
        typed={typed}
        problems={problems}
      />
    </FormPage>
  );
}
