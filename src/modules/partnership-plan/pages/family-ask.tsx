import { ok } from '#kernel/result.ts';
import { askQuestion } from '#modules/agreements/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { PAIR_SUBJECTS } from '../contract.ts';
import { askFields } from '../home-fields.ts';
import { familyForm } from '../load/load-family-plan.ts';
import { AskForm } from '../parts/ask-form.tsx';
import { writeFamilyPlan } from '../policy.ts';
import type { Route } from './+types/family-ask';

export const loader = page(writeFamilyPlan, async ask => {
  const { say } = ask;
  const form = await familyForm(ask, ask.params.signerId);
  const { askMeta, askTitle, askLead } = say.group('partnership-plan', 'familyForms');
  const words = say.group('partnership-plan', 'homeForms');
  return {
    ...form,
    meta: askMeta,
    words,
    title: askTitle,
    lead: askLead,
    save: words.askSave,
    subjects: PAIR_SUBJECTS.map(value => ({ value, label: say('partnership-plan', `subjects.${value}`) })),
  };
});

export const action = submit(writeFamilyPlan, { words: 'partnership-plan' }, async ask => {
  const { signerId, back } = await familyForm(ask, ask.params.signerId);
  const read = readFields(ask.form, askFields);
  if (!read.ok) return read;
  const asked = await askQuestion(ask, { signerId, language: ask.language, ...read.value.values });
  return asked.ok ? ok({ to: `${back}?done=asked` }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

export default function FamilyAsk({ loaderData, actionData }: Route.ComponentProps) {
  const { words, subjects } = loaderData;
  return <AskForm form={loaderData} words={words} subjects={subjects} refused={actionData} />;
}
