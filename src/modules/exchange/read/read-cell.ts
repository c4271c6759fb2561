import { withoutGuard } from '#kernel/csv-guard.ts';
import { cleanText, lengthOf } from '#web/form/clean-text.ts';
import type { Holds } from '../format/column.ts';
import type { FoundCode } from './source.ts';

/** What reading a cell needs to know: the codes of each code list, and the agency's time zone. */
export type CellContext = {
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly timeZone: string;
};

export type Cell = string | boolean | number | readonly string[] | null;
export type ReadCell =
  | { readonly ok: true; readonly value: Cell; readonly note?: FoundCode }
  | { readonly ok: false; readonly code: FoundCode; readonly told?: Readonly<Record<string, string | number>> };

const value = (cell: Cell): ReadCell => ({ ok: true, value: cell });
const wrong = (code: FoundCode, told?: Readonly<Record<string, string | number>>): ReadCell =>
  told === undefined ? { ok: false, code } : { ok: false, code, told };

/** The name under which the codes of a list are kept. */
export const listName = (list: string, where?: string): string => (where === undefined ? list : `${list} ${where}`);

/** Reads one cell; an empty one is null. Gives the value as the database takes it, or the code of what is wrong. */
export function readCell(holds: Holds, text: string, context: CellContext): ReadCell {
  const cell = text.trim();
  if (cell === '') return value(null);
  switch (holds.kind) {
    case 'key':
    case 'ref':
      return readText(withoutGuard(cell), 200);
    case 'text':
      return readText(withoutGuard(cell), holds.most);
    case 'day':
      return readDay(cell);
    case 'moment':
      return readMoment(cell, context.timeZone);
    case 'yes-no':
      return cell === 'yes' ? value(true) : cell === 'no' ? value(false) : wrong('not-yes-or-no');
    case 'whole':
      if (!/^-?\d{1,9}$/.test(cell)) return wrong('not-a-number');
      return Number(cell) < holds.least || Number(cell) > holds.most
        ? wrong('out-of-bounds', { least: holds.least, most: holds.most })
        : value(Number(cell));
    case 'number':
      return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell) && Math.abs(Number(cell)) < 1e9
        ? value(Number(cell))
        : wrong('not-a-number');
    case 'code':
      return holds.codes.includes(cell) ? value(cell) : wrong('unknown-code', { codes: holds.codes.join(', ') });
    case 'listed':
      return inList(cell, listName(holds.list, holds.where), context);
    case 'several':
      return readSeveral(withoutGuard(cell), holds.list, context);
    case 'ssn': {
      const digits = cell.replace(/[\s-]/g, '');
      return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) ? value(digits) : wrong('not-an-ssn');
    }
  }
}

/** Printable ASCII: nothing in it needs cleaning. Most cells of most extracts are such. */
const PLAIN = /^[ -~]*$/;

function readText(cell: string, most: number): ReadCell {
  if (cell.length <= most && PLAIN.test(cell)) return value(cell);
  const { text, refused } = cleanText(cell, most >= 2000);
  if (refused) return wrong('unreadable-characters');
  return lengthOf(text) > most ? wrong('too-long', { most }) : value(text);
}

function inList(cell: string, list: string, { codes }: CellContext): ReadCell {
  const known = codes.get(list) ?? new Set<string>();
  return known.has(cell) ? value(cell) : wrong('unknown-code', { codes: [...known].join(', ') });
}

function readSeveral(cell: string, list: string | undefined, context: CellContext): ReadCell {
  const words = cell.split('|').map(word => word.trim());
  const first = words.map(word => (list ? inList(word, list, context) : readText(word, 200))).find(({ ok }) => !ok);
  return first ?? value(words);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function readDay(cell: string): ReadCell {
  if (!DAY.test(cell)) return wrong('not-a-day');
  return isDay(cell) ? value(cell) : wrong('impossible-day');
}

/** A day there is, in a year people now alive were born or will see. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < 1880 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}:?\d{2})?$/;

function readMoment(cell: string, timeZone: string): ReadCell {
  if (DAY.test(cell)) {
    if (!isDay(cell)) return wrong('impossible-day');
    return { ok: true, value: startOfDay(cell, timeZone), note: 'day-taken-as-moment' };
  }
  const parts = MOMENT.exec(cell);
  if (!parts) return wrong('not-a-moment');
  const [, day = '', hour = '', minute = '', second = '00', fraction = '0', offset] = parts;
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return wrong('impossible-day');
  if (offset !== undefined) return value(`${day}T${hour}:${minute}:${second}.${fraction}${offset}`);
  return value(
    Temporal.PlainDateTime.from(`${day}T${hour}:${minute}:${second}.${fraction}`)
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString(),
  );
}

const starts = new Map<string, string>();

function startOfDay(day: string, timeZone: string): string {
  return starts.getOrInsertComputed(`${timeZone} ${day}`, () =>
    Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString(),
  );
}
