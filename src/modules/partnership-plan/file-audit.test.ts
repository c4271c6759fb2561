import { beforeAll, expect, test } from 'vitest';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome, type Home } from '#test/builders/homes.ts';
import { moveTo } from '#test/builders/moves.ts';
import { readyPlan, signs } from '#test/builders/signed-plans.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { type AuditReason, auditNumbers, fileAudit, plansInForce } from './file-audit.ts';
import * as partnership from './pages/partnership.tsx';
import * as plansPage from './pages/plans.tsx';
import { planStates, plansOfSitting } from './plan-states.ts';
import { startAgain } from './use-cases/start-again.ts';

const db = testDatabase();
let county: County;
const children: Record<string, Child> = {};
let facility: Home;

/** One child for each reason, and two who need nothing. All moved on November 12 except the one nobody opened a plan for. */
beforeAll(async () => {
  county = await aCounty(db);
  await db.admin.query('update app.license set beds = 40');
  facility = await aHome(db, county.agencyId, 'Bayside', { kind: 'facility', beds: 40 });
  const empty = await aHome(db, county.agencyId, 'Empty', { beds: 40 });
  await db.admin.query('delete from app.home_adult where home_id = $1', [empty.id]);
  const { ana } = county.staff;
  const at = '2026-11-12T14:00:00Z';
  const child = (name: string) => county.aChild().named(name).inHome(county.homes.harbor).from('2026-10-01').make();
  children.unopened = await child('Unopened');
  children.group = await county.aChild().named('Group').inHome(facility, 'group_care').from('2026-10-01').make();
  for (const name of ['draft', 'ready', 'partly', 'void', 'declined', 'inForce'] as const) {
    children[name] = await child(name);
    await moveTo(db, ana, [children[name]], county.homes.reef, { at });
  }
  children.nobody = await child('nobody');
  await moveTo(db, ana, [children.nobody], empty, { at });
  const [faye] = county.homes.reef.caregivers;
  for (const name of ['ready', 'partly', 'void', 'declined', 'inForce']) {
    const planId = await readyPlan(db, county, children[name]!);
    if (name === 'ready') continue;
    if (name !== 'declined') await signs(db, planId, ana, children[name]!.id);
    if (name === 'inForce' || name === 'void') await signs(db, planId, faye!.userId);
    if (name === 'void')
      await db
        .as(ana, { focus: children.void!.id, now: '2026-11-18T16:00:00Z' })
        .commit(ask => startAgain(ask, { agreementId: planId, why: 'A new school.' }));
    if (name === 'declined')
      await db.admin.query(`update app.agreement set state = 'declined' where id = $1`, [planId]);
  }
});

test('every child without a plan in force where one is needed, the longest first, with days and reason', async () => {
  const rows = await db
    .as(county.staff.sam, { now: '2026-11-20T15:00:00Z' })
    .look(ask => fileAudit(ask, { after: null, most: 50 }));
  expect(
    rows.map(({ firstName, reason, since, days, worker }) => ({ firstName, reason, since, days, worker })),
  ).toEqual([
    { firstName: 'Unopened', reason: 'not-opened', since: '2026-10-01', days: 50, worker: 'Ana Soto' },
    ...(['draft', 'ready', 'partly', 'declined', 'nobody'] as const)
      .map(name => ({ firstName: name, id: children[name]!.id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ firstName }) => ({
        firstName,
        reason: { draft: 'draft', ready: 'ready', partly: 'partly-signed', declined: 'declined', nobody: 'no-signer' }[
          firstName
        ],
        since: '2026-11-12',
        days: 8,
        worker: 'Ana Soto',
      })),
    { firstName: 'void', reason: 'void', since: '2026-11-18', days: 2, worker: 'Ana Soto' },
  ]);
  expect(rows[0]).toMatchObject({ home: 'Harbor', agreementId: null });
});

test('page by page gives the same, and the numbers say how many have one', async () => {
  const sam = db.as(county.staff.sam);
  const all = await sam.look(ask => fileAudit(ask, { after: null, most: 50 }));
  const first = await sam.look(ask => fileAudit(ask, { after: null, most: 3 }));
  const rest = await sam.look(ask => fileAudit(ask, { after: first.at(-1)!, most: 50 }));
  expect([...first, ...rest]).toEqual(all);
  expect(await sam.look(ask => auditNumbers(ask))).toEqual({ needed: 8, inForce: 1 });
});

test('one reason only, or the children of one unit', async () => {
  const sam = db.as(county.staff.sam);
  const names = async (of: { reason?: AuditReason; unitId?: string }) =>
    (await sam.look(ask => fileAudit(ask, { after: null, most: 50, ...of }))).map(row => row.firstName);
  expect(await names({ reason: 'not-opened' })).toEqual(['Unopened']);
  expect(await names({ reason: 'partly-signed' })).toEqual(['partly']);
  expect(await names({ reason: 'draft' })).toEqual(['draft']);
  expect(await names({ reason: 'no-signer' })).toEqual(['nobody']);
  expect(await names({ unitId: county.units.tidewater.id })).toHaveLength(7);
  expect(await names({ unitId: county.units.heron.id })).toEqual([]);
});

test('the children behind the number of plans in force', async () => {
  const sam = db.as(county.staff.sam);
  const [row, ...others] = await sam.look(ask => plansInForce(ask, { after: null, most: 50 }));
  expect(row).toMatchObject({ firstName: 'inForce', home: 'Reef', worker: 'Ana Soto' });
  expect(others).toEqual([]);
  expect(await sam.look(ask => plansInForce(ask, { after: row!.childId, most: 50 }))).toEqual([]);
});

test('the page says the numbers as a sentence, and each line its next step', async () => {
  const sam = visitorOf(db)(county.staff.sam);
  const page = await sam.draw(plansPage, { query: 'reason=draft' });
  expect(page).toContain('1 of 8 plans are in force. 7 children have no plan in force.');
  expect(page).toContain(`/children/${children.draft!.id}/plan/prepare`);
  expect(page).not.toContain(children.void!.id);
  expect(await sam.draw(plansPage, { query: 'show=in-force' })).toContain(children.inForce!.id);
  expect((await sam.look(plansPage, { query: 'after=yesterday' })).status).toBe(404);
});

test('partnership stands beside what the rules ask for, and too few answers stay uncounted', async () => {
  const page = await visitorOf(db)(county.staff.sam).draw(partnership);
  expect(page).toContain('1 of 8 plans are in force.');
  expect(page).toContain('What the rules ask for');
  expect(page).toContain(`/children/${children.inForce!.id}/plan`);
  expect((await visitorOf(db)(county.staff.ana).look(partnership)).status).toBe(403);
});

test('nobody reads of children of another organization', async () => {
  expect(await db.as(county.staff.hector).look(ask => fileAudit(ask, { after: null, most: 50 }))).toEqual([]);
  expect(await db.as(county.staff.dora).look(ask => fileAudit(ask, { after: null, most: 50 }))).toHaveLength(7);
});

test('an agency whose pack asks for nothing has nothing to audit', async () => {
  await db.admin.query(`update app.agency set policy_pack = 'federal'`);
  const sam = db.as(county.staff.sam);
  expect(await sam.look(ask => fileAudit(ask, { after: null, most: 50 }))).toEqual([]);
  expect(await sam.look(ask => auditNumbers(ask))).toEqual({ needed: 0, inForce: 0 });
  await db.admin.query(`update app.agency set policy_pack = 'cfp-2'`);
});

test('where plans stand, for lists', async () => {
  const ids = Object.values(children).map(child => child.id);
  const states = await db.as(county.staff.ana, { now: '2026-11-20T15:00:00Z' }).look(ask => planStates(ask, ids));
  expect(states.get(children.unopened!.id)).toBeUndefined();
  expect(states.get(children.partly!.id)).toMatchObject({
    state: 'partly_signed',
    dueOn: '2026-11-12',
    daysLate: 8,
    lacking: ['caregiver'],
  });
  expect(states.get(children.ready!.id)).toMatchObject({ lacking: ['caregiver', 'case_manager'] });
  expect(states.get(children.void!.id)).toMatchObject({ dueOn: '2026-11-18', daysLate: 2 });
  expect(states.get(children.inForce!.id)).toMatchObject({ state: 'in_force', daysLate: null, lacking: [] });
});

test('plans of one sitting, each its own', async () => {
  const two = [
    await county.aChild().named('Luz').bornOn('2015-01-01').inHome(county.homes.harbor).from('2026-10-01').make(),
    await county.aChild().named('Leo').bornOn('2012-01-01').inHome(county.homes.harbor).from('2026-10-01').make(),
  ];
  await moveTo(db, county.staff.ana, two, county.homes.reef);
  const sitting = await db.value<string>('select sitting_id from app.agreement where child_id = $1', [two[0]!.id]);
  const plans = await db.as(county.staff.ana, { focus: two[0]!.id }).look(({ tx }) => plansOfSitting(tx, sitting));
  expect(plans.map(({ name, state }) => ({ name, state }))).toEqual([
    { name: 'Leo', state: 'draft' },
    { name: 'Luz', state: 'draft' },
  ]);
});
