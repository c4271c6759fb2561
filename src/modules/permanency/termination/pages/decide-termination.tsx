import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { decidingTermination } from '../../policy.ts';
import { sayDecision } from '../../say-decision.ts';
import { DECISIONS, GROUNDS, terminationFields } from '../contract.ts';
import { decideTermination } from '../use-cases/decide-termination.ts';
import type { Route } from './+types/decide-termination';

export const loader = page(
  decidingTermination,
  async ask => {
    const { say } = ask;
    const form = await permanencyForm(ask, ask.params.childId);
    return {
      ...form,
      words: say.group('permanency', 'terminationForm'),
      asks: (await sayDecision(ask, form.childId)).asks,
      decisions: choicesOf(DECISIONS, code => say('permanency', `decisions.${code}`)),
      grounds: choicesOf(GROUNDS, code => say('permanency', `grounds.${code}`)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  decidingTermination,
  {
    words: 'permanency',
    about: params => params.childId,
    constraints: { termination_decision__once_a_day: { kind: 'decided-today' } },
  },
  async ask => {
    const read = readFields(ask.form, terminationFields);
    if (!read.ok) return read;
    const decided = await decideTermination(ask, { childId: ask.params.childId ?? '', ...read.value.values });
    return decided.ok ? ok(doneAt(ask.params.childId, 'decision')) : decided;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The decision the law asks for at the threshold: file, or an exception with its reason. */
export default function DecideTermination({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, asks } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="decision"
      continueLabel={words.save}
    >
      <p>{asks}</p>
      <RadioGroup {...field.text('decision')} options={loaderData.decisions} />
      <Select {...field.text('ground')} required={false} empty={words.noGround} options={loaderData.grounds} />
      <TextArea {...field.text('reason')} hint={words.reasonHint} max={4000} />
      <DateInput {...field.date('nextOn')} hint={words.nextOnHint} />
    </FormPage>
  );
}
