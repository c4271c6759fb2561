import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knowledgeOf, waitingSince } from './card-state.ts';
import { CHANGES, readChange, writeChange } from './what-changed.ts';

test.each([
  [null, 0, 'not_known'],
  ['not_known', 0, 'not_known'],
  ['none_known', 0, 'none'],
  ['none', 0, 'none'],
  ['listed', 0, 'not_known'],
  ['none_known', 1, 'listed'],
  [null, 2, 'listed'],
] as const)('said %s with %i listed is %s', (known, listed, expected) => {
  expect(knowledgeOf(known, listed)).toBe(expected);
});

test('a change reads back as written, whatever it is called', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANGES), fc.option(fc.string()), (code, name) => {
      expect(readChange(writeChange({ code, name }))).toEqual({ code, name });
    }),
  );
  expect(readChange('something else')).toBeNull();
});

test.each([
  ['2026-11-17T15:00:01Z', 23, false],
  ['2026-11-17T15:00:00Z', 24, true],
  ['2026-11-18T15:00:00Z', 0, false],
  ['2026-11-18T15:00:01Z', 0, false],
])('changed at %s: %i hours', (changedAt, hours, over) => {
  expect(waitingSince(changedAt, '2026-11-18T15:00:00Z')).toEqual({ hours, over });
});
