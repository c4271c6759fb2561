import { alike, reentry } from './assumptions.ts';
import { exitReasonOf, wentHome } from './exits.ts';
import { agesAtExit, agesInCare } from './figures.ts';
import { agesAndTimes } from './joint.ts';
import { atWork, DAY, type Moment, YEAR } from './moments.ts';
import type { Random } from './random.ts';
import type { Leaving } from './years.ts';

/** A stay in care; `exit` is the code of its reason once it has ended. */
export type CareOf = { readonly from: Moment; readonly to: Moment | null; readonly exit: string | null };

/** When a child was born, and its stays in care, the first one first. */
export type ChildLife = { readonly bornAt: Moment; readonly stays: readonly CareOf[] };

const inCare = agesAndTimes(agesInCare, 'inCare');
const exited = agesAndTimes(agesAtExit, 'exited');
/** Of all exits, those after which a child did not come back. */
const LAST = 1 - reentry.chance * 0.9;

/**
 * The children of one family: those in care follow the published ages and times in care, those who left the published
 * ages and times at exit. Most brothers and sisters came into care together; those who left, left together.
 */
export function livesOf(random: Random, size: number, now: Moment, left: Leaving | null): ChildLife[] {
  const draw = left ? exited : inCare;
  const end = left ? atWork(left.moment(random.next()), 300) : now;
  const together = draw.time(random);
  const [luck, minute] = [random.next(), random.whole(0, 299)];
  const lives: ChildLife[] = [];
  for (let tries = 0; lives.length < size; tries += 1) {
    const time = lives.length === 0 || random.chance(alike.removal) ? together : draw.time(random);
    const age = draw.age(random, time);
    const bornAt = Math.floor((end - age) / DAY) * DAY;
    if (tries <= 12 && lives.some(other => Math.abs(other.bornAt - bornAt) < 300 * DAY)) continue;
    const from = Math.min(atWork(end - time, minute), atWork(end - DAY, 400));
    const exit = left ? exitReasonOf(exited, LAST, age, time, random.chance(alike.exit) ? luck : random.next()) : null;
    lives.push({ bornAt, stays: [...earlierStays(random, bornAt, from), { from, to: left ? end : null, exit }] });
  }
  return lives.sort((a, b) => a.bornAt - b.bornAt);
}

/** Stays from which a child went home and came back, when the child is old enough for any. */
function earlierStays(random: Random, bornAt: Moment, back: Moment, chance: number = reentry.chance): CareOf[] {
  if (!random.chance(chance)) return [];
  const gap = random.chance(reentry.withinYear) ? random.whole(14, 364) : random.whole(365, 4 * 365);
  const to = atWork(back - gap * DAY, 250);
  const from = atWork(to - exited.time(random), random.whole(0, 60));
  if (from < bornAt + 2 * DAY || to - from < DAY || to - bornAt > 18 * YEAR) return [];
  const stay: CareOf = { from, to, exit: random.weighted(wentHome) };
  return [...earlierStays(random, bornAt, from, reentry.again), stay];
}
