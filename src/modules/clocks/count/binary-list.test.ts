import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { dateList, idOf, int2List, int4List, int8List, quartersOf, textList, uuidList } from './binary-list.ts';

const db = testDatabase();
const read = async (type: string, list: Buffer) =>
  (await db.rows<{ list: string }>(`select array_to_json($1::${type}[])::text as list`, [list]))[0]!.list;

test('lists arrive as they were sent', async () => {
  expect(await read('integer', int4List([0, -1, 2 ** 31 - 1]))).toBe('[0,-1,2147483647]');
  expect(await read('bigint', int8List([0, 2 ** 32, 2 ** 53 - 1, 4294967295]))).toBe(
    '[0,4294967296,9007199254740991,4294967295]',
  );
  expect(await read('smallint', int2List([0, -1, 9999]))).toBe('[0,-1,9999]');
  expect(await read('date', dateList([0, 20_779, null, -9_000_000]))).toBe(
    '["1970-01-01","2026-11-22","infinity","0001-01-01"]',
  );
  const words = ['', 'null', 'NULL', '{a,"b"}', 'ñandú 🪶', null, 'x'.repeat(300)];
  expect(JSON.parse(await read('text', textList(words)))).toEqual(words);
  const ids = [newId(), newId(), 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
  expect(JSON.parse(await read('uuid', uuidList(ids.flatMap(quartersOf))))).toEqual(ids);
  expect(ids.map(quartersOf).map(idOf)).toEqual(ids);
});

test('an empty list is a list', async () => {
  for (const [type, list] of [
    ['integer', int4List([])],
    ['bigint', int8List([])],
    ['text', textList([])],
    ['uuid', uuidList([])],
  ] as const)
    expect(await read(type, list)).toBe('[]');
});
