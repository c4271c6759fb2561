import type { Id } from '#kernel/ids.ts';
import { turnover } from './figures.ts';
import { DAY, type Moment, YEAR } from './moments.ts';
import type { Random } from './random.ts';

/** Somebody who held a job, and how long. */
export type Holder = { readonly id: Id; readonly from: Moment; readonly to: Moment | null };

/** One job with everybody who held it, one after another: the last one holds it now. */
export type Seat = readonly Holder[];

/** Makes up who held a job since a moment, at the published turnover. `hire` writes each of them. */
export function fillSeat(
  random: Random,
  now: Moment,
  since: Moment,
  hire: (from: Moment, to: Moment | null) => Id,
): Seat {
  const bounds: Moment[] = [];
  const tenure = () => Math.max(60 * DAY, -Math.log(1 - random.next()) * (100 / turnover) * YEAR);
  for (let at = now - tenure(); ; at -= tenure()) {
    bounds.unshift(at);
    if (at < since) break;
  }
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? null;
    return { id: hire(from, to), from, to };
  });
}

/** Who held the job at a moment; before the first holder, the first. */
export const holderAt = (seat: Seat, at: Moment): Holder =>
  seat.find(({ to }) => to === null || to > at) ?? seat.at(-1)!;
