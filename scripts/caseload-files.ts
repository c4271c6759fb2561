import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '#kernel/csv.ts';
import { loadWords, sayIn } from '#platform/words/say.ts';
import { describeFiles } from '../src/modules/exchange/describe-files.ts';
import { fileSchema, mappingSchema } from '../src/modules/exchange/file-schema.ts';
import { caseload } from '../src/modules/exchange/format/caseload.ts';
import { listName } from '../src/modules/exchange/read/read-cell.ts';
import { roomWords } from '../src/room-words.ts';
import { jsonText } from './json-text.ts';

const SCHEMAS = 'db/reference/import';
const GUIDE = 'docs/guides/caseload-files.md';

/**
 * The text of every file that tells others what the caseload set is, by its path: a JSON Schema each, one of mapping
 * files, and the guide. `npm run generate-tables` writes them; a test compares.
 */
export function caseloadFiles(): Map<string, string> {
  const codes = listedCodes();
  return new Map([
    ...caseload.map(format => [`${SCHEMAS}/${format.file}.schema.json`, jsonText(fileSchema(format, codes))] as const),
    [`${SCHEMAS}/mapping.schema.json`, jsonText(mappingSchema())],
    [GUIDE, guide(codes)],
  ]);
}

/** The codes of the code lists as they are delivered, by the name `listName` gives. */
function listedCodes(): Map<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>();
  for (const { holds } of caseload.flatMap(({ columns }) => columns)) {
    if ((holds.kind !== 'listed' && holds.kind !== 'several') || holds.list === undefined) continue;
    const where = holds.kind === 'listed' ? holds.where : undefined;
    const [, column = '', value] = /^(\w+) = '(\w+)'$/.exec(where ?? '') ?? [];
    if (where !== undefined && value === undefined)
      throw new Error(`Which rows of ${holds.list} are meant by ${where}?`);
    const rows = readCsv(readFileSync(join('db/reference/lists', `${holds.list}.csv`), 'utf8'));
    const chosen = rows.filter(row => value === undefined || row[column] === value);
    codes.set(listName(holds.list, where), chosen.map(row => row.code!).toSorted());
  }
  return codes;
}

function guide(codes: ReadonlyMap<string, readonly string[]>): string {
  loadWords(roomWords);
  const files = describeFiles({ say: sayIn('en'), language: 'en' }, codes);
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const tables = files.map(({ file, what, rows }) =>
    [
      `## ${file}.csv`,
      '',
      what,
      '',
      '| column | what it means | how it is written | needed |',
      '|---|---|---|---|',
      ...rows.map(row => `| \`${row.column}\` | ${cell(row.what)} | ${cell(row.holds)} | ${row.needed ? 'yes' : ''} |`),
      '',
    ].join('\n'),
  );
  const list = files.map(({ file }) => `[${file}](#${file}csv)`).join(' · ');
  return `${readFileSync(join(import.meta.dirname, 'caseload-files.md'), 'utf8').replace('{{files}}', list)}\n${tables.join('\n')}`;
}
