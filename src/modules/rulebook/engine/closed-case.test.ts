import { expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { shippedPacks } from '../load/shipped-packs.ts';
import { fact, IN_CARE, PLAN, packOf, rule, seenOn } from '../testing/a-rule.ts';
import { goesOnAfterCase } from './closed-case.ts';
import { readyRules } from './compile.ts';
import type { Fact } from './facts.ts';
import { obligations } from './obligations.ts';

const DONE = { by: [{ fact: 'done' }] };
const SURVEY = rule({
  id: 'TST-SURVEY',
  begins: { each: IN_CARE },
  applies: { age: { atLeast: 17 }, on: 'today' },
  due: { add: { count: 45, unit: 'days' }, to: { birthday: 17 } },
  settled: DONE,
});
const PAPERS = rule({ id: 'TST-PAPERS', begins: { each: IN_CARE, end: true }, due: 'begin', settled: DONE });
const REFERRAL = rule({
  id: 'TST-REFERRAL',
  begins: { each: { fact: 'substantiation' } },
  due: { add: { count: 7, unit: 'days' }, to: 'begin' },
  settled: DONE,
});
const RULES = [SURVEY, PAPERS, REFERRAL, PLAN];

const left = fact('care', '2025-01-10', {}, '2026-03-01');
const found = fact('substantiation', '2025-01-12');
const born = fact('birth', '2008-12-20');
const stands = (
  facts: readonly Fact[],
  closedOn: string | null,
  today = '2026-11-22',
  recordsFrom: string | null = null,
) =>
  obligations(
    { facts, traits: {}, closedOn: closedOn === null ? null : readDay(closedOn) },
    readyRules([packOf(...RULES)]),
    { ...seenOn(today), recordsFrom: recordsFrom === null ? null : readDay(recordsFrom) },
  ).map(({ rule: { id }, state, ended }) => `${id} ${state}${ended?.missed ? ' missed' : ''}`);

test('once a case is closed its duties end, but those that by law go on', () => {
  const open = ['TST-SURVEY overdue', 'TST-PAPERS overdue', 'TST-REFERRAL overdue', 'TST-PLAN withdrawn missed'];
  expect(stands([left, found, born], null)).toEqual(open);
  expect(stands([left, found, born], '2026-11-23')).toEqual(open);
  const closed = open.with(2, 'TST-REFERRAL withdrawn missed');
  expect(stands([left, found, born], '2026-03-02')).toEqual(closed);
  expect(stands([left, found, born, fact('done', '2025-01-14')], '2026-03-02')[2]).toBe('TST-REFERRAL met');
});

test('nobody is asked what one cannot tell: of a closed case, or of a stay from before the records', () => {
  expect(stands([left], null)[0]).toBe('TST-SURVEY cannot-tell');
  expect(stands([left], '2026-03-02')[0]).toBe('TST-SURVEY withdrawn');
  expect(stands([left], null, '2026-11-22', '2026-03-02')[0]).toBe('TST-SURVEY withdrawn');
  expect(stands([left], null, '2026-11-22', '2026-03-01')[0]).toBe('TST-SURVEY cannot-tell');
  // Still in care, whatever a case says.
  expect(stands([fact('care', '2025-01-10')], '2026-03-02')[0]).toBe('TST-SURVEY cannot-tell');
});

test('of the rules that come with the product these go on', () => {
  const rules = shippedPacks('FL').flatMap(({ rules: own }) => own);
  const goOn = rules.filter(one => one.subject === 'child' && !one.whileIn && goesOnAfterCase(one));
  expect(goOn.map(({ id }) => id).sort()).toEqual([
    'FED-EXIT-DOCS-A',
    'FED-NYTD-17',
    'FED-NYTD-19-21-A',
    'FED-NYTD-19-21-B',
    'FED-QRTP-AFTERCARE',
    'FED-RECORD-TO-CAREGIVER-B',
  ]);
});
