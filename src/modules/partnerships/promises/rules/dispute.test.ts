import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DISPUTE_LEVELS, type DisputeState, dueAt, levelAfter, mayGo, OWN_DAYS } from './dispute.ts';

const STATES: readonly DisputeState[] = [...DISPUTE_LEVELS, 'settled', 'closed'];

test('a dispute goes one level on at a time, or ends from any level', () => {
  const ways = STATES.map(from => [from, STATES.filter(to => mayGo(from, to))]);
  expect(ways).toEqual([
    ['raised', ['direct_talk', 'settled', 'closed']],
    ['direct_talk', ['facilitated', 'settled', 'closed']],
    ['facilitated', ['executive', 'settled', 'closed']],
    ['executive', ['external', 'settled', 'closed']],
    ['external', ['settled', 'closed']],
    ['settled', ['closed']],
    ['closed', []],
  ]);
  expect(levelAfter('external')).toBeNull();
});

test('each level has its days; after the last one, and at the end, none count', () => {
  const on = Temporal.PlainDate.from('2026-11-08');
  expect(STATES.map(state => dueAt(state, on, OWN_DAYS))).toEqual([
    '2026-11-18',
    '2026-11-23',
    '2026-11-28',
    '2026-12-08',
    null,
    null,
    null,
  ]);
  expect(dueAt('direct_talk', on, { ...OWN_DAYS, direct_talk: 14 })).toBe('2026-11-22');
});

test('whatever way it takes, it comes to an end', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 7 }), turns => {
      let state: DisputeState = 'raised';
      for (const turn of turns) {
        const ways = STATES.filter(to => mayGo(state, to));
        state = ways[turn % Math.max(1, ways.length)] ?? state;
      }
      expect(['settled', 'closed', 'external']).toContain(state);
    }),
  ));
