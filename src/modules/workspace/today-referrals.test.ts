import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { addOrganization, addService } from '#modules/organizations/index.ts';
import { followReferrals } from '#modules/referrals/index.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aStandingReferral } from '#test/builders/standing-referrals.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as today from './pages/today.tsx';

const db = testDatabase();
let county: County;
let service: { readonly organizationId: Id; readonly serviceId: Id };
let child: Id;

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make()).id;
  service = await db.as(county.staff.abel).commit(async ask => {
    const organization = await addOrganization(ask, { name: 'Bright Harbor' });
    const organizationId = organization.ok ? organization.value.id : '';
    const made = await addService(ask, { organizationId, name: 'Child counseling' });
    return { organizationId, serviceId: made.ok ? made.value.id : '' };
  });
});

const aReferral = (number: string, state: string, more = {}) => {
  const of = { agencyId: county.agencyId, personId: child, userId: county.staff.ana, caseId: county.cases.reyes.id };
  return aStandingReferral(db, { ...of, ...service, number, state, ...more });
};
const look = async (user: Id) => (await visitorOf(db)(user).look(today)).body;

test('Today leads to the referrals that need whoever reads it, and its sentence stays as it was', async () => {
  const before = await look(county.staff.ana);
  expect(before.referrals.rows).toEqual([]);
  await aReferral('R-0001', 'sent', { answerDueOn: '2026-11-10' });
  await aReferral('R-0002', 'started', { updateDueOn: '2026-11-12' });
  for (const number of ['R-0003', 'R-0004', 'R-0005']) await aReferral(number, 'declined');
  await aReferral('R-0006', 'waiting-list');
  await followReferrals(db.pool, keyring, county.agencyId, NOW);

  const after = await look(county.staff.ana);
  expect(after.referrals.rows.map((row: { waits: string; text: string }) => `${row.waits}: ${row.text}`)).toEqual([
    'Answer late: R-0001, Child counseling',
    'Word of progress late: R-0002, Child counseling',
    'Result to read: R-0003, Child counseling',
    'Result to read: R-0004, Child counseling',
  ]);
  expect(after.lead).toEqual(before.lead);
  // What stands on the card is not a task below it once more.
  const due = after.due.flatMap((group: { rows: { title: string }[] }) => group.rows.map(row => row.title));
  expect(due).toEqual(before.due.flatMap((group: { rows: { title: string }[] }) => group.rows.map(row => row.title)));
  const drawn = await visitorOf(db)(county.staff.ana).draw(today);
  expect(drawn).toContain('Referrals that need you');
  expect(drawn).toContain(`href="/referrals?worker=${county.staff.ana}"`);

  expect((await look(county.staff.ben)).referrals?.rows ?? []).toEqual([]);
  const supervisor = await look(county.staff.sam);
  expect(supervisor.referrals).toBeNull();
  const escalated = supervisor.due.flatMap((group: { rows: { title: string; go?: string }[] }) => group.rows);
  expect(escalated).toMatchObject([
    { title: 'Lucy: A referral has waited too long', go: `/children/${child}/services` },
  ]);
});
