import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import type { Rule } from '../language/rule.ts';
import { shippedPacks } from '../load/shipped-packs.ts';
import {
  fact,
  held,
  IN_CARE,
  PLAN,
  packOf,
  REVIEWS,
  rule,
  seenOn,
  told,
  VISIT_HOME,
  VISITS,
} from '../testing/a-rule.ts';
import { readyRules } from './compile.ts';
import type { Fact, FactValue } from './facts.ts';
import { obligations } from './obligations.ts';
import { factsOf } from './steps.ts';

const BEGIN = '2026-10-01';
const count = (rules: readonly Rule[], facts: readonly Fact[], today: string, recordsFrom: string | null = BEGIN) =>
  obligations({ facts, traits: {} }, readyRules([packOf(...rules)]), {
    ...seenOn(today),
    recordsFrom: recordsFrom === null ? null : readDay(recordsFrom),
  });
const inShort = (...asked: Parameters<typeof count>) => told(count(...asked));

/** Once somebody has grown up in care, or within a week of something: nothing it depends on goes on. */
const PAPERS = rule({
  id: 'TST-PAPERS',
  begins: { each: IN_CARE, end: true },
  due: 'begin',
  settled: { by: [{ fact: 'done' }] },
});
const REFERRAL = rule({
  id: 'TST-REFERRAL',
  begins: { each: { fact: 'substantiation' } },
  due: { add: { count: 7, unit: 'days' }, to: 'begin' },
  settled: { by: [{ fact: 'done' }] },
});

describe('a one-off duty due before the records begin', () => {
  const removed = fact('care', '2021-03-01');
  test('is asked about while the child is still in that stay', () => {
    const [duty] = count([PLAN], [removed], '2026-11-22');
    expect([duty!.state, duty!.missing, writeDay(duty!.due!.day)]).toEqual([
      'cannot-tell',
      'before-records',
      '2021-04-30',
    ]);
    expect(inShort([PLAN], [removed], '2026-11-22', null)).toEqual(['overdue 2021-04-30']);
    // Without anything it lasts as long as: as long as the stay.
    const found = fact('substantiation', '2021-03-02');
    expect(count([REFERRAL], [removed, found], '2026-11-22')[0]).toMatchObject({ missing: 'before-records' });
  });

  test('ends without blame once nothing it was for goes on', () => {
    const past = fact('care', '2021-03-01', {}, '2023-05-02');
    const [papers] = count([PAPERS], [past], '2026-11-22');
    expect(papers).toMatchObject({
      state: 'withdrawn',
      ended: { on: readDay(BEGIN), missed: false, beforeRecords: true },
    });
    const [plan] = count([PLAN], [past], '2026-11-22');
    expect(plan).toMatchObject({
      state: 'withdrawn',
      ended: { on: readDay('2023-05-02'), missed: false, beforeRecords: true },
    });
    expect(count([PLAN], [past], '2026-11-22', null)[0]?.ended).toEqual({ on: readDay('2023-05-02'), missed: true });
    const found = fact('substantiation', '2021-03-02');
    expect(inShort([REFERRAL], [past, found], '2026-11-22')).toEqual(['withdrawn 2021-03-09']);
  });

  test('ends where no record could make up for it any more', () => {
    const months = count([VISITS], [fact('care', '2026-08-15')], '2026-11-22').map(({ state, ended }) => [
      state,
      ended?.beforeRecords ?? false,
    ]);
    expect(months).toEqual([
      ['withdrawn', true],
      ['withdrawn', true],
      ['overdue', false],
      ['upcoming', false],
    ]);
  });

  test('is met, and never late, whenever a record says so', () => {
    for (const on of ['2021-03-20', '2022-01-01', '2026-11-01'])
      expect(inShort([PLAN], [removed, fact('case-plan', on)], '2026-11-22')).toEqual(['met 2021-04-30']);
    expect(inShort([PLAN], [removed, fact('case-plan', '2022-01-01')], '2026-11-22', null)).toEqual([
      'met-late 2021-04-30',
    ]);
  });

  test('one that is due on the first day of the records, or later, is overdue as ever', () => {
    expect(inShort([PLAN], [fact('care', '2026-08-02')], '2026-11-22')).toEqual(['overdue 2026-10-01']);
    expect(inShort([PLAN], [fact('care', '2026-08-01')], '2026-11-22')).toEqual(['cannot-tell 2026-09-30']);
  });

  test('what only its own end settles is known to go on', () => {
    const home = fact('placement', '2025-10-01', { class: 'trial-home-visit' });
    expect(inShort([VISIT_HOME], [home], '2026-11-22')).toEqual(['overdue 2026-04-01']);
  });

  test('a day that lies ahead excuses nothing yet', () => {
    expect(inShort([PLAN], [removed], '2026-11-22', '2027-01-01')).toEqual(['overdue 2021-04-30']);
  });
});

describe('a duty that repeats, due before the records begin', () => {
  const removed = fact('care', '2021-03-01');
  test('is asked about until there must be a record of the next time, and then it is overdue', () => {
    const [duty] = count([REVIEWS], [removed], '2026-11-22');
    expect([duty!.state, duty!.missing, writeDay(duty!.due!.day)]).toEqual([
      'cannot-tell',
      'before-records',
      '2027-04-01',
    ]);
    expect(factsOf(duty!.how!).map(({ kind }) => kind)).toEqual(['agency']);
    expect(inShort([REVIEWS], [removed], '2027-04-01')).toEqual(['cannot-tell 2027-04-01']);
    expect(inShort([REVIEWS], [removed], '2027-04-02')).toEqual(['overdue 2027-04-01']);
  });

  test('goes on from the first record, from before or after', () => {
    const reviewed = (on: string) => inShort([REVIEWS], [removed, held('judicial-review', on)], '2026-11-22');
    expect(reviewed('2026-11-02')).toEqual(['met 2027-04-01', 'upcoming 2027-05-02']);
    // Written down from the old records: its own day is late, and nobody knows what else there was.
    expect(reviewed('2026-05-05')).toEqual(['met 2021-10-30', 'overdue 2026-11-05']);
    expect(reviewed('2025-05-05')).toEqual(['met 2021-10-30', 'cannot-tell 2027-04-01']);
    expect(inShort([REVIEWS], [removed, held('judicial-review', '2027-04-03')], '2027-04-10')[0]).toBe(
      'met-late 2027-04-01',
    );
  });

  test('that ended before nobody could have recorded it is no miss; one that ended after is', () => {
    const until = (day: string) => count([REVIEWS], [fact('care', '2021-03-01', {}, day)], '2027-06-01')[0]?.ended;
    expect(until('2027-03-01')).toMatchObject({ missed: false, beforeRecords: true });
    expect(until('2027-05-01')).toMatchObject({ missed: true });
  });
});

const START = readDay('2022-01-01');
const someDay = fc.integer({ min: START, max: START + 1200 });
const some = (kind: string, is: Record<string, FactValue> = {}) =>
  fc
    .tuple(someDay, fc.option(fc.integer({ min: 1, max: 700 }), { nil: null }))
    .map(([from, days]) => fact(kind, from, is, days === null ? null : from + days));
const facts = fc.array(
  fc.oneof(
    some('care', { manner: 'court', exit: 'aged_out' }),
    some('placement', { class: 'family', first: false }),
    some('sibling-apart'),
    someDay.map(on => fact('substantiation', on)),
    someDay.map(on => fact('interstate-request', on, { kind: 'home-study' })),
    someDay.map(on => held('shelter', on)),
    someDay.map(on => held('judicial-review', on)),
    someDay.map(on => fact('contact', on, { with: 'child', held: true, 'in-person': true, 'in-residence': true })),
  ),
  { minLength: 1, maxLength: 12 },
);

test('whatever happened, nobody is blamed for a day before the records begin, and nothing else is forgotten', () => {
  const book = readyRules(shippedPacks('FL'));
  const blamed = ['overdue', 'met-late'];
  fc.assert(
    fc.property(facts, someDay, fc.integer({ min: 0, max: 900 }), (all, recordsFrom, days) => {
      const today = recordsFrom + days;
      const known = { facts: [fact('birth', START - 6300), ...all], traits: {} };
      const plain = obligations(known, book, seenOn(today));
      const since = obligations(known, book, { ...seenOn(today), recordsFrom });
      // The same duties, settled by the same records: only where they stand differs.
      expect(since.map(({ key, settledOn }) => [key, settledOn])).toEqual(
        plain.map(({ key, settledOn }) => [key, settledOn]),
      );
      for (const [place, duty] of since.entries()) {
        const before = plain[place]!;
        const isOld = before.due !== null && before.due.day < recordsFrom && 'by' in duty.rule.settled;
        if (!isOld) expect([duty.state, duty.due]).toEqual([before.state, before.due]);
        else if (duty.rule.repeats === undefined) {
          expect(blamed).not.toContain(duty.state);
          expect(duty.ended?.missed ?? false).toBe(false);
        } else if (duty.state === 'overdue' || duty.ended?.missed)
          expect(duty.due!.day).toBeGreaterThanOrEqual(recordsFrom);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(['FED-EXIT-DOCS-A', 'FED-PART-C', 'FED-ICPC-60', 'FED-NYTD-17'])('an old stay leaves no %s overdue', id => {
  const book = readyRules(shippedPacks('FL'));
  const old = [
    fact('birth', '2005-10-20'),
    fact('care', '2019-03-01', { manner: 'court', exit: 'aged_out' }, '2023-10-20'),
    fact('substantiation', '2007-03-02'),
    fact('interstate-request', '2020-01-05', { kind: 'home-study' }),
  ];
  const duties = (recordsFrom: number | null) =>
    obligations({ facts: old, traits: {} }, book, { ...seenOn('2026-11-22'), recordsFrom }).filter(
      ({ rule }) => rule.id === id,
    );
  expect(duties(null).map(({ state }) => state)).toEqual(['overdue']);
  expect(duties(readDay(BEGIN)).map(({ state }) => state)).toEqual(['withdrawn']);
});
