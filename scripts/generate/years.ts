import { flow } from './figures.ts';
import { DAY, day, type Moment, YEAR } from './moments.ts';

const newest = flow.at(-1)!;

/** The federal fiscal year of a moment: it begins in October. */
export function fiscalYear(at: Moment): number {
  const [year, month] = day(at).split('-').map(Number);
  return month! >= 10 ? year! + 1 : year!;
}

/** When a fiscal year begins. */
export const beginOf = (year: number): Moment => Date.UTC(year - 1, 9, 1);

/** Published figures of a year; the nearest year that has any, for years before and after. */
export const flowOf = (year: number): (typeof flow)[number] =>
  flow[Math.min(Math.max(year - flow[0].year, 0), flow.length - 1)]!;

/** Exits of a year for each child who is in care now. */
const exitsOf = (year: number) => flowOf(year).exited / newest.inCare;

/** Moments at which children left care, as many a year as published, until there are `past` for each child in care now. */
export type Leaving = { readonly since: Moment; moment(share: number): Moment };

export function leaving(now: Moment, past: number): Leaving {
  const spans: { from: Moment; to: Moment; exits: number }[] = [];
  let left = past;
  for (let to = now - 2 * DAY, year = fiscalYear(to); left > 1e-9; year -= 1) {
    const whole = exitsOf(year) * ((to - beginOf(year)) / YEAR);
    const exits = Math.min(left, whole);
    const from = to - ((to - beginOf(year)) * exits) / whole;
    spans.push({ from, to, exits });
    [left, to] = [left - exits, from];
  }
  return {
    since: spans.at(-1)?.from ?? now,
    moment: share => {
      let at = share * past;
      for (const { from, to, exits } of spans) {
        if (at < exits) return to - (to - from) * (at / exits);
        at -= exits;
      }
      return spans.at(-1)?.from ?? now - 2 * DAY;
    },
  };
}
