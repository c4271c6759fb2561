import { decodeText, noticeNothing } from '#platform/extracts/decode-text.ts';
import { readTable, type SourceRow, type TableProblem } from '#platform/extracts/read-table.ts';
import { targetOf } from './columns.ts';

/** A list as it was brought: the names of its columns, its rows, and the lines that cannot be read. */
export type ReadList = {
  readonly header: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly broken: readonly { readonly line: number; readonly problem: TableProblem }[];
};

/** Reads a list of separated text of whatever encoding and separator; cells copied from a spreadsheet stand in tabs. */
export async function readList(bytes: Uint8Array): Promise<ReadList> {
  const noticed = noticeNothing();
  async function* whole() {
    yield Buffer.from(bytes);
  }
  const rows: SourceRow[] = [];
  const broken: ReadList['broken'][number][] = [];
  let header: readonly string[] = [];
  for await (const item of readTable(
    decodeText(whole(), undefined, noticed),
    name => targetOf(name) !== null,
    noticed,
  )) {
    if (item.is === 'header') header = item.cells.map(cell => cell.trim());
    if (item.is === 'rows') rows.push(...item.rows);
    if (item.is === 'broken') broken.push({ line: item.line, problem: item.problem });
  }
  return { header, rows, broken };
}
