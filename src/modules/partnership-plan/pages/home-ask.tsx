import { ok } from '#kernel/result.ts';
import { askQuestion } from '#modules/agreements/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { PAIR_SUBJECTS } from '../contract.ts';
import { askFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, mySignerId, planToLiveOn } from '../load/load-home-form.ts';
import { AskForm } from '../parts/ask-form.tsx';
import { writeHomePlan } from '../policy.ts';
import type { Route } from './+types/home-ask';

export const loader = page(
  writeHomePlan,
  async ask => {
    const { say } = ask;
    const form = await homeForm(ask, ask.params.childId);
    await planToLiveOn(ask, form.childId);
    const words = say.group('partnership-plan', 'homeForms');
    return {
      ...form,
      words,
      title: words.askTitle,
      lead: words.askLead,
      save: words.askSave,
      subjects: PAIR_SUBJECTS.map(value => ({ value, label: say('partnership-plan', `subjects.${value}`) })),
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
    const read = readFields(ask.form, askFields);
    if (!read.ok) return read;
    const signerId = await mySignerId(ask, plan.id);
    const asked = await askQuestion(ask, { signerId, language: ask.language, ...read.value.values });
    return asked.ok ? ok({ to: `${homePlanPath(childId)}?done=asked` }) : asked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.askMeta }];

export default function HomeAsk({ loaderData, actionData }: Route.ComponentProps) {
  const { words, subjects } = loaderData;
  return <AskForm form={loaderData} words={words} subjects={subjects} refused={actionData} />;
}
