import { expect, test } from 'vitest';
import { no, ok } from '#kernel/result.ts';
import { extractKind, type NoExtract } from './extract-kind.ts';

const MOST = 1_000;
const file = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const people = file('people.csv', 'key,first_name\n1,Ada\n');
const zip = file('extract.zip', 'PK\u0003\u0004 and so on');
const xml = file('afcars.xml', '\ufeff<?xml version="1.0"?><afcars/>');

test.each([
  ['one CSV file', [people], 'csv'],
  ['several CSV files', [people, file('homes.TXT', 'key;name\n')], 'csv'],
  ['a zip', [zip], 'zip'],
  ['an AFCARS file', [xml], 'afcars'],
  ['an AFCARS file in UTF-16', [{ name: 'a.xml', bytes: Uint8Array.of(0xff, 0xfe, 0x3c, 0) }], 'afcars'],
] as const)('%s', (_, files, kind) => {
  expect(extractKind(files, MOST)).toEqual(ok(kind));
});

const refused: [string, Parameters<typeof extractKind>[0], NoExtract][] = [
  ['nothing', [], 'extract-missing'],
  ['too much together', [file('a.csv', 'x'.repeat(600)), file('b.csv', 'x'.repeat(600))], 'extract-too-large'],
  ['a workbook', [file('people.xlsx', 'PK')], 'extract-kind-not-taken'],
  ['a name without an ending', [file('people', 'key\n')], 'extract-kind-not-taken'],
  ['a zip beside a CSV file', [zip, people], 'extract-mixed'],
  ['two zips', [zip, { ...zip, name: 'b.zip' }], 'extract-mixed'],
  ['a file twice, from two folders', [people, { ...people, name: 'more/People.csv' }], 'extract-file-twice'],
  ['a workbook named as CSV', [file('people.csv', 'PK\u0003\u0004')], 'extract-disguised'],
  ['a web page named as CSV', [file('people.csv', ' <html>')], 'extract-disguised'],
  ['a table named as a zip', [file('people.zip', 'key\n')], 'extract-disguised'],
  ['a table named as XML', [file('afcars.xml', 'key\n')], 'extract-disguised'],
  ['an empty file', [file('people.csv', '')], 'extract-disguised'],
];
test.each(refused)('%s is refused', (_, files, code) => {
  expect(extractKind(files, MOST)).toEqual(no(code));
});
