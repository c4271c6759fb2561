import type { Ask } from '#platform/http/ask.ts';
import { columnWords as english } from './column-words.en.ts';
import { columnWords as spanish } from './column-words.es.ts';
import type { FileName } from './format/file-format.ts';
import { sayFormat } from './say-format.ts';

type Words = Readonly<Record<FileName, { readonly what: string; readonly columns: Readonly<Record<string, string>> }>>;

/**
 * Every file of the caseload set in the order it is taken: what it holds, and of each column what it means, how a cell is
 * written, and whether every row needs it. `codes` are those of the code lists, by the name `listName` gives.
 */
export function describeFiles(
  ask: Pick<Ask, 'say' | 'language'>,
  codes: ReadonlyMap<string, readonly string[]>,
): {
  file: FileName;
  what: string;
  columns: string;
  rows: { column: string; what: string; holds: string; needed: boolean }[];
}[] {
  const words: Words = ask.language === 'es' ? spanish : english;
  return sayFormat(ask, codes).map(one => {
    const file = one.file as FileName;
    return {
      ...one,
      file,
      what: words[file].what,
      rows: one.rows.map(row => ({ ...row, what: words[file].columns[row.column]! })),
    };
  });
}
