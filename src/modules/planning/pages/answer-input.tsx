import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { ANSWERS, answerFields, LANGUAGES, WAYS } from '../contract.ts';
import { planForm, planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { inputById } from '../store/taking-part.ts';
import { declineInput, giveInput } from '../use-cases/give-input.ts';
import type { Route } from './+types/answer-input';

export const loader = page(
  writePlan,
  async ask => {
    const { over, here, formKey, plan } = await planForm(ask);
    const { say, language } = ask;
    const input = await inputById(ask.tx, ask.params.inputId ?? '');
    if (input?.plan_id !== plan.id) return notThere();
    return {
      over,
      here,
      formKey,
      words: say.group('planning', 'answerForm'),
      title: say('planning', 'answerForm.of', { name: input.name }),
      answers: ANSWERS.map(value => ({ value, label: say('planning', `answers.${value}`) })),
      ways: WAYS.map(value => ({ value, label: say('planning', `ways.${value}`) })),
      languages: LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writePlan, { words: 'planning', about: params => params.childId }, async ask => {
  const { plan, here } = await planInAddress(ask);
  const input = await inputById(ask.tx, ask.params.inputId ?? '');
  if (input?.plan_id !== plan.id) return notThere();
  const read = readFields(ask.form, answerFields);
  if (!read.ok) return read;
  const { answer, way, language, words, reason, triedAgainOn } = read.value.values;
  if (answer === 'given') {
    const missing = [
      ...(words ? [] : [{ at: 'words', code: 'required' }]),
      ...(way ? [] : [{ at: 'way', code: 'required' }]),
      ...(language ? [] : [{ at: 'language', code: 'required' }]),
    ];
    if (!words || !way || !language) return no(invalid(...missing));
    const given = await giveInput(ask, { inputId: input.id, words, language, way });
    return given.ok ? ok({ to: `${here}?done=answered` }) : given;
  }
  const declined = await declineInput(ask, { inputId: input.id, state: answer, reason: reason ?? '', triedAgainOn });
  return declined.ok ? ok({ to: `${here}?done=answered` }) : declined;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What somebody said of the plan, word for word, or why they did not take part. */
export default function AnswerInput({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, over, formKey, title } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={title}
      over={over}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="input"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('answer')} options={loaderData.answers} />
      <TextArea {...field.text('words')} hint={words.wordsHint} required={false} max={2000} />
      <Select {...field.text('language')} required={false} empty={words.choose} options={loaderData.languages} />
      <Select {...field.text('way')} required={false} empty={words.choose} options={loaderData.ways} />
      <TextArea {...field.text('reason')} hint={words.reasonHint} required={false} max={500} />
      <DateInput {...field.date('triedAgainOn')} required={false} />
    </FormPage>
  );
}
