import type { Amount } from '#modules/rulebook/index.ts';

/** Units of an exception's length, as the calendar counts them. Law gives exceptions days and months, never hours. */
const PLAIN: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  'business-days': 'days',
  'court-days': 'days',
};

/** The last day (ISO) an exception may hold that is approved today; null when its rule sets no end. */
export function lastDayAllowed(today: string, lasts: Amount | undefined): string | null {
  const unit = lasts && PLAIN[lasts.unit];
  if (!lasts || !unit) return null;
  return Temporal.PlainDate.from(today)
    .add({ [unit]: lasts.count })
    .toString();
}
