import type { Id } from '#kernel/ids.ts';
import { type FactKind, type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { hearGoalOrdered } from './hear-goal-ordered.ts';

/** What a court ordered of a child's goals: codes of goals, and the day (ISO date). */
type GoalsOrdered = {
  readonly childId: Id;
  readonly goal: string;
  readonly concurrent: string | null;
  readonly orderedOn: string;
};

/** Courts' words for goals that this room calls otherwise. */
const CALLED: Readonly<Record<string, string>> = { another_arrangement: 'another_planned' };

/** Goals a court ordered stand in the record with the order itself; the fact is the court room's, handed in by app.ts. */
export const goalsOrderedByCourts = <F extends GoalsOrdered>(ordered: FactKind<F>): readonly Hearer[] => [
  whenHeard(ordered, 'set-goals-ordered-by-courts', async (ask, { body }) => {
    const { childId, orderedOn } = body;
    for (const [kind, concurrent] of [
      [body.goal, false],
      [body.concurrent, true],
    ] as const)
      if (kind !== null) await hearGoalOrdered(ask, { childId, kind: CALLED[kind] ?? kind, concurrent, orderedOn });
  }),
];
