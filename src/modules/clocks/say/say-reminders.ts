import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import { remindersOfRule, type Schedule, type Schedules, scheduleFor } from '../notices/schedule.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** A schedule in words: when people are reminded, and when it goes further. */
export type ScheduleLine = {
  readonly key: string;
  readonly who: string;
  readonly days: string;
  readonly supervisor: string;
  readonly director: string;
  readonly source: string;
};

/** "14 days before, 7 days before, on the day and 3 days after". */
function sayDays({ say, language }: Speaker, days: readonly number[]): string {
  const words = days
    .toSorted((one, other) => one - other)
    .map(day => {
      if (day === 0) return say('clocks', 'reminders.onDay');
      return say('clocks', day < 0 ? 'reminders.before' : 'reminders.after', { count: Math.abs(day) });
    });
  return sayList(language, words);
}

const lateBy = ({ say }: Speaker, days: number | null): string =>
  days === null ? say('clocks', 'reminders.never') : say('clocks', 'reminders.late', { count: days });

const lineOf = (ask: Speaker, key: string, who: string, schedule: Schedule, own: boolean): ScheduleLine => ({
  key,
  who,
  days: sayDays(ask, schedule.days),
  supervisor: lateBy(ask, schedule.toSupervisor),
  director: lateBy(ask, schedule.toDirector),
  source: ask.say('clocks', own ? 'reminders.own' : 'reminders.stock'),
});

/** Whom schedules are for: "the case manager". */
export const sayPart = ({ say }: Pick<Speaker, 'say'>, code: string): string =>
  say.code('clocks', `responsible.${code}`);

/** The schedules of an agency: for everybody who answers for something, and for rules that have one of their own. */
export function saySchedules(
  ask: Speaker,
  { ofPart, ofRule, stock }: Schedules,
  { byId }: RulesOfPacks,
): ScheduleLine[] {
  const parts = [...stock].map(([code, usual]) =>
    lineOf(ask, code, sayPart(ask, code), ofPart.get(code) ?? usual, ofPart.has(code)),
  );
  const rules = [...ofRule].map(([id, own]) =>
    lineOf(ask, id, byId.get(id)?.rule.title[ask.language] ?? id, own, true),
  );
  return [...parts, ...rules];
}

/** The schedule that counts now for a part or a rule. */
export function scheduleNow(schedules: Schedules, { byId }: RulesOfPacks, name: string): Schedule | null {
  if (schedules.stock.has(name)) return schedules.ofPart.get(name) ?? schedules.stock.get(name) ?? null;
  const rule = byId.get(name)?.rule;
  return rule
    ? scheduleFor(schedules, { rule: name, responsible: rule.responsible, remind: remindersOfRule(rule) })
    : null;
}
