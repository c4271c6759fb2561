import { sayDay } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { standTogether, type Together } from '../rules/stand-together.ts';
import { daysUntil } from '../rules/standing.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';
import type { ExceptionRow } from '../store/exceptions.ts';
import { type DutyData, isOpen, type Speaker, type StandingRow, sayDuty, titleOf } from './say-duty.ts';
import { SOON_DAYS } from './say-standing.ts';

/** Duties of one urgency under their word. */
export type DutyGroup = {
  readonly key: string;
  readonly state: State;
  readonly word: string;
  readonly count: number;
  readonly rows: readonly DutyData[];
};

/** Duties of one kind of ending, folded. */
export type EndedGroup = {
  readonly key: string;
  readonly word: string;
  readonly count: number;
  readonly text: string | null;
  readonly rows: readonly DutyData[];
};

/** What lies further ahead is folded. */
const FAR_DAYS = 120;
/** So many of what is done and over are shown: the latest. */
const MOST_ENDED = 40;

/** What is shown unfolded, in this order, and the tag over it. */
export const SHOWN = [
  ['late', 'late'],
  ['soon', 'soon'],
  ['coming', 'info'],
  ['unknown', 'cannot-tell'],
] as const satisfies readonly (readonly [string, State])[];
export type Shown = (typeof SHOWN)[number][0];
type Urgency = Shown | 'later' | 'waiting';

/** How urgent an open duty is. What cannot be told comes after what has a day; what waits comes last. */
export function urgencyOf({ standing, due_on }: Pick<StandingRow, 'standing' | 'due_on'>, today: string): Urgency {
  if (standing === 'overdue') return 'late';
  if (standing === 'cannot-tell') return 'unknown';
  if (due_on === null) return 'waiting';
  const days = daysUntil(due_on, today);
  if (days <= SOON_DAYS) return 'soon';
  return days <= FAR_DAYS ? 'coming' : 'later';
}

/** Everything that is or was due for a child: open by urgency, and folded what is over. */
export function sayDates(ask: Speaker, rules: RulesOfPacks, rows: readonly StandingRow[]) {
  const { say, language, today } = ask;
  const day = today.toString();
  const byUrgency = Map.groupBy(standTogether(rows.filter(isOpen)), ({ decides }) => urgencyOf(decides, day));
  const rowsOf = (urgency: Urgency) => (byUrgency.get(urgency) ?? []).map(duty => sayDuty(ask, rules, duty));
  const groups = SHOWN.flatMap(([key, state]): DutyGroup[] => {
    const of = rowsOf(key);
    return of.length > 0 ? [{ key, state, word: say('clocks', `page.${key}`), count: of.length, rows: of }] : [];
  });
  const far = say('clocks', 'page.later', { day: sayDay(language, today.add({ days: FAR_DAYS }).toString()) });
  const folded = (key: string, word: string, of: readonly DutyData[], text: string | null = null): EndedGroup[] =>
    of.length > 0 ? [{ key, word, count: of.length, text, rows: of.slice(0, MOST_ENDED) }] : [];
  const over = (...standings: readonly StandingRow['standing'][]) =>
    rows
      .filter(({ standing }) => standings.includes(standing))
      .toSorted((one, other) => ((one.due_on ?? one.began_on) < (other.due_on ?? other.began_on) ? 1 : -1))
      .map(row => sayDuty(ask, rules, alone(row)));
  return {
    groups,
    folded: [
      ...folded('later', far, rowsOf('later')),
      ...folded('waiting', say('clocks', 'page.waiting'), rowsOf('waiting')),
      ...folded('excepted', say('clocks', 'page.excepted'), over('excepted')),
      ...folded('missed', say('clocks', 'page.missed'), over('missed'), say('clocks', 'page.missedText')),
      ...folded('met', say('clocks', 'page.met'), over('met', 'met-late')),
      ...folded('withdrawn', say('clocks', 'page.withdrawn'), over('withdrawn')),
    ],
  };
}

const alone = (row: StandingRow): Together<StandingRow> => ({ decides: row, others: [] });

/** Exceptions asked for about a child, each with where it stands. */
export const sayExceptions = (ask: Speaker, rules: RulesOfPacks, exceptions: readonly ExceptionRow[]) =>
  exceptions.map(one => ({
    key: one.id,
    href: `/children/${one.child_id}/exceptions/${one.id}`,
    title: titleOf(ask, rules, one.rule),
    state: (one.decision === null ? 'waiting' : one.decision === 'approved' ? 'ok' : 'plain') as State,
    word: sayDecision(ask, one),
  }));

/** "Approved until Dec 11, 2026". */
export function sayDecision({ say, language }: Speaker, { decision, holds }: ExceptionRow): string {
  if (decision === null) return say('clocks', 'page.exceptionWaits');
  if (decision === 'refused') return say('clocks', 'page.exceptionRefused');
  const last = lastDayOf(holds);
  return last === null
    ? say('clocks', 'page.exceptionOpen')
    : say('clocks', 'page.exceptionApproved', { day: sayDay(language, last) });
}

/** The last day an exception holds (ISO): the period ends on the day after. */
export const lastDayOf = (holds: ExceptionRow['holds']): string | null =>
  holds?.to == null ? null : Temporal.PlainDate.from(holds.to).subtract({ days: 1 }).toString();
