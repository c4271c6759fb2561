import { readDay } from '#kernel/days.ts';

/** A wait in whole days: it is over with what was waited for (`came`), or it went on so long at least. */
export type Wait = { readonly days: number; readonly came: boolean };

/**
 * The median of waits of which some are not over, by Kaplan and Meier (1958): the day by which what was waited for had come
 * for half of those who began to wait. Whoever still waits counts for as long as is known and is not dropped, which would
 * make the figure look better than it is. Null: not reached, because for fewer than half of them it has come.
 */
export function medianWait(waits: readonly Wait[]): number | null {
  const byDay = [...Map.groupBy(waits, ({ days }) => days)].toSorted(([one], [other]) => one - other);
  let [still, left] = [1, waits.length];
  for (const [days, same] of byDay) {
    const came = same.filter(wait => wait.came).length;
    still *= 1 - came / left;
    // A share computed in steps is compared with room for the last digits.
    if (came > 0 && still <= 0.5 + 1e-9) return days;
    left -= same.length;
  }
  return null;
}

/** A need with the day its first service began, and the day it ended; ISO, null is not yet. */
export type NeedInTime = {
  readonly identifiedOn: string;
  readonly firstStartedOn: string | null;
  readonly endedOn: string | null;
};

/**
 * How long somebody waited from the day a need was known to the first day of a service for it. A need that ended without
 * a service counts until its end; one that is open until `today` (ISO). A service that began earlier counts as no wait.
 */
export function waitForService({ identifiedOn, firstStartedOn, endedOn }: NeedInTime, today: string): Wait {
  const until = firstStartedOn ?? endedOn ?? today;
  return { days: Math.max(0, readDay(until) - readDay(identifiedOn)), came: firstStartedOn !== null };
}
