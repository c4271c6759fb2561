import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownRow, RowChange } from './row-changes.ts';
import { takeBack } from './rows-as-known.ts';

type Change = Pick<RowChange, 'table' | 'row_id' | 'operation' | 'before'>;
type Step = { readonly row: string; readonly value: number | null };

/** Plays steps forward as a table would take them (null deletes) and keeps the changes as the history trigger does. */
function play(steps: readonly Step[]): { states: Map<string, KnownRow>[]; changes: Change[] } {
  const states = [new Map<string, KnownRow>()];
  const changes: Change[] = [];
  for (const { row, value } of steps) {
    const rows = new Map(states.at(-1));
    const before = rows.get(row) ?? null;
    if (value === null && !before) continue;
    if (value === null) rows.delete(row);
    else rows.set(row, { id: row, value });
    changes.push({
      table: 'allergy',
      row_id: row,
      operation: value === null ? 'delete' : before ? 'update' : 'insert',
      before,
    });
    states.push(rows);
  }
  return { states, changes };
}

describe('taking changes back', () => {
  test('a made row is gone, a changed one is as before, a deleted one is back', () => {
    const now = new Map([
      [
        'allergy',
        new Map<string, KnownRow>([
          ['a', { id: 'a', substance: 'nuts' }],
          ['b', { id: 'b', substance: 'bees' }],
        ]),
      ],
    ]);
    const known = takeBack(now, [
      { table: 'allergy', row_id: 'b', operation: 'insert', before: null },
      { table: 'allergy', row_id: 'a', operation: 'update', before: { id: 'a', substance: 'tree nuts' } },
      { table: 'medicine', row_id: 'm', operation: 'delete', before: { id: 'm', name: 'Cetirizine' } },
    ]);
    expect(known.get('allergy')).toEqual(new Map([['a', { id: 'a', substance: 'tree nuts' }]]));
    expect(known.get('medicine')).toEqual(new Map([['m', { id: 'm', name: 'Cetirizine' }]]));
    expect(now.get('allergy')?.get('a')).toEqual({ id: 'a', substance: 'nuts' });
  });

  test('every earlier state comes back, whatever happened since', () => {
    const steps = fc.array(
      fc.record({ row: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.integer(), { nil: null }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, fc.nat(), (taken, pick) => {
        const { states, changes } = play(taken);
        const moment = pick % states.length;
        const now = new Map([['allergy', states.at(-1)!]]);
        const known = takeBack(now, changes.slice(moment).reverse());
        expect(known.get('allergy')).toEqual(states[moment]);
      }),
    );
  });
});
