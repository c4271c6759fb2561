import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import { caseload } from './format/caseload.ts';
import type { Column } from './format/column.ts';
import type { FileFormat } from './format/file-format.ts';
import { listName } from './read/read-cell.ts';

type Codes = ReadonlyMap<string, readonly string[]>;

/** The files of the caseload set and their columns, said for people. */
export const sayFormat = (ask: Pick<Ask, 'say' | 'language'>, codes: Codes) =>
  caseload.map(format => ({
    file: format.file as string,
    columns: ask.say('exchange', 'files.columns', { count: format.columns.length }),
    rows: format.columns.map(column => ({
      column: column.name,
      holds: sayHolds(ask, format, column, codes),
      needed: column.required && column.holds.kind !== 'key',
    })),
  }));

function sayHolds(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  { keyFrom }: FileFormat,
  { holds }: Column,
  codes: Codes,
): string {
  const listed = (list: string, where?: string) => (codes.get(listName(list, where)) ?? []).join(', ');
  switch (holds.kind) {
    case 'key':
      return keyFrom.length === 0
        ? say('exchange', 'holds.key')
        : say('exchange', 'holds.keyFrom', { columns: sayList(language, keyFrom) });
    case 'ref':
      return say('exchange', 'holds.ref', { to: holds.to });
    case 'text':
      return say('exchange', 'holds.text', { most: holds.most });
    case 'whole':
      return say('exchange', 'holds.whole', { least: holds.least, most: holds.most });
    case 'code':
      return say('exchange', 'holds.code', { codes: holds.codes.join(', ') });
    case 'listed':
      return say('exchange', 'holds.code', { codes: listed(holds.list, holds.where) });
    case 'several':
      return holds.list === undefined
        ? say('exchange', 'holds.several')
        : say('exchange', 'holds.codes', { codes: listed(holds.list) });
    default:
      return say('exchange', `holds.${holds.kind}`);
  }
}
