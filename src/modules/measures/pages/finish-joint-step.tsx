import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { answerFinish, loadFinish } from '../goal-forms.ts';
import { FinishForm } from '../parts/finish-form.tsx';
import { keepGoals } from '../policy.ts';
import type { Route } from './+types/finish-joint-step';

const goalsOf = (step: { community_id: string }) => `/communities/${step.community_id}/goals`;
const namedBy = (params: { stepId?: string; communityId?: string }) => ({
  id: params.stepId,
  communityId: params.communityId,
});

export const loader = page(keepGoals, ask => loadFinish(ask, namedBy(ask.params), goalsOf));
export const action = submit(keepGoals, { words: 'measures' }, ask =>
  answerFinish(ask, namedBy(ask.params), step => `${goalsOf(step)}?done=step`),
);
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FinishJointStep({ loaderData, actionData }: Route.ComponentProps) {
  return <FinishForm {...loaderData} refused={actionData} />;
}
