import type { ScaleLinear } from 'd3-scale';
import { textWidth } from './text-width.ts';

/** A line of the axis with its words; `year` is written above where a year begins. */
export type Tick = { readonly x: number; readonly label: string; readonly year?: string };

type AxisInput = { scale: ScaleLinear<number, number>; from: string; to: string; timeZone: string; lang: string };

const MONTH_STEPS = [1, 2, 3, 6, 12];
const DAY_STEPS = [1, 2, 7, 14];

/** Months (or days, when the drawing covers less than ten weeks) as far apart as their words need. */
export function timeAxis({ scale, from, to, timeZone, lang }: AxisInput): Tick[] {
  const first = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  const last = Temporal.Instant.from(to).toZonedDateTimeISO(timeZone);
  const days = first.until(last, { largestUnit: 'day' }).days;
  const byDay = days < 70;
  const apart = (step: Temporal.DurationLike) =>
    scale(first.add(step).epochMilliseconds) - scale(first.epochMilliseconds);
  const step = byDay
    ? { days: DAY_STEPS.find(n => apart({ days: n }) >= 58) ?? 14 }
    : { months: MONTH_STEPS.find(n => apart({ months: n }) >= 46) ?? 12 };
  const write = new Intl.DateTimeFormat(lang, { timeZone, month: 'short', ...(byDay && { day: 'numeric' }) });
  const ticks: Tick[] = [];
  let at = byDay ? first.startOfDay() : firstMonth(first, step.months ?? 1);
  let year = 0;
  while (Temporal.ZonedDateTime.compare(at, last) < 0) {
    const ms = at.epochMilliseconds;
    if (Temporal.ZonedDateTime.compare(at, first) >= 0) {
      ticks.push({
        x: Math.round(scale(ms)),
        label: write.format(ms),
        ...(at.year !== year && { year: String(at.year) }),
      });
      year = at.year;
    }
    at = at.add(step);
  }
  const end = scale.range()[1] ?? 0;
  return ticks.filter(tick => tick.x + 5 + textWidth(tick.label, 13) <= end);
}

/** The first month of the axis: steps of a quarter or more begin in January. */
function firstMonth(from: Temporal.ZonedDateTime, step: number): Temporal.ZonedDateTime {
  const month = step === 1 ? from.month : 1 + Math.floor((from.month - 1) / step) * step;
  return from.with({ month, day: 1 }).startOfDay();
}
