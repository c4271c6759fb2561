import { isWorkDay } from '#modules/agency/index.ts';
import { groupOf, sayTask, type Task } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList, sayTime } from '#platform/words/say-date.ts';
import type { IconName } from '#web/ui/icon.tsx';
import { daySentences } from './rules/day-sentences.ts';
import { nextDays } from './rules/next-days.ts';
import { sayWeekday } from './say-leaf.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'now' | 'who'>;
type Holidays = ReadonlyMap<string, string>;

/** One to nine as words, so that a sentence may begin with them. */
export const sayNumber = ({ say }: Pick<Ask, 'say'>, count: number): string =>
  count > 0 && count < 10 ? say.code('workspace', `numbers.${count}`) : String(count);

/** The sentences about the day that stand under the greeting. */
export function sayDaySentences(
  ask: Speaker,
  tasks: readonly Task[],
  holidays: Holidays,
  legal: { readonly legalLate: number; readonly escalated: number },
  partners: { readonly late: number; readonly today: number; readonly week: number },
): string {
  const today = ask.today.toString();
  const groups = Map.groupBy(tasks, task => groupOf(task, ask.now, today));
  const count = (group: 'late' | 'today' | 'week') => (groups.get(group)?.length ?? 0) + partners[group];
  const closed = [...holidays.keys()]
    .toSorted()
    .filter(day => isWorkDay(Temporal.PlainDate.from(day), new Set()))
    .map(day => sayWeekday(ask.language, day));
  const days = sayList(ask.language, closed);
  return daySentences({ ...legal, late: count('late'), today: count('today'), week: count('week'), closed })
    .map(({ key, count = 0 }) => ask.say('workspace', `day.${key}`, { count, number: sayNumber(ask, count), days }))
    .join(' ');
}

const ICON: Readonly<Record<string, IconName>> = {
  hearing: 'account_balance',
  appointment: 'medical_services',
  meeting: 'groups',
  visit: 'directions_car',
  first_call: 'phone',
  call: 'phone',
  reply: 'chat',
  tell_school: 'school',
  plan_to_sign: 'edit',
  hand_over: 'backpack',
};

/** A day of the strip: finished words. */
export type StripDay = {
  readonly key: string;
  readonly day: number;
  readonly weekday: string;
  readonly now: boolean;
  readonly off: boolean;
  readonly events: { icon: IconName; text: string; href?: string }[];
};

/** The next seven days: what falls on each, and when the offices are closed. */
export function sayStrip(ask: Speaker, tasks: readonly Task[], holidays: Holidays): StripDay[] {
  const { say, language } = ask;
  return nextDays(tasks, ask.today, 7, 3).map(({ day, events, more }, index) => {
    const holiday = holidays.get(day);
    const short = sayWeekday(language, day, 'short');
    return {
      key: day,
      day: Temporal.PlainDate.from(day).day,
      weekday: index === 0 ? say('workspace', 'today.weekdayToday', { weekday: short }) : short,
      now: index === 0,
      off: holiday !== undefined,
      events: [
        ...(holiday ? [{ icon: 'do_not_disturb' as const, text: say('workspace', 'today.closed', { holiday }) }] : []),
        ...events.map(({ task, names }) => {
          const what =
            names.length > 0
              ? say('workspace', 'today.event', { what: sayTask(language, task), names: sayList(language, names) })
              : sayTask(language, task);
          const text = task.due_at ? `${sayTime(language, ask.who.timeZone, task.due_at)} ${what}` : what;
          return { icon: ICON[task.kind] ?? ('event' as const), text, href: `/children/${task.child_id}/tasks` };
        }),
        ...(more > 0
          ? [{ icon: 'add' as const, text: say('workspace', 'today.more', { count: more }), href: '#due' }]
          : []),
      ],
    };
  });
}
