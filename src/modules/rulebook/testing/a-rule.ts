import { type Day, readDay, writeDay } from '#kernel/days.ts';
import { startOf } from '../engine/calendar.ts';
import { readyRules } from '../engine/compile.ts';
import type { Fact, FactValue } from '../engine/facts.ts';
import { type Obligation, obligations } from '../engine/obligations.ts';
import type { Pack, Rule } from '../language/rule.ts';

export const ZONE = 'America/New_York';
export const NOBODY = { business: new Set<Day>(), court: new Set<Day>() };
export const said = { en: 'x', es: 'x' };

/** A small rule that is sound: a plan within sixty days of every removal, unless said otherwise. */
export const rule = (over: Partial<Rule>): Rule => ({
  id: 'TST-ONE',
  duty: 'one',
  title: said,
  plain: said,
  kind: 'deadline',
  subject: 'child',
  topic: 'court',
  citation: ['x'],
  verified: 'text',
  effective: { from: '1980-01-01' },
  responsible: 'court',
  begins: { each: { fact: 'care' } },
  due: { add: { count: 60, unit: 'days' }, to: 'begin' },
  settled: { by: [{ fact: 'case-plan' }] },
  ...over,
});

const ENTERED: Pack['definitions'] = {
  entered: {
    title: said,
    is: {
      earliest: [
        { latest: [{ fact: 'care' }, { fact: 'finding', where: { kind: 'abuse-or-neglect' } }] },
        { add: { count: 60, unit: 'days' }, to: { fact: 'care' } },
      ],
    },
  },
};
/** A pack of some rules, with the day a child is considered to have entered foster care. */
export const packOf = (...rules: Rule[]): Pack => ({
  pack: 'test',
  kind: 'federal',
  title: said,
  version: '2026.1',
  definitions: ENTERED,
  rules,
});

type When = string | Day | null;
const dayOf = (when: When): Day | null => (typeof when === 'string' ? readDay(when.slice(0, 10)) : when);
const momentOf = (when: When): number | null =>
  typeof when === 'string' && when.length > 10 ? Temporal.Instant.from(when).epochMilliseconds : null;

let made = 0;
/** A fact: on a day, at a moment (ISO text with an offset), or on a day nobody knows (null). */
export const fact = (kind: string, from: When, is: Record<string, FactValue> = {}, until: When = null): Fact => ({
  id: `${kind}-${made++}`,
  kind,
  from: dayOf(from),
  until: dayOf(until),
  at: momentOf(from),
  is,
});

type Traits = Record<string, boolean | null>;
export const seenOn = (today: When, zone = ZONE) => ({
  today: dayOf(today) as Day,
  now: momentOf(today) ?? startOf(dayOf(today) as Day, zone) + 12 * 3_600_000,
  zone,
  calendars: NOBODY,
});
/** The duties under some rules, as they stand at noon of a day or at a moment. */
export const look = (rules: readonly Rule[], facts: readonly Fact[], today: When, traits: Traits = {}): Obligation[] =>
  obligations({ facts, traits }, readyRules([packOf(...rules)]), seenOn(today));
/** Where duties stand, in short: `overdue 2026-03-13`. */
export const told = (duties: readonly Obligation[]): string[] =>
  duties.map(({ due, state }) => (due ? `${state} ${writeDay(due.day)}` : state));
/** What must be the same however often it is counted. */
export const known = (duties: readonly Obligation[]) =>
  duties.map(({ key, due, opens, state, settledOn, ended, missing }) => ({
    key,
    due,
    opens,
    state,
    settledOn,
    ended,
    missing,
  }));

export const held = (kind: string, on: When) => fact('hearing', on, { kind, held: true });
export const REVIEW = { fact: 'hearing', where: { kind: 'judicial-review', held: true } };
export const IN_CARE = { fact: 'care' };
export const TPR = rule({
  id: 'TST-TPR',
  due: {
    counted: { fact: 'care' },
    without: [{ fact: 'placement', where: { class: 'trial-home-visit' } }, { fact: 'away-without-permission' }],
    from: { defined: 'entered' },
    reach: { count: 15, unit: 'months' },
    inLast: { count: 22, unit: 'months' },
  },
  whileIn: IN_CARE,
  settled: { by: [{ fact: 'petition', where: { kind: 'tpr' } }] },
});
export const REVIEWS = rule({
  id: 'TST-REVIEW',
  due: { add: { count: 6, unit: 'months' }, to: { defined: 'entered' } },
  repeats: { count: 6, unit: 'months' },
  whileIn: IN_CARE,
  pauses: [{ fact: 'outside-foster-care' }],
  settled: { by: [REVIEW] },
});
export const VISITS = rule({
  id: 'TST-VISIT',
  begins: { monthOf: IN_CARE },
  due: { endOfMonth: 'begin' },
  whileIn: IN_CARE,
  settled: { by: [{ fact: 'contact' }], until: { endOfMonth: 'begin' } },
});
export const VISIT_HOME = rule({
  id: 'TST-THV',
  kind: 'limit',
  begins: { each: { fact: 'placement', where: { class: 'trial-home-visit' } } },
  due: { add: { count: 6, unit: 'months' }, to: 'begin' },
  settled: { byEnd: true },
});
export const PLAN = rule({ id: 'TST-PLAN', whileIn: IN_CARE });
export const HOME_PLAN = rule({
  id: 'TST-HOME-PLAN',
  begins: { each: { fact: 'placement' } },
  due: { add: { count: 20, unit: 'days' }, to: 'begin' },
  repeats: { count: 90, unit: 'days' },
  lapses: 'end',
  whileIn: IN_CARE,
});
export const ALL = [TPR, REVIEWS, VISITS, VISIT_HOME, PLAN, HOME_PLAN];
