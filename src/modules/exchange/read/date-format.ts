import type { Column } from '../format/column.ts';

/** Turns a date as another system writes it into one this product reads; undefined when it is not written that way. */
export type ReadDate = (text: string, as: 'day' | 'moment') => string | undefined;

type Part = 'year' | 'short' | 'month' | 'name' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'fraction';

const tokens: Readonly<Record<string, readonly [Part, string]>> = {
  YYYY: ['year', '(\\d{4})'],
  YY: ['short', '(\\d{2})'],
  MMM: ['name', '([A-Za-z]{3})'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  DD: ['day', '(\\d{2})'],
  D: ['day', '(\\d{1,2})'],
  HH: ['hour', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})'],
  hh: ['hour', '(\\d{2})'],
  h: ['hour', '(\\d{1,2})'],
  mm: ['minute', '(\\d{2})'],
  ss: ['second', '(\\d{2})'],
  S: ['fraction', '(\\d{1,9})'],
  a: ['half', '([AaPp]\\.?[Mm]\\.?)'],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ofTime: readonly Part[] = ['hour', 'minute', 'second', 'half', 'fraction'];

/** Does this column hold what a date format is for? */
export const isDated = ({ holds }: Column): boolean => holds.kind === 'day' || holds.kind === 'moment';

/** Does a format write years with two digits, so that somebody must say which century they mean? */
export const hasShortYear = (format: string): boolean => /(?<!Y)YY(?!Y)/.test(format);

/**
 * Makes a reader of one date format: `MM/DD/YYYY`, `YYYYMMDD`, `M/D/YY`, `DD-MMM-YY`, with `HH:mm`, `HH:mm:ss.S` or
 * `hh:mm a` after it. A time in the format may be left out in a cell: the day alone is meant. Two-digit years below
 * `pivot` are of this century, the others of the last one. Undefined when the format does not tell year, month and day,
 * each once.
 */
export function readDates(format: string, pivot = 0): ReadDate | undefined {
  const pieces = format.match(/YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|S|a|[^A-Za-z]+|[A-Za-z]/g) ?? [];
  const parts = pieces.flatMap(piece => tokens[piece]?.[0] ?? []);
  const has = (...one: Part[]) => parts.filter(part => one.includes(part)).length === 1;
  if (!has('year', 'short') || !has('month', 'name') || !has('day') || new Set(parts).size < parts.length)
    return undefined;
  if (parts.some(part => ofTime.includes(part)) && !has('hour')) return undefined;
  if (pieces.some(piece => /^[A-Za-z]$/.test(piece) && !tokens[piece] && piece !== 'T')) return undefined;
  const timeAt = pieces.findIndex(piece => ofTime.includes(tokens[piece]?.[0] ?? 'day'));
  const whole = patternOf(pieces);
  const dayOnly = timeAt < 0 ? whole : patternOf(pieces.slice(0, timeAt));
  return (text, as) => {
    const found = whole.exec(text) ?? dayOnly.exec(text);
    if (!found) return undefined;
    const value = new Map(parts.map((part, index) => [part, found[index + 1]]));
    const day = dayOf(value, pivot);
    const time = as === 'moment' ? timeOf(value) : '';
    return day === undefined || time === undefined ? undefined : `${day}${time}`;
  };
}

function patternOf(pieces: readonly string[]): RegExp {
  const source = pieces.map(piece => tokens[piece]?.[1] ?? piece.replace(/\s+/g, '\0').replace(/[^\0\w]/g, '\\$&'));
  // What leads over to a time that is not there is not there either.
  return new RegExp(
    `^${source
      .join('')
      .replace(/\0/g, '\\s+')
      .replace(/(\\s\+|T)$/, '\\s*')}$`,
  );
}

function dayOf(value: ReadonlyMap<Part, string | undefined>, pivot: number): string | undefined {
  const short = value.get('short');
  const year = short === undefined ? value.get('year') : `${Number(short) < pivot ? 20 : 19}${short}`;
  const name = value.get('name')?.toLowerCase();
  const month = name === undefined ? value.get('month') : String(months.indexOf(name) + 1);
  return month === '0' ? undefined : `${year}-${month?.padStart(2, '0')}-${value.get('day')?.padStart(2, '0')}`;
}

/** Empty when the cell tells no time; undefined when it tells one there is not. */
function timeOf(value: ReadonlyMap<Part, string | undefined>): string | undefined {
  const hour = value.get('hour');
  if (hour === undefined) return '';
  const half = value.get('half')?.[0]?.toLowerCase();
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const fraction = value.get('fraction');
  return `T${String(hours).padStart(2, '0')}:${value.get('minute') ?? '00'}:${value.get('second') ?? '00'}${fraction ? `.${fraction.slice(0, 6)}` : ''}`;
}
