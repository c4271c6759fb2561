import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '../format/caseload.ts';
import { aZip } from '../testing/a-zip.ts';
import { readOut } from '../testing/read-out.ts';
import { openExtract, type Uploaded } from './open-extract.ts';
import type { SourceRow } from './source.ts';

/** Reads whatever it is to its end; throws only when the product would. */
async function readAny(...uploaded: Uploaded[]) {
  const opened = await openExtract(uploaded);
  return opened.ok ? await readOut(opened.value) : { rows: new Map(), found: opened.refusal };
}

const windows = new TextDecoder('windows-1252');
const ofWindows = Array.from({ length: 256 }, (_, byte) => windows.decode(Buffer.from([byte])));
const writers: Record<string, (text: string) => Buffer> = {
  'utf-8': text => Buffer.from(text),
  'utf-8 with a mark': text => Buffer.from(`\ufeff${text}`),
  'utf-16le': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': text => Buffer.from([...text].map(character => ofWindows.indexOf(character))),
};

const columns = formatOf('homes').columns.map(({ name }) => name);
const isPlain = (row: readonly string[]) => row.some(cell => cell.trim() !== '');
const tableOf = (unit: fc.Arbitrary<string>) =>
  fc.array(fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 1, maxLength: columns.length }).filter(isPlain), {
    maxLength: 8,
  });
const lettersOf = (encoding: string) =>
  encoding === 'windows-1252'
    ? fc.constantFrom(...ofWindows.filter(character => character !== '\0' && !/[\u00c2\u00c3\u00e2]/.test(character)))
    : fc.oneof(
        fc.constantFrom(...'";,|\t\n\r aé€😀'),
        fc.integer({ min: 1, max: 0xd7ff }).map(code => String.fromCodePoint(code)),
      );

const anyTable = fc.oneof(
  ...Object.keys(writers).map(encoding =>
    fc.record({
      encoding: fc.constant(encoding),
      rows: tableOf(lettersOf(encoding)),
      separator: fc.constantFrom(',', ';', '\t', '|'),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  ),
);

test('any table is read back as it was written, in any encoding, with any separator', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async ({ encoding, rows, separator, lineBreak }) => {
      const write = (lines: readonly (readonly string[])[]) =>
        stringify(lines as string[][], { delimiter: separator, record_delimiter: lineBreak, quoted_match: /[\r\n]/ });
      const bytes = writers[encoding]!(write([columns, ...rows]));
      // Windows-1252 that happens to be UTF-8 is read as UTF-8: nothing in it tells otherwise.
      fc.pre(encoding !== 'windows-1252' || !/[\x80-\xff]{2}/.test(bytes.toString('latin1')));
      const read = await readAny({ name: 'homes.csv', bytes });
      expect(read.found.filter(({ weight }) => weight === 'refusal')).toEqual([]);
      const came: readonly SourceRow[] = read.rows.get('homes') ?? [];
      expect(came.map(({ cells }) => cells)).toEqual(rows);
      // Every row begins on the line an editor shows.
      const lines = rows.map((_, index) => write([columns, ...rows.slice(0, index)]).split(/\r\n|\n|\r/).length);
      expect(came.map(({ line }) => line)).toEqual(lines);
    }),
    { numRuns: 100 },
  );
});

const TABLE = Buffer.from(`key;first_name;born_on\n${'P1;"Ana ""la"" Rivas";2018-01-01\nP2;José;\n'.repeat(20)}`);

test('bytes of any kind end in findings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('people.csv', 'x.zip', 'mapping.json'),
      async (bytes, name) => {
        const { found } = await readAny(
          { name, bytes: Buffer.from(bytes) },
          { name: 'races.csv', bytes: Buffer.from(bytes) },
        );
        expect(Array.isArray(found)).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

const anyChange = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
const changed = (bytes: Buffer, changes: readonly (readonly [number, number])[], end: number): Buffer => {
  const copy = Buffer.from(bytes);
  for (const [at, byte] of changes) copy[at % copy.length] = byte;
  return copy.subarray(0, copy.length - (end % copy.length));
};

test('a table that was damaged ends in rows and findings', async () => {
  await fc.assert(
    fc.asyncProperty(anyChange, fc.nat({ max: 50 }), async (changes, end) => {
      const { rows, found } = await readAny({ name: 'people.csv', bytes: changed(TABLE, changes, end) });
      for (const { line } of rows.get('people') ?? []) expect(line).toBeGreaterThan(1);
      expect(found.every(({ code }) => code !== 'nothing-to-read')).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('an archive that was damaged or cut off ends in findings', async () => {
  const zips = [
    await aZip({ 'people.csv': TABLE, 'races.csv': 'person,race\n' }),
    await aZip({ 'people.csv': TABLE }, false),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zips), anyChange, fc.nat(), fc.boolean(), async (zip, changes, end, cuts) => {
      const { rows, found } = await readAny({ name: 'x.zip', bytes: changed(zip, changes, cuts ? end : 0) });
      if (cuts && end % zip.length > 0) expect(found.some(({ weight }) => weight === 'refusal')).toBe(true);
      // What came through unrefused is what was packed.
      else if (rows.has('people') && !found.some(({ weight }) => weight === 'refusal'))
        expect(rows.get('people')).toHaveLength(40);
    }),
    { numRuns: 150 },
  );
});
