import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIDES } from '../contract.ts';
import { mayPromiseFor, mayRelease, promiseOver, promiseStanding } from './promise-end.ts';

test.each([
  [null, null, '2026-11-20', 'open', null],
  [null, null, '2026-11-18', 'today', null],
  [null, null, '2026-11-17', 'day-passed', null],
  ['2026-11-12', null, '2026-11-17', 'kept', 'promise-already-kept'],
  [null, '2026-11-12T15:00:00Z', '2026-11-17', 'released', 'promise-already-released'],
])('kept %s, released %s, due %s stands %s', (keptOn, releasedAt, dueOn, standing, over) => {
  expect(promiseStanding({ keptOn, releasedAt, dueOn }, '2026-11-18')).toBe(standing);
  expect(promiseOver({ keptOn, releasedAt })?.kind ?? null).toBe(over);
});

test('no side lets itself out of a promise, and somebody else always can', () => {
  const side = fc.constantFrom(...SIDES);
  fc.assert(
    fc.property(side, side, (asker, promised) => {
      expect(mayRelease(asker, promised)).toBe(asker !== promised);
      expect(mayPromiseFor(promised, promised)).toBe(true);
      if (asker !== promised && asker !== 'agency') expect(mayPromiseFor(asker, promised)).toBe(false);
    }),
  );
});
