import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Day, readDay, writeDay } from '#kernel/days.ts';
import type { Pack, Rule } from '../language/rule.ts';
import {
  ALL,
  fact,
  held,
  IN_CARE,
  known,
  look,
  NOBODY,
  PLAN,
  REVIEW,
  rule,
  seenOn,
  TPR,
  told,
  VISIT_HOME,
  VISITS,
  ZONE,
} from '../testing/a-rule.ts';
import { addAmount, dayAt, startOf } from './calendar.ts';
import { readyRules } from './compile.ts';
import { backBy, countedBetween, reachDay, type Stretch, stretchesOf } from './counting.ts';
import type { Fact, FactValue } from './facts.ts';
import { type Obligation, obligations } from './obligations.ts';

const START = readDay('2022-01-01');
const someDay = fc.integer({ min: START, max: START + 1200 });
const length = fc.option(fc.integer({ min: 0, max: 700 }), { nil: null, freq: 3 });
const some = (kind: string, is: Record<string, FactValue> = {}) =>
  fc.tuple(someDay, length).map(([from, days]) => fact(kind, from, is, days === null ? null : from + days));
const anything = fc.oneof(
  some('care', { manner: 'court' }),
  some('placement', { class: 'trial-home-visit' }),
  some('away-without-permission'),
  some('outside-foster-care', { why: 'hospital' }),
  someDay.map(on => fact('finding', on, { kind: 'abuse-or-neglect' })),
  someDay.map(on => held('judicial-review', on)),
  someDay.map(on => fact('contact', on)),
  someDay.map(on => fact('case-plan', on)),
  someDay.map(on => fact('petition', on, { kind: 'tpr' })),
);
const facts = fc
  .tuple(some('care', { manner: 'court' }), fc.array(anything, { maxLength: 15 }))
  .map(([stay, more]) => [stay, ...more]);

const folder = new URL('../../../../db/reference/rules/', import.meta.url);
const shipped = readdirSync(folder)
  .filter(file => file.endsWith('.json') && !file.endsWith('.schema.json'))
  .sort((one, other) => Number(other === 'federal.json') - Number(one === 'federal.json'))
  .map(file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Pack);

describe('whatever happened', () => {
  test('counting twice, or the facts in another order, gives the same', () => {
    fc.assert(
      fc.property(facts, someDay, (all, today) => {
        const once = known(look(ALL, all, today));
        expect(known(look(ALL, all, today))).toEqual(once);
        expect(known(look(ALL, all.toReversed(), today))).toEqual(once);
      }),
    );
  });

  test('no two duties have one key', () => {
    fc.assert(
      fc.property(facts, someDay, (all, today) => {
        const keys = look(ALL, all, today).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('a fact that no rule asks for moves nothing', () => {
    const other = fc.oneof(some('sibling-apart'), some('prevention-plan'), some('card-read'), some('nobody-asks'));
    fc.assert(
      fc.property(facts, fc.array(other, { minLength: 1, maxLength: 4 }), someDay, (all, more, today) => {
        expect(known(look(ALL, [...more, ...all], today))).toEqual(known(look(ALL, all, today)));
      }),
    );
  });

  test('the packs that are shipped count the same twice and look at nothing they do not ask for', () => {
    const book = readyRules(shipped);
    fc.assert(
      fc.property(facts, someDay, (all, today) => {
        const counted = (list: readonly Fact[]) =>
          known(obligations({ facts: list, traits: {} }, book, { ...seenOn(today) }));
        expect(counted([fact('nobody-asks', today), ...all.toReversed()])).toEqual(counted(all));
      }),
      { numRuns: 30 },
    );
  });

  test('everything a number of days later is due that number of days later', () => {
    const inDays = [
      PLAN,
      rule({
        id: 'TST-WEEK',
        due: { add: { count: 2, unit: 'weeks' }, to: 'begin' },
        repeats: { count: 30, unit: 'days' },
        pauses: [{ fact: 'outside-foster-care' }],
        whileIn: IN_CARE,
        settled: { by: [REVIEW] },
      }),
      rule({
        id: 'TST-BOTH',
        due: { latest: [{ defined: 'entered' }, { add: { count: -3, unit: 'days' }, to: { fact: 'petition' } }] },
      }),
      rule({
        id: 'TST-COUNTED',
        due: {
          counted: IN_CARE,
          without: [{ fact: 'away-without-permission' }],
          reach: { count: 200, unit: 'days' },
          inLast: { count: 300, unit: 'days' },
        },
      }),
    ];
    fc.assert(
      fc.property(facts, someDay, fc.integer({ min: -700, max: 700 }), (all, today, days) => {
        const moved = all.map(one => ({
          ...one,
          from: one.from === null ? null : one.from + days,
          until: one.until === null ? null : one.until + days,
        }));
        const then = look(inDays, moved, today + days);
        expect(then.map(({ key, state, due }) => [key, state, due ? due.day - days : null])).toEqual(
          look(inDays, all, today).map(({ key, state, due }) => [key, state, due ? due.day : null]),
        );
      }),
    );
  });

  test('a day later nothing is less late, and what was settled stays settled on its day', () => {
    const order = ['upcoming', 'due', 'overdue'];
    fc.assert(
      fc.property(facts, someDay, (all, today) => {
        const still = all.filter(({ kind }) => kind !== 'outside-foster-care');
        const next = new Map(look(ALL, still, today + 1).map(duty => [duty.key, duty]));
        for (const duty of look(ALL, still, today)) {
          const then = next.get(duty.key) as Obligation;
          expect(then.due).toEqual(duty.due);
          if (duty.settledOn !== null) expect([then.state, then.settledOn]).toEqual([duty.state, duty.settledOn]);
          else if (order.includes(then.state))
            expect(order.indexOf(then.state)).toBeGreaterThanOrEqual(order.indexOf(duty.state));
        }
      }),
    );
  });

  test('a rule that was made stricter is never due later', () => {
    const count = fc.integer({ min: 1, max: 400 });
    const unit = fc.constantFrom('days' as const, 'months' as const, 'business-days' as const);
    fc.assert(
      fc.property(facts, someDay, unit, count, count, (all, today, one, few, more) => {
        const [less, most] = [Math.min(few, more), Math.max(few, more)];
        const lasting = (size: number): Rule => {
          const long = { count: size, unit: one };
          return rule({
            due: { add: long, to: { defined: 'entered' } },
            pauses: [{ fact: 'outside-foster-care' }],
            whileIn: IN_CARE,
          });
        };
        const [strict, loose] = [look([lasting(less)], all, today), look([lasting(most)], all, today)];
        const also = { earliest: [lasting(most).due, { fact: 'petition' }] };
        const either = look([rule({ due: also, whileIn: IN_CARE })], all, today);
        const plain = look([rule({ due: lasting(most).due, whileIn: IN_CARE })], all, today);
        for (const [place, { due }] of loose.entries())
          expect(strict[place]?.due?.day).toBeLessThanOrEqual((due as { day: Day }).day);
        for (const [place, { due }] of plain.entries())
          expect(either[place]?.due?.day).toBeLessThanOrEqual((due as { day: Day }).day);
      }),
    );
  });
});

describe('counting time in care', () => {
  const spell = fc
    .tuple(someDay, length)
    .map(([from, days]): Stretch => ({ from, until: days === null ? null : from + days }));
  const spells = fc.array(spell, { minLength: 1, maxLength: 5 });
  const holds = (all: readonly Stretch[], day: Day) =>
    all.some(({ from, until }) => from <= day && (until === null || day < until));

  test('every day counts once, and none that is left out', () => {
    fc.assert(
      fc.property(spells, spells, someDay, fc.integer({ min: 0, max: 900 }), (counted, without, from, days) => {
        const stretches = stretchesOf(counted, without);
        let expected = 0;
        for (let day = from; day < from + days; day++) if (holds(counted, day) && !holds(without, day)) expected++;
        expect(countedBetween(stretches, from, from + days)).toBe(expected);
        expect(expected).toBeLessThanOrEqual(days);
      }),
    );
  });

  test('so many months of the last so many are reached on the first day that has them', () => {
    fc.assert(
      fc.property(spells, spells, fc.integer({ min: 1, max: 15 }), (counted, without, count) => {
        const stretches = stretchesOf(counted, without);
        const inLast = { count: 22, unit: 'months' as const };
        const has = (day: Day): boolean => {
          const back = backBy(day, inLast);
          const at = stretches.find(({ until }) => until === null || until > back);
          const start = at && Math.max(at.from, back);
          return start !== undefined && countedBetween(stretches, start, day) >= addMonths(start, count) - start;
        };
        let first: Day | null = null;
        for (let day = START; day < START + 3200 && first === null; day++) if (has(day)) first = day;
        expect(reachDay(stretches, { count, unit: 'months' }, inLast)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  test('what was counted never exceeds the time that went by', () => {
    fc.assert(
      fc.property(facts, someDay, (all, today) => {
        const firstDay = Math.min(...all.filter(({ kind }) => kind === 'care').map(({ from }) => from as Day));
        for (const { due, how } of look([TPR], all, today)) {
          if (due) expect(due.day).toBeGreaterThanOrEqual(addMonths(firstDay, 15) - 3);
          if (how?.op === 'counted') {
            expect(how.soFar).toBeLessThanOrEqual(Math.max(0, today - firstDay));
            expect(how.soFar).toBeLessThanOrEqual(today - addMonths(today, -22));
          }
        }
      }),
    );
  });

  test('running away across the day moves it by the days away, and running away after it does not', () => {
    const entered = START + 60;
    const plain = addMonths(entered, 15);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 180 }), (after, days) => {
        const away = fact('away-without-permission', entered + after, {}, entered + after + days);
        const [duty] = look([TPR], [fact('care', START), away], START + 1500);
        expect(duty?.due?.day).toBe(entered + after < plain ? plain + days : plain);
      }),
    );
  });

  test('a visit of a later month does not make up for a month without one', () => {
    const all = [fact('care', '2026-01-05'), fact('contact', '2026-02-12')];
    expect(told(look([VISITS], all, '2026-02-20'))).toEqual(['overdue 2026-01-31', 'met 2026-02-28']);
  });

  test('while the child is away the day is not reached, and nothing is overdue', () => {
    const away = fact('away-without-permission', '2026-02-01');
    expect(told(look([TPR], [fact('care', '2025-01-06'), away], '2026-11-22'))).toEqual(['not-yet']);
  });

  test('a trial home visit that turns into a return ends both clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 500 }), fc.integer({ min: 1, max: 170 }), (after, days) => {
        const [visit, home] = [START + after, START + after + days];
        const all = [fact('care', START, {}, home), fact('placement', visit, { class: 'trial-home-visit' }, home)];
        const [limit] = look([VISIT_HOME], all, home + 30);
        expect([limit?.state, limit?.settledOn]).toEqual(['met', home]);
        const [petition] = look([TPR], all, home + 30);
        const reached = addMonths(START + 60, 15);
        expect(petition?.state).toBe('withdrawn');
        expect(petition?.due?.day ?? null).toBe(visit >= reached ? reached : null);
      }),
    );
  });
});

describe('the calendar', () => {
  const anyDay = fc.integer({ min: readDay('1990-01-01'), max: readDay('2040-12-31') });

  test('months keep the day, or end on the last of the month, and never pass each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const reached = addAmount({ day, at: null }, { count: months, unit: 'months' }, NOBODY, ZONE).day;
        const plain = Temporal.PlainDate.from(writeDay(day)).add({ months });
        expect(writeDay(reached)).toBe(plain.toString());
        expect(addMonths(day + 1, months)).toBeGreaterThanOrEqual(reached);
      }),
    );
  });

  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(writeDay(addMonths(readDay(from), months))).toBe(to);
  });

  test('hours are hours, also over the nights when clocks change', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 86_399_999 }),
        fc.integer({ min: -96, max: 96 }),
        (day, ms, hours) => {
          const at = startOf(day, ZONE) + ms;
          const point = addAmount({ day, at }, { count: hours, unit: 'hours' }, NOBODY, ZONE);
          expect(point.at).toBe(at + hours * 3_600_000);
          expect(point.day).toBe(dayAt(point.at as number, ZONE));
        },
      ),
    );
  });

  test('open days and open hours end on an open day, and a later start never ends earlier', () => {
    const closed = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        anyDay,
        closed,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 23 }),
        (day, off, count, hour) => {
          const court = new Set(off.map(after => day + after));
          const calendars = { business: court, court };
          const open = (one: Day) => Temporal.PlainDate.from(writeDay(one)).dayOfWeek <= 5 && !court.has(one);
          const reach = (from: Day) =>
            addAmount({ day: from, at: null }, { count, unit: 'court-days' }, calendars, ZONE).day;
          expect(open(reach(day))).toBe(true);
          expect(reach(day + 1)).toBeGreaterThanOrEqual(reach(day));
          let passed = 0;
          for (let one = day + 1; one <= reach(day); one++) if (open(one)) passed++;
          expect(passed).toBe(count);
          const at = startOf(day, ZONE) + hour * 3_600_000;
          const clock = (from: number) =>
            addAmount({ day: dayAt(from, ZONE), at: from }, { count, unit: 'court-hours' }, calendars, ZONE)
              .at as number;
          expect(clock(at)).toBeGreaterThanOrEqual(at + count * 3_600_000);
          expect(clock(at + 1_800_000)).toBeGreaterThanOrEqual(clock(at));
        },
      ),
    );
  });
});
