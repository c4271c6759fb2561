import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { answerFigure, loadFigure, ONCE_A_DAY } from '../goal-forms.ts';
import { FigureForm } from '../parts/figure-form.tsx';
import { keepGoals } from '../policy.ts';
import type { Route } from './+types/enter-figure';

const goalsOf = (params: { communityId?: string }) => `/communities/${params.communityId}/goals`;
const namedBy = (params: { goalId?: string; communityId?: string }) => ({
  id: params.goalId,
  communityId: params.communityId,
});

export const loader = page(keepGoals, ask => loadFigure(ask, namedBy(ask.params), goalsOf(ask.params)));
export const action = submit(keepGoals, { words: 'measures', constraints: ONCE_A_DAY }, ask =>
  answerFigure(ask, namedBy(ask.params), `${goalsOf(ask.params)}?done=figure`),
);
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function EnterFigure({ loaderData, actionData }: Route.ComponentProps) {
  return <FigureForm {...loaderData} refused={actionData} />;
}
