import { beforeAll, expect, test } from 'vitest';
import { startApp } from '#app';
import { readDay, writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { factSuppliers, gatherFacts } from '#modules/clocks/index.ts';
import { type Fact, type Facts, vocabulary } from '#modules/rulebook/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  startApp();
  county = await aCounty(db);
});

/** What counting knows of these children, as it asks: all at once. */
async function knownOf<T extends readonly Child[]>(...children: T): Promise<{ [K in keyof T]: Facts }> {
  const context = { role: 'alongside_clocks', userId: null, agencyId: county.agencyId, now: NOW } as const;
  const known = await inTransaction(db.pool, context, tx =>
    gatherFacts(
      tx,
      factSuppliers(),
      children.map(({ id }) => id),
      'America/New_York',
    ),
  );
  return children.map(({ id }) => known.get(id)) as never;
}
const of = ({ facts }: Facts, kind: string) =>
  facts.filter(fact => fact.kind === kind).sort((one, other) => (one.from ?? 0) - (other.from ?? 0));
const spell = ({ id, from, until }: Fact) => [id, from, until];
const day = readDay;
const spells = (known: Facts, kind: string) =>
  of(known, kind).map(({ from, until }) => [from, until].map(each => (each === null ? null : writeDay(each))));

test('stays, homes and whereabouts, in days of the county', async () => {
  const child = await county
    .aChild()
    // Half past ten in the evening in the county; the next day by the clock of Greenwich.
    .removedOn('2026-02-01T03:30:00Z')
    .inHome(county.homes.harbor)
    .from('2026-02-01T03:30:00Z')
    .inHome(county.homes.reef, 'foster_home_relative')
    .from('2026-05-01')
    .away('hospital', '2026-06-01', '2026-06-05')
    .away('respite', '2026-07-01', '2026-07-03')
    .away('away', '2026-11-15')
    .make();
  const [known] = await knownOf(child);
  expect(of(known, 'care')).toEqual([
    {
      child: child.id,
      kind: 'care',
      id: `episode:${child.episodeId}`,
      from: day('2026-01-31'),
      until: null,
      at: Date.UTC(2026, 1, 1, 3, 30),
      is: { manner: 'court', exit: null },
    },
  ]);
  const [first, second] = of(known, 'placement');
  expect(spell(first!)).toEqual([`placement:${child.placementIds[0]}`, day('2026-01-31'), day('2026-05-01')]);
  expect(first!.is).toEqual({
    setting: 'foster_home',
    class: 'family',
    licensed: true,
    first: true,
    'out-of-state': false,
  });
  expect(second!.is).toMatchObject({ class: 'relative', licensed: true, first: false });
  // A home without a license and outside the agency's areas may lie in another state.
  await db.admin.query('delete from app.license where home_id = $1', [county.homes.reef.id]);
  const [again] = await knownOf(child);
  expect(of(again, 'placement')[1]?.is['out-of-state']).toBeNull();
  expect(spells(known, 'outside-foster-care')).toEqual([['2026-06-01', '2026-06-05']]);
  expect(of(known, 'outside-foster-care')[0]?.is).toEqual({ why: 'hospital' });
  expect(spells(known, 'away-without-permission')).toEqual([['2026-11-15', null]]);
  expect(known.traits['placed-with-relative']).toBe(true);
});

test('a visit at home lies in the state where the parent’s address does', async () => {
  const child = await county
    .aChild()
    .inHome(county.homes.harbor)
    .from('2026-02-01')
    .withParent(county.mother)
    .from('2026-06-01')
    .make();
  const state = async () => of((await knownOf(child))[0], 'placement').map(({ is }) => is['out-of-state']);
  expect(await state()).toEqual([false, null]);
  const area = await insertRow(db, 'app.area', {
    agency_id: county.agencyId,
    code: 'pelican-point',
    name: 'Pelican Point',
    during: '[2020-01-01,)',
  });
  await insertRow(db, 'app.person_address', {
    agency_id: county.agencyId,
    person_id: county.mother,
    area_id: area,
    during: '[2026-01-01,)',
  });
  expect(await state()).toEqual([false, false]);
});

test('brothers and sisters in two homes are apart from the day they are until the day they are together', async () => {
  const reyes = county.cases.reyesHeron;
  const [ada, ben, other] = [
    await county.aChild(reyes).named('Ada').inHome(county.homes.harbor).from('2026-02-01').make(),
    await county
      .aChild(reyes)
      .named('Ben')
      .inHome(county.homes.reef)
      .from('2026-03-01')
      .inHome(county.homes.harbor)
      .from('2026-08-01')
      .make(),
    await county.aChild(county.cases.other).inHome(county.homes.cove).from('2026-02-01').make(),
  ];
  const known = await knownOf(ada, ben, other);
  expect(known.map(each => spells(each, 'sibling-apart'))).toEqual([
    [['2026-03-01', '2026-08-01']],
    [['2026-03-01', '2026-08-01']],
    [],
  ]);
});

test('a contact says with whom, how, where and whether alone; what settles nothing stays away', async () => {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-02-01').make();
  const visit = await aContact(child, {
    place: 'residence',
    alone_with_child: true,
    happened_at: '2026-04-01T01:00:00Z',
  });
  const tried = await aContact(child, {
    kind: 'parent_contact',
    way: 'phone',
    place: null,
    held: false,
    happened_at: '2026-04-02T15:00:00Z',
  });
  await aContact(child, { kind: 'caregiver_contact', place: 'office', happened_at: '2026-04-03T15:00:00Z' });
  await aContact(child, { kind: 'school_contact', place: 'school', happened_at: '2026-04-04T15:00:00Z' });
  const [known] = await knownOf(child);
  expect(of(known, 'contact').map(({ id, from, at, is }) => ({ id, from, at, is }))).toEqual([
    {
      id: `contact:${visit}`,
      from: day('2026-03-31'),
      at: Date.UTC(2026, 3, 1, 1),
      is: { with: 'child', 'in-person': true, 'in-residence': true, held: true, alone: true },
    },
    {
      id: `contact:${tried}`,
      from: day('2026-04-02'),
      at: expect.any(Number),
      is: { with: 'parent', 'in-person': false, 'in-residence': false, held: false, alone: null },
    },
    {
      id: expect.any(String),
      from: day('2026-04-03'),
      at: expect.any(Number),
      is: { with: 'caregiver', 'in-person': true, 'in-residence': false, held: true, alone: null },
    },
  ]);
});

test('a birth date that is not exact is no day, and nobody asked is not a no', async () => {
  const [exact, about] = [
    await county.aChild().bornOn('2012-02-29').make(),
    await county.aChild().bornOn('2012-02-01').make(),
  ];
  await db.admin.query(`update app.person set born_precision = 'month' where id = $1`, [about.id]);
  const tribe = (person: Id, standing: string) =>
    insertRow(db, 'app.person_tribe', {
      agency_id: county.agencyId,
      person_id: person,
      standing,
      tribe: standing === 'member' ? 'A tribe' : null,
    });
  const [yes, no, unsure] = [await county.aChild().make(), await county.aChild().make(), await county.aChild().make()];
  for (const standing of ['asked_no', 'member']) await tribe(yes.id, standing);
  await tribe(no.id, 'asked_no');
  for (const standing of ['asked_no', 'cannot_tell']) await tribe(unsure.id, standing);
  const [one, other, ...asked] = await knownOf(exact, about, yes, no, unsure);
  expect(of(one, 'birth').map(({ from }) => from)).toEqual([day('2012-02-29')]);
  expect(of(other, 'birth').map(({ from }) => from)).toEqual([null]);
  expect([one, ...asked].map(({ traits }) => traits['indian-child'])).toEqual([undefined, true, false, null]);
});

test('a caregiver who read the card, and a plan that everybody signed', async () => {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-02-01').make();
  const about = { agency_id: county.agencyId, child_id: child.id };
  const read = await insertRow(db, 'app.card_confirmation', {
    ...about,
    person_id: county.homes.harbor.caregivers[0]!.personId,
    changed_at: '2026-02-01T15:00:00Z',
    confirmed_at: '2026-02-02T02:00:00Z',
  });
  const [known] = await knownOf(child);
  expect(of(known, 'card-read').map(spell)).toEqual([[`card_confirmation:${read}`, day('2026-02-01'), null]]);
  expect(of(known, 'partnership-plan')).toEqual([]);

  // As it stands when everybody has signed; how it comes to that is not asked here.
  await db.admin.query('set session_replication_role = replica');
  const plan = {
    ...about,
    kind: 'partnership_placement',
    subject_id: child.id,
    pack: 'florida',
    template_id: child.id,
    opened_by: county.staff.ana,
  };
  const at = { state_at: NOW, opened_at: NOW, version_id: child.id, in_force_from: '2026-02-03T15:00:00Z' };
  const signed = await insertRow(db, 'app.agreement', { ...plan, ...at, state: 'in_force' });
  await db.admin.query('set session_replication_role = origin');
  const [now] = await knownOf(child);
  expect(of(now, 'partnership-plan').map(({ id, from, is }) => [id, from, is])).toEqual([
    [`agreement:${signed}`, day('2026-02-03'), { step: 'signed' }],
  ]);
});

test('a case that was handed over, another school, who insures, and what was noticed', async () => {
  const child = await county.aChild(county.cases.reyes).inHome(county.homes.harbor).from('2026-02-01').make();
  const about = { agency_id: county.agencyId, child_id: child.id };
  const transfer = await insertRow(db, 'app.case_transfer', {
    agency_id: county.agencyId,
    case_id: child.case.id,
    from_user: county.staff.ana,
    to_user: county.staff.ben,
    at: '2026-10-06T01:00:00Z',
    overlap_note: 'Met the family together',
  });
  const schools = [];
  for (const name of ['Mangrove Elementary', 'Osprey Elementary'])
    schools.push(await insertRow(db, 'app.school', { agency_id: county.agencyId, name }));
  const enroll = (school: Id | undefined, during: string) =>
    insertRow(db, 'app.enrollment', { ...about, school_id: school, during });
  await enroll(schools[0], '[,2026-01-10)');
  await enroll(schools[0], '[2026-01-10,2026-08-10)');
  const moved = await enroll(schools[1], '[2026-08-10,)');
  const [known] = await knownOf(child);
  expect(of(known, 'case-transfer').map(spell)).toEqual([[`case_transfer:${transfer}`, day('2026-10-05'), null]]);
  expect(of(known, 'school-change').map(spell)).toEqual([[`enrollment:${moved}`, day('2026-08-10'), null]]);
  const told = ['medicaid-enrolled', 'seen-by-dentist', 'appears-ill', 'detained'] as const;
  const traitsOf = async () => {
    const [{ traits }] = await knownOf(child);
    return told.map(name => traits[name]);
  };
  expect(await traitsOf()).toEqual([undefined, undefined, undefined, false]);

  const insure = (payer: string, medicaid: boolean | null, during = '[2026-02-01,)') =>
    insertRow(db, 'app.health_coverage', { ...about, payer, medicaid, during });
  await insure('Medicaid', null, '[2025-01-01,2026-02-01)');
  const plan = await insure('Calusa Health Plan', null);
  await insertRow(db, 'app.critical_card', {
    ...about,
    allergies_known: 'not_known',
    medicines_known: 'not_known',
    changed_at: NOW,
    changed_what: 'card-written',
    seen_by_dentist: true,
    ill_at_removal: null,
  });
  expect(await traitsOf()).toEqual([null, true, null, false]);
  await db.admin.query('update app.health_coverage set medicaid = false where id = $1', [plan]);
  expect((await traitsOf())[0]).toBe(false);
  await insure('Florida Medicaid, Calusa plan', null);
  expect((await traitsOf())[0]).toBe(true);
});

test('every kind that is supplied is one that rules may ask for, with the attributes that are listed', async () => {
  const own = ['exception'];
  const kinds = factSuppliers().flatMap(supplier => supplier.kinds);
  expect(kinds.filter(kind => !(kind in vocabulary) && !own.includes(kind))).toEqual([]);
  expect(new Set(kinds).size).toBe(kinds.length);
});

const aContact = (child: Child, row: Record<string, unknown>): Promise<Id> =>
  insertRow(db, 'app.contact', {
    agency_id: county.agencyId,
    child_id: child.id,
    kind: 'caseworker_visit',
    way: 'in_person',
    held: true,
    alone_with_child: null,
    made_by: county.staff.ana,
    entered_at: NOW,
    entered_by: county.staff.ana,
    ...row,
  });
