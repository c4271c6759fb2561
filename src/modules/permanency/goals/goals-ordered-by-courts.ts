import { type FactKind, type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { type GoalWasOrdered, hearGoalOrdered } from './hear-goal-ordered.ts';

/** A goal a court ordered stands in the record with the order itself; the fact is the court room's, handed in by app.ts. */
export const goalsOrderedByCourts = <F extends GoalWasOrdered>(ordered: FactKind<F>): readonly Hearer[] => [
  whenHeard(ordered, 'set-goals-ordered-by-courts', async (ask, { body }) => {
    await hearGoalOrdered(ask, body);
  }),
];
