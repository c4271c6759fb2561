import { type CsvError, Parser } from 'csv-parse';
import { countLines } from './count-lines.ts';
import type { Noticed } from './decode-text.ts';
import { headerLine, namedSeparator, type Separator, tellSeparator } from './tell-separator.ts';

/** A row as it was brought: its line, and its cells in the order of the file's columns. */
export type SourceRow = { readonly line: number; readonly cells: readonly string[] };

/** Why a text, or a row of it, is no table. */
export type TableProblem =
  /** Nothing is in it. */
  | 'empty'
  /** It holds what no text holds: a workbook, a picture, or text in an encoding that was not told. */
  | 'not-text'
  /** A quote where none may stand, or one that never ends. */
  | 'quote'
  /** A row of more than a million characters: a quote that never ends, or no rows at all. */
  | 'row-too-long';

export type TableItem =
  | { readonly is: 'header'; readonly line: number; readonly cells: readonly string[]; readonly separator: Separator }
  | { readonly is: 'rows'; readonly rows: readonly SourceRow[] }
  /** Lines that cannot be read, from the one on which the broken cell begins; `through` is null when nothing after them can. */
  | { readonly is: 'broken'; readonly line: number; readonly through: number | null; readonly problem: TableProblem }
  /** The first line with something that is no text in the file's encoding. */
  | { readonly is: 'not-decoded'; readonly line: number };

const AT_ONCE = 500;
const LONGEST_ROW = 1_000_000;
/** So much of a file shows whether it is text. */
const LOOKED_AT = 4_096;

/**
 * Reads separated text as RFC 4180 has it: cells in quotes may hold separators, line breaks and doubled quotes. Rows come
 * with the line they begin on, as an editor counts. Empty lines, and rows of nothing but separators, are skipped. Where
 * quotes are broken, the lines are named and left out, and reading goes on where a row can be made out again.
 *
 * `text` is UTF-8 without a mark and may be of any length; it is read piece by piece, as its rows are asked for.
 * Separator and header are told from its first line; `isKnown` says which names somebody waits for,
 * and `noticed` is what decoding notices meanwhile.
 */
export async function* readTable(
  text: AsyncGenerator<Buffer>,
  isKnown: (name: string) => boolean,
  noticed: Readonly<Noticed>,
): AsyncGenerator<TableItem> {
  try {
    const { read, header, isAll } = await readBeginning(text);
    const problem = read.includes(0)
      ? 'not-text'
      : header === undefined
        ? 'row-too-long'
        : header === ''
          ? 'empty'
          : null;
    if (problem !== null) {
      yield { is: 'broken', line: 1, through: null, problem };
      return;
    }
    const named = namedSeparator(header!);
    const table = openTable(named ?? tellSeparator(header!, isKnown), named !== undefined, noticed);
    yield* table.take(read);
    if (!isAll) for await (const piece of text) yield* table.take(piece);
    yield* table.end();
  } finally {
    await text.return(undefined);
  }
}

/** Reads as far as the header goes: undefined when it has no end, empty when there is none. */
async function readBeginning(text: AsyncGenerator<Buffer>) {
  let read = Buffer.alloc(0);
  for (;;) {
    const { value, done } = await text.next();
    if (value) read = Buffer.concat([read, value]);
    const header = headerLine(read.toString(), done ?? false);
    if ((header !== undefined && read.length >= LOOKED_AT) || done || read.length > LONGEST_ROW)
      return { read, header: header?.trim() === '' ? '' : header, isAll: done ?? false };
  }
}

type Table = { take(piece: Buffer): AsyncGenerator<TableItem>; end(): AsyncGenerator<TableItem> };

/** A table that is read as its text comes in. After something whole is broken it takes no more. */
function openTable(separator: Separator, namesSeparator: boolean, noticed: Readonly<Noticed>): Table {
  const lines = countLines();
  let items: TableItem[] = [];
  let rows: SourceRow[] = [];
  let hasHeader = false;
  let skipsLine = namesSeparator;
  let isOver = false;
  let isDecoded = true;
  /** The line on which the next row begins; known only afterwards when something is broken. */
  let begin = 1;
  let broken: { line: number; problem: TableProblem } | null = null;

  const push = (item: TableItem) => {
    if (rows.length > 0) items.push({ is: 'rows', rows });
    rows = [];
    items.push(item);
  };
  const pushBroken = (through: number | null) => {
    if (broken) push({ is: 'broken', ...broken, through });
    broken = null;
  };
  const onRow = (cells: readonly string[], offset: number): null => {
    const next = lines.lineAt(offset);
    const line = broken ? next - (lines.afterBreak() ? 1 : 0) - breaksIn(cells) : begin;
    pushBroken(line - 1);
    begin = next;
    if (skipsLine || cells.every(cell => cell.trim() === '')) skipsLine = false;
    else if (hasHeader) rows.push({ line, cells });
    else {
      hasHeader = true;
      push({ is: 'header', line, cells, separator });
    }
    return null;
  };
  const onBroken = (error: CsvError): undefined => {
    const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    broken ??= { line: lines.lineAt(parser.info.bytes), problem: tooLong ? 'row-too-long' : 'quote' };
    isOver = tooLong || !hasHeader || error.code === 'CSV_QUOTE_NOT_CLOSED';
    if (!isOver) return;
    pushBroken(null);
    throw error;
  };
  const parser = new Parser({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_record: (cells, { bytes }) => onRow(cells, bytes),
    on_skip: error => error && onBroken(error),
  });
  // What goes wrong has been said by then.
  parser.on('error', () => {}).resume();

  function* taken(): Generator<TableItem> {
    yield* items;
    items = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) yield { is: 'rows', rows: rows.slice(at, at + AT_ONCE) };
    rows = [];
  }
  return {
    async *take(piece) {
      if (isOver) return;
      lines.add(piece);
      if (isDecoded && noticed.brokenAt !== null) {
        isDecoded = false;
        push({ is: 'not-decoded', line: lines.lineAhead(noticed.brokenAt) });
      }
      await new Promise<unknown>(resolve => parser.write(piece, resolve));
      yield* taken();
    },
    async *end() {
      if (!isOver) await new Promise<unknown>(resolve => parser.end(resolve));
      pushBroken(null);
      yield* taken();
    },
  };
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
