import { expect, test } from 'vitest';
import type { RecordContact } from '../contract.ts';
import { type ContactSetting, contactProblems } from './contact-problems.ts';

const visit: RecordContact = {
  childId: 'c',
  kind: 'caseworker_visit',
  way: 'in_person',
  place: 'residence',
  held: true,
  aloneWithChild: true,
  happenedAt: '2026-11-18T14:00:00Z',
  madeBy: 'u',
};
const setting: ContactSetting = {
  now: '2026-11-18T15:00:00Z',
  timeZone: 'America/New_York',
  born: '2020-05-10',
  caseEnded: null,
};
const told = (contact: Partial<RecordContact>, around: Partial<ContactSetting> = {}) =>
  contactProblems({ ...visit, ...contact }, { ...setting, ...around }).map(({ at, code }) => `${at} ${code}`);

test('a visit that was held is fine, at this very moment too', () => {
  expect(told({})).toEqual([]);
  expect(told({ happenedAt: setting.now })).toEqual([]);
  expect(told({ happenedAt: '2026-11-18T10:00:00-05:00' })).toEqual([]);
});

test.each<[string, Partial<RecordContact>, Partial<ContactSetting>, string[]]>([
  ['a moment ahead', { happenedAt: '2026-11-18T15:00:01Z' }, {}, ['day in-the-future']],
  ['the evening before birth', { happenedAt: '2020-05-10T03:59:00Z' }, {}, ['day before-birth']],
  ['the first minute of the birthday', { happenedAt: '2020-05-10T04:00:00Z' }, {}, []],
  ['before a birth known to the month', { happenedAt: '2020-05-02T12:00:00Z' }, { born: '2020-05' }, []],
  ['the month before', { happenedAt: '2020-04-30T12:00:00Z' }, { born: '2020-05' }, ['day before-birth']],
  ['in the year of a birth known about', { happenedAt: '2020-01-02T12:00:00Z' }, { born: '2020' }, []],
  ['a birth nobody knows', { happenedAt: '2001-01-01T12:00:00Z' }, { born: null }, []],
  ['as the case ended', {}, { caseEnded: visit.happenedAt }, ['day after-the-case']],
  ['just before the case ended', {}, { caseEnded: '2026-11-18T14:00:00.001Z' }, []],
  ['in person nowhere', { place: null }, {}, ['place required']],
  ['a call somewhere', { way: 'phone', aloneWithChild: null }, {}, ['place only-in-person']],
  ['a call', { way: 'phone', place: null, aloneWithChild: null }, {}, []],
  ['alone by video', { way: 'video', place: null }, {}, ['alone only-when-met']],
  ['alone without meeting', { held: false, aloneWithChild: false }, {}, ['alone only-when-met']],
  ['not alone', { aloneWithChild: false }, {}, []],
  [
    'all at once',
    { happenedAt: '2027-01-01T00:00:00Z', way: 'letter' },
    {},
    ['day in-the-future', 'place only-in-person', 'alone only-when-met'],
  ],
])('%s', (_, contact, around, problems) => {
  expect(told(contact, around)).toEqual(problems);
});
