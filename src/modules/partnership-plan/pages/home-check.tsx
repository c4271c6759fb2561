import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { checkFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, planToLiveOn } from '../load/load-home-form.ts';
import { CheckForm } from '../parts/check-form.tsx';
import { writeHomePlan } from '../policy.ts';
import { answerCheck } from '../use-cases/answer-check.ts';
import type { Route } from './+types/home-check';

export const loader = page(
  writeHomePlan,
  async ask => {
    const form = await homeForm(ask, ask.params.childId);
    await planToLiveOn(ask, form.childId);
    const words = ask.say.group('partnership-plan', 'homeForms');
    return {
      ...form,
      words,
      title: words.checkTitle,
      lead: words.checkLead,
      save: words.checkSave,
      question: words.score,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToLiveOn(ask, childId);
    const read = readFields(ask.form, checkFields);
    if (!read.ok) return read;
    const { score, ...rest } = read.value.values;
    const answered = await answerCheck(ask, { planId: plan.id, score: Number(score), ...rest });
    if (!answered.ok) return answered;
    return ok({ to: `${homePlanPath(childId)}?done=${answered.value.meetingOffered ? 'check-talk' : 'check'}` });
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.checkMeta }];

export default function HomeCheck({ loaderData, actionData }: Route.ComponentProps) {
  return <CheckForm form={loaderData} words={loaderData.words} refused={actionData} />;
}
