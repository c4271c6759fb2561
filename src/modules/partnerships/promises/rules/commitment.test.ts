import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptRate, type PromiseDays, standingOf } from './commitment.ts';

const TODAY = Temporal.PlainDate.from('2026-11-18');
const day = (days: number) => TODAY.add({ days }).toString();
const promise = (due: number, more: Partial<Record<'kept' | 'withdrawn' | 'released', number>> = {}): PromiseDays => ({
  due_on: day(due),
  kept_on: more.kept === undefined ? null : day(more.kept),
  withdrawn_on: more.withdrawn === undefined ? null : day(more.withdrawn),
  released_on: more.released === undefined ? null : day(more.released),
});

describe('where a promise stands', () => {
  test.each([
    ['far ahead', promise(30), 'open'],
    ['two weeks ahead', promise(14), 'soon'],
    ['on its day', promise(0), 'soon'],
    ['the day after', promise(-1), 'overdue'],
    ['kept on its day', promise(-5, { kept: -5 }), 'kept'],
    ['kept before', promise(5, { kept: -5 }), 'kept'],
    ['kept a day late', promise(-6, { kept: -5 }), 'kept-late'],
    ['let go after its day', promise(-6, { released: -1 }), 'released'],
    ['taken back in time', promise(6, { withdrawn: -1 }), 'withdrawn'],
    ['taken back after its day', promise(-6, { withdrawn: -1 }), 'broken'],
  ])('%s', (_, given, standing) => expect(standingOf(given, TODAY.toString())).toBe(standing));
});

describe('how many are kept', () => {
  // The county's sixteen: due, and what became of them.
  const SIXTEEN = [
    promise(-90, { kept: -91 }),
    promise(-70, { kept: -70 }),
    promise(-60, { kept: -66 }),
    promise(-15),
    promise(20),
    promise(-30, { kept: -31 }),
    promise(-25, { kept: -12 }),
    promise(-20, { kept: -20 }),
    promise(-45, { kept: -48 }),
    promise(-3),
    promise(-33, { released: -40 }),
    promise(-28, { kept: -28 }),
    promise(-80, { kept: -81 }),
    promise(-55, { kept: -41 }),
    promise(12),
    promise(5),
  ];

  test('eight of twelve of the county’s sixteen', () => {
    expect(keptRate(SIXTEEN, TODAY.toString())).toEqual({
      ...{ kept: 8, late: 2, overdue: 2, open: 3, released: 1, withdrawn: 0, of: 12 },
      rate: 8 / 12,
    });
  });
  test('nothing to tell where no day has come', () =>
    expect(keptRate([promise(3)], TODAY.toString())).toMatchObject({ of: 0, rate: null }));

  const days = fc.integer({ min: -400, max: 400 });
  const anyPromise = fc.record({ due: days, end: fc.constantFrom('kept', 'withdrawn', 'released', 'none'), on: days });
  const made = ({ due, end, on }: { due: number; end: string; on: number }) =>
    promise(due, end === 'none' ? {} : { [end]: Math.min(on, 0) });

  test('every promise counts once, and the rate lies between none and all', () =>
    fc.assert(
      fc.property(fc.array(anyPromise), all => {
        const { rate, of, kept, late, overdue, ...rest } = keptRate(all.map(made), TODAY.toString());
        expect(kept + late + overdue).toBe(of);
        expect(of + rest.open + rest.released + rest.withdrawn).toBe(all.length);
        expect(rate === null ? of === 0 : rate >= 0 && rate <= 1).toBe(true);
      }),
    ));
  test('taking back what is late never makes the rate better', () =>
    fc.assert(
      fc.property(fc.array(anyPromise), fc.integer({ min: 1, max: 400 }), (all, ago) => {
        const others = all.map(made);
        const late = keptRate([...others, promise(-ago)], TODAY.toString()).rate!;
        expect(keptRate([...others, promise(-ago, { withdrawn: 0 })], TODAY.toString()).rate).toBe(late);
      }),
    ));
  test('keeping one more on time never makes it worse', () =>
    fc.assert(
      fc.property(fc.array(anyPromise), all => {
        const others = all.map(made);
        const before = keptRate(others, TODAY.toString()).rate ?? 0;
        expect(keptRate([...others, promise(-1, { kept: -1 })], TODAY.toString()).rate!).toBeGreaterThanOrEqual(before);
      }),
    ));
});
