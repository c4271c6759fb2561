import type { BroughtFile } from '#platform/extracts/brought-file.ts';
import { noticeNothing } from '#platform/extracts/decode-text.ts';
import { readTable } from '#platform/extracts/read-table.ts';
import type { DirectoryItem, DirectoryRow, Found, FoundCode } from '../directory-rows.ts';
import { isEntity } from '../model.ts';
import { type CsvKind, columnNames, otherColumns } from './csv-kinds.ts';
import { fieldsOf } from './flatten-object.ts';
import { type ColumnMapping, guessMapping, rowsOfSheet, type Target } from './spreadsheet.ts';
import { tolerantText } from './tolerant-text.ts';
import { type Known, keyOfContent, type MadeRow, translateRow } from './translate-row.ts';

/** How the rows of a table become rows of the standard, once its header is known. */
type Reader = {
  readonly unknown: readonly string[];
  /** Why its rows cannot be read at all. */
  readonly refused?: FoundCode;
  read(cells: readonly string[]): MadeRow[];
};

/** Reads one CSV file of a directory. What is wrong with it as a table comes out by its line. */
export async function* readCsvFile(
  file: BroughtFile,
  kind: CsvKind | 'sheet',
  known: Known,
  mapping: ColumnMapping | undefined,
): AsyncGenerator<DirectoryItem> {
  const say = (weight: Found['weight'], code: FoundCode, more: Partial<Found> = {}): DirectoryItem => ({
    is: 'found',
    found: { weight, file: file.name, line: null, column: null, code, value: null, ...more },
  });
  const noticed = noticeNothing();
  const text = tolerantText(file, noticed);
  let reader: Reader | undefined;
  const isKnown = (name: string) =>
    kind === 'sheet' ? guessMapping([name]).size > 0 : plainColumn(name) === 'id' || plainColumn(name).endsWith('name');
  for await (const item of readTable(text, isKnown, noticed)) {
    switch (item.is) {
      case 'header':
        reader = kind === 'sheet' ? sheetReader(item.cells, mapping) : tableReader(item.cells, kind, known);
        for (const column of reader.unknown)
          yield say('note', 'unknown-column', { line: item.line, column: column.slice(0, 100) });
        if (reader.refused) yield say('refusal', reader.refused, { line: item.line });
        break;
      case 'rows':
        if (!reader || reader.refused) break;
        yield {
          is: 'rows',
          rows: item.rows.flatMap(({ line, cells }) =>
            reader!.read(cells).map((row): DirectoryRow => ({ nested: false, ...row, file: file.name, line })),
          ),
        };
        break;
      case 'not-decoded':
        yield say('note', 'broken-encoding', { line: item.line, told: { encoding: noticed.encoding } });
        break;
      case 'broken':
        yield say('refusal', 'not-a-table', {
          line: item.line,
          told: { problem: item.problem, ...(item.through !== null && { through: item.through }) },
        });
    }
  }
  if (noticed.encoding !== 'utf-8') yield say('note', 'encoding-read-as', { value: noticed.encoding });
}

/** A header in small letters with `_` between its words. */
export const plainColumn = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function tableReader(header: readonly string[], kind: CsvKind, known: Known): Reader {
  const entity = entityOf(kind);
  const renamed = columnNames[kind] ?? columnNames[entity ?? kind] ?? {};
  const given = header.map(plainColumn);
  // Ohana calls the key of a term by its file.
  const keyAt = given.includes('id') ? given.indexOf('id') : kind === 'taxonomy' ? given.indexOf('taxonomy_id') : -1;
  const names = given.map((name, at) => (at === keyAt ? null : (renamed[name] ?? name)));
  const fields = new Set([
    ...(entity ? fieldsOf(entity) : []),
    ...(otherColumns[entity ?? kind] ?? []),
    ...(kind === 'taxonomy' ? [...fieldsOf('taxonomy_term'), ...otherColumns.taxonomy_term!] : []),
    ...special(kind),
  ]);
  const isQuiet = kind === 'about' || kind === 'unit';
  const unknown = names.filter((name): name is string => name !== null && name !== '' && !fields.has(name) && !isQuiet);
  return {
    unknown,
    read: row => {
      const cells: Record<string, string> = {};
      for (const [at, name] of names.entries()) if (name !== null && row[at] !== undefined) cells[name] = row[at]!;
      const key = keyAt < 0 ? '' : (row[keyAt] ?? '').trim();
      const made = translateRow(kind, key, cells, known);
      if (keyAt >= 0) return made;
      return made.map(one => (one.key === '' ? { ...one, key: keyOfContent(one.entity, one.cells) } : one));
    },
  };
}

const special = (kind: CsvKind): readonly string[] =>
  kind === 'eligibility'
    ? ['service_id', 'eligibility', 'minimum_age', 'maximum_age']
    : kind === 'payment_accepted'
      ? ['service_id', 'payment']
      : [];

function entityOf(kind: CsvKind) {
  if (isEntity(kind)) return kind;
  switch (kind) {
    case 'physical_address':
    case 'postal_address':
      return 'address' as const;
    case 'regular_schedule':
    case 'holiday_schedule':
      return 'schedule' as const;
    case 'service_taxonomy':
    case 'other_attribute':
      return 'attribute' as const;
    case 'payment_accepted':
      return 'cost_option' as const;
    default:
      return undefined;
  }
}

function sheetReader(header: readonly string[], mapping: ColumnMapping | undefined): Reader {
  const guessed = guessMapping(header);
  const targets = header.map((name): Target | null | undefined =>
    mapping?.has(name.trim()) ? mapping.get(name.trim()) : mapping ? undefined : guessed.get(name),
  );
  const unknown = header.filter((name, at) => targets[at] === undefined && name.trim() !== '');
  const isNamed = targets.includes('organization.name') || targets.includes('service.name');
  return {
    unknown,
    ...(!isNamed && { refused: 'mapping-needed' as const }),
    read: row => {
      const told = new Map<Target, string[]>();
      for (const [at, target] of targets.entries())
        if (target) told.getOrInsertComputed(target, () => []).push(row[at] ?? '');
      return rowsOfSheet(told);
    },
  };
}
