/** A day as `2026-03-01`; or a day of every year, where the year was left out or is none people plan in. */
export type ReadDay =
  | { readonly is: 'day'; readonly day: string; readonly plain: boolean }
  | { readonly is: 'yearly'; readonly month: number; readonly day: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** Reads days as `2026-03-01`, `3/1/2026`, `03/01/26`, `March 1, 2026`, `1 March 2026`, `January 01, 0001`. Null when none. */
export function readDay(text: string): ReadDay | null {
  const given = text.trim().replace(/[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(given);
  if (iso) return made(iso[1], Number(iso[2]), Number(iso[3]), /^\d{4}-\d{2}-\d{2}$/.test(text.trim()));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(given);
  if (slashed) return made(slashed[3], Number(slashed[1]), Number(slashed[2]), false);
  const named =
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/i.exec(given) ??
    /^(?<day>\d{1,2})\s+(?<month>[a-z]{3,9})\.?(?:,?\s+(?<year>\d{4}))?$/i.exec(given);
  if (!named) return null;
  const month = MONTHS.indexOf((named.groups?.month ?? named[1]!).slice(0, 3).toLowerCase()) + 1;
  return made(named[3], month, Number(named.groups?.day ?? named[2]), false);
}

function made(year: string | undefined, month: number, day: number, plain: boolean): ReadDay | null {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year ?? '0');
  const isYear = full >= FIRST_YEAR && full <= LAST_YEAR;
  // Programs that know no day without a year write the year 0 or 1.
  if (!isYear && full > 1) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > Temporal.PlainYearMonth.from({ year: isYear ? full : 2024, month }).daysInMonth) return null;
  if (!isYear) return { is: 'yearly', month, day };
  const two = (value: number) => String(value).padStart(2, '0');
  return { is: 'day', day: `${full}-${two(month)}-${two(day)}`, plain };
}

/** A day of every year in this year; February 29 is February 28 where there is none. */
export const dayInYear = (month: number, day: number, year: number): string =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString();
