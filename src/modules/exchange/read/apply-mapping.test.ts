import { describe, expect, test } from 'vitest';
import { formatOf } from '../format/caseload.ts';
import type { FileName } from '../format/file-format.ts';
import { applyMapping } from './apply-mapping.ts';
import type { FileMapping, Mapping } from './mapping.ts';

/** One row of theirs, by their names, as one of ours. */
function map(
  file: FileName,
  row: Record<string, string>,
  mapping: Omit<FileMapping, 'from'>,
  all: Partial<Mapping> = {},
) {
  const mapped = applyMapping(formatOf(file), Object.keys(row), { from: 'x', ...mapping }, { files: {}, ...all });
  const cells = mapped.map(Object.values(row));
  return cells && Object.fromEntries(mapped.columns.map((column, index) => [column, cells[index]]));
}

describe('a cell of theirs becomes one of ours', () => {
  test.each<
    [string, FileName, Record<string, string>, Omit<FileMapping, 'from'>, Partial<Mapping>, Record<string, string>]
  >([
    [
      'renamed',
      'people',
      { ID: ' 7 ', FNAME: 'Ana' },
      { columns: { key: 'id', first_name: 'FName' } },
      {},
      { key: '7', first_name: 'Ana' },
    ],
    ['by our own names', 'people', { Key: '7', 'First Name': 'Ana', x: '1' }, {}, {}, { key: '7', first_name: 'Ana' }],
    [
      'our own name means another thing when columns are given',
      'people',
      { ID: '7', pronouns: 'x' },
      { columns: { key: 'ID' } },
      {},
      { key: '7' },
    ],
    [
      'a constant',
      'people',
      { ID: '7' },
      { columns: { key: 'ID' }, constants: { born_precision: 'day' } },
      {},
      { key: '7', born_precision: 'day' },
    ],
    [
      'joined by a space',
      'people',
      { A: 'Ana', B: '', C: 'María' },
      { columns: { first_name: ['A', 'B', 'C'] } },
      {},
      { first_name: 'Ana María' },
    ],
    ['joined keys', 'people', { A: '1', B: '2' }, { columns: { key: ['A', 'B'] } }, {}, { key: '1/2' }],
    [
      'joined lists',
      'people',
      { A: 'en', B: 'es' },
      { columns: { languages: ['A', 'B'] } },
      {},
      { languages: 'en|es' },
    ],
    [
      'joined as told',
      'people',
      { A: '1', B: '2' },
      { columns: { key: { join: ['A', 'B'], with: '-' } } },
      {},
      { key: '1-2' },
    ],
    [
      'codes',
      'identities',
      { S: 'F' },
      { columns: { sex: 'S' }, codes: { sex: { F: 'female', M: 'male' } } },
      {},
      { sex: 'female' },
    ],
    [
      'a code nobody knows',
      'identities',
      { S: 'Q' },
      { columns: { sex: 'S' }, codes: { sex: { F: 'female' } } },
      {},
      { sex: 'Q' },
    ],
    [
      'codes of a list',
      'people',
      { L: '1| 2|fr' },
      { columns: { languages: 'L' }, codes: { languages: { 1: 'en', 2: 'es' } } },
      {},
      { languages: 'en|es|fr' },
    ],
    [
      'a code that means nothing',
      'identities',
      { S: 'U' },
      { columns: { sex: 'S' }, codes: { sex: { U: '' } } },
      {},
      { sex: '' },
    ],
    [
      'yes and no',
      'accounts',
      { A: 'y', B: 'No' },
      { columns: { active: 'A', invite: 'B' } },
      { yes: ['Y'], no: ['NO'] },
      { active: 'yes', invite: 'no' },
    ],
    [
      'yes only where it is asked',
      'people',
      { A: 'Y' },
      { columns: { first_name: 'A' } },
      { yes: ['Y'] },
      { first_name: 'Y' },
    ],
    [
      'yes of one file',
      'accounts',
      { A: '1' },
      { columns: { active: 'A' }, yes: ['1'] },
      { yes: ['Y'] },
      { active: 'yes' },
    ],
    [
      'a word for nothing',
      'people',
      { A: ' NULL ', B: '-' },
      { columns: { last_name: 'A', pronouns: 'B' }, skip: ['-'] },
      { skip: ['NULL'] },
      { last_name: '', pronouns: '' },
    ],
    [
      'nothing is left of what is joined',
      'people',
      { A: 'NULL', B: 'x' },
      { columns: { last_name: ['A', 'B'] } },
      { skip: ['NULL'] },
      { last_name: 'x' },
    ],
    [
      'a day',
      'people',
      { B: '03/01/2018' },
      { columns: { born_on: 'B' } },
      { dates: 'MM/DD/YYYY' },
      { born_on: '2018-03-01' },
    ],
    [
      'a day of one column',
      'people',
      { B: '20180301', D: '03/01/2019' },
      { columns: { born_on: 'B', died_on: 'D' }, dates: { born_on: 'YYYYMMDD' } },
      { dates: 'MM/DD/YYYY' },
      { born_on: '2018-03-01', died_on: '2019-03-01' },
    ],
    [
      'a day that is not written that way',
      'people',
      { B: '2018.3.1' },
      { columns: { born_on: 'B' } },
      { dates: 'MM/DD/YYYY' },
      { born_on: '2018.3.1' },
    ],
    [
      'a day that is ours already',
      'people',
      { B: '2018-03-01' },
      { columns: { born_on: 'B' } },
      { dates: 'MM/DD/YYYY' },
      { born_on: '2018-03-01' },
    ],
    [
      'a date that stands for never',
      'licenses',
      { T: '12/31/9999' },
      { columns: { through: 'T' } },
      { dates: 'MM/DD/YYYY', skip: ['12/31/9999'] },
      { through: '' },
    ],
    [
      'a moment',
      'moves',
      { A: '3/1/26 2:05 PM' },
      { columns: { at: 'A' } },
      { dates: 'M/D/YY h:mm a', pivot: 30 },
      { at: '2026-03-01T14:05:00' },
    ],
    [
      'a text that looks like a day',
      'people',
      { A: '03/01/2018' },
      { columns: { first_name: 'A' } },
      { dates: 'MM/DD/YYYY' },
      { first_name: '03/01/2018' },
    ],
  ])('%s', (_, file, row, mapping, all, expected) => expect(map(file, row, mapping, all)).toEqual(expected));
});

test('only the rows that are asked for', () => {
  const where = { STATUS: ['A', ''], KIND: ['child'] };
  const wanted = (STATUS: string, KIND: string) =>
    map('people', { ID: '1', STATUS, KIND }, { columns: { key: 'ID' }, where }) !== null;
  expect([wanted('A', ' child '), wanted('', 'child'), wanted('B', 'child'), wanted('A', 'adult')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('columns of theirs that are not there are told once, with ours', () => {
  const mapped = applyMapping(
    formatOf('people'),
    ['ID'],
    { from: 'x', columns: { key: 'ID', first_name: ['F', 'ID'] }, where: { S: ['1'] } },
    { files: {} },
  );
  expect(mapped.missing).toEqual([
    { ours: 'first_name', theirs: 'F' },
    { ours: null, theirs: 'S' },
  ]);
});

test('a row keeps what is too much, so that it is refused', () => {
  const mapped = applyMapping(formatOf('people'), ['ID', 'X'], { from: 'x', columns: { key: 'ID' } }, { files: {} });
  expect(mapped.map(['1', 'x', 'y', 'z'])).toEqual(['1', 'y', 'z']);
  expect(mapped.map([])).toEqual(['']);
});
