import { describe, expect, test } from 'vitest';
import type { Example, Rule } from '../language/rule.ts';
import { packOf, rule } from '../testing/a-rule.ts';
import { runExamples } from './run-examples.ts';

const came = (over: Partial<Rule>, today: string, expected: Example['expect'][number]) => {
  const example = { says: 'x', facts: [{ fact: 'care', on: '2026-01-12' }], today, expect: [expected] };
  return runExamples(packOf(rule({ ...over, examples: [example] })), []).map(problem => problem.with?.came);
};
const OPENS = { opens: { add: { count: 30, unit: 'days' as const }, to: 'begin' as const } };

describe('a worked example', () => {
  test('that says what is counted is right', () => {
    expect(came({}, '2026-02-01', { state: 'upcoming', due: '2026-03-13' })).toEqual([]);
    expect(came(OPENS, '2026-02-01', { state: 'upcoming', due: '2026-03-13', opens: '2026-02-11' })).toEqual([]);
  });

  test('that leaves out the day is compared with it all the same', () => {
    expect(came({}, '2026-02-01', { state: 'upcoming' })).toEqual(['upcoming, due 2026-03-13']);
    expect(came(OPENS, '2026-02-01', { state: 'upcoming', due: '2026-03-13' })).toEqual([
      'upcoming, due 2026-03-13, open from 2026-02-11',
    ]);
  });

  test('of a duty that waits or cannot be told may leave out when it opens', () => {
    const waits = { ...OPENS, due: { fact: 'order' } };
    expect(came(waits, '2026-02-01', { state: 'not-yet' })).toEqual([]);
    expect(came(waits, '2026-02-01', { state: 'not-yet', opens: '2026-02-12' })).toEqual([
      'not-yet, open from 2026-02-11',
    ]);
  });

  test('that names another moment of the day is wrong', () => {
    const hours: Partial<Rule> = { due: { add: { count: 24, unit: 'hours' }, to: 'begin' } };
    expect(came(hours, '2026-01-12', { state: 'upcoming', due: '2026-01-13T05:00:00Z' })).toEqual([]);
    expect(came(hours, '2026-01-12', { state: 'upcoming', due: '2026-01-13T06:00:00Z' })).toHaveLength(1);
  });
});
