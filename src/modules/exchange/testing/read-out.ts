import type { FileName } from '../format/file-format.ts';
import type { Found, Source, SourceRow } from '../read/source.ts';

/** Everything that came out of an extract. */
export type ReadOut = {
  readonly order: FileName[];
  readonly columns: Map<FileName, readonly string[]>;
  readonly rows: Map<FileName, SourceRow[]>;
  readonly found: Found[];
};

/** Reads an extract to its end and keeps all of it. */
export async function readOut(source: Source): Promise<ReadOut> {
  const out: ReadOut = { order: [], columns: new Map(), rows: new Map(), found: [] };
  for await (const item of source) {
    if (item.is === 'found') out.found.push(item.found);
    else if (item.is === 'file') {
      out.order.push(item.file);
      out.columns.set(item.file, item.columns);
      out.rows.set(item.file, out.rows.get(item.file) ?? []);
    } else if (item.is === 'rows') out.rows.get(item.file)!.push(...item.rows);
  }
  return out;
}

/** What was found, each in one word: weight, code, file, line and column. */
export const inShort = (found: readonly Found[]): string[] =>
  found.map(({ weight, code, file, line, column }) =>
    [weight === 'refusal' ? '✗' : '·', code, file, line, column].filter(part => part !== null && part !== '').join(' '),
  );
