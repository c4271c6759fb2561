import type { FileName } from '../../format/file-format.ts';
import type { Found, SourceItem, SourceRow } from '../source.ts';
import { type AnnouncedFile, announced, columnsOf } from './announced.ts';
import type { ReportedRecord } from './reported-record.ts';
import type { SheetRow } from './sheet.ts';

/** So many records, or so many of their elements, go on at once. */
const RECORDS = 200;
const ELEMENTS = 100_000;

/** What waits to go on: rows by file, whole records, and what was found. */
export function batchOf() {
  const lines = new Map<FileName, number>();
  const named = new Set<FileName>();
  let rows = new Map<AnnouncedFile, SourceRow[]>();
  let found: Found[] = [];
  let records: ReportedRecord[] = [];
  let elements = 0;

  function* flush(): Generator<SourceItem> {
    for (const [file, each] of rows) {
      if (!named.has(file)) yield { is: 'file', file, columns: columnsOf(file), standIns: announced[file].standIns };
      named.add(file);
      yield { is: 'rows', file, rows: each };
    }
    if (records.length > 0) yield { is: 'records', records };
    for (const one of found) yield { is: 'found', found: one };
    rows = new Map();
    found = [];
    records = [];
    elements = 0;
  }

  return {
    /** Two rows of a file never have one line: a file all on one line counts on. */
    put({ file, line, cells }: SheetRow): void {
      const own = Math.max(line, (lines.get(file) ?? 0) + 1);
      lines.set(file, own);
      rows
        .getOrInsertComputed(file, () => [])
        .push({ line: own, cells: columnsOf(file).map(column => (cells as Record<string, string>)[column] ?? '') });
    },
    find: (one: Found): void => void found.push(one),
    keep(record: ReportedRecord): void {
      records.push(record);
      elements += record.elements.length;
    },
    isFull: (): boolean => records.length >= RECORDS || elements >= ELEMENTS || found.length >= RECORDS * 10,
    flush,
  };
}
