import { Unreadable } from '#platform/extracts/brought-file.ts';
import { decodeText, type Encoding, noticeNothing } from '#platform/extracts/decode-text.ts';
import { readTable } from '#platform/extracts/read-table.ts';
import { formatOf } from '../format/caseload.ts';
import { applyMapping } from './apply-mapping.ts';
import { foundInHeader, missingColumns, plainName } from './column-names.ts';
import type { Feed } from './find-files.ts';
import { type Mapping, partsOf, type Theirs } from './mapping.ts';
import type { Found, SourceItem, SourceRow } from './source.ts';

type Told = Omit<Found, 'file'>;

/** Reads one file of the set from what was brought for it. Whatever is wrong with it comes out as findings. */
export async function* readFile(
  { file, brought, mapping }: Feed,
  all: Mapping | undefined,
  encoding: Encoding | undefined,
): AsyncGenerator<SourceItem> {
  const tell = (found: Told): SourceItem => ({ is: 'found', found: { file, ...found } });
  const about = (weight: Found['weight'], code: Found['code'], told: Found['told'], line: number | null = null) =>
    tell({ weight, line, column: null, code, value: brought.name.slice(0, 200), ...(told && { told }) });
  const format = formatOf(file);
  const known = new Set([...format.columns.map(({ name }) => name), ...theirNames(mapping?.columns)]);
  const noticed = noticeNothing();
  const text = decodeText(brought.bytes(), encoding, noticed);
  let map: ((cells: readonly string[]) => readonly string[] | null) | undefined;
  try {
    for await (const item of readTable(text, name => known.has(plainName(name)), noticed)) {
      switch (item.is) {
        case 'header': {
          if (item.separator !== ',')
            yield about('note', 'separator-read-as', { separator: item.separator }, item.line);
          const mapped = mapping && applyMapping(format, item.cells, mapping, all!);
          map = mapped?.map;
          const columns = mapped?.columns ?? item.cells.map(plainName);
          if (!mapped) for (const found of foundInHeader(format, item.cells, item.line)) yield { is: 'found', found };
          for (const { ours, theirs } of mapped?.missing ?? [])
            yield tell({ weight: 'refusal', line: item.line, column: ours, code: 'column-missing', value: theirs });
          for (const column of missingColumns(format, columns))
            yield tell({ weight: 'refusal', line: item.line, column, code: 'column-missing', value: null });
          yield { is: 'file', file, columns };
          break;
        }
        case 'rows':
          yield { is: 'rows', file, rows: map ? mapRows(item.rows, map) : item.rows };
          break;
        case 'not-decoded':
          yield about('refusal', 'broken-encoding', { encoding: noticed.encoding }, item.line);
          break;
        case 'broken': {
          const { problem, through, line } = item;
          yield about('refusal', 'not-a-table', { problem, ...(through !== null && { through }) }, line);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield about('refusal', error.code, { problem: error.problem });
  }
  if (noticed.byteOrderMark && noticed.encoding === 'utf-8') yield about('note', 'byte-order-mark', undefined);
  if (noticed.encoding !== 'utf-8') yield about('note', 'encoding-read-as', { encoding: noticed.encoding });
}

function mapRows(rows: readonly SourceRow[], map: (cells: readonly string[]) => readonly string[] | null): SourceRow[] {
  return rows.flatMap(({ line, cells }) => {
    const mapped = map(cells);
    return mapped ? [{ line, cells: mapped }] : [];
  });
}

const theirNames = (columns: Readonly<Record<string, Theirs>> = {}): string[] =>
  Object.values(columns).flatMap(theirs => partsOf(theirs).names.map(plainName));
