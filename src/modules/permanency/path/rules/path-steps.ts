import type { Problem } from '#kernel/problem.ts';
import type { PathState } from '../contract.ts';

/** A step of a path and what comes before it, as the list of kinds says. */
export type StepKind = {
  readonly code: string;
  readonly path: string;
  readonly place: number;
  readonly after: readonly string[];
  readonly last: boolean;
};
export type TakenStep = { readonly kind: string; readonly state: PathState; readonly on_day: string };

/** What is known before a step of a path is taken. */
export type PathFacts = {
  readonly today: string;
  readonly path: string;
  readonly goalSince: string;
  readonly kinds: readonly StepKind[];
  readonly taken: readonly TakenStep[];
  readonly hasSubsidy: boolean;
};

/** Agreed before the decree, or there is none at all (42 USC 673(a)(1), (d)(1)). */
const SUBSIDY = /_subsidy$/;

/**
 * What is wrong with a step to adoption or guardianship: its order, its day, and that assistance is recorded before it is
 * called agreed (S2-61). The last step may not be left out.
 */
export function pathProblems(
  step: { readonly kind: string; readonly state: PathState; readonly onDay: string; readonly note: string | null },
  facts: PathFacts,
): Problem[] {
  const kind = facts.kinds.find(({ code, path }) => code === step.kind && path === facts.path);
  if (!kind) return [{ at: 'kind', code: 'not-one-of' }];
  const problems: Problem[] = [];
  if (facts.taken.some(one => one.kind === step.kind)) problems.push({ at: 'kind', code: 'step-taken-already' });
  const before = facts.taken.filter(one => kind.after.includes(one.kind));
  const missing = kind.after.filter(code => !before.some(one => one.kind === code));
  for (const code of missing) problems.push({ at: 'kind', code: 'step-comes-first', fill: { step: code } });
  if (step.onDay > facts.today) problems.push({ at: 'onDay', code: 'in-the-future' });
  else if (step.onDay < facts.goalSince && step.state === 'not_needed')
    problems.push({ at: 'onDay', code: 'before-the-goal' });
  else if (before.some(one => one.on_day > step.onDay)) problems.push({ at: 'onDay', code: 'before-the-step-before' });
  if (step.state === 'not_needed' && !step.note?.trim())
    problems.push({ at: 'note', code: 'not-needed-needs-a-reason' });
  if (step.state === 'not_needed' && kind.last) problems.push({ at: 'state', code: 'last-step-is-needed' });
  if (SUBSIDY.test(step.kind) && step.state === 'done' && !facts.hasSubsidy)
    problems.push({ at: 'kind', code: 'subsidy-first' });
  return problems;
}

/** The steps of a path that may be taken now: everything before them is. */
export const openSteps = (kinds: readonly StepKind[], taken: readonly TakenStep[]): readonly StepKind[] =>
  kinds
    .filter(({ code }) => !taken.some(({ kind }) => kind === code))
    .filter(({ after }) => after.every(code => taken.some(({ kind }) => kind === code)))
    .toSorted((a, b) => a.place - b.place);
