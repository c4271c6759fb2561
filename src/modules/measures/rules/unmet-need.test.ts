import { expect, test } from 'vitest';
import { type CountedReferral, helps, reasonOf, unmetNeeds } from './unmet-need.ts';

const referral = (state: string, more: Partial<CountedReferral> = {}): CountedReferral => ({
  state,
  reason: null,
  startedOn: null,
  needMet: null,
  ...more,
});
const began = { startedOn: '2026-05-01' };
const need = (id: string, identifiedOn: string, waitsFor: string | null = null) => ({
  id,
  personId: id,
  kind: 'tutoring',
  areaId: null,
  identifiedOn,
  waitsFor,
});

test.each<[string, CountedReferral, boolean]>([
  ['accepted', referral('accepted'), false],
  ['on a waiting list', referral('waiting-list'), false],
  ['started', referral('started', began), true],
  ['on hold', referral('on-hold', began), true],
  ['completed', referral('completed', began), true],
  ['stopped', referral('stopped', began), false],
  ['closed, met', referral('closed', { ...began, needMet: 'yes' }), true],
  ['closed, met in part', referral('closed', { ...began, needMet: 'part' }), true],
  ['closed, not met', referral('closed', { ...began, needMet: 'no' }), false],
  ['closed after a refusal', referral('closed', { needMet: 'no' }), false],
])('a referral that is %s', (_, given, expected) => expect(helps(given)).toBe(expected));

test.each<[string | null, CountedReferral[], string]>([
  [null, [], 'nobody-asked'],
  ['transport', [referral('sent')], 'transport'],
  [null, [referral('withdrawn'), referral('in-error')], 'nobody-asked'],
  [null, [referral('closed', { reason: 'no-capacity' }), referral('declined', { reason: 'language' })], 'language'],
  [null, [referral('declined', { reason: 'language' }), referral('waiting-list')], 'waiting-list'],
  [null, [referral('draft')], 'not-sent'],
  [null, [referral('received')], 'no-answer'],
  [null, [referral('scheduled')], 'not-begun'],
  [null, [referral('declined', { reason: 'insurance' })], 'cost'],
  [null, [referral('declined', { reason: 'not-reached' })], 'other'],
  [null, [referral('declined', { reason: 'family-declined' })], 'refused'],
  [null, [referral('stopped', { ...began, reason: 'moved' })], 'ended-unmet'],
])('with %j and %j it is unmet because of %s', (waitsFor, referrals, reason) =>
  expect(reasonOf(waitsFor, referrals)).toBe(reason),
);

test('who waits on a list is unmet, with the days since the need was known; who is helped is not', () => {
  const needs = [need('naomie', '2026-07-15'), need('odette', '2026-10-08'), need('poppy', '2026-06-30')];
  const referrals = new Map([
    ['naomie', [referral('declined', { reason: 'language' })]],
    ['odette', [referral('waiting-list')]],
    ['poppy', [referral('declined', { reason: 'language' }), referral('started', began)]],
  ]);
  expect(unmetNeeds(needs, referrals, '2026-11-18').map(({ id, reason, days }) => [id, reason, days])).toEqual([
    ['naomie', 'language', 126],
    ['odette', 'waiting-list', 41],
  ]);
});
