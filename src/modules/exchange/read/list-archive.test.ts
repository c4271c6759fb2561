import { describe, expect, test } from 'vitest';
import { aZip } from '../testing/a-zip.ts';
import { readOut } from '../testing/read-out.ts';
import { openExtract, type ReadAs } from './open-extract.ts';

const PEOPLE = `key,first_name\n${Array.from({ length: 300 }, (_, index) => `P${index},Ana ${index * 7919}\n`).join('')}`;
const CENTRAL = Buffer.from('504b0102', 'hex');
const LOCAL = Buffer.from('504b0304', 'hex');

/** What is wrong with an archive: its code and the problem that is told with it. */
async function problems(zip: Buffer, as?: ReadAs): Promise<string[]> {
  const opened = await openExtract([{ name: 'extract.zip', bytes: zip }], as);
  const found = opened.ok ? (await readOut(opened.value)).found : opened.refusal;
  return found.map(({ code, told, file }) => [code, told?.problem, file].filter(Boolean).join(' '));
}

/** Changes the entry's heads, both of them, or one. */
function withHeads(zip: Buffer, change: (head: Buffer, isCentral: boolean) => void): Buffer {
  const copy = Buffer.from(zip);
  change(copy.subarray(copy.indexOf(LOCAL)), false);
  change(copy.subarray(copy.indexOf(CENTRAL)), true);
  return copy;
}

describe('an archive that is not what it says', () => {
  test('is no archive', async () => {
    expect(await problems(Buffer.from('key,first_name\n'))).toEqual(['archive-broken not-a-zip']);
    expect(await problems(Buffer.alloc(0))).toEqual(['archive-broken not-a-zip']);
  });

  test('is cut off, wherever', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE });
    for (const at of [5, 40, 200, zip.length - 40, zip.length - 1])
      expect(await problems(zip.subarray(0, at))).toEqual(['archive-broken not-a-zip']);
  });

  test('is empty', async () => {
    expect(await problems(await aZip({}))).toEqual(['nothing-to-read']);
  });

  test('has another content than was packed', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE }, false);
    zip[zip.indexOf('Ana') + 1] = 0x6f;
    expect(await problems(zip)).toEqual(['archive-broken content people']);
    const packed = await aZip({ 'people.csv': PEOPLE });
    packed.fill(0xff, 60, 90);
    expect(await problems(packed)).toContain('archive-broken content people');
  });

  test('is encrypted', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE });
    const locked = withHeads(zip, (head, isCentral) =>
      head.writeUInt16LE(head.readUInt16LE(isCentral ? 8 : 6) | 1, isCentral ? 8 : 6),
    );
    expect(await problems(locked)).toEqual(['archive-broken encrypted']);
  });

  test('is packed in another way', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE });
    const other = withHeads(zip, (head, isCentral) => head.writeUInt16LE(93, isCentral ? 10 : 8));
    expect(await problems(other)).toEqual(['archive-broken method']);
  });

  test.each(['../people.csv', '/eople/x.csv', 'C:/ople/x.cs', '..\\people.cs'])(
    'names a file outside: %s',
    async name => {
      const inside = 'x'.repeat(name.length);
      const zip = await aZip({ [inside]: PEOPLE });
      const text = zip.toString('latin1').replaceAll(inside, name);
      expect(await problems(Buffer.from(text, 'latin1'))).toEqual(['archive-broken name']);
    },
  );
});

describe('an archive that grows', () => {
  test('beyond the limit, by what it says', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE, 'x.bin': Buffer.alloc(10_000) });
    expect(await problems(zip, { limit: PEOPLE.length + 9_999 })).toEqual(['archive-too-large size']);
    expect(await problems(zip, { limit: PEOPLE.length + 10_000 })).toEqual(['unknown-file']);
  });

  test('beyond what it says', async () => {
    const zip = await aZip({ 'people.csv': PEOPLE });
    const liar = withHeads(zip, (head, isCentral) => head.writeUInt32LE(100, isCentral ? 24 : 22));
    expect(await problems(liar)).toContain('archive-too-large size people');
  });

  test('more than any table does', async () => {
    const bomb = await aZip({ 'people.csv': Buffer.alloc(40 * 1024 * 1024, 'a') });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problems(bomb)).toEqual(['archive-too-large density']);
  });
});
