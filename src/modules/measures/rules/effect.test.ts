import { expect, test } from 'vitest';
import { effectsOf, type ScoredReferral } from './effect.ts';

const scored = (count: number, first: number, last: number, more: Partial<ScoredReferral> = {}): ScoredReferral[] =>
  Array.from({ length: count }, () => ({ measure: 'PSC-17', better: 'lower', completed: true, first, last, ...more }));

test('completers and non-completers are compared measure by measure, as by hand', () => {
  const effects = effectsOf(
    [
      ...scored(4, 20, 10),
      ...scored(2, 14, 16),
      ...scored(5, 18, 18, { completed: false }),
      ...scored(6, 2, 3, { measure: 'Days at school', better: 'higher' }),
    ],
    5,
  );
  expect(effects).toEqual([
    {
      measure: 'Days at school',
      better: 'higher',
      completers: { before: 2, after: 3, better: 6, of: 6 },
      nonCompleters: null,
    },
    {
      measure: 'PSC-17',
      better: 'lower',
      // (4 × 20 + 2 × 14) / 6 and (4 × 10 + 2 × 16) / 6.
      completers: { before: 18, after: 12, better: null, of: 6 },
      nonCompleters: { before: 18, after: 18, better: 0, of: 5 },
    },
  ]);
});

test('small groups tell nothing', () =>
  expect(effectsOf(scored(4, 1, 2), 5)).toMatchObject([{ completers: null, nonCompleters: null }]));
