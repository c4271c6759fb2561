import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loggedAttempts, openNow } from '../store/emergencies.ts';
import { seersOf } from '../store/who-can-see.ts';
import { openInEmergency } from './open-in-emergency.ts';
import { reviewEmergencyOpening } from './review-emergency.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
let number: string;
beforeEach(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().named('Lucía', 'Reyes').bornOn('2017-05-02').make()).id;
  number = await db.value('select number from app.case_file where id = $1', [county.cases.reyes.id]);
  await db.admin.query(
    `insert into app.address_confidential (id, agency_id, person_id, street, during) values (gen_random_uuid(), $1, $2, 'Hidden Lane 1', '[2026-01-01,)')`,
    [county.agencyId, lucy],
  );
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const reason = 'Hospital called, allergies needed at once';
const same = { ok: true, value: null };
/** Hugo works for the other organization. */
const hugo = (now?: string, focus?: Id) => db.as(county.staff.hugo, { ...(now && { now }), ...(focus && { focus }) });
const opens = async (now?: string) =>
  (await hugo(now, lucy).look(
    async ({ tx }) => (await tx.selectFrom('app.person').select('first_name').where('id', '=', lucy).execute()).length,
  )) === 1;

describe('a record opened in an emergency', () => {
  test.each([
    ['by the exact number', () => ({ caseNumber: number })],
    ['by whole name and birth date', () => ({ name: ' lucia  REYES ', bornOn: '2017-05-02' })],
  ])('%s is open for four hours', async (_, by) => {
    expect(await opens()).toBe(false);
    expect(await hugo().commit(ask => openInEmergency(ask, { by: by(), reason }))).toEqual(same);
    expect(await opens('2026-11-18T18:59:59Z')).toBe(true);
    expect(await opens('2026-11-18T19:00:00Z')).toBe(false);
    expect(await hugo().look(({ tx }) => openNow(tx, county.staff.hugo, '2026-11-18T15:00:00Z'))).toMatchObject([
      { child_id: lucy, first_name: 'Lucía' },
    ]);
  });

  test('never opens a hidden address, a legal name or race', async () => {
    await hugo().commit(ask => openInEmergency(ask, { by: { caseNumber: number }, reason }));
    const topics = await hugo(undefined, lucy).look(async ({ tx }) =>
      (
        await sql<{
          topic: string;
        }>`select topic from unnest(array['health', 'address_protected', 'legal_identity', 'race', 'documents']) topic
        where ${lucy}::uuid = any (app.mine(topic))`.execute(tx)
      ).rows.map(row => row.topic),
    );
    expect(topics).toEqual(['health']);
  });

  test('is said on the record, told in a fact and logged for the privacy officer, who looks at it', async () => {
    await hugo().commit(ask => openInEmergency(ask, { by: { caseNumber: number }, reason }));
    const seers = await db.as(county.staff.ana, { focus: lucy }).look(({ tx }) => seersOf(tx, lucy));
    expect(seers).toContainEqual(expect.objectContaining({ name: 'Hugo Paz', source: 'break_glass' }));
    expect(
      await db.value(`select body -> 'children' from record.fact where name = 'BrokeGlass' and agency_id = $1`, [
        county.agencyId,
      ]),
    ).toEqual([lucy]);
    const [logged] = await db.as(county.staff.pia).look(({ tx }) => loggedAttempts(tx, 10));
    expect(logged).toMatchObject({ by: 'Hugo Paz', reason, children: ['Lucía Reyes'], reviewed_at: null });
    expect(await db.as(county.staff.sam).commit(ask => reviewEmergencyOpening(ask, logged!.id))).toEqual(
      refused('not-allowed'),
    );
    expect(await db.as(county.staff.pia).commit(ask => reviewEmergencyOpening(ask, logged!.id))).toEqual(same);
    expect(await db.as(county.staff.pia).commit(ask => reviewEmergencyOpening(ask, logged!.id))).toEqual(
      refused('already-reviewed'),
    );
  });
});

describe('what does not match', () => {
  test.each([
    ['a number that is not there', { caseNumber: 'CA-0' }],
    ['the start of a name', { name: 'Lucía', bornOn: '2017-05-02' }],
    ['another birth date', { name: 'Lucía Reyes', bornOn: '2017-05-03' }],
  ])('%s gets the same answer, opens nothing and is logged', async (_, by) => {
    expect(await hugo().commit(ask => openInEmergency(ask, { by, reason }))).toEqual(same);
    expect(await opens()).toBe(false);
    expect(await db.as(county.staff.pia).look(({ tx }) => loggedAttempts(tx, 10))).toMatchObject([
      { children: [], until: null },
    ]);
    expect(await db.value('select count(*) from record.fact where agency_id = $1', [county.agencyId])).toBe('0');
  });

  test('two children of one name and birth date: neither', async () => {
    await county.aChild(county.cases.other).named('Lucia', 'Reyes').bornOn('2017-05-02').make();
    await hugo().commit(ask => openInEmergency(ask, { by: { name: 'Lucía Reyes', bornOn: '2017-05-02' }, reason }));
    expect(await opens()).toBe(false);
  });
});

test('three attempts in an hour, matching or not', async () => {
  const attempt = (now: string) =>
    hugo(now).commit(ask => openInEmergency(ask, { by: { caseNumber: 'CA-0' }, reason }));
  for (const minute of ['00', '10', '20']) expect(await attempt(`2026-11-18T15:${minute}:00Z`)).toEqual(same);
  expect(await attempt('2026-11-18T15:59:59Z')).toEqual(refused('too-many-attempts'));
  expect(await attempt('2026-11-18T16:00:00Z')).toEqual(same);
  expect(
    await db
      .as(county.staff.hana, { now: '2026-11-18T15:30:00Z' })
      .commit(ask => openInEmergency(ask, { by: { caseNumber: 'CA-0' }, reason })),
  ).toEqual(same);
});

test('a reason is needed, and a caregiver has no such door', async () => {
  expect(await hugo().commit(ask => openInEmergency(ask, { by: { caseNumber: number }, reason: ' ' }))).toEqual(
    refused('invalid'),
  );
  const caregiver = db.as(county.homes.cove.caregivers[0]!);
  expect(await caregiver.commit(ask => openInEmergency(ask, { by: { caseNumber: number }, reason }))).toEqual(
    refused('not-allowed'),
  );
});

test('the log is the privacy officer’s', async () => {
  await hugo().commit(ask => openInEmergency(ask, { by: { caseNumber: 'CA-0' }, reason }));
  for (const other of ['sam', 'dora', 'cora', 'abel'] as const) {
    expect(await db.as(county.staff[other]).look(({ tx }) => loggedAttempts(tx, 10))).toEqual([]);
  }
});
