import type { AnnouncedFile } from './announced.ts';
import { codeOf, codesOf, elementNumbered } from './elements.ts';
import { lineOf, type Part, responseTo } from './shape-record.ts';
import type { Sheet } from './sheet.ts';

/** `20250930` as `2025-09-30`; a code when it is no day or one there never was. */
export function readDay(text: string): { day: string } | { wrong: 'not-a-day' | 'impossible-day' } {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === '') return { wrong: 'not-a-day' };
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const isDay =
    y >= 1880 &&
    y <= 2200 &&
    m >= 1 &&
    m <= 12 &&
    d >= 1 &&
    d <= Temporal.PlainYearMonth.from({ year: y, month: m }).daysInMonth;
  return isDay ? { day: `${year}-${month}-${day}` } : { wrong: 'impossible-day' };
}

/** `202509` as the last day of that month; null when it is no month. */
export function lastDayOf(text: string): string | null {
  const [, year, month] = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) });
  return `${year}-${month}-${daysInMonth}`;
}

/** What is asked of an element: of which part, for which file, and whether a wrong or missing response keeps the row out. */
export type Asked = {
  readonly part: Part;
  readonly file: AnnouncedFile;
  readonly element: string;
  readonly must?: boolean;
};

/** A day as it was responded, `2025-09-30`. Null when blank or no day; what is wrong is said. */
export function askDay(sheet: Sheet, { part, file, element, must = false }: Asked): string | null {
  const response = responseTo(part, element);
  const line = lineOf(part, element);
  const say = must ? sheet.refuse : sheet.note;
  if (!response?.value) {
    if (must) say({ file, element, line, code: 'missing', value: null });
    return null;
  }
  const read = readDay(response.value);
  if ('day' in read) return read.day;
  say({ file, element, line, code: read.wrong, value: response.value });
  return null;
}

/** A code as it was responded. Null when blank or not in the element's list; what is wrong is said. */
export function askCode(sheet: Sheet, { part, file, element, must = false }: Asked): string | null {
  const response = responseTo(part, element);
  const line = lineOf(part, element);
  const say = must ? sheet.refuse : sheet.note;
  if (!response?.value) {
    if (must) say({ file, element, line, code: 'missing', value: null });
    return null;
  }
  const known = elementNumbered(element);
  if (codeOf(known, response.value)) return response.value;
  say({ file, element, line, code: 'unknown-code', value: response.value, told: { codes: codesOf(known).join(', ') } });
  return null;
}

/** The response as it stands, without looking whether it is one of the codes. */
export const plain = (part: Part, element: string): string | null => responseTo(part, element)?.value ?? null;
