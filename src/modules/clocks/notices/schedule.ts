import type { Rule } from '#modules/rulebook/index.ts';

/** When somebody is reminded, in days from the day it is due, and after how many late days it goes further. */
export type Schedule = {
  readonly days: readonly number[];
  readonly toSupervisor: number;
  /** Null: it goes no further than the supervisor. */
  readonly toDirector: number | null;
};

/** The schedules of an agency: its own for a rule or for a part, and what comes with the product for each part. */
export type Schedules = {
  readonly ofRule: ReadonlyMap<string, Schedule>;
  readonly ofPart: ReadonlyMap<string, Schedule>;
  readonly stock: ReadonlyMap<string, Schedule>;
  /** What was missed longer ago, in days, is told to nobody any more. */
  readonly catchUp: number;
};

/**
 * The schedule for a rule's duties: the agency's own for this rule, else for whoever answers for it. Where the agency has
 * none, the rule's own reminders count before the day, and what comes with the product from the day on. Null: nobody is
 * reminded, because nobody is known to answer for it.
 */
export function scheduleFor(
  { ofRule, ofPart, stock }: Schedules,
  { rule, responsible, remind }: { rule: string; responsible: string; remind: readonly number[] | null },
): Schedule | null {
  const own = ofRule.get(rule) ?? ofPart.get(responsible);
  if (own) return own;
  const usual = stock.get(responsible);
  if (!usual || !remind) return usual ?? null;
  return { ...usual, days: [...remind, ...usual.days.filter(days => days >= 0)] };
}

const DAYS_OF: Readonly<Record<string, number>> = {
  hours: 1 / 24,
  'court-hours': 1 / 24,
  weeks: 7,
  months: 30,
  years: 365,
};

/** A rule's own reminders before its day, in whole days before it (as numbers below zero); null where it has none. */
export function remindersOfRule(rule: Pick<Rule, 'remind'> | undefined): number[] | null {
  const before = (rule?.remind ?? []).map(({ count, unit }) => Math.floor(count * (DAYS_OF[unit] ?? 1)));
  const days = before.filter(day => day < 0);
  return days.length > 0 ? days : null;
}
