import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson, aRelationship } from '#test/builders/people.ts';
import { days, insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { likelyPeople } from './likely-people.ts';
import { likeness, PROPOSED } from './rules/likeness.ts';
import { likenessSigns, openProposals, proposeDuplicates } from './store/duplicates.ts';
import { addPerson } from './use-cases/add-person.ts';

const db = testDatabase();
let county: County;
let lucia: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const child = await county.aChild().named('Lucía', 'Reyes').bornOn('2017-05-02').make();
  lucia = child.id;
  await insertRow(db, 'app.person_contact', {
    agency_id: county.agencyId,
    person_id: county.mother,
    kind: 'phone',
    value: '(239) 555-0101',
    during: days('2026-01-01'),
  });
});
const as = (who: keyof County['staff']) => db.as(county.staff[who]);

describe('somebody typed in', () => {
  const likely = (who: keyof County['staff'], typed: Partial<Parameters<typeof likelyPeople>[1]>) =>
    as(who).look(ask =>
      likelyPeople(ask, { firstName: 'Lucia', lastName: 'Reyes', bornOn: null, phone: null, ...typed }),
    );

  test.each([
    ['the same name', {}],
    ['with a birth date', { bornOn: '2017-05-02' }],
    ['with day and month swapped', { bornOn: '2017-02-05' }],
    ['as it sounds', { firstName: 'Lusia', lastName: 'Rayes', bornOn: '2017-05-02' }],
    ['first and last name the wrong way round', { firstName: 'Reyes', lastName: 'Lucia', bornOn: '2017-05-02' }],
  ])('%s is found by who may see her', async (_, typed) => {
    expect((await likely('ana', typed)).map(found => found.person.id)).toEqual([lucia]);
    expect(await likely('hugo', typed)).toEqual([]);
  });
  test('a telephone says who it may be, in the reader’s words', async () => {
    const [mother] = await likely('hugo', { firstName: 'Rosa', lastName: null, phone: '239 555 0101' });
    expect(mother).toBeUndefined();
    const [found] = await likely('ana', { firstName: 'Rosa', lastName: 'Rey', phone: '239-555-0101' });
    expect(found).toMatchObject({
      person: { id: county.mother },
      why: ['Names that are alike', 'The same telephone number'],
    });
  });
  test('somebody else is nobody', async () => {
    expect(await likely('ana', { firstName: 'Mateo', lastName: 'Okafor', bornOn: '2017-05-02' })).toEqual([]);
  });
});

describe('a new record', () => {
  const pairs = () =>
    db.rows<{ pair: string[]; why: string[] }>(
      'select array[person_id, other_id]::text[] as pair, why from app.duplicate_proposal order by proposed_at, id',
    );
  test('that may be of somebody known is proposed, also to others than its writer', async () => {
    // Hugo does not see Lucía; he is told nothing.
    const added = await as('hugo').commit(ask =>
      addPerson(ask, { firstName: 'Lucia', lastName: 'Reyes', bornOn: '2017-05-02' }),
    );
    if (!added.ok) throw new Error(added.refusal.kind);
    expect(await pairs()).toEqual([{ pair: [lucia, added.value.id].toSorted(), why: ['name_same', 'born_same'] }]);
    expect(await as('hugo').look(({ tx }) => openProposals(tx, 10, 0))).toEqual([]);
    await aCaseMember(db, county.cases.reyesHeron, added.value.id, 'relative');
    expect(await as('hugo').look(({ tx }) => openProposals(tx, 10, 0))).toEqual([]);
    expect(await as('pia').look(({ tx }) => openProposals(tx, 10, 0))).toHaveLength(1);
  });
  test('is proposed once, and never with somebody it is related to', async () => {
    const before = await pairs();
    expect(await as('ana').commit(({ tx }) => proposeDuplicates(tx, [lucia], 'import'))).toBe(0);
    const junior = await aPerson(db, county.agencyId, { first: 'Rosa', last: 'Reyes', bornOn: '1994-02-11' });
    await aRelationship(db, county.agencyId, junior, county.mother, 'mother');
    expect(await as('ana').commit(({ tx }) => proposeDuplicates(tx, [junior], 'import'))).toBe(0);
    expect(await pairs()).toEqual(before);
  });
  test('of a caregiver’s is not looked for by a caregiver', async () => {
    const caregiver = db.as(county.homes.harbor.caregivers[0]!);
    await expect(caregiver.commit(({ tx }) => proposeDuplicates(tx, [lucia], 'search'))).rejects.toThrow(
      'permission denied',
    );
  });
});

test('the database says the same as the rule', async () => {
  const { points } = await as('ana').look(({ tx }) => likenessSigns(tx));
  const word = fc.constantFrom(
    'lucia',
    'luc',
    'lucy',
    'maria',
    'mariana',
    'reyes',
    'reyes duarte',
    'de la cruz',
    'cruz',
    'o neill',
    'al',
  );
  const someone = fc.record({
    first: word,
    last: fc.option(word),
    bornOn: fc.option(fc.constantFrom('2017-05-02', '2017-02-05', '2016-05-02', '2017-05-12', '1990-12-31')),
    ssn: fc.option(fc.constantFrom('a', 'b')),
    phones: fc.uniqueArray(fc.constantFrom('2395550101', '2395550102')),
  });
  await fc.assert(
    fc.asyncProperty(someone, someone, async (a, b) => {
      const values = [a, b].flatMap(one => [one.first, one.last, one.bornOn, one.ssn, one.phones]);
      const [row] = await db.rows<{ signs: string[] }>(
        `select app.likeness_signs($1, $2, $3::date, $4::text::bytea, $5::text[], $6, $7, $8::date, $9::text::bytea, $10::text[]) as signs`,
        values,
      );
      expect(row?.signs).toEqual(likeness(a, b, points).why);
    }),
    { numRuns: 300 },
  );
});

test('the database proposes from the same score on', async () => {
  expect(await db.value<string>(`select prosrc from pg_proc where proname = 'propose_duplicates'`)).toContain(
    `>= ${PROPOSED}`,
  );
});

test('a new person is compared by indexes, not by reading everybody', async () => {
  await db.admin.query(
    `insert into app.person (id, agency_id, office_ids, first_name, last_name, born_on, born_precision, languages)
     select gen_random_uuid(), $1, '{}', 'Name' || n % 97, 'Sur' || chr(97 + n % 26) || chr(97 + n / 26 % 26) || 'ez', date '1950-01-01' + n % 25000, 'day', '{}'
     from generate_series(1, 5000) n`,
    [county.agencyId],
  );
  await db.admin.query('analyze app.person');
  const planOf = async (where: string) =>
    (await db.rows(`explain select p.id from app.person p where p.agency_id = '${county.agencyId}' and ${where}`))
      .map(row => row['QUERY PLAN'])
      .join('\n');
  expect(await planOf(`app.sound_of(p.last_name) = 'SRSS' and app.sound_of(p.first_name) = 'NM'`)).toContain(
    'person__sound',
  );
  expect(await planOf(`p.born_on = '1960-02-03'`)).toContain('person__born');
});
