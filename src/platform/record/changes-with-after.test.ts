import { expect, test } from 'vitest';
import { changesWithAfter } from './changes-with-after.ts';
import type { RowChange } from './row-changes.ts';

const change = (id: number, operation: RowChange['operation'], before: RowChange['before']): RowChange => ({
  id,
  at: '2026-11-18T14:00:00Z',
  table: 'allergy',
  row_id: 'a',
  operation,
  kind: 'change',
  before,
  by_user: null,
  on_behalf: null,
  why: null,
});

test('each change leads to the state the next one found', () => {
  const now = new Map([['allergy', new Map([['a', { id: 'a', severity: 'serious' }]])]]);
  const changes = [
    change(3, 'update', { id: 'a', severity: 'mild' }),
    change(2, 'update', { id: 'a', severity: 'unknown' }),
    change(1, 'insert', null),
  ];
  expect(changesWithAfter(now, changes).map(({ after }) => after?.severity)).toEqual(['serious', 'mild', 'unknown']);
});

test('a removed row leads to nothing', () => {
  const changes = [change(2, 'delete', { id: 'a', severity: 'mild' }), change(1, 'insert', null)];
  expect(changesWithAfter(new Map(), changes).map(({ after }) => after)).toEqual([null, { id: 'a', severity: 'mild' }]);
});
