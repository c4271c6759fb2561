import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daySentences } from './day-sentences.ts';

const keys = (counts: Partial<Parameters<typeof daySentences>[0]>) =>
  daySentences({ late: 0, legalLate: 0, escalated: 0, today: 0, week: 0, closed: [], ...counts }).map(
    ({ key, count }) => (count ? `${key} ${count}` : key),
  );

test.each([
  [{}, ['nothing']],
  [{ late: 1 }, ['late 1']],
  [{ legalLate: 6, today: 1 }, ['legalLate 6', 'today 1']],
  [{ escalated: 5, today: 2 }, ['escalated 5', 'today 2']],
  [{ late: 1, legalLate: 1 }, ['late 1', 'legalLate 1']],
  [{ today: 4 }, ['notLate', 'today 4']],
  [{ late: 2, today: 1, week: 3 }, ['late 2', 'today 1', 'week 3']],
  [{ week: 2, closed: ['Thursday'] }, ['notLate', 'week 2', 'closed']],
  [{ closed: ['Thursday', 'Friday'] }, ['nothing', 'closed']],
])('%o is said as %o', (counts, said) => {
  expect(keys(counts)).toEqual(said);
});

test('a zero is never said as a number, and lateness is always spoken of', () => {
  const count = fc.nat(20);
  fc.assert(
    fc.property(count, count, count, count, count, (late, legalLate, escalated, today, week) => {
      const sentences = daySentences({ late, legalLate, escalated, today, week, closed: [] });
      expect(sentences.every(sentence => sentence.count === undefined || sentence.count > 0)).toBe(true);
      expect(['late', 'legalLate', 'escalated', 'notLate', 'nothing']).toContain(sentences[0]?.key);
    }),
  );
});
