import type { ContactChannel } from './codes.ts';

/** A contact as far as replies are counted; days are ISO. */
export type ContactDay = {
  readonly id: string;
  readonly happened_on: string;
  readonly channel: ContactChannel;
  readonly direction: 'in' | 'out';
  readonly answers_id: string | null;
};

/** What waits for a reply is written; who talks to somebody is answered at once. */
const WRITTEN: readonly ContactChannel[] = ['text', 'email', 'letter'];

/** Is this a day the offices are open? */
export type IsWorkDay = (day: Temporal.PlainDate) => boolean;

/** Work days after one day up to another (ISO); 0 on the same day. */
export function workDaysBetween(from: string, to: string, isWorkDay: IsWorkDay): number {
  let count = 0;
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from).add({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (isWorkDay(day)) count++;
  return count;
}

/** How one side replies. */
export type Replies = {
  readonly answered: number;
  /** Unanswered within the agreed days. */
  readonly waiting: number;
  /** Unanswered beyond them. */
  readonly silent: number;
  /** Median work days of those answered; null when none was. */
  readonly median: number | null;
  /** Answered within the agreed days, of those answered or beyond them; null when there was none. */
  readonly within: number | null;
  readonly of: number;
};

/**
 * How soon a side replied to what the other wrote. `side` 'us' is the agency's replies to what came in, 'them' the
 * partner's to what went out; `agreed` are work days. A reply is itself no question. What still waits within the agreed
 * days counts for neither.
 */
export function repliesOf(
  contacts: readonly ContactDay[],
  side: 'us' | 'them',
  agreed: number,
  today: string,
  isWorkDay: IsWorkDay,
): Replies {
  const asked = contacts.filter(
    contact =>
      contact.direction === (side === 'us' ? 'in' : 'out') &&
      contact.answers_id === null &&
      (WRITTEN.includes(contact.channel) || contacts.some(other => other.answers_id === contact.id)),
  );
  const answerOf = (id: string) =>
    contacts
      .filter(contact => contact.answers_id === id)
      .map(contact => contact.happened_on)
      .toSorted()[0];
  const times = asked.flatMap(({ id, happened_on: on }) => {
    const answer = answerOf(id);
    return answer === undefined ? [] : [workDaysBetween(on, answer, isWorkDay)];
  });
  const open = asked.filter(({ id }) => answerOf(id) === undefined);
  const silent = open.filter(({ happened_on: on }) => workDaysBetween(on, today, isWorkDay) > agreed).length;
  const of = times.length + silent;
  return {
    answered: times.length,
    waiting: open.length - silent,
    silent,
    median: medianOf(times),
    within: of === 0 ? null : times.filter(time => time <= agreed).length,
    of,
  };
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Days since the last contact of either side; null when there was none. */
export function silenceDays(contacts: readonly Pick<ContactDay, 'happened_on'>[], today: string): number | null {
  const last = contacts
    .map(contact => contact.happened_on)
    .toSorted()
    .at(-1);
  return last === undefined
    ? null
    : Math.max(0, Temporal.PlainDate.from(last).until(Temporal.PlainDate.from(today)).days);
}
