import { agesInCare, settings, timeInCare } from './figures.ts';
import { DAY, MONTH } from './moments.ts';
import type { Tally } from './tally.ts';

/** One share of what was made up beside the published one, both in percent. */
export type Compared = { readonly what: string; readonly published: number; readonly made: number };

/** The made-up state beside the published figures. */
export function compare(tally: Tally): Compared[] {
  const ages = tally.shares('age, in care');
  const made = tally.shares('setting');
  const between = (from: number, to: number, shares: ReadonlyMap<string, number>) =>
    [...shares]
      .filter(([value]) => Number(value) >= from && Number(value) < to)
      .reduce((sum, [, share]) => sum + share, 0);
  const bands = [
    [0, 1],
    [1, 6],
    [6, 11],
    [11, 16],
    [16, 21],
  ] as const;
  const total = agesInCare.reduce((sum, share) => sum + share, 0);
  return [
    ...bands.map(([from, to]) => ({
      what: `Age ${from} to ${to - 1}`,
      published: (100 * agesInCare.slice(from, to).reduce((sum, share) => sum + share, 0)) / total,
      made: between(from, to, ages),
    })),
    ...timeInCare.map(({ from, to, inCare }) => ({
      what: `In care ${from} to ${to} months`,
      published: inCare,
      made: between((from * MONTH) / DAY, (to * MONTH) / DAY, tally.shares('days, in care')),
    })),
    ...settings.map(({ published, share }) => ({ what: published, published: share, made: made.get(published) ?? 0 })),
  ];
}
