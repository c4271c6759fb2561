import type { Id } from '#kernel/ids.ts';
import { atWork, DAY, MONTH, type Moment } from './moments.ts';
import type { Random } from './random.ts';
import { holderAt, type Seat } from './seats.ts';

/** A primary worker of a case, and how long. */
export type Worker = { readonly id: Id; readonly from: Moment; readonly to: Moment | null };

type Life = { readonly from: Moment; readonly to: Moment | null };

/**
 * The primary workers of a case, one after another: the case goes to another job about once in thirty months, and to
 * the successor when somebody leaves. In the end it is with `last`.
 */
export function workersOf(random: Random, seats: readonly Seat[], last: Seat, life: Life, now: Moment): Worker[] {
  const end = life.to ?? now;
  const handed = Array.from({ length: random.poisson((end - life.from) / (30 * MONTH)) }, () =>
    atWork(life.from + random.next() * (end - life.from), 120),
  ).sort((a, b) => a - b);
  const jobs = [...handed.map(to => ({ seat: random.pick(seats), to })), { seat: last, to: end }];
  const left = jobs.flatMap(({ seat, to }, index) =>
    seat
      .flatMap(holder => (holder.to === null ? [] : [atWork(holder.to, 130)]))
      .filter(at => at > (jobs[index - 1]?.to ?? life.from) && at < to),
  );
  const changes = [...handed, ...left]
    .sort((a, b) => a - b)
    .filter(at => at > life.from + 5 * DAY && at < end - 5 * DAY)
    .filter((at, index, all) => index === 0 || at - all[index - 1]! > 20 * DAY);
  const bounds = [life.from, ...changes];
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? life.to;
    // Who had it in the end: a change that was left out because it came too soon after another is in there.
    const at = (bounds[index + 1] ?? end) - 1;
    return { id: holderAt(jobs.find(job => job.to > at)!.seat, at).id, from, to };
  });
}
