import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aZip } from '../testing/a-zip.ts';
import { inShort, type ReadOut, readOut } from '../testing/read-out.ts';
import { openExtract, type ReadAs } from './open-extract.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-extract-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Buffer>>;

/** Brings files and reads them to the end; what is refused at once counts as found. */
async function bring(from: string | Files, as: ReadAs = {}): Promise<ReadOut> {
  const uploaded =
    typeof from === 'string'
      ? from
      : Object.entries(from).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
  const opened = await openExtract(uploaded, as);
  if (opened.ok) return await readOut(opened.value);
  return { order: [], columns: new Map(), rows: new Map(), found: opened.refusal };
}

const PEOPLE = 'key,first_name\nP1,Ana\n';
const RACES = 'person,race\nP1,white\n';
const people = [{ line: 2, cells: ['P1', 'Ana'] }];

describe('an extract is brought', () => {
  test('as a folder, in the order of the set', async () => {
    const at = join(folder, 'plain');
    mkdirSync(join(at, 'more', 'deep'), { recursive: true });
    writeFileSync(join(at, 'RACES.CSV'), RACES);
    writeFileSync(join(at, 'more', 'people.txt'), PEOPLE);
    writeFileSync(join(at, 'more', 'deep', 'homes.csv'), 'key\n');
    writeFileSync(join(at, 'notes.docx'), 'x');
    writeFileSync(join(at, '.DS_Store'), 'x');
    symlinkSync(join(at, 'nowhere'), join(at, 'broken.csv'));
    const read = await bring(at);
    expect(read.order).toEqual(['people', 'races']);
    expect(read.rows.get('people')).toEqual(people);
    expect(inShort(read.found)).toEqual(['· unknown-file']);
    expect(read.found[0]!.value).toBe('notes.docx');
  });

  test('as a single file', async () => {
    writeFileSync(join(folder, 'people.csv'), PEOPLE);
    expect((await bring(join(folder, 'people.csv'))).rows.get('people')).toEqual(people);
    expect((await bring({ 'C:\\out\\People.csv': PEOPLE })).rows.get('people')).toEqual(people);
  });

  test('as a zip archive, on the disk, in memory, or under another name', async () => {
    const zip = await aZip({
      'out/People.csv': PEOPLE,
      'races.tsv': RACES.replaceAll(',', '\t'),
      '__MACOSX/._people.csv': 'x',
    });
    writeFileSync(join(folder, 'extract.zip'), zip);
    const ways: Parameters<typeof bring>[0][] = [join(folder, 'extract.zip'), { 'extract.zip': zip }, { extract: zip }];
    for (const from of ways) {
      const read = await bring(from);
      expect(read.order).toEqual(['people', 'races']);
      expect(read.rows.get('people')).toEqual(people);
      expect(inShort(read.found)).toEqual(['· separator-read-as races 1']);
    }
  });

  test('as a zip archive that is not compressed', async () => {
    expect((await bring({ 'x.zip': await aZip({ 'people.csv': PEOPLE }, false) })).rows.get('people')).toEqual(people);
  });

  test('and can be read only in part', async () => {
    writeFileSync(
      join(folder, 'part.zip'),
      await aZip({ 'people.csv': `key,first_name\n${'P,Ana\n'.repeat(200_000)}` }),
    );
    const opened = await openExtract(join(folder, 'part.zip'));
    if (opened.ok) for await (const { is } of opened.value) if (is === 'rows') break;
    expect(opened.ok).toBe(true);
  });
});

describe('what is said of an extract', () => {
  test.each<[string, Files, string[]]>([
    ['nothing to say', { 'people.csv': PEOPLE }, []],
    ['a byte order mark', { 'people.csv': `\ufeff${PEOPLE}` }, ['· byte-order-mark people']],
    ['semicolons', { 'people.csv': PEOPLE.replaceAll(',', ';') }, ['· separator-read-as people 1']],
    ['Latin-1', { 'people.csv': Buffer.from('key,first_name\n1,José', 'latin1') }, ['· encoding-read-as people']],
    ['UTF-16', { 'people.csv': Buffer.from(`\ufeff${PEOPLE}`, 'utf16le') }, ['· encoding-read-as people']],
    [
      'a mixture',
      {
        'people.csv': Buffer.concat([Buffer.from(PEOPLE), Buffer.from('2,José\n'), Buffer.from('3,José\n', 'latin1')]),
      },
      ['✗ broken-encoding people 4'],
    ],
    [
      'other files and columns',
      { 'people.csv': 'key,first_name,shoe size\n', 'x.csv': '' },
      ['· unknown-file', '· unknown-column people 1 shoe size'],
    ],
    ['columns twice', { 'people.csv': 'key,first_name,First Name\n' }, ['· column-twice people 1 First Name']],
    ['separators after the last column', { 'people.csv': 'key,first_name,,\n1,Ana,,\n' }, []],
    ['columns in other writing', { 'people.csv': '"KEY"," First-Name "\n' }, []],
    [
      'required columns',
      { 'people.csv': '\nkey\n1\n2', 'races.csv': 'key\n' },
      ['✗ column-missing people 2 first_name', '✗ column-missing races 1 person', '✗ column-missing races 1 race'],
    ],
    ['a key that others make', { 'races.csv': RACES }, []],
    [
      'no key and nothing to make it from',
      { 'critical_cards.csv': 'allergies_known,medicines_known\n' },
      ['✗ column-missing critical_cards 1 key', '✗ column-missing critical_cards 1 child'],
    ],
    ['broken quotes', { 'people.csv': `${PEOPLE}2,5"10\n3,b\n` }, ['✗ not-a-table people 3']],
    [
      'a workbook by the name of a table',
      { 'people.csv': Buffer.from('PK\x03\x05\0\0\0\0') },
      ['✗ not-a-table people 1'],
    ],
    ['an empty file', { 'people.csv': '' }, ['✗ not-a-table people 1']],
    ['nothing at all', {}, ['✗ nothing-to-read']],
    ['nothing of the set', { 'x.csv': 'a' }, ['· unknown-file', '✗ nothing-to-read']],
    ['a file twice', { 'people.csv': PEOPLE, 'PEOPLE.txt': PEOPLE }, ['✗ file-twice people']],
  ])('%s', async (_, files, expected) => expect(inShort((await bring(files)).found)).toEqual(expected));

  test('with what it is about', async () => {
    const { found } = await bring({ 'People.csv': `key;first_name\n1;"a"b\n2;c` });
    expect(found).toEqual([
      {
        weight: 'note',
        file: 'people',
        line: 1,
        column: null,
        code: 'separator-read-as',
        value: 'People.csv',
        told: { separator: ';' },
      },
      {
        weight: 'refusal',
        file: 'people',
        line: 2,
        column: null,
        code: 'not-a-table',
        value: 'People.csv',
        told: { problem: 'quote' },
      },
    ]);
  });

  test('an encoding that was told', async () => {
    const latin = Buffer.from('key,first_name\n1,JOSÃ\xa9', 'latin1');
    expect(inShort((await bring({ 'people.csv': latin })).found)).toEqual([]);
    const told = await bring({ 'people.csv': latin }, { encoding: 'windows-1252' });
    expect(inShort(told.found)).toEqual(['· encoding-read-as people']);
    expect(told.rows.get('people')![0]!.cells[1]).toBe('JOSÃ©');
  });

  test('more than the limit', async () => {
    const files = { 'people.csv': PEOPLE, 'races.csv': RACES };
    const limit = PEOPLE.length + RACES.length;
    expect((await bring(files, { limit })).found).toEqual([]);
    expect(inShort((await bring(files, { limit: limit - 1 })).found)).toEqual(['✗ archive-too-large']);
  });

  test('nothing where it was said to be', async () => {
    const { found } = await bring(join(folder, 'not-there', 'x.zip'));
    expect(found).toMatchObject([{ code: 'nothing-to-read', value: 'x.zip' }]);
  });
});

describe('a mapping', () => {
  const CLIENT = 'ID|NAME|SEX|STATUS\n7|Ana|F|A\n8|Beto|M|X\n9|Carla|F|A|more\n';
  const mapping = {
    files: {
      people: { from: 'client*', columns: { key: 'ID', first_name: 'NAME' }, where: { STATUS: ['A'] } },
      identities: { from: 'CLIENT_*.dat', columns: { person: 'ID', sex: 'SEX' }, codes: { sex: { F: 'female' } } },
    },
  };

  test('makes several files of one, with the lines of theirs', async () => {
    const read = await bring({ 'CLIENT_2026.dat': CLIENT, 'races.csv': RACES }, { mapping });
    expect(read.order).toEqual(['people', 'identities', 'races']);
    expect(read.columns.get('people')).toEqual(['key', 'first_name']);
    expect(read.rows.get('people')).toEqual([
      { line: 2, cells: ['7', 'Ana'] },
      { line: 4, cells: ['9', 'Carla', 'more'] },
    ]);
    expect(read.rows.get('identities')!.map(({ cells }) => cells)).toEqual([
      ['7', 'female'],
      ['8', 'M'],
      ['9', 'female', 'more'],
    ]);
    expect(inShort(read.found)).toEqual(['· separator-read-as people 1', '· separator-read-as identities 1']);
  });

  test('may lie beside the files, and says what it misses', async () => {
    const read = await bring({ 'Mapping.json': JSON.stringify(mapping), 'CLIENT_1.csv': 'ID,STATUS\n7,A' });
    expect(inShort(read.found)).toEqual(['· file-missing identities', '✗ column-missing people 1 first_name']);
    expect(read.found[1]!.value).toBe('NAME');
  });

  test('that cannot be read keeps everything closed', async () => {
    const read = await bring({ 'mapping.json': '{"files":{"x":{}}}', 'people.csv': PEOPLE });
    expect(inShort(read.found)).toEqual(['✗ mapping-not-readable']);
    expect(read.order).toEqual([]);
  });

  test('that fits two files is refused', async () => {
    const read = await bring({ 'client1.csv': CLIENT, 'client2.csv': CLIENT, 'CLIENT_.dat': CLIENT }, { mapping });
    expect(inShort(read.found)).toEqual(['✗ file-twice people', '✗ file-twice people']);
  });

  test('takes its file instead of the one with our name', async () => {
    const read = await bring({ 'CLIENT_1.dat': CLIENT, 'people.csv': PEOPLE }, { mapping });
    expect(read.rows.get('people')).toHaveLength(2);
    expect(inShort(read.found)[0]).toBe('· unknown-file');
  });
});
