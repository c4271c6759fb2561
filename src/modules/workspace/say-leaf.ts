import type { Language } from '#platform/http/who.ts';
import {
  leafOfDay,
  sayLongDay,
  sayLongDayOfYear,
  sayLongWeekday,
  sayShortDayOfYear,
  sayShortWeekday,
} from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';

const locale = { en: 'en-US', es: 'es-US' } as const;

/** A calendar leaf of a day (ISO). */
export function leafOf(language: Language, day: string, state?: Leaf['state']): Leaf {
  return {
    ...leafOfDay(language, day),
    ...(state && { state }),
  };
}

/** A weekday alone: "Thursday", or short "Thu". `day` is an ISO date. */
export const sayWeekday = (language: Language, day: string, length: 'long' | 'short' = 'long'): string =>
  length === 'long' ? sayLongWeekday(language, day) : sayShortWeekday(language, day);

/** A day without its year: "Wednesday, November 18" or short "Nov 18". `day` is an ISO date. */
export const sayNearDay = (language: Language, day: string, length: 'long' | 'short' = 'long'): string =>
  length === 'long' ? sayLongDayOfYear(language, day) : sayShortDayOfYear(language, day);

/** A day with weekday and year at the start of a page: Spanish writes weekdays small, but not where a line begins. */
export function sayHeadDay(language: Language, day: string): string {
  const text = sayLongDay(language, day);
  return text.charAt(0).toLocaleUpperCase(locale[language]) + text.slice(1);
}

/** The day (ISO) of a moment in a time zone. */
export const dayIn = (timeZone: string, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
