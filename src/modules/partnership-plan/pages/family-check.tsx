import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { checkFields } from '../home-fields.ts';
import { familyForm } from '../load/load-family-plan.ts';
import { CheckForm } from '../parts/check-form.tsx';
import { writeFamilyPlan } from '../policy.ts';
import { answerCheck } from '../use-cases/answer-check.ts';
import type { Route } from './+types/family-check';

export const loader = page(writeFamilyPlan, async ask => {
  const form = await familyForm(ask, ask.params.signerId);
  const words = ask.say.group('partnership-plan', 'homeForms');
  return {
    ...form,
    words,
    title: words.checkTitle,
    lead: words.checkLead,
    save: words.checkSave,
    question: words.scoreFamily,
  };
});

export const action = submit(writeFamilyPlan, { words: 'partnership-plan' }, async ask => {
  const { planId, back } = await familyForm(ask, ask.params.signerId);
  const read = readFields(ask.form, checkFields);
  if (!read.ok) return read;
  const { score, ...rest } = read.value.values;
  const answered = await answerCheck(ask, { planId, score: Number(score), ...rest });
  return answered.ok ? ok({ to: `${back}?done=${answered.value.meetingOffered ? 'check-talk' : 'check'}` }) : answered;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.checkMeta }];

export default function FamilyCheck({ loaderData, actionData }: Route.ComponentProps) {
  return <CheckForm form={loaderData} words={loaderData.words} refused={actionData} />;
}
