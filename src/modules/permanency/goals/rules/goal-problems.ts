import type { Problem } from '#kernel/problem.ts';
import type { GoalKind, GoalPart, SetGoal } from '../contract.ts';

/** What is known around a child before a goal is set. Days are ISO dates. */
export type GoalFacts = {
  readonly today: string;
  /** As much of the birth date as is known, ISO; null is not known. */
  readonly born: string | null;
  /** Whole years on the day the goal is set; null is not known. */
  readonly ageThen: number | null;
  /** The age this kind of goal is allowed from; null for every age. */
  readonly leastAge: number | null;
  readonly standing: readonly { readonly kind: GoalKind; readonly part: GoalPart; readonly set_on: string }[];
};

/**
 * What is wrong with a goal. Another planned arrangement is for youths of sixteen and older, with the compelling reason
 * and what was done without success (42 USC 675(5)(C)(i), 675a(a)); a concurrent goal stands beside another main one
 * (42 USC 671(a)(15)(F)).
 */
export function goalProblems(goal: SetGoal, facts: GoalFacts): Problem[] {
  return [...dayProblems(goal, facts), ...kindProblems(goal, facts), ...textProblems(goal)];
}

function dayProblems({ setOn, part }: SetGoal, { today, born, standing }: GoalFacts): Problem[] {
  if (setOn > today) return [{ at: 'setOn', code: 'in-the-future' }];
  if (born !== null && setOn.slice(0, born.length) < born) return [{ at: 'setOn', code: 'before-birth' }];
  const replaced = standing.filter(one => part === 'primary' || one.part === 'concurrent');
  return replaced.some(one => one.set_on > setOn) ? [{ at: 'setOn', code: 'before-the-goal-that-stands' }] : [];
}

function kindProblems({ kind, part }: SetGoal, { ageThen, leastAge, standing }: GoalFacts): Problem[] {
  const problems: Problem[] = [];
  if (leastAge !== null && ageThen === null) problems.push({ at: 'kind', code: 'age-not-known-for-goal' });
  else if (leastAge !== null && ageThen! < leastAge)
    problems.push({ at: 'kind', code: 'too-young-for-goal', fill: { age: leastAge } });
  const primary = standing.find(one => one.part === 'primary');
  if (part === 'concurrent' && !primary) problems.push({ at: 'part', code: 'concurrent-needs-primary' });
  if (part === 'concurrent' && primary?.kind === kind) problems.push({ at: 'kind', code: 'same-as-primary' });
  if (standing.some(one => one.part === part && one.kind === kind))
    problems.push({ at: 'kind', code: 'goal-stands-already' });
  return problems;
}

function textProblems({ kind, reason, compelling, efforts }: SetGoal): Problem[] {
  const problems: Problem[] = [];
  if (reason.trim() === '') problems.push({ at: 'reason', code: 'required' });
  if (kind !== 'another_planned') return problems;
  if (!compelling?.trim()) problems.push({ at: 'compelling', code: 'another-planned-needs-compelling' });
  if (!efforts?.trim()) problems.push({ at: 'efforts', code: 'another-planned-needs-efforts' });
  return problems;
}
