import { describe, expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { fact, held, IN_CARE, look, rule, told } from '../testing/a-rule.ts';

const HOME = { fact: 'placement', where: { class: ['family', 'relative'] } };
const family = { class: 'family' };
const RECORD = rule({
  begins: { each: HOME },
  due: 'begin',
  lapses: 'end',
  whileIn: IN_CARE,
  settled: { by: [{ fact: 'done', where: { duty: 'one' } }] },
});
const given = (on: string) => fact('done', on, { duty: 'one' });
const moved = [
  fact('care', '2026-03-02'),
  fact('placement', '2026-03-02', family, '2026-08-10'),
  fact('placement', '2026-08-10', family),
];

describe('a duty of one placement ends with that placement', () => {
  test('the record of the next placement does not settle the one of the first, also on the day of the move', () => {
    for (const on of ['2026-08-10', '2026-08-12']) {
      const [first, next] = look([RECORD], [...moved, given(on)], '2026-09-01');
      expect([first?.state, first?.ended]).toEqual(['withdrawn', { on: readDay('2026-08-10'), missed: true }]);
      expect(next?.settledOn).toBe(readDay(on));
    }
  });

  test('what was settled before stays settled', () => {
    expect(told(look([RECORD], [...moved, given('2026-03-04')], '2026-09-01'))).toEqual([
      'met-late 2026-03-02',
      'overdue 2026-08-10',
    ]);
  });

  test('a placement of one day leaves nobody to blame', () => {
    const all = [fact('care', '2026-03-02'), fact('placement', '2026-03-02', family, '2026-03-02')];
    expect(look([RECORD], all, '2026-09-01')[0]?.ended).toEqual({ on: readDay('2026-03-02'), missed: false });
  });

  test('while it goes on the day is open; once it ended it is told', () => {
    const lapsing = (today: string) => look([RECORD], moved, today).map(({ lapsesOn }) => lapsesOn);
    expect(lapsing('2026-09-01')).toEqual([readDay('2026-08-10'), null]);
  });

  test('a duty that comes again does so until the end', () => {
    const visits = rule({ ...RECORD, due: { add: { count: 6, unit: 'months' }, to: 'begin' }, repeats: MONTHS_6 });
    const all = [...moved, given('2026-05-01'), given('2026-09-15')];
    expect(told(look([visits], all, '2026-11-22'))).toEqual([
      'met 2026-09-02',
      'withdrawn 2026-11-01',
      'met 2027-02-10',
      'upcoming 2027-03-15',
    ]);
  });

  test('a placement of which nobody knows what it was is not asked about once it ended', () => {
    const all = [fact('care', '2026-03-02'), fact('placement', '2026-03-02', { class: null }, '2026-08-10')];
    expect(look([RECORD], all, '2026-07-01').map(({ missing }) => missing)).toEqual(['placement.class']);
    expect(look([RECORD], all, '2026-09-01')).toEqual([]);
  });
});

const MONTHS_6 = { count: 6, unit: 'months' as const };

describe('a duty before a hearing ends the day after it', () => {
  const report = rule({
    begins: { each: { fact: 'hearing' } },
    due: { add: { count: -72, unit: 'hours' }, to: 'begin' },
    lapses: { add: { count: 1, unit: 'days' }, to: 'begin' },
    whileIn: IN_CARE,
    settled: { by: [{ fact: 'done' }], from: { add: { count: -30, unit: 'days' }, to: 'begin' } },
  });
  const hearing = [fact('care', '2026-01-05'), held('judicial-review', '2026-06-10T09:30:00-04:00')];

  test('it is overdue until then, and missed from then on', () => {
    const on = (today: string, ...more: ReturnType<typeof given>[]) =>
      look([report], [...hearing, ...more], today).map(({ state, ended }) => [state, ended?.missed ?? null]);
    expect(on('2026-06-10')).toEqual([['overdue', null]]);
    expect(on('2026-06-11')).toEqual([['withdrawn', true]]);
    expect(on('2026-07-01', given('2026-06-11'))).toEqual([['withdrawn', true]]);
    expect(on('2026-07-01', given('2026-06-10'))).toEqual([['met-late', null]]);
  });

  test('it ends with the stay where that ends first', () => {
    const all = [fact('care', '2026-01-05', {}, '2026-06-01'), fact('hearing', '2026-06-01', { held: false })];
    expect(look([report], all, '2026-11-22')[0]?.ended?.on).toBe(readDay('2026-06-01'));
  });
});

describe('a day to lapse on that is not known', () => {
  const until = (lapses: Parameters<typeof rule>[0]['lapses']) => rule({ lapses, whileIn: IN_CARE });

  test('leaves an open duty in doubt, not a settled one', () => {
    const order = until({ fact: 'order', where: { kind: 'detention' } });
    const all = [fact('care', '2026-01-12'), fact('order', '2026-02-01', { kind: null })];
    const [duty] = look([order], all, '2026-11-22');
    expect([duty?.state, duty?.missing]).toEqual(['cannot-tell', 'order.kind']);
    expect(told(look([order], all, '2026-01-20'))).toEqual(['upcoming 2026-03-13']);
    expect(told(look([order], [...all, fact('case-plan', '2026-02-20')], '2026-11-22'))).toEqual(['met 2026-03-13']);
  });

  test('that has not come leaves it open', () => {
    expect(told(look([until({ fact: 'order' })], [fact('care', '2026-01-12')], '2026-11-22'))).toEqual([
      'overdue 2026-03-13',
    ]);
  });
});
