import type { Problem } from '#kernel/problem.ts';
import { type ConditionState, LEVELS, type Level, type ReturnStep, type StepOutcome } from '../contract.ts';

/** A step as it was taken; the day is an ISO date. */
export type TakenStep = {
  readonly kind: ReturnStep;
  readonly outcome: StepOutcome;
  readonly level: Level | null;
  readonly on_day: string;
};

/** What is known before a step is taken. */
export type WayHome = {
  readonly today: string;
  /** The day the goal of the return home was set (ISO). */
  readonly goalSince: string;
  readonly taken: readonly TakenStep[];
  readonly conditions: readonly { readonly state: ConditionState }[];
  /** A trial home visit is recorded as a placement, at some time since the goal was set. */
  readonly hadTrialVisit: boolean;
};

/** What comes before each step; every one of them is taken, or skipped with a reason. */
const BEFORE: Readonly<Record<ReturnStep, readonly ReturnStep[]>> = {
  step_up: [],
  readiness_review: ['step_up'],
  safety_review: ['readiness_review'],
  trial_home_visit: ['safety_review'],
  return_home: ['safety_review', 'trial_home_visit'],
  aftercare_visit: ['return_home'],
  aftercare_end: ['return_home', 'aftercare_visit'],
};

/** Nobody goes home on a feeling: these are taken and never skipped (S2-10). */
const NEVER_SKIPPED: readonly ReturnStep[] = ['safety_review', 'return_home', 'aftercare_end'];
const REVIEWS: readonly ReturnStep[] = ['readiness_review', 'safety_review'];
const SEVERAL: readonly ReturnStep[] = ['step_up', 'readiness_review', 'safety_review', 'aftercare_visit'];
/** A safety review tells of the days around it: a return later than this asks for a new one. */
export const SAFETY_HOLDS_DAYS = 30;

const isPassed = (steps: readonly TakenStep[], kind: ReturnStep): boolean => {
  const last = steps.filter(step => step.kind === kind).at(-1);
  return last !== undefined && last.outcome !== 'not_ready';
};

/** The steps in the order of their days. */
const inOrder = (steps: readonly TakenStep[]): readonly TakenStep[] =>
  steps.toSorted((a, b) => a.on_day.localeCompare(b.on_day));

/** The step that comes next on the way home; null when the way is walked to its end. */
export function nextStep(steps: readonly TakenStep[]): ReturnStep | null {
  const taken = inOrder(steps);
  const open = (Object.keys(BEFORE) as ReturnStep[]).find(kind => !isPassed(taken, kind));
  return open ?? null;
}

/**
 * What is wrong with a step of the reunification protocol (S2-57): its order, its day, a level of family time that goes
 * back, a review without its finding. The return home needs a safety review of the last thirty days, and every condition
 * met or let go (S2-10).
 */
export function stepProblems(
  step: {
    readonly kind: ReturnStep;
    readonly outcome: StepOutcome;
    readonly level: Level | null;
    readonly onDay: string;
    readonly note: string;
  },
  way: WayHome,
): Problem[] {
  const taken = inOrder(way.taken);
  const problems: Problem[] = [];
  if (step.onDay > way.today) problems.push({ at: 'onDay', code: 'in-the-future' });
  else if (step.onDay < way.goalSince) problems.push({ at: 'onDay', code: 'before-the-goal' });
  if (step.note.trim() === '')
    problems.push({ at: 'note', code: step.outcome === 'skipped' ? 'skipping-needs-a-reason' : 'required' });
  if (step.outcome === 'skipped' && NEVER_SKIPPED.includes(step.kind))
    problems.push({ at: 'outcome', code: 'step-is-never-skipped' });
  if (step.outcome === 'not_ready' && !REVIEWS.includes(step.kind))
    problems.push({ at: 'outcome', code: 'only-reviews-find' });
  problems.push(...orderProblems(step, taken), ...levelProblems(step, taken));
  if (goesHome(step, taken)) problems.push(...safetyProblems(step.onDay, taken));
  if (step.kind === 'return_home') problems.push(...conditionProblems(way));
  if (step.kind === 'trial_home_visit' && step.outcome === 'done' && !way.hadTrialVisit)
    problems.push({ at: 'kind', code: 'trial-visit-is-a-placement' });
  return problems;
}

function orderProblems(
  step: { readonly kind: ReturnStep; readonly onDay: string },
  taken: readonly TakenStep[],
): Problem[] {
  const missing = BEFORE[step.kind].filter(kind => !isPassed(taken, kind));
  if (missing.length > 0) return missing.map(kind => ({ at: 'kind', code: `first-${kind.replaceAll('_', '-')}` }));
  if (!SEVERAL.includes(step.kind) && isPassed(taken, step.kind)) return [{ at: 'kind', code: 'step-taken-already' }];
  if (step.kind !== 'aftercare_visit' && step.kind !== 'aftercare_end' && isPassed(taken, 'return_home'))
    return [{ at: 'kind', code: 'child-is-home-already' }];
  const before = taken.filter(one => BEFORE[step.kind].includes(one.kind)).at(-1);
  return before && step.onDay < before.on_day ? [{ at: 'onDay', code: 'before-the-step-before' }] : [];
}

function levelProblems(
  { kind, outcome, level }: { readonly kind: ReturnStep; readonly outcome: StepOutcome; readonly level: Level | null },
  taken: readonly TakenStep[],
): Problem[] {
  const needed = kind === 'step_up' && outcome === 'done';
  if (needed && level === null) return [{ at: 'level', code: 'required' }];
  if (!needed && level !== null) return [{ at: 'level', code: 'only-family-time-has-a-level' }];
  const last = taken.filter(one => one.level !== null).at(-1)?.level;
  return level && last === level ? [{ at: 'level', code: 'level-stands-already' }] : [];
}

/** With this step the child comes home for the first time: on the trial visit, or on the return without one. */
const goesHome = (
  step: { readonly kind: ReturnStep; readonly outcome: StepOutcome },
  taken: readonly TakenStep[],
): boolean => isTrialVisit(step) || (step.kind === 'return_home' && !taken.some(isTrialVisit));

function safetyProblems(onDay: string, taken: readonly TakenStep[]): Problem[] {
  const safe = taken.findLast(({ kind, outcome }) => kind === 'safety_review' && outcome === 'done');
  if (!safe || Temporal.PlainDate.from(safe.on_day).until(onDay).days <= SAFETY_HOLDS_DAYS) return [];
  return [{ at: 'onDay', code: 'safety-review-too-old', fill: { days: SAFETY_HOLDS_DAYS } }];
}

/**
 * May a child leave care for home on a day (ISO date) by what was found: the last safety review found it safe, and it is of the
 * thirty days before, or the child was home on a trial visit since (S2-10)?
 */
export function mayGoHome(steps: readonly TakenStep[], onDay: string): boolean {
  const taken = inOrder(steps);
  return isPassed(taken, 'safety_review') && (taken.some(isTrialVisit) || safetyProblems(onDay, taken).length === 0);
}

function conditionProblems({ conditions }: WayHome): Problem[] {
  const unmet = conditions.filter(({ state }) => state !== 'met' && state !== 'let_go').length;
  return unmet > 0 ? [{ at: 'kind', code: 'conditions-not-met', fill: { count: unmet } }] : [];
}

const isTrialVisit = ({ kind, outcome }: { readonly kind: ReturnStep; readonly outcome: StepOutcome }): boolean =>
  kind === 'trial_home_visit' && outcome === 'done';

/** How far family time has grown: the place of the level among all, and how many there are; null before the first step. */
export function levelReached(
  steps: readonly TakenStep[],
): { readonly level: Level; readonly place: number; readonly of: number } | null {
  const level = inOrder(steps)
    .filter(one => one.level !== null)
    .at(-1)?.level;
  return level ? { level, place: LEVELS.indexOf(level) + 1, of: LEVELS.length } : null;
}

/** The days (ISO) after-care visits are due after a return home: after a week, two weeks, and each month of half a year. */
export function aftercareDays(returnedOn: string): string[] {
  const day = Temporal.PlainDate.from(returnedOn);
  const weeks = [7, 14].map(days => day.add({ days }));
  const months = [1, 2, 3, 4, 5, 6].map(count => day.add({ months: count }));
  return [...weeks, ...months].map(each => each.toString());
}
