import { agesAtAdoption, agesAtExit, type ExitReason, exitReasons } from './figures.ts';
import type { AgesAndTimes } from './joint.ts';
import { MONTH, YEAR } from './moments.ts';

/** Nobody is adopted before this many months in care. */
const ADOPTION_FROM = 6;
/** Children who left and were old enough to run away. */
const OLD_ENOUGH = agesAtExit.slice(13).reduce((sum, share) => sum + share, 0) / 100;
const shareOf = (reason: ExitReason) => exitReasons.find(([code]) => code === reason)![1] / 100;

/** Reasons to which children went home, and may come back from. */
export const wentHome = exitReasons.filter(
  ([code]) => code === 'reunification' || code === 'relative' || code === 'guardianship',
);

/**
 * Why a child leaves care, by age and time in care: adoption by the published ages at adoption, aging out from
 * seventeen on, the rest by their shares. `last` is the share of exits that are a child's last, because a child who
 * comes back was neither adopted nor grown up. `luck` (0 to 1) is shared by brothers and sisters.
 */
export function exitReasonOf(draw: AgesAndTimes, last: number, age: number, time: number, luck: number): ExitReason {
  const years = Math.min(Math.floor(age / YEAR), agesAtExit.length - 1);
  const grown = shareOf('aged_out') / last;
  const adult = agesAtExit.slice(18).reduce((sum, share) => sum + share, 0) / 100;
  const agedOut = years >= 18 ? 0.98 : years === 17 ? Math.max(0, (grown - 0.98 * adult) / (agesAtExit[17] / 100)) : 0;
  const adopted =
    time < ADOPTION_FROM * MONTH
      ? 0
      : ((shareOf('adoption') / last) * agesAtAdoption[years]!) /
        agesAtExit[years]! /
        draw.shareFrom(years, ADOPTION_FROM);
  const first = Math.min(agedOut, 1);
  const second = Math.min(adopted, 1 - first);
  const rest = exitReasons
    .filter(([code]) => code !== 'adoption' && code !== 'aged_out')
    .map(
      ([code, share]) => [code, code === 'runaway_closed' ? (years >= 13 ? share / OLD_ENOUGH : 0) : share] as const,
    );
  let left = luck;
  for (const [code, share] of [
    ['aged_out', first],
    ['adoption', second],
  ] as const) {
    if (left < share) return code;
    left -= share;
  }
  left *= rest.reduce((sum, [, share]) => sum + share, 0) / (1 - first - second);
  for (const [code, share] of rest) {
    if (left < share) return code;
    left -= share;
  }
  return 'reunification';
}
