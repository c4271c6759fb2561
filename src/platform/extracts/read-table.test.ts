import { describe, expect, test } from 'vitest';
import { noticeNothing } from './decode-text.ts';
import { readTable, type TableItem } from './read-table.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<TableItem[]> {
  const isKnown = (name: string) => ['key', 'name'].includes(name);
  return await Array.fromAsync(readTable(inPieces(text, size), isKnown, noticeNothing()));
}

/** Header, rows and what is broken, each as one text. */
async function shown(text: string, size?: number): Promise<string[]> {
  return (await read(text, size)).flatMap(item => {
    switch (item.is) {
      case 'header':
        return [`${item.line}: ${item.cells.join(' & ')} by ${JSON.stringify(item.separator)}`];
      case 'rows':
        return item.rows.map(({ line, cells }) => `${line}: ${cells.join(' & ')}`);
      case 'broken':
        return [`${item.line}–${item.through}: ${item.problem}`];
      default:
        return [item.is];
    }
  });
}

const tables: [string, string, string[]][] = [
  ['commas', 'key,name\n1,Ana\n2,Beto', ['1: key & name by ","', '2: 1 & Ana', '3: 2 & Beto']],
  ['semicolons', 'key;name\n1;Rivas, Ana', ['1: key & name by ";"', '2: 1 & Rivas, Ana']],
  ['tabs', 'key\tname\n1\tAna', ['1: key & name by "\\t"', '2: 1 & Ana']],
  ['pipes', 'key|name\n1|Ana', ['1: key & name by "|"', '2: 1 & Ana']],
  ['names that are known decide', 'key;name;a,b,c,d\n1;2;3', ['1: key & name & a,b,c,d by ";"', '2: 1 & 2 & 3']],
  ['without known names the most cells decide', 'x;y;z,u\n1;2;3', ['1: x & y & z,u by ";"', '2: 1 & 2 & 3']],
  ['one column', 'key\n1', ['1: key by ","', '2: 1']],
  ['a separator a spreadsheet names', 'sep=;\nkey;name\n1;Ana', ['2: key & name by ";"', '3: 1 & Ana']],
  ['a named tab', 'sep=\t\r\nkey\tname\r\n1\tA', ['2: key & name by "\\t"', '3: 1 & A']],
  ['quotes', 'key,name\n1,"Rivas, ""Ana"""', ['1: key & name by ","', '2: 1 & Rivas, "Ana"']],
  ['quoted names', '"key","name"\n"1","Ana"', ['1: key & name by ","', '2: 1 & Ana']],
  ['a separator within a quoted name', '"key;a";name\n1;2', ['1: key;a & name by ";"', '2: 1 & 2']],
  ['line breaks in cells', 'key,name\n1,"a\nb"\n2,c', ['1: key & name by ","', '2: 1 & a\nb', '4: 2 & c']],
  [
    'Windows line breaks in cells',
    'key,name\r\n1,"a\r\nb"\r\n2,c\r\n',
    ['1: key & name by ","', '2: 1 & a\r\nb', '4: 2 & c'],
  ],
  ['old Macintosh line breaks', 'key,name\r1,"a\rb"\r2,c', ['1: key & name by ","', '2: 1 & a\rb', '4: 2 & c']],
  [
    'line breaks of several kinds',
    'key,name\r\n1,a\n2,b\r3,c',
    ['1: key & name by ","', '2: 1 & a', '3: 2 & b', '4: 3 & c'],
  ],
  ['empty lines', '\n\r\nkey,name\n\n1,a\n\n\n2,b\n\n', ['3: key & name by ","', '5: 1 & a', '8: 2 & b']],
  ['rows of nothing but separators', 'key,name\n,\n1,a\n, \n', ['1: key & name by ","', '3: 1 & a']],
  ['too few and too many cells', 'key,name\n1\n1,2,3', ['1: key & name by ","', '2: 1', '3: 1 & 2 & 3']],
  ['spaces stay', 'key,name\n 1 , a', ['1: key & name by ","', '2:  1  &  a']],
  ['a line break in the header', 'key,"na\nme"\n1,a', ['1: key & na\nme by ","', '3: 1 & a']],
  ['no rows', 'key,name\n', ['1: key & name by ","']],
  ['nothing', '', ['1–null: empty']],
  ['nothing but empty lines', '\n \r\n', ['1–null: empty']],
  ['what is no text', 'key,name\n1,\0', ['1–null: not-text']],
  ['a quote within a cell', 'key,name\n1,5"10\n2,b', ['1: key & name by ","', '2–2: quote', '3: 2 & b']],
  ['text after a quote', 'key,name\n1,"a"b\n2,c\n"3",d\n4,e', ['1: key & name by ","', '2–4: quote', '5: 4 & e']],
  ['the line of the broken cell', 'key,name\n"a\r\nb",5"10\n2,b', ['1: key & name by ","', '3–3: quote', '4: 2 & b']],
  [
    'rows after broken ones know their line',
    'key,name\n1,5"\n2,6"\n"3\n",c\n4,d',
    ['1: key & name by ","', '2–3: quote', '4: 3\n & c', '6: 4 & d'],
  ],
  ['a quote that never ends', 'key,name\n1,a\n2,"b\n3,c', ['1: key & name by ","', '2: 1 & a', '3–null: quote']],
  ['a broken header', 'key,"na"me\n1,a', ['1–null: quote']],
  [
    'a row without end',
    `key,name\n1,a\n2,"${'x\n'.repeat(600_000)}`,
    ['1: key & name by ","', '2: 1 & a', '3–null: row-too-long'],
  ],
  ['a header without end', 'x'.repeat(1_000_100), ['1–null: row-too-long']],
];

describe('a table is read', () => {
  test.each(tables)('%s', async (_, text, expected) => {
    expect(await shown(text, text.length > 1_000 ? 100_000 : 7)).toEqual(expected);
  });
  test.each(tables.filter(([, text]) => text.length < 1_000))(
    '%s, whatever pieces it comes in',
    async (_, text, expected) => {
      for (const size of [1, 2, 3, 1_000]) expect(await shown(text, size)).toEqual(expected);
    },
  );
});

test('rows come some hundred at a time', async () => {
  const items = await read(`key\n${'1\n'.repeat(1_234)}`, 1_000_000);
  expect(items.map(item => (item.is === 'rows' ? item.rows.length : item.is))).toEqual(['header', 500, 500, 232, 2]);
});

test('whoever stops reading stops what it is read from', async () => {
  let isStopped = false;
  async function* endless(): AsyncGenerator<Buffer> {
    try {
      yield Buffer.from('key\n');
      for (;;) yield Buffer.from('1\n');
    } finally {
      isStopped = true;
    }
  }
  for await (const { is } of readTable(endless(), () => false, noticeNothing())) if (is === 'rows') break;
  expect(isStopped).toBe(true);
});

test('however long a table is, little is read before its rows are asked for', async () => {
  let written = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from('key,name\n');
    for (;;) {
      const piece = Buffer.from('1,"Rivas\n Ana"\n'.repeat(500));
      written += piece.length;
      yield piece;
    }
  }
  let rows = 0;
  for await (const item of readTable(endless(), () => false, noticeNothing())) {
    if (item.is !== 'rows') continue;
    rows += item.rows.length;
    expect(written - rows * 15).toBeLessThan(30_000);
    if (rows > 50_000) break;
  }
  expect(rows).toBeGreaterThan(50_000);
});
