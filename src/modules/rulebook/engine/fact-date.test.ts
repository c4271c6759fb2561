import { describe, expect, test } from 'vitest';
import type { DateRule } from '../language/rule.ts';
import { fact, look, rule, told } from '../testing/a-rule.ts';

const dental = { kind: 'dental' };
const before: DateRule = { fact: 'health-check', where: dental, within: 'ever', on: 'before' };
const HALF_YEAR = rule({ due: { add: { count: 6, unit: 'months' }, to: before } });
const care = fact('care', '2026-04-22');
const seen = (on: string | null, kind: string | null = 'dental') => fact('health-check', on, { kind });
const due = (...checks: ReturnType<typeof seen>[]) => told(look([HALF_YEAR], [care, ...checks], '2026-05-01'));

describe('the last on or before the day a duty begins', () => {
  test('is not one that comes later', () => {
    expect(due(seen('2025-12-01'), seen('2026-03-31'), seen('2026-04-29'))).toEqual(['upcoming 2026-09-30']);
    expect(due(seen('2026-04-22'))).toEqual(['upcoming 2026-10-22']);
    expect(due(seen('2026-04-23'))).toEqual(['not-yet']);
  });

  test('one that may be it leaves the day unknown, unless it came before', () => {
    expect(due(seen('2026-03-31'), seen('2026-04-01', null))).toEqual(['cannot-tell']);
    expect(due(seen('2026-03-31'), seen('2026-03-01', null), seen('2026-04-29', null))).toEqual([
      'upcoming 2026-09-30',
    ]);
    expect(due(seen('2026-03-31'), seen(null))).toEqual(['cannot-tell']);
  });

  test('may be asked for its end', () => {
    const ends = rule({
      begins: { each: { fact: 'school-decision' } },
      due: { fact: 'placement', on: 'before', end: true },
    });
    const all = [
      fact('care', '2026-03-02'),
      fact('placement', '2026-03-02', {}, '2026-08-10'),
      fact('placement', '2026-08-10', {}, '2026-09-10'),
    ];
    const decided = (on: string) => told(look([ends], [...all, fact('school-decision', on)], '2026-03-02'));
    expect([decided('2026-08-09'), decided('2026-08-10')]).toEqual([['upcoming 2026-08-10'], ['upcoming 2026-09-10']]);
  });
});
