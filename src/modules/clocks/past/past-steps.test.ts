import { describe, expect, test } from 'vitest';
import type { Fact, Obligation } from '#modules/rulebook/index.ts';
import { type Seen, stepsOf } from './past-steps.ts';
import { whoEntered } from './who-entered.ts';

const fact = (id: string, given: Partial<Fact> = {}): Fact => ({
  kind: 'hearing',
  id,
  from: 10,
  until: null,
  at: null,
  is: { held: true },
  ...given,
});
/** Counted from some facts, due on a day. */
const seen = (due: number | null, facts: readonly Fact[], more: Partial<Obligation> = {}): Seen => ({
  duty: {
    due: due === null ? null : { day: due, at: null },
    settledOn: null,
    ended: null,
    missing: null,
    exception: null,
    facts,
    ...more,
  } as unknown as Obligation,
  facts: new Map(facts.map(one => [one.id, one])),
});
const none: Seen = { duty: null, facts: new Map() };
const factsOf = (duty: Obligation) => (duty as unknown as { facts: readonly Fact[] }).facts;
const told = (first: Seen, ...then: Seen[]) =>
  stepsOf(
    then.map((after, place) => ({ before: then[place - 1] ?? first, after })),
    factsOf,
  ).map(({ facts, dueMoved }) =>
    [...facts.map(({ kind, id }) => `${id} ${kind}`), dueMoved ? 'moved' : 'same'].join(', '),
  );

describe('what moments made of a date', () => {
  test.each<[string, Seen, Seen, string[]]>([
    ['nothing at all', seen(20, [fact('a')]), seen(20, [fact('a')]), []],
    ['only time: what lay ahead is late', seen(20, [], { state: 'due' }), seen(20, [], { state: 'overdue' }), []],
    ['a fact was entered that began it', none, seen(20, [fact('a')]), ['a entered, moved']],
    ['another day', seen(20, [fact('a')]), seen(25, [fact('a', { from: 15 })]), ['a moved, moved']],
    [
      'another hour that moves nothing',
      seen(20, [fact('a', { at: 1 })]),
      seen(20, [fact('a', { at: 2 })]),
      ['a moved, same'],
    ],
    [
      'a hearing that was set is held',
      seen(20, [fact('a', { is: { held: false } })]),
      seen(20, [fact('a')]),
      ['a became, same'],
    ],
    ['an end', seen(20, [fact('a')]), seen(20, [fact('a', { until: 12 })]), ['a ended, same']],
    ['taken back, and with it the date', seen(20, [fact('a')]), none, ['a removed, moved']],
    ['settled', seen(20, []), seen(20, [fact('b')], { settledOn: 12 }), ['b entered, moved']],
    ['a day nobody knows any more', seen(20, []), seen(null, [], { missing: 'birth' }), ['moved']],
    ['nothing the rule gave a date, then none', none, none, []],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('each step stands on the one before it', () => {
    expect(told(none, seen(20, [fact('a')]), seen(20, [fact('a')]), seen(30, [fact('a', { from: 20 })]))).toEqual([
      'a entered, moved',
      'a moved, moved',
    ]);
  });
});

test('who entered a fact, and who wrote it last; of a person only a correction counts', () => {
  type Given = Parameters<typeof whoEntered>[0][number];
  const change = (at: string, operation: Given['operation'], kind: Given['kind'], by_user: string, table = 'hearing') =>
    ({ at, table, row_id: 'r', operation, kind, by_user }) satisfies Given;
  const first = [change('3', 'update', 'correction', 'ben'), change('1', 'insert', 'import', 'ana')];
  const entered = { at: '1', by: 'ana', imported: true };
  expect(whoEntered(first, 'hearing:r')).toEqual({
    entered,
    last: { at: '3', by: 'ben', imported: false, how: 'corrected' },
  });
  expect(whoEntered([change('5', 'update', 'change', 'dora'), ...first], 'hearing:r').last).toMatchObject({
    by: 'dora',
    how: 'written',
  });
  expect(whoEntered([change('5', 'update', 'change', 'dora', 'person'), ...first], 'birth:r').last?.by).toBe('ben');
  expect(whoEntered(first, 'hearing:other')).toEqual({ entered: null, last: null });
});
