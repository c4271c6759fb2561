import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnWords as english } from '../src/modules/exchange/column-words.en.ts';
import { columnWords as spanish } from '../src/modules/exchange/column-words.es.ts';
import { describeFiles } from '../src/modules/exchange/describe-files.ts';
import { caseload } from '../src/modules/exchange/format/caseload.ts';
import type { Column } from '../src/modules/exchange/format/column.ts';
import { listName, readCell } from '../src/modules/exchange/read/read-cell.ts';
import { readMapping } from '../src/modules/exchange/read/read-mapping.ts';
import { loadWords, sayIn } from '../src/platform/words/say.ts';
import { roomWords } from '../src/room-words.ts';
import { caseloadFiles } from './caseload-files.ts';

const files = caseloadFiles();

test('what is written of the caseload set is what its format says: npm run generate-tables', () => {
  expect(files.size).toBe(caseload.length + 2);
  for (const [path, text] of files) expect(existsSync(path) && readFileSync(path, 'utf8'), path).toBe(text);
  expect(globSync('db/reference/import/*').filter(path => !files.has(path))).toEqual([]);
});

describe('every file and column has its sentence', () => {
  test.each(caseload)('$file', ({ file, columns }) => {
    for (const words of [english, spanish]) {
      expect(Object.keys(words[file].columns).toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
      for (const sentence of [words[file].what, ...Object.values(words[file].columns)]) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/\{\{| {2}/);
      }
    }
  });
});

test('files are described in the reader’s language', () => {
  loadWords(roomWords);
  const codes = new Map([[listName('race'), ['white']]]);
  const races = (language: 'en' | 'es') =>
    describeFiles({ say: sayIn(language), language }, codes).find(({ file }) => file === 'races')!;
  expect(races('en').rows.at(-1)).toEqual({
    column: 'race',
    what: 'The race or ethnicity that was named.',
    holds: 'one of: white',
    needed: true,
  });
  expect(races('es').what).toBe(spanish.races.what);
});

type Cell = { pattern?: string; enum?: string[]; minLength?: number; maxLength?: number };
const fits = (
  { pattern, enum: codes, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Cell,
  text: string,
): boolean =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (codes?.includes(text) ?? true) &&
  (pattern === undefined || new RegExp(pattern, 'u').test(text));

describe('a schema takes what reading takes', () => {
  const texts = [
    ...[
      '',
      'x',
      'yes',
      'no',
      'maybe',
      '7',
      '-7',
      '1.5',
      '1e3',
      '1,5',
      'en|es',
      'en||es',
      '|',
      'F',
      'female',
      'white',
      'mother',
    ],
    ...[
      '2026-03-01',
      '2026-13-01',
      '2026-3-1',
      '03/01/2026',
      '2026-03-01T14:30',
      '2026-03-01 14:30:05.25-05:00',
      '2026-03-01T25:00',
    ],
    ...['foster_home', 'respite', 'asthma', 'asthma|teens', 'asthma|x', '123-45-6789', '123456789', '12345678'],
    ...['x'.repeat(60), 'x'.repeat(201), 'x'.repeat(4_001)],
  ];
  const schemaOf = (file: string) =>
    JSON.parse(files.get(`db/reference/import/${file}.schema.json`)!) as {
      properties: Record<string, Cell>;
      required: string[];
    };
  /** The codes that reading knows are those of the schema: both come from the lists. */
  const codesOf = ({ enum: codes, pattern }: Cell) =>
    new Set(
      codes ?? /\(([a-z_|]+)\)\*?\$?$/.exec(pattern ?? '')?.[1]?.split('|') ?? pattern?.match(/[a-z_]{3,}/g) ?? [],
    );

  test.each(caseload)('$file', ({ file, columns }) => {
    const schema = schemaOf(file);
    expect(Object.keys(schema.properties)).toEqual(columns.map(({ name }) => name));
    for (const column of columns) {
      const cell = schema.properties[column.name]!;
      const taken = texts.filter(text => isTaken(column, text, codesOf(cell)));
      expect(
        texts.filter(text => fits(cell, text)),
        `${file}.${column.name}`,
      ).toEqual(taken);
      expect(schema.required.includes(column.name)).toBe(column.required && column.holds.kind !== 'key');
    }
  });

  function isTaken({ holds, required }: Column, text: string, codes: ReadonlySet<string>): boolean {
    const list = holds.kind === 'listed' || holds.kind === 'several' ? holds.list : undefined;
    const name = list === undefined ? '' : listName(list, holds.kind === 'listed' ? holds.where : undefined);
    const read = readCell(holds, text, { codes: new Map([[name, codes]]), timeZone: 'UTC' });
    // Bounds of whole numbers are told beside the schema.
    if (!read.ok) return read.code === 'out-of-bounds';
    // An empty word in a list is read, and not asked for.
    if (holds.kind === 'several' && text !== '' && text.split('|').includes('')) return false;
    return read.value !== null || !required || holds.kind === 'key';
  }
});

test('the mapping file of the guide can be read', () => {
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync('docs/guides/map-another-system.md', 'utf8'))!;
  expect(readMapping(example)).toMatchObject({ ok: true });
});
