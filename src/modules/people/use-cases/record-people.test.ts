import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findPeople } from '../find-people.ts';
import { addressesOn, contactsOn, relativesOf } from '../store/around.ts';
import { addPerson } from './add-person.ts';
import { editNames } from './edit-names.ts';
import { recordAddress } from './record-address.ts';
import { recordContact } from './record-contact.ts';
import { recordDeath } from './record-death.ts';
import { recordIdentity } from './record-identity.ts';
import { recordRace } from './record-race.ts';
import { recordRelationship } from './record-relationship.ts';
import { recordTribalInquiry } from './record-tribal-inquiry.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
  lucy = (
    await county.aChild().named('Lucy').withMother(county.mother).inHome(county.homes.harbor).from('2026-02-01').make()
  ).id;
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const ana = () => db.as(county.staff.ana);
const names = {
  firstName: 'Lucía',
  lastName: 'Reyes',
  pronouns: 'she/her',
  languages: ['en', 'es'],
  interpreter: null,
};

type UseCase = (ask: Ask, input: never) => Promise<unknown>;
const everyRecord: [string, UseCase, object][] = [
  ['names', editNames as UseCase, names],
  ['a legal name', recordIdentity as UseCase, { legalFirst: 'Lucía', legalLast: 'Reyes' }],
  [
    'an address',
    recordAddress as UseCase,
    { confidential: false, street: '110 Heron St', city: null, postalCode: null, from: '2026-11-01' },
  ],
  ['a telephone', recordContact as UseCase, { kind: 'phone', value: '239-555-0101', from: '2026-11-01' }],
  ['race', recordRace as UseCase, { races: ['hispanic'] }],
  ['a death', recordDeath as UseCase, { diedOn: '2026-11-01' }],
  ['a tribal inquiry', recordTribalInquiry as UseCase, { standing: 'asked_no', askedOn: '2026-11-01' }],
];

describe.each(everyRecord)('%s', (_, record, input) => {
  test('of somebody in another organization’s case is refused as not there', async () => {
    const result = await db.as(county.staff.hana).commit(ask => record(ask, { personId: lucy, ...input } as never));
    expect(result).toEqual(refused('no-such-person'));
  });
  test('is not written by a caregiver', async () => {
    const caregiver = db.as(county.homes.harbor.caregivers[0]!);
    expect(await caregiver.commit(ask => record(ask, { personId: lucy, ...input } as never))).toEqual(
      refused('not-allowed'),
    );
  });
});

describe('a new person', () => {
  test('is added by staff and seen by nobody yet', async () => {
    const added = await ana().commit(ask =>
      addPerson(ask, { firstName: ' Tasha ', lastName: 'Ramsey-Ford', languages: ['en'] }),
    );
    expect(added).toMatchObject({ ok: true });
    expect(await ana().look(ask => findPeople(ask, 'Tasha', 10))).toEqual([]);
    expect(await db.rows(`select first_name, office_ids from app.person where first_name = 'Tasha'`)).toEqual([
      { first_name: 'Tasha', office_ids: [] },
    ]);
  });
  test('has a name', async () => {
    expect(await ana().commit(ask => addPerson(ask, { firstName: ' ' }))).toEqual(refused('invalid'));
  });
  test('is not added by a caregiver', async () => {
    const caregiver = db.as(county.homes.harbor.caregivers[0]!);
    expect(await caregiver.commit(ask => addPerson(ask, { firstName: 'Tasha' }))).toEqual(refused('not-allowed'));
  });
});

describe('names', () => {
  test('the chosen name is changed, found and kept in history', async () => {
    await ana().commit(ask => editNames(ask, { personId: lucy, ...names }));
    expect((await ana().look(ask => findPeople(ask, 'lucia r', 10))).map(found => found.id)).toEqual([lucy]);
    const before = await db.value(
      `select before ->> 'first_name' from record.row_change where table_name = 'person' and row_id = $1 and operation = 'update' order by id desc limit 1`,
      [lucy],
    );
    expect(before).toBe('Lucy');
  });
  test('a name is needed', async () => {
    expect(await ana().commit(ask => editNames(ask, { personId: lucy, ...names, firstName: '' }))).toEqual(
      refused('invalid'),
    );
  });
  test('a search finds nothing of another organization', async () => {
    expect(await db.as(county.staff.hugo).look(ask => findPeople(ask, 'Luc', 10))).toEqual([]);
  });
});

test('a legal name is written once and then changed', async () => {
  await ana().commit(ask =>
    recordIdentity(ask, { personId: lucy, legalFirst: 'Lucy', legalLast: 'Reyes', sex: 'female' }),
  );
  await ana().commit(ask =>
    recordIdentity(ask, { personId: lucy, legalFirst: 'Lucía', legalMiddle: 'M.', legalLast: 'Reyes', sex: 'female' }),
  );
  expect(
    await db.rows('select legal_first, legal_middle from app.person_identity where person_id = $1', [lucy]),
  ).toEqual([{ legal_first: 'Lucía', legal_middle: 'M.' }]);
});

describe('a relationship', () => {
  const aunt = () => ({ personId: lucy, relativeId: county.mother, kind: 'aunt' });
  test('is recorded once, between two people the writer may see', async () => {
    await ana().commit(ask => recordRelationship(ask, aunt()));
    expect(await ana().commit(ask => recordRelationship(ask, aunt()))).toEqual(refused('already-recorded'));
    const relatives = await ana().look(({ tx }) => relativesOf(tx, lucy, 'es'));
    expect(relatives.map(row => row.kind)).toContain('tía');
  });
  test.each([
    ['with oneself', () => ({ ...aunt(), relativeId: lucy }), 'same-person'],
    ['of no known kind', () => ({ ...aunt(), kind: 'neighbor' }), 'invalid'],
    ['with somebody unknown', () => ({ ...aunt(), relativeId: newId() }), 'no-such-person'],
  ])('%s is refused', async (_, input, kind) => {
    expect(await ana().commit(ask => recordRelationship(ask, input()))).toEqual(refused(kind));
  });
  test('is not written by a caregiver', async () => {
    const caregiver = db.as(county.homes.harbor.caregivers[0]!);
    expect(await caregiver.commit(ask => recordRelationship(ask, { ...aunt(), relativeId: lucy }))).toEqual(
      refused('not-allowed'),
    );
  });
});

describe('an address', () => {
  const from = (day: string, street: string, confidential = false) => ({
    personId: county.mother,
    confidential,
    street,
    city: 'Port Calusa',
    postalCode: '34801',
    from: day,
  });
  test('ends the one before; a hidden one stands apart and ends the open one', async () => {
    await ana().commit(ask => recordAddress(ask, from('2026-01-01', '110 Heron St')));
    await ana().commit(ask => recordAddress(ask, from('2026-06-01', '120 Ferry Rd')));
    await ana().commit(ask =>
      recordAddress(ask, {
        ...from('2026-10-01', 'Hidden Lane 1', true),
        mailTo: 'P.O. Box 7',
        rule: 'address program',
      }),
    );
    const on = (day: string, hidden: boolean) => ana().look(({ tx }) => addressesOn(tx, [county.mother], day, hidden));
    expect((await on('2026-05-31', true)).map(row => row.street)).toEqual(['110 Heron St']);
    expect((await on('2026-09-30', true)).map(row => row.street)).toEqual(['120 Ferry Rd']);
    expect(await on('2026-11-18', false)).toEqual([]);
    expect(await on('2026-11-18', true)).toMatchObject([{ street: 'Hidden Lane 1', hidden: true }]);
  });
  test('is not put under a later one, hidden or not', async () => {
    expect(await ana().commit(ask => recordAddress(ask, from('2026-09-01', '130 Limestone Ave')))).toEqual(
      refused('later-address-exists'),
    );
  });
  test('says where', async () => {
    expect(await ana().commit(ask => recordAddress(ask, { ...from('2026-11-01', ' '), city: null }))).toEqual(
      refused('invalid'),
    );
  });
});

test('a way to reach somebody holds from its day on', async () => {
  const phone = { personId: county.mother, kind: 'phone', value: '239-555-0102', from: '2026-11-10' } as const;
  expect(await ana().commit(ask => recordContact(ask, { ...phone, value: ' ' }))).toEqual(refused('invalid'));
  await ana().commit(ask => recordContact(ask, phone));
  const on = (day: string) => ana().look(({ tx }) => contactsOn(tx, [county.mother], day));
  expect(await on('2026-11-09')).toEqual([]);
  expect(await on('2026-11-10')).toMatchObject([{ value: '239-555-0102' }]);
});

test('race is several at once, and replaced whole', async () => {
  const recorded = () => db.rows('select race from app.person_race where person_id = $1 order by race', [lucy]);
  await ana().commit(ask => recordRace(ask, { personId: lucy, races: ['hispanic', 'white', 'white'] }));
  await ana().commit(ask => recordRace(ask, { personId: lucy, races: ['hispanic', 'black'] }));
  expect(await recorded()).toEqual([{ race: 'black' }, { race: 'hispanic' }]);
  expect(await ana().commit(ask => recordRace(ask, { personId: lucy, races: ['other'] }))).toEqual(refused('invalid'));
  expect(await ana().commit(ask => recordRace(ask, { personId: lucy, races: [] }))).toEqual(refused('invalid'));
});

test('a tribal inquiry names the tribe when there is one, and its day has come', async () => {
  const asked = {
    personId: lucy,
    standing: 'member',
    tribe: 'Tamoka River Tribe',
    saidBy: 'father',
    askedOn: '2026-11-17',
  } as const;
  expect(await ana().commit(ask => recordTribalInquiry(ask, { ...asked, tribe: ' ' }))).toEqual(refused('invalid'));
  expect(await ana().commit(ask => recordTribalInquiry(ask, { ...asked, askedOn: '2026-11-19' }))).toEqual(
    refused('invalid'),
  );
  expect(await ana().commit(ask => recordTribalInquiry(ask, asked))).toMatchObject({ ok: true });
});

describe('a death', () => {
  test('is written down with its day', async () => {
    await ana().commit(ask => recordDeath(ask, { personId: county.mother, diedOn: '2026-11-01' }));
    expect(await db.value('select died_on::text from app.person where id = $1', [county.mother])).toBe('2026-11-01');
  });
  test.each([
    ['2026-11-19', 'in-the-future'],
    ['1900-01-01', 'before-birth'],
  ])('on %s is refused: %s', async (diedOn, code) => {
    const result = await ana().commit(ask => recordDeath(ask, { personId: lucy, diedOn }));
    expect(result).toMatchObject({ ok: false, refusal: { problems: [{ at: 'diedOn', code }] } });
  });
});
