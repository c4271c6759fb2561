import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { answerFigure, loadFigure, ONCE_A_DAY } from '../goal-forms.ts';
import { FigureForm } from '../parts/figure-form.tsx';
import { tellOwnGoals } from '../policy.ts';
import type { Route } from './+types/own-goal-figure';

export const loader = page(tellOwnGoals, ask => loadFigure(ask, { id: ask.params.goalId }, '/partner/goals'));
export const action = submit(tellOwnGoals, { words: 'measures', constraints: ONCE_A_DAY }, ask =>
  answerFigure(ask, { id: ask.params.goalId }, '/partner/goals?done=figure'),
);
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partner enters where a goal stands that the partners measure. */
export default function OwnGoalFigure({ loaderData, actionData }: Route.ComponentProps) {
  return <FigureForm {...loaderData} refused={actionData} />;
}
