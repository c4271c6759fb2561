import { describe, expect, test } from 'vitest';
import { addMonths, readDay, writeDay } from '#kernel/days.ts';
import { fact, IN_CARE, look, rule, TPR, told } from '../testing/a-rule.ts';
import { reachDay, reachUnbroken, stretchesOf } from './counting.ts';

const qrtp = { class: 'qrtp' };
const QRTP = { fact: 'placement', where: qrtp };

describe('stretches', () => {
  test('an absence that ended on the day it began breaks no unbroken time', () => {
    const stretches = stretchesOf([{ from: 0, until: 100 }], [{ from: 50, until: 50 }]);
    expect(reachUnbroken(stretches, { count: 80, unit: 'days' })).toBe(80);
  });

  test('a stay that ended on the day it began is no day', () => {
    expect(stretchesOf([{ from: 5, until: 5 }], [])).toEqual([]);
  });

  test('fifteen of twenty-two months without a break end on the monthly anniversary', () => {
    const reach = (from: string) =>
      writeDay(
        reachDay(
          [{ from: readDay(from), until: null }],
          { count: 15, unit: 'months' },
          { count: 22, unit: 'months' },
        ) ?? 0,
      );
    expect([reach('2025-01-31'), reach('2024-11-30'), reach('2025-03-10')]).toEqual([
      '2026-04-30',
      '2026-02-28',
      '2026-06-10',
    ]);
  });
});

describe('time in care of several stays', () => {
  test('a second stay does not inherit the fifteen months of a stay long ago', () => {
    const all = [fact('care', '2018-01-01', {}, '2020-06-01'), fact('care', '2025-01-01')];
    expect(told(look([TPR], all, '2025-02-01')).at(-1)).toBe('upcoming 2026-06-02');
  });

  test('a child who comes back with fifteen of the last months in care is due at once', () => {
    const all = [fact('care', '2024-01-01', {}, '2025-12-01'), fact('care', '2026-01-05')];
    expect(told(look([TPR], all, '2026-01-05')).at(-1)).toBe('due 2026-01-05');
  });

  test('days of a later stay are not counted for the stay before', () => {
    const all = [fact('care', '2025-01-06', {}, '2025-09-01'), fact('care', '2025-10-01')];
    expect(told(look([TPR], all, '2026-02-01'))[0]).toBe('withdrawn');
  });

  test('a second treatment placement does not inherit the unbroken months of the first', () => {
    const long = rule({
      begins: { each: QRTP },
      due: { counted: QRTP, reach: { count: 12, unit: 'months' }, unbroken: true },
    });
    const all = [fact('placement', '2020-01-01', qrtp, '2021-06-01'), fact('placement', '2026-01-01', qrtp)];
    expect(told(look([long], all, '2026-02-01')).at(-1)).toBe('upcoming 2027-01-01');
  });

  test('what was reached once and for all in an earlier placement is not reached again', () => {
    const long = rule({ begins: { each: QRTP }, due: { counted: QRTP, reach: { count: 12, unit: 'months' } } });
    const all = [fact('placement', '2020-01-01', qrtp, '2021-06-01'), fact('placement', '2026-01-01', qrtp)];
    expect(told(look([long], all, '2026-02-01')).at(-1)).toBe('not-yet');
  });
});

describe('time in care that is not known', () => {
  test('a stay of an unknown first day is not left out of the months in care', () => {
    const all = [fact('care', null, {}, '2025-09-01'), fact('care', '2025-10-01')];
    const duty = look([TPR], all, '2026-11-22').at(-1);
    expect([duty?.state, duty?.missing]).toEqual(['cannot-tell', 'care.day']);
  });

  test('a stay of an unknown first day that was over long ago changes nothing', () => {
    const all = [fact('care', null, {}, '2015-09-01'), fact('care', '2025-12-11')];
    expect(told(look([TPR], all, '2026-11-22'))).toEqual(['upcoming 2027-05-09']);
  });

  test('a placement that may count is not left out either', () => {
    const long = rule({ begins: { each: QRTP }, due: { counted: QRTP, reach: { count: 12, unit: 'months' } } });
    const all = [fact('placement', '2025-06-01', { class: null }, '2025-12-01'), fact('placement', '2026-01-01', qrtp)];
    expect(look([long], all, '2026-02-01').map(({ missing }) => missing)).toContain('placement.class');
  });

  test('what is not known of a stay long over does not hide the day of this one', () => {
    const all = [
      fact('care', '2008-01-07', {}, '2009-03-01'),
      fact('finding', '2008-02-04', { kind: null }),
      fact('care', '2025-12-11'),
    ];
    expect(told(look([TPR], all, '2026-11-22')).at(-1)).toBe('upcoming 2027-05-09');
  });

  test('a way out that may be none leaves the days in', () => {
    const all = [fact('care', '2025-12-11'), fact('placement', '2026-05-01', { class: null }, '2026-06-01')];
    expect(told(look([TPR], all, '2026-11-22'))).toEqual(['upcoming 2027-05-09']);
  });

  test('counted without a window or a duty of its own it is the plain anniversary', () => {
    const year = rule({ due: { counted: IN_CARE, reach: { count: 12, unit: 'months' } } });
    const [duty] = look([year], [fact('care', '2025-02-28')], '2025-03-01');
    expect(duty?.due?.day).toBe(addMonths(readDay('2025-02-28'), 12));
  });
});

describe('a trial home visit that goes on', () => {
  const visit = (on: string) => fact('placement', on, { class: 'trial-home-visit' });
  const care = fact('care', '2025-01-06');
  const soFar = (all: Parameters<typeof look>[1], today: string) => {
    const how = look([TPR], all, today)[0]?.how;
    return how?.op === 'counted' ? how.soFar : null;
  };
  const ENTERED = readDay('2025-01-06') + 60;

  test('stops the days: the due day waits, and what was counted stays', () => {
    const all = [care, visit('2026-01-05')];
    expect(told(look([TPR], all, '2026-02-10'))).toEqual(['not-yet']);
    expect(soFar(all, '2026-01-01')).toBe(readDay('2026-01-01') - ENTERED);
    for (const today of ['2026-01-05', '2026-02-10', '2026-10-01'])
      expect(soFar(all, today)).toBe(readDay('2026-01-05') - ENTERED);
  });

  test('leaves a day that was reached before it began', () => {
    const reached = writeDay(addMonths(ENTERED, 15));
    for (const on of [reached, '2026-07-20'])
      expect(told(look([TPR], [care, visit(on)], '2026-09-01'))).toEqual([`overdue ${reached}`]);
  });
});
