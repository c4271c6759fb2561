import type { Language } from '#platform/http/who.ts';

const localeOf: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** Making a formatter takes a hundred times as long as using it, and a page says dozens of days. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.dateStyle} ${options.timeStyle ?? ''} ${options.timeZone ?? ''}`;
  return formatters.getOrInsertComputed(key, () => new Intl.DateTimeFormat(localeOf[language], options));
}

/** A day as people write it: "Nov 18, 2026", "18 nov 2026". `day` is an ISO date. */
export const sayDay = (language: Language, day: string): string =>
  formatterOf(language, { dateStyle: 'medium' }).format(Temporal.PlainDate.from(day));

/** A day with its weekday: "Wednesday, November 18, 2026". `day` is an ISO date. */
export const sayLongDay = (language: Language, day: string): string =>
  formatterOf(language, { dateStyle: 'full' }).format(Temporal.PlainDate.from(day));

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
