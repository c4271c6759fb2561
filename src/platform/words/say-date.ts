import type { Language } from '#platform/http/who.ts';

const localeOf: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** Making a formatter takes a hundred times as long as using it, and a page says dozens of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.values(options).join(' ')} ${Object.keys(options).join(' ')}`;
  return formatters.getOrInsertComputed(key, () => new Intl.DateTimeFormat(localeOf[language], options));
}

/** The same days stand on every page: what was said of one is kept. */
const MOST_SAID = 20_000;

/** Says a day (ISO date) in one way; `how` must be made once, not for each day. */
function dayWriter(options: Intl.DateTimeFormatOptions): (language: Language, day: string) => string {
  const said = new Map<string, string>();
  return (language, day) => {
    const key = `${language}${day}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    if (said.size >= MOST_SAID) said.clear();
    const text = formatterOf(language, options).format(Temporal.PlainDate.from(day));
    said.set(key, text);
    return text;
  };
}

/** A day as people write it: "Nov 18, 2026", "18 nov 2026". `day` is an ISO date. */
export const sayDay = dayWriter({ dateStyle: 'medium' });

/** A day with its weekday: "Wednesday, November 18, 2026". `day` is an ISO date. */
export const sayLongDay = dayWriter({ dateStyle: 'full' });

/** A weekday alone: "Thursday". `day` is an ISO date. */
export const sayLongWeekday = dayWriter({ weekday: 'long' });

/** A weekday alone: "Thu". `day` is an ISO date. */
export const sayShortWeekday = dayWriter({ weekday: 'short' });

/** A month alone: "Nov". `day` is an ISO date. */
export const sayShortMonth = dayWriter({ month: 'short' });

/** A month in full with its year: "November 2026". `day` is an ISO date. */
export const sayMonthOfYear = dayWriter({ month: 'long', year: 'numeric' });

/** A month with its year: "Nov 2026". `day` is an ISO date. */
export const sayShortMonthOfYear = dayWriter({ month: 'short', year: 'numeric' });

/** What stands on a calendar leaf of a day (ISO date); the month `withYear` where the leaf stands alone. */
export const leafOfDay = (language: Language, day: string, withYear = false) => ({
  weekday: sayShortWeekday(language, day),
  day: Number(day.slice(8)),
  month: (withYear ? sayShortMonthOfYear : sayShortMonth)(language, day),
  full: sayLongDay(language, day),
});

/** A day without its year: "Wednesday, November 18". `day` is an ISO date. */
export const sayLongDayOfYear = dayWriter({ weekday: 'long', month: 'long', day: 'numeric' });

/** A day without its year: "Nov 18". `day` is an ISO date. */
export const sayShortDayOfYear = dayWriter({ month: 'short', day: 'numeric' });

/** The time of day of a moment (ISO) in a time zone: "2:30 PM". */
export const sayTime = (language: Language, timeZone: string, moment: string): string =>
  formatterOf(language, { timeStyle: 'short', timeZone }).format(Temporal.Instant.from(moment));

/** The day of a moment (ISO, with Z or offset) in the agency's time zone. */
export const sayDayOf = (language: Language, timeZone: string, moment: string): string =>
  sayDay(language, Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString());

/** A moment (ISO, with Z or offset) as day and time of the agency's time zone: "Nov 18, 2026, 2:30 PM". */
export const sayMoment = (language: Language, timeZone: string, moment: string): string =>
  formatterOf(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Temporal.Instant.from(moment));

/** Things one after another with the last "and": "Rosa, Luis and Ana". */
export const sayList = (language: Language, things: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(things);

/** Languages by their names in the reader's language; `codes` are BCP 47 codes. An unknown code stands as it is. */
export const sayLanguages = (language: Language, codes: readonly string[]): string => {
  const names = new Intl.DisplayNames([localeOf[language]], { type: 'language', fallback: 'code' });
  return sayList(
    language,
    codes.map(code => languageName(names, code)),
  );
};

function languageName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
