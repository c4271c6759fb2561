import { type Day, readDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { agencyCalendar } from '#modules/agency/index.ts';
import { type Rulebook, rulebookInForce, type View } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What counting needs besides the children: the agency's rules, its calendar, and the moment. */
export type CountingFrame = {
  readonly agencyId: Id;
  readonly rulebook: Rulebook;
  readonly view: Omit<View, 'options'>;
  /** ISO moment. */
  readonly now: string;
};

/** The frame of the agency at hand at a moment (ISO): the rules in force then, its time zone, and the days it is closed. */
export async function countingFrame(tx: Tx, agencyId: Id, now: string): Promise<CountingFrame> {
  const calendar = await agencyCalendar(tx);
  if (!calendar) throw new Error('There is no such agency');
  return frameOf(agencyId, await rulebookInForce(tx, agencyId, now), calendar, now);
}

/** A frame under given rules. Nobody says when a court does not sit: its closed days are those of the agency. */
export function frameOf(
  agencyId: Id,
  rulebook: Rulebook,
  {
    zone,
    closed,
    recordsFrom = null,
  }: { readonly zone: string; readonly closed: readonly Day[]; readonly recordsFrom?: Day | null },
  now: string,
): CountingFrame {
  const moment = Temporal.Instant.from(now);
  const days: ReadonlySet<Day> = new Set(closed);
  const view = {
    today: readDay(moment.toZonedDateTimeISO(zone).toPlainDate().toString()),
    now: moment.epochMilliseconds,
    zone,
    calendars: { business: days, court: days },
    recordsFrom,
  };
  return { agencyId, rulebook: ofChildren(rulebook), view, now };
}

/** Rules about homes and about the agency itself are not asked of a child. */
export const ofChildren = ({ versions, options }: Rulebook): Rulebook => ({
  versions: versions.filter(([first]) => first?.rule.subject === 'child'),
  options,
});
