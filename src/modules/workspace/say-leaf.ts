import type { Language } from '#platform/http/who.ts';
import { sayLongDay } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';

const locale = { en: 'en-US', es: 'es-US' } as const;

/** A calendar leaf of a day (ISO). */
export function leafOf(language: Language, day: string, state?: Leaf['state']): Leaf {
  const date = Temporal.PlainDate.from(day);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString(locale[language], options);
  return {
    weekday: part({ weekday: 'short' }),
    day: date.day,
    month: part({ month: 'short' }),
    full: sayLongDay(language, day),
    ...(state && { state }),
  };
}

/** A weekday alone: "Thursday", or short "Thu". `day` is an ISO date. */
export const sayWeekday = (language: Language, day: string, length: 'long' | 'short' = 'long'): string =>
  Temporal.PlainDate.from(day).toLocaleString(locale[language], { weekday: length });

/** A day without its year: "Wednesday, November 18" or short "Nov 18". `day` is an ISO date. */
export const sayNearDay = (language: Language, day: string, length: 'long' | 'short' = 'long'): string =>
  Temporal.PlainDate.from(day).toLocaleString(
    locale[language],
    length === 'long' ? { weekday: 'long', month: 'long', day: 'numeric' } : { month: 'short', day: 'numeric' },
  );

/** A day with weekday and year at the start of a page: Spanish writes weekdays small, but not where a line begins. */
export function sayHeadDay(language: Language, day: string): string {
  const text = sayLongDay(language, day);
  return text.charAt(0).toLocaleUpperCase(locale[language]) + text.slice(1);
}

/** The time of day of a moment (ISO) in a time zone: "2:30 PM". */
export const sayTime = (language: Language, timeZone: string, moment: string): string =>
  Temporal.Instant.from(moment).toLocaleString(locale[language], { timeStyle: 'short', timeZone });

/** The day (ISO) of a moment in a time zone. */
export const dayIn = (timeZone: string, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
