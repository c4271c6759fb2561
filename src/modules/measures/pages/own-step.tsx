import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { answerFinish, loadFinish } from '../goal-forms.ts';
import { FinishForm } from '../parts/finish-form.tsx';
import { tellOwnGoals } from '../policy.ts';
import type { Route } from './+types/own-step';

export const loader = page(tellOwnGoals, ask => loadFinish(ask, { id: ask.params.stepId }, () => '/partner/goals'));
export const action = submit(tellOwnGoals, { words: 'measures' }, ask =>
  answerFinish(ask, { id: ask.params.stepId }, () => '/partner/goals?done=step'),
);
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partner says that its own step was done. */
export default function OwnStep({ loaderData, actionData }: Route.ComponentProps) {
  return <FinishForm {...loaderData} refused={actionData} />;
}
