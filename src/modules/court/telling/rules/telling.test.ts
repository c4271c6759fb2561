import { expect, test } from 'vitest';
import { shippedPacks } from '#modules/rulebook/index.ts';
import type { HearingKind, Part } from '../../contract.ts';
import { type AroundHearing, peopleToTell, type Somebody, usualWay } from './entitled.ts';
import { noticeDay } from './notice-day.ts';
import { type NoticeFacts, type NoticeState, statementBy, whereNoticeStands } from './where-notice-stands.ts';

const somebody = (part: Part, name: string, more: Partial<Somebody> = {}): Somebody => ({
  part,
  personId: null,
  userId: null,
  name,
  language: 'en',
  interpreter: null,
  reach: null,
  reachAt: null,
  ...more,
});
const nobody: AroundHearing = {
  parties: [],
  parents: [],
  caregivers: [],
  child: { ...somebody('child', 'Jo', { personId: 'jo' }), age: null },
  appointed: [],
  rightsEnded: false,
};
const told = (around: Partial<AroundHearing>) =>
  peopleToTell({ ...nobody, ...around }).map(({ name, ground }) => `${name}: ${ground}`);
const mother = somebody('mother', 'Rosa', { personId: 'rosa' });

test.each<[string, Partial<AroundHearing>, string[]]>([
  ['nobody is known, nobody is invented', {}, []],
  ['the parents of the case', { parents: [mother] }, ['Rosa: parent']],
  ['parents whose rights ended are told no more', { parents: [mother], rightsEnded: true }, []],
  [
    'but one who stays a party is',
    { parties: [{ ...mother, id: 'p' }], parents: [mother], rightsEnded: true },
    ['Rosa: parent'],
  ],
  [
    'who cares for the child has a right to be heard',
    { caregivers: [somebody('caregiver', 'Ines')] },
    ['Ines: caregiver'],
  ],
  ['a youth of thirteen', { child: { ...nobody.child, age: 13 } }, ['Jo: youth']],
  ['not a child of twelve, nor one whose age nobody knows', { child: { ...nobody.child, age: 12 } }, []],
  [
    'attorneys, the guardian ad litem and the tribe; not the agency by itself',
    {
      parties: [
        { ...somebody('agency', 'Calusa'), id: 'a' },
        { ...somebody('counsel', 'Ilya'), id: 'b' },
        { ...somebody('tribe', 'The tribe'), id: 'c' },
        { ...somebody('intervener', 'An aunt'), id: 'd' },
      ],
      appointed: [somebody('guardian_ad_litem', 'Gail', { userId: 'gail' })],
    },
    ['Ilya: counsel', 'The tribe: tribe', 'An aunt: party', 'Gail: appointed'],
  ],
])('who is told: %s', (_, around, names) => {
  expect(told(around)).toEqual(names);
});

test('somebody who is there in two ways is told once, the way they asked, with the account that is known', () => {
  const asked = { ...mother, id: 'p', reach: 'certified_mail' as const, reachAt: '4 Palm Way' };
  const [only, ...rest] = peopleToTell({ ...nobody, parties: [asked], parents: [{ ...mother, userId: 'u' }] });
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ reach: 'certified_mail', userId: 'u', citations: ['s. 39.701(1)(f)3, F.S.'] });
  expect(usualWay(only!)).toBe('certified_mail');
});

test.each<[string, Partial<Somebody>, string]>([
  ['an own page', { userId: 'u' }, 'portal'],
  ['no account', {}, 'mail'],
  ['asked for the page, and has none', { reach: 'portal' }, 'mail'],
  ['asked for a call', { reach: 'telephone', userId: 'u' }, 'telephone'],
])('the usual way of %s', (_, more, way) => {
  expect(usualWay(somebody('mother', 'Rosa', more))).toBe(way);
});

const rules = shippedPacks('FL').flatMap(pack => pack.rules);
const by = (kind: HearingKind, part: Part, hasTribe = false) =>
  noticeDay(rules, { kind, day: '2026-12-10' }, part, hasTribe);

test.each<[HearingKind, Part, boolean, string, string | null]>([
  ['judicial-review', 'caregiver', false, '2026-12-09', 'FED-NOTICE-CAREGIVER'],
  // No rule in force names a day for parents: they are told with the caregivers.
  ['judicial-review', 'mother', false, '2026-12-09', null],
  ['arraignment', 'tribe', true, '2026-11-30', 'FED-ICWA-NOTICE-10-A'],
  ['arraignment', 'mother', true, '2026-11-30', 'FED-ICWA-NOTICE-10-A'],
  ['arraignment', 'caregiver', true, '2026-12-09', 'FED-NOTICE-CAREGIVER'],
  ['tpr-trial', 'father', true, '2026-11-30', 'FED-ICWA-NOTICE-10-B'],
  // Which hearings the ten days belong to is the pack's to say.
  ['judicial-review', 'tribe', true, '2026-12-09', null],
])('by when: %s, %s, with a tribe: %s', (kind, part, hasTribe, on, rule) => {
  expect(by(kind, part, hasTribe)).toEqual({ on, rule });
});

test('where no pack is in force nobody names a day', () => {
  expect(noticeDay([], { kind: 'permanency', day: '2026-12-10' }, 'caregiver', false)).toBeNull();
});

const sent: NoticeFacts = {
  dueOn: '2026-12-09',
  sentOn: '2026-12-01',
  isProven: false,
  countsReceipt: false,
  receivedOn: null,
  returned: false,
  calledOff: false,
};
test.each<[string, Partial<NoticeFacts>, string, NoticeState]>([
  ['sent in time', {}, '2026-12-05', 'sent'],
  ['on the last day', { sentOn: '2026-12-09' }, '2026-12-09', 'sent'],
  ['a day later', { sentOn: '2026-12-10' }, '2026-12-10', 'sent-late'],
  ['proven', { isProven: true }, '2026-12-05', 'proven'],
  ['late stays late, proven or not', { sentOn: '2026-12-10', isProven: true }, '2026-12-10', 'sent-late'],
  ['a tribe has it in time', { countsReceipt: true, isProven: true, receivedOn: '2026-12-09' }, '2026-12-20', 'proven'],
  [
    'a tribe has it too late',
    { countsReceipt: true, isProven: true, receivedOn: '2026-12-10' },
    '2026-12-10',
    'received-late',
  ],
  ['a tribe may still get it in time', { countsReceipt: true }, '2026-12-09', 'sent'],
  ['nothing shows that a tribe has it', { countsReceipt: true }, '2026-12-10', 'received-late'],
  ['to be sent', { sentOn: null }, '2026-12-09', 'to-send'],
  ['its day is over', { sentOn: null }, '2026-12-10', 'late'],
  ['no rule names a day', { sentOn: null, dueOn: null }, '2026-12-30', 'to-send'],
  ['the post brought it back', { returned: true }, '2026-12-05', 'returned'],
  ['the hearing moved', { calledOff: true, sentOn: null }, '2026-12-30', 'called-off'],
])('where a notice stands: %s', (_, facts, today, state) => {
  expect(whereNoticeStands({ ...sent, ...facts }, today)).toBe(state);
});

test('words for the court go with the packet until four days before', () => {
  expect(statementBy('2026-12-10')).toBe('2026-12-06');
});
