import {
  agesAtEntry,
  agesAtExit,
  agesInCare,
  exitReasons,
  flow,
  male,
  means,
  movesPerThousandDays,
  races,
  reentryInYear,
  settings,
  siblingsTogether,
  timeInCare,
  visits,
  withSiblings,
} from './figures.ts';
import { DAY, MONTH } from './moments.ts';
import type { Visited } from './visited.ts';
import type { World } from './world.ts';
import { beginOf, fiscalYear } from './years.ts';

/** What was made up beside what is published. A range is published where states differ; null where nobody publishes. */
export type Compared = {
  readonly group: string;
  readonly what: string;
  readonly published: number | readonly [number, number] | null;
  readonly made: number;
  readonly unit: '%' | 'months' | 'years' | 'per 1,000 days' | 'per child in care';
};

type Shares = ReadonlyMap<string, number>;
const percent = (group: string, what: string, published: Compared['published'], made: number): Compared => ({
  group,
  what,
  published,
  made,
  unit: '%',
});
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const between = (shares: Shares, from: number, to: number) =>
  sum([...shares].filter(([value]) => Number(value) >= from && Number(value) < to).map(([, share]) => share));

/** The made-up state beside the published figures, distribution by distribution. */
export function compare({ tally, now }: World, visited: Visited): Compared[] {
  const shares = (name: string) => tally.shares(name);
  const share = (name: string, value: string) => shares(name).get(value) ?? 0;
  return [
    ...ages('Age, in care', agesInCare, shares('age, in care')),
    ...ages('Age, entered', agesAtEntry, shares('age, entered')),
    ...ages('Age, left', agesAtExit, shares('age, left')),
    ...times('Time in care, in care', 'inCare', shares('days, in care')),
    ...times('Time in care, left', 'exited', shares('days, left')),
    mean('Mean time, in care', 'months', means.monthsInCare, (tally.mean('days, in care') * DAY) / MONTH),
    mean('Mean time, left', 'months', means.monthsAtExit, (tally.mean('days, left') * DAY) / MONTH),
    mean('Mean age, in care', 'years', means.ageInCare, tally.mean('age, in care')),
    mean('Mean age, entered', 'years', means.ageAtEntry, tally.mean('age, entered')),
    mean('Mean age, left', 'years', means.ageAtExit, tally.mean('age, left')),
    ...settings.map(({ published, share: of }) => percent('Setting', published, of, share('setting', published))),
    ...exitReasons.map(([code, of]) => percent('Reason for leaving', code, of, share('exit', code))),
    ...races.map(({ codes, inCare }) =>
      percent('Race, in care', codes.join('+'), inCare, share('race, in care', codes.join('+'))),
    ),
    ...races.map(({ codes, exited }) =>
      percent('Race, left', codes.join('+'), exited, share('race, left', codes.join('+'))),
    ),
    percent('Sex', 'boys in care', male, share('sex, in care', 'male')),
    percent('Siblings', 'with siblings in care', withSiblings, share('siblings in care', 'yes')),
    percent('Siblings', 'placed with all', siblingsTogether.all, share('siblings together', 'all')),
    percent('Siblings', 'placed with one or more', siblingsTogether.some, 100 - share('siblings together', 'none')),
    percent('Re-entry', 'within a year of going home', reentryInYear, share('back within a year', 'yes')),
    {
      group: 'Moves',
      what: 'in the first year in care',
      published: [movesPerThousandDays.least, movesPerThousandDays.most],
      made: (1000 * tally.total('moves, first year')) / tally.total('days, first year'),
      unit: 'per 1,000 days',
    },
    percent('Visits', 'months of care with a visit', visits.months, visited.months),
    percent('Visits', 'visits in the residence', visits.residence, visited.residence),
    ...flows(tally, now),
  ];
}

const mean = (what: string, unit: Compared['unit'], published: number, made: number): Compared => ({
  group: 'Means',
  what,
  published,
  made,
  unit,
});

function ages(group: string, published: readonly number[], made: Shares): Compared[] {
  const total = sum(published);
  return [
    [0, 1],
    [1, 6],
    [6, 11],
    [11, 16],
    [16, 18],
    [18, 21],
  ].map(([from = 0, to = 0]) =>
    percent(
      group,
      to - from === 1 ? 'under 1' : `${from} to ${to - 1}`,
      (100 * sum(published.slice(from, to))) / total,
      between(made, from, to),
    ),
  );
}

function times(group: string, of: 'inCare' | 'exited', made: Shares): Compared[] {
  const last = timeInCare.at(-1)!;
  return timeInCare.map(bin => {
    const to = bin === last ? Number.POSITIVE_INFINITY : bin.to;
    const what = bin === last ? `${bin.from} months or more` : `${bin.from} to ${bin.to} months`;
    return percent(group, what, bin[of], between(made, (bin.from * MONTH) / DAY, (to * MONTH) / DAY));
  });
}

/** Children in care, entries and exits of each whole fiscal year, for each child in care at the newest year's end. */
function flows(tally: World['tally'], now: number): Compared[] {
  const inCareNow = tally.total('setting');
  const newest = flow.at(-1)!.inCare;
  const first = Math.min(...tally.counts('left, year').keys().map(Number));
  const years = Array.from({ length: fiscalYear(now) - first }, (_, index) => first + index).filter(
    year => beginOf(year + 1) <= now && (tally.counts('left, year').get(String(year)) ?? 0) > 0.2 * inCareNow,
  );
  const of = (group: string, name: string, key: 'inCare' | 'entered' | 'exited') =>
    years.map((year): Compared => {
      const published = flow.find(one => one.year === year)?.[key];
      return {
        group,
        what: String(year),
        published: published === undefined ? null : published / newest,
        made: (tally.counts(name).get(String(year)) ?? 0) / inCareNow,
        unit: 'per child in care',
      };
    });
  return [
    ...of('In care, September 30', 'in care, year', 'inCare'),
    ...of('Entered', 'entered, year', 'entered'),
    ...of('Left', 'left, year', 'exited'),
  ];
}

/** The comparison as lines to be read. */
export function linesOf(compared: readonly Compared[]): string[] {
  return compared.map(({ group, what, published, made, unit }, index) => {
    const isFirst = compared[index - 1]?.group !== group;
    const digits = unit === 'per child in care' ? 2 : 1;
    const of =
      published === null
        ? '-'
        : typeof published === 'number'
          ? published.toFixed(digits)
          : published.map(bound => bound.toFixed(digits)).join(' to ');
    return `${(isFirst ? group : '').padEnd(24)} ${what.padEnd(36)} published ${of.padStart(10)}   made ${made.toFixed(digits).padStart(6)} ${unit}`;
  });
}
