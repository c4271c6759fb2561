import { beforeAll, describe, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { correctPlacement, endEpisode } from '#modules/placement/index.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { moveTo } from '#test/builders/moves.ts';
import { aPerson } from '#test/builders/people.ts';
import { days, insertRow } from '#test/builders/rows.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { openPlan } from '../open-plan.ts';

const db = testDatabase();
let county: County;
let rosa: string;
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  await db.admin.query('update app.license set beds = 40');
});

const plansOf = (childId: string) =>
  db.rows(
    `select id, state, due_on::text, sitting_id, home_id, ended_why, replaces_id, pack, source_id from app.agreement
     where child_id = $1 order by opened_at, id`,
    [childId],
  );
const signersOf = (planId: string) =>
  db.rows(
    `select capacity, side, audience, required, "each", name, organization, user_id from app.agreement_signer
     where agreement_id = $1 and removed_at is null order by capacity, name`,
    [planId],
  );
const openTasks = (childId: string) =>
  db.rows(
    `select kind, due_on::text, user_id, source_id from app.task
     where child_id = $1 and kind = 'plan_to_sign' and done_at is null and dropped_at is null`,
    [childId],
  );
const aChildAtHarbor = (name = 'Lucia') =>
  county.aChild().named(name).inHome(county.homes.harbor).from('2026-03-01').make();

describe('a move opens a plan', () => {
  test('a draft, due on the day of placement, with everybody who signs', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef);
    const [plan, ...more] = await plansOf(child.id);
    expect(more).toEqual([]);
    expect(plan).toMatchObject({ state: 'draft', due_on: TODAY, pack: 'cfp-2', home_id: county.homes.reef.id });
    expect(await signersOf(plan!.id)).toEqual([
      {
        capacity: 'caregiver',
        side: 'caregiver',
        audience: 'full',
        required: true,
        each: false,
        name: 'Faye Lin',
        organization: null,
        user_id: county.homes.reef.caregivers[0]!.userId,
      },
      expect.objectContaining({ capacity: 'caregiver', name: 'Jo Lin' }),
      {
        capacity: 'case_manager',
        side: 'agency',
        audience: 'full',
        required: true,
        each: false,
        name: 'Ana Soto',
        organization: 'Tidewater',
        user_id: county.staff.ana,
      },
      {
        capacity: 'parent',
        side: 'family',
        audience: 'family',
        required: false,
        each: true,
        name: 'Rosa',
        organization: null,
        user_id: rosa,
      },
    ]);
    expect(await openTasks(child.id)).toEqual([
      { kind: 'plan_to_sign', due_on: TODAY, user_id: county.staff.ana, source_id: plan!.id },
    ]);
  });

  test('what the hand-over answered is not asked again', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef, {
      handover: [
        { kind: 'health_papers', state: 'not_known', note: 'Asked Dr. Vance' },
        { kind: 'school_told', state: 'open' },
        { kind: 'visits_before', state: 'not_needed' },
      ],
    });
    const [plan] = await plansOf(child.id);
    const steps = await db.rows<{ kind: string; state: string; note: string | null; done_on: string | null }>(
      'select kind, state, note, done_on::text from app.plan_step where agreement_id = $1',
      [plan!.id],
    );
    const step = (kind: string) => steps.find(one => one.kind === kind);
    expect(step('packet_card')).toMatchObject({ state: 'done', done_on: TODAY });
    expect(step('packet_health')).toMatchObject({ state: 'not_known', note: 'Asked Dr. Vance', done_on: null });
    expect(step('packet_school')).toMatchObject({ state: 'open' });
    expect(step('packet_dental')).toMatchObject({ state: 'open' });
    expect(step('transition_visits')).toMatchObject({ state: 'not_needed' });
    expect(step('team_meet')).toMatchObject({ state: 'open' });
  });

  test('brothers and sisters moved together have one sitting and a plan each', async () => {
    const children = [await aChildAtHarbor('Leo'), await aChildAtHarbor('Luz'), await aChildAtHarbor('Mateo')];
    await moveTo(db, county.staff.ana, children, county.homes.reef);
    const plans = (await Promise.all(children.map(child => plansOf(child.id)))).flat();
    expect(plans).toHaveLength(3);
    expect(new Set(plans.map(plan => plan.sitting_id)).size).toBe(1);
    expect(plans[0]!.sitting_id).not.toBeNull();
  });

  test('the same placement opens one plan, also when it is heard again', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef);
    const [plan] = await plansOf(child.id);
    const placementId = plan!.source_id as string;
    const again = await db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask => openPlan(ask, { childId: child.id, placementId, at: NOW, moveId: null }));
    expect(again).toBe(plan!.id);
    expect(await plansOf(child.id)).toHaveLength(1);
  });

  test('two moves on one day leave one live plan, which replaces the other', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef, { at: '2026-11-18T13:00:00Z' });
    await moveTo(db, county.staff.ana, [child], county.homes.harbor, { at: '2026-11-18T14:30:00Z' });
    const plans = await plansOf(child.id);
    expect(plans.map(plan => plan.state).sort()).toEqual(['draft', 'superseded']);
    const former = plans.find(plan => plan.state === 'superseded')!;
    expect(plans.find(plan => plan.state === 'draft')).toMatchObject({ replaces_id: former.id });
    expect(await openTasks(child.id)).toHaveLength(1);
  });

  test('an order keeps a parent from the plan, another hides home and contact', async () => {
    const child = await aChildAtHarbor();
    const father = await aPerson(db, county.agencyId, { first: 'Raul', last: 'Reyes' });
    await aCaseMember(db, county.cases.reyes, father, 'father');
    for (const [personId, hides] of [
      [county.mother, 'home_and_contact'],
      [father, 'everything'],
    ])
      await insertRow(db, 'app.family_limit', {
        agency_id: county.agencyId,
        child_id: child.id,
        person_id: personId,
        hides,
        order_words: 'Order of March 3',
        during: days('2026-03-03'),
        entered_by: county.staff.ana,
        entered_at: NOW,
      });
    await moveTo(db, county.staff.ana, [child], county.homes.reef);
    const [plan] = await plansOf(child.id);
    const parents = (await signersOf(plan!.id)).filter(signer => signer.capacity === 'parent');
    expect(parents).toMatchObject([{ name: 'Rosa', audience: 'family_limited' }]);
    await db.admin.query('update app.case_member set during = tstzrange(lower(during), $2) where person_id = $1', [
      father,
      NOW,
    ]);
  });
});

describe('a facility', () => {
  test('asks for no plan in this pack; a pack that wants one names the authorized person', async () => {
    const facility = await aHome(db, county.agencyId, 'Bayside', {
      kind: 'facility',
      beds: 40,
      caregivers: ['Gil Marsh'],
    });
    const [first, second] = [await aChildAtHarbor(), await aChildAtHarbor()];
    await moveTo(db, county.staff.ana, [first], facility, { setting: 'group_care' });
    expect(await plansOf(first.id)).toEqual([]);

    const code = 'cfp2_group_care';
    await db.admin.query(
      `insert into app.plan_setting (code, pack, setting, needs_plan, signer) values ($1, 'cfp-2', 'group_care', true, 'authorized_person')`,
      [code],
    );
    await moveTo(db, county.staff.ana, [second], facility, { setting: 'group_care' });
    await db.admin.query('delete from app.plan_setting where code = $1', [code]);
    const [plan] = await plansOf(second.id);
    expect(await signersOf(plan!.id)).toMatchObject([
      { capacity: 'authorized_person', name: 'Gil Marsh', required: true },
      { capacity: 'case_manager' },
      { capacity: 'parent' },
    ]);
  });
});

describe('a plan goes with its placement', () => {
  test('the next move supersedes it and ends its tasks in the same transaction', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef, { at: '2026-11-17T14:00:00Z' });
    const [first] = await plansOf(child.id);
    await moveTo(db, county.staff.ana, [child], county.homes.harbor);
    const plans = await plansOf(child.id);
    expect(plans.find(plan => plan.id === first!.id)).toMatchObject({ state: 'superseded' });
    expect(plans.find(plan => plan.state === 'draft')).toMatchObject({ due_on: TODAY, replaces_id: first!.id });
    expect(await openTasks(child.id)).toMatchObject([{ due_on: TODAY }]);
    const requests = await db.rows<{ to: string; request_id: string }>(
      `select body->>'to' as "to", request_id from record.fact where name = 'AgreementChanged' and 'agreement:' || $1 = any (keys) order by id`,
      [child.id],
    );
    expect(requests.map(fact => fact.to)).toEqual(['draft', 'superseded', 'draft']);
    expect(requests[1]!.request_id).toBe(requests[2]!.request_id);
  });

  test('a trial visit at home, and leaving care, end it and say why', async () => {
    const home = await county.aChild().withMother(county.mother).inHome(county.homes.harbor).from('2026-03-01').make();
    const out = await aChildAtHarbor();
    for (const child of [home, out])
      await moveTo(db, county.staff.ana, [child], county.homes.reef, { at: '2026-11-17T14:00:00Z' });
    await moveTo(db, county.staff.ana, [home], { parent: county.mother });
    expect(await plansOf(home.id)).toMatchObject([{ state: 'ended', ended_why: 'trial_home_visit' }]);
    expect(await openTasks(home.id)).toEqual([]);

    const left = await db
      .as(county.staff.ana, { focus: out.id })
      .commit(ask => endEpisode(ask, { childId: out.id, at: NOW, reason: 'reunification' }));
    expect(left).toEqual(ok(undefined));
    expect(await plansOf(out.id)).toMatchObject([{ state: 'ended', ended_why: 'left_care' }]);
  });

  test('a corrected day of placement moves the day it is due and its task', async () => {
    const child = await aChildAtHarbor();
    await moveTo(db, county.staff.ana, [child], county.homes.reef);
    const [plan] = await plansOf(child.id);
    const placement = plan!.source_id as string;
    const done = await db.as(county.staff.ana, { focus: child.id, kind: 'correction' }).commit(ask =>
      correctPlacement(ask, {
        placementId: placement,
        childId: child.id,
        seen: '2026-11-18T14:00:00Z',
        beganAt: '2026-11-16T20:00:00Z',
        why: 'It was Monday evening.',
      }),
    );
    expect(done).toEqual(ok(undefined));
    expect(await plansOf(child.id)).toMatchObject([{ state: 'draft', due_on: '2026-11-16' }]);
    expect(await openTasks(child.id)).toMatchObject([{ due_on: '2026-11-16', source_id: plan!.id }]);
  });
});

test('a coordinator who may not read the family opens the whole plan', async () => {
  const child = await aChildAtHarbor();
  await moveTo(db, county.staff.cora, [child], county.homes.reef);
  const [plan] = await plansOf(child.id);
  expect((await signersOf(plan!.id)).map(signer => signer.name)).toEqual(['Faye Lin', 'Jo Lin', 'Ana Soto', 'Rosa']);
  expect(await openTasks(child.id)).toMatchObject([{ user_id: county.staff.ana }]);
});
