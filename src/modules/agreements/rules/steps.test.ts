import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/test-database.ts';
import type { AgreementState } from '../contract.ts';
import { afterEdit, isOpenToSign, isOver, mayGo, mayMakeReady, steps } from './steps.ts';

const db = testDatabase();
const states = Object.keys(steps) as AgreementState[];

test('the database holds the same table of steps', async () => {
  const source = await db.value<string>(
    `select prosrc from pg_proc where proname = 'hold_agreement_steps' and pronamespace = 'app_definer'::regnamespace`,
  );
  const held = [...source.matchAll(/'(\w+)>(\w+)'/g)].map(([, from, to]) => `${from}>${to}`);
  expect(states.flatMap(from => steps[from].map(to => `${from}>${to}`)).sort()).toEqual(held.sort());
});

test('superseded and ended are final, and every other state leads there', () => {
  for (const state of states) {
    expect(steps[state].length === 0).toBe(isOver(state));
    expect(mayGo(state, state)).toBe(true);
    if (!isOver(state)) expect([mayGo(state, 'superseded'), mayGo(state, 'ended')]).toEqual([true, true]);
  }
});

test('an edit and a new version go known steps only', () => {
  for (const state of states) {
    for (const signed of [true, false]) {
      const to = afterEdit(state, signed);
      if (to === null) expect(isOver(state)).toBe(true);
      else expect(mayGo(state, to)).toBe(true);
    }
    if (mayMakeReady(state)) expect(mayGo(state, 'ready')).toBe(true);
  }
});

test('what is open to sign has a text to sign', () => {
  expect(states.filter(isOpenToSign)).toEqual(['ready', 'partly_signed', 'in_force', 'declined']);
});
