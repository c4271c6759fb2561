import { dayOn, monthsAfter } from './day.ts';
import type { Home } from './homes.ts';
import { PAST_PLACEMENTS, PLACEMENTS } from './placements.ts';

const MONTHS = 12;

/** One license of a home: from its day, up to but not including `to`. `current` is the one whose terms are told. */
export type LicensePeriod = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly current: boolean;
};

/**
 * A home's licenses, oldest first. The story tells the current one and that it is a renewal; earlier ones ran 12 months
 * each before it, as far back as the first stay on file, at least one. Their age terms are not told.
 */
export function licensePeriods(home: Home, loadDay: Temporal.PlainDate): readonly LicensePeriod[] {
  if (!home.license) return [];
  const from = dayOn(home.license.from, loadDay);
  const periods: LicensePeriod[] = [{ from, to: monthsAfter(from, MONTHS), current: true }];
  if (home.license.firstEver) return periods;
  const oldest = firstStay(home, loadDay);
  for (let year = 1; ; year += 1) {
    const period = {
      from: monthsAfter(from, -MONTHS * year),
      to: monthsAfter(from, -MONTHS * (year - 1)),
      current: false,
    };
    periods.unshift(period);
    if (!oldest || Temporal.PlainDate.compare(period.from, oldest) <= 0) return periods;
  }
}

/** The first day a child of the story lived in the home. */
function firstStay(home: Home, loadDay: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const days = [...PLACEMENTS, ...PAST_PLACEMENTS].filter(stay => stay.at === home.key);
  return days.map(stay => dayOn(stay.from, loadDay)).sort(Temporal.PlainDate.compare)[0];
}
