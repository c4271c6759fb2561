import { beforeAll, describe, expect, test } from 'vitest';
import { startApp } from '#app';
import type { Id } from '#kernel/ids.ts';
import { closeCase } from '#modules/cases/index.ts';
import { clockTasks, factSuppliers, recountAgency, recountAround, recountChildrenWhen } from '#modules/clocks/index.ts';
import { PlacementBegan, PlacementEnded } from '#modules/placement/index.ts';
import { giveRulesToNewAgencies } from '#modules/rulebook/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Query } from '#platform/record/hear-fact.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency, anOffice, anOrganization, aUnit } from '#test/builders/agency.ts';
import { aCase } from '#test/builders/cases.ts';
import { aChild, type Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow, momentOf } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';

const db = testDatabase();
let county: County;
let far: { agencyId: Id; child: Child };
beforeAll(async () => {
  startApp();
  county = await aCounty(db);
  far = await anotherAgency();
  await giveRulesToNewAgencies({ pool: db.pool, moment: () => NOW });
});

const recount = (child: Child, now = NOW) =>
  recountAround(db.pool, factSuppliers(), { agency: child.case.agencyId, subject: child.id }, now);

type Row = {
  id: Id;
  state: string;
  due_on: string | null;
  due_at: string | null;
  settled_on: string | null;
  settled_by: string | null;
  ended_on: string | null;
  missing: string | null;
};
/** The duties of a rule toward a child, in the order they began. */
const duties = (child: Child, rule: string) =>
  db.rows<Row>(
    `select id, state, due_on::text, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as due_at, settled_on::text, settled_by, ended_on::text, missing
     from app.clocks_v_duty where child_id = $1 and rule = $2 order by began_on, due_on, id`,
    [child.id, rule],
  );
const standings = async (child: Child, rule: string) =>
  (await duties(child, rule)).map(({ state, due_on }) => `${state} ${due_on ?? '-'}`);

const NOTHING = { added: 0, changed: 0, removed: 0 };

test('a removal makes its duties, in the office of the child, and counting again changes nothing', async () => {
  const child = await county.aChild().removedOn('2026-09-15').inHome(county.homes.harbor).from('2026-09-15').make();
  const kept = await recount(child);
  expect(kept).toEqual({ added: expect.any(Number), changed: 0, removed: 0 });
  expect(kept?.added).toBeGreaterThan(4);
  expect(await db.value('select count(*)::int from app.clocks_v_duty where child_id = $1', [child.id])).toBeGreaterThan(
    30,
  );

  // Considered to have entered care 60 days after removal, and twelve months from there (45 CFR 1355.20, 1356.21(b)(2)).
  expect(await standings(child, 'FED-PERM-12')).toEqual(['upcoming 2027-11-14']);
  expect(await standings(child, 'FED-CASEPLAN-60')).toEqual(['overdue 2026-11-14']);
  // Twenty-four hours after ten in the morning, by the clock.
  expect(await duties(child, 'FL-SHELTER-24')).toMatchObject([
    { state: 'overdue', due_on: '2026-09-16', due_at: '2026-09-16T15:00' },
  ]);
  expect(await standings(child, 'FED-VISIT-MONTHLY')).toEqual([
    'overdue 2026-09-30',
    'overdue 2026-10-31',
    'upcoming 2026-11-30',
  ]);
  expect(await duties(child, 'FL-CBHA-A')).toMatchObject([
    { state: 'cannot-tell', missing: 'trait.medicaid-enrolled' },
  ]);
  expect(
    await db.rows(
      'select distinct agency_id, office_id, counted_at = $2 as now from app.clocks_v_duty where child_id = $1',
      [child.id, NOW],
    ),
  ).toEqual([{ agency_id: county.agencyId, office_id: child.case.unit.office.id, now: true }]);

  const before = await db.rows('select * from app.clocks_v_duty where child_id = $1 order by id', [child.id]);
  expect(await recount(child, '2026-11-18T16:00:00Z')).toEqual(NOTHING);
  expect(await db.rows('select * from app.clocks_v_duty where child_id = $1 order by id', [child.id])).toEqual(before);
});

test('a removal that was written down wrongly moves its days, and a duty stays the same row', async () => {
  const child = await county.aChild().removedOn('2026-08-01').inHome(county.homes.harbor).from('2026-08-01').make();
  await recount(child);
  const [before] = await duties(child, 'FED-PERM-12');
  await moveRemoval(child, '2026-08-01', '2026-07-01');
  const kept = await recount(child);
  expect(kept?.changed).toBeGreaterThan(3);
  expect(await duties(child, 'FED-PERM-12')).toEqual([{ ...before, due_on: '2027-08-30' }]);
  // July is a month in care now; the others are the months they were.
  expect(await standings(child, 'FED-VISIT-MONTHLY')).toHaveLength(5);
  await moveRemoval(child, '2026-07-01', '2026-08-01');
  await recount(child);
  expect(await standings(child, 'FED-VISIT-MONTHLY')).toHaveLength(4);
  expect(await duties(child, 'FED-PERM-12')).toEqual([before]);
});

test('when care ends, what was for it is withdrawn and stays to be read', async () => {
  const child = await county.aChild().removedOn('2026-09-01').inHome(county.homes.harbor).from('2026-09-01').make();
  await recount(child);
  await db.admin.query('begin');
  await db.admin.query(`update app.placement set during = tstzrange(lower(during), $2) where child_id = $1`, [
    child.id,
    momentOf('2026-11-10'),
  ]);
  await db.admin.query(
    `update app.episode set during = tstzrange(lower(during), $2), exit_reason = 'reunification' where child_id = $1`,
    [child.id, momentOf('2026-11-10')],
  );
  await db.admin.query('commit');
  await recount(child);
  expect(await duties(child, 'FED-PERM-12')).toMatchObject([{ state: 'withdrawn', ended_on: '2026-11-10' }]);
  expect(
    await db.value(`select missed from app.clocks_v_duty where child_id = $1 and rule = 'FED-CASEPLAN-60'`, [child.id]),
  ).toBe(true);
});

test('a visit settles its month, and the next one follows from it', async () => {
  const child = await county.aChild().removedOn('2026-10-05').inHome(county.homes.harbor).from('2026-10-05').make();
  const contact = await aVisit(child, '2026-10-20');
  await recount(child);
  expect(await duties(child, 'FED-VISIT-MONTHLY')).toMatchObject([
    { state: 'met', settled_on: '2026-10-20', settled_by: contact },
    { state: 'upcoming' },
  ]);
  expect(await standings(child, 'FL-VISIT-30')).toEqual(['met 2026-11-04', 'upcoming 2026-11-19']);
});

test('what was documented settles a duty; an approved exception stands for it while it holds', async () => {
  const child = await county.aChild().removedOn('2026-09-15').inHome(county.homes.harbor).from('2026-09-15').make();
  await recount(child);
  const about = { agency_id: county.agencyId, child_id: child.id };
  await insertRow(db, 'app.duty_done', {
    ...about,
    duty: 'parent-notice',
    done_on: '2026-09-15',
    recorded_by: county.staff.ana,
    recorded_at: NOW,
  });
  const key = await db.value<string>(
    `select key from app.clocks_v_duty where child_id = $1 and rule = 'FED-CASEPLAN-60'`,
    [child.id],
  );
  const exception = await insertRow(db, 'app.duty_exception', {
    ...about,
    duty_key: key,
    rule: 'FED-CASEPLAN-60',
    ground: 'other',
    reason: 'The court asked to wait',
    asked_by: county.staff.ana,
    asked_at: NOW,
    decision: 'approved',
    decided_by: county.staff.sam,
    decided_at: NOW,
    holds: '[2026-11-18,2026-12-01)',
  });
  await recount(child);
  expect(await standings(child, 'FL-PARENT-NOTICE')).toEqual([expect.stringMatching(/^met /)]);
  expect(await db.rows(`select state, exception_id from app.clocks_v_duty where key = $1`, [key])).toEqual([
    { state: 'excepted', exception_id: exception },
  ]);
  await recount(child, '2026-12-01T15:00:00Z');
  expect(await db.rows(`select state, exception_id from app.clocks_v_duty where key = $1`, [key])).toEqual([
    { state: 'overdue', exception_id: null },
  ]);
});

describe('the whole agency', () => {
  test('time alone makes what was upcoming due, and then overdue', async () => {
    const child = await county.aChild().removedOn('2026-11-02').inHome(county.homes.harbor).from('2026-11-02').make();
    const at = async (now: string) => {
      await recountAgency(db.pool, factSuppliers(), county.agencyId, now);
      return standings(child, 'FED-VISIT-MONTHLY');
    };
    expect(await at(NOW)).toEqual(['upcoming 2026-11-30']);
    // Its last day in the county, when it is December already by the clock of Greenwich.
    expect(await at('2026-12-01T03:00:00Z')).toEqual(['due 2026-11-30']);
    expect(await at('2026-12-01T15:00:00Z')).toEqual(['overdue 2026-11-30', 'upcoming 2026-12-31']);
  });

  test('another agency is never touched, nor read', async () => {
    await recountAgency(db.pool, factSuppliers(), far.agencyId, NOW);
    const theirs = () => db.rows('select * from app.clocks_v_duty where agency_id = $1 order by id', [far.agencyId]);
    const before = await theirs();
    expect(before.length).toBeGreaterThan(20);
    const round = await recountAgency(db.pool, factSuppliers(), county.agencyId, '2027-03-01T15:00:00Z');
    expect(round.children).toBe(
      await db.value(`select count(*)::int from app.case_member where agency_id = $1 and part = 'child'`, [
        county.agencyId,
      ]),
    );
    expect(await theirs()).toEqual(before);
    // A child of theirs is nobody here.
    expect(
      await recountAround(db.pool, factSuppliers(), { agency: county.agencyId, subject: far.child.id }, NOW),
    ).toBeNull();
    const context = { role: 'alongside_clocks', userId: null, agencyId: county.agencyId, now: NOW } as const;
    await expect(
      inTransaction(db.pool, context, async tx => {
        expect(await tx.selectFrom('app.person').select('id').where('id', '=', far.child.id).execute()).toEqual([]);
        await tx.updateTable('app.duty_sheet').set({ agency_id: far.agencyId }).execute();
      }),
    ).rejects.toThrow(/row-level security/);
  });

  test('it is counted in the night of its own time zone', async () => {
    const added: unknown[][] = [];
    const tasks = clockTasks({ pool: db.pool, moment: () => NOW });
    const helpers = {
      withPgClient: (work: (client: unknown) => unknown) =>
        work({
          query: async (_: string, values: unknown[]) =>
            added.push(
              (await db.rows('select * from app_definer.agencies_to_count($1, $2)', values)).flatMap(Object.values),
            ),
        }),
    };
    for (const ts of ['2026-11-18T06:12:00Z', '2026-11-18T07:12:00Z', '2026-11-18T05:12:00Z'])
      await tasks['recount-agencies']!({ _cron: { ts } }, helpers as never);
    // Not by the clock: whatever the hour.
    await tasks['recount-agencies']!({}, helpers as never);
    const all = [county.agencyId, far.agencyId].sort();
    expect(added).toEqual([all, [], [], all]);
  });
});

test('after a fact one job waits for each child, and it counts the brothers and sisters too', async () => {
  const sister = await county
    .aChild()
    .named('Ada')
    .removedOn('2026-09-15')
    .inHome(county.homes.harbor)
    .from('2026-09-15')
    .make();
  const brother = await county
    .aChild()
    .named('Ben')
    .removedOn('2026-09-15')
    .inHome(county.homes.reef)
    .from('2026-09-15')
    .make();
  const query: Query = (text, values) => db.admin.query(text, values);
  for (const name of [PlacementEnded.name, PlacementBegan.name]) {
    const id = await insertRow(db, 'record.fact' as never, {
      at: NOW,
      name,
      version: 1,
      agency_id: county.agencyId,
      keys: [`placement:${sister.id}`],
      body: {},
      by_user: county.staff.ana,
    });
    for (const hearer of recountChildrenWhen([PlacementBegan, PlacementEnded]).filter(({ hears }) => hears === name))
      await hearer.hear({ id, name, agencyId: county.agencyId, at: NOW, body: {} }, query, NOW);
  }
  const jobs = await db.rows<{ payload: { agency: Id; subject: Id } }>(
    `select payload from jobs._private_jobs where key = $1`,
    [`recount-child:${sister.id}`],
  );
  expect(jobs).toEqual([{ payload: { agency: county.agencyId, subject: sister.id } }]);
  await clockTasks({ pool: db.pool, moment: () => NOW })['recount-child']!(jobs[0]!.payload, {} as never);
  expect(await standings(brother, 'FED-SIBLING-VISIT')).toEqual([
    'overdue 2026-09-30',
    'overdue 2026-10-31',
    'upcoming 2026-11-30',
  ]);
});

test('for a record that was joined with another nothing is due any more', async () => {
  const [kept, gone] = [
    await county.aChild().named('Kit').removedOn('2026-09-15').inHome(county.homes.harbor).from('2026-09-15').make(),
    await county.aChild().named('Kitty').make(),
  ];
  await db.admin.query(
    `insert into app.duty_sheet (id, agency_id, child_id, topic, year, duties, kinds, states, began_on, opens_on, due_on, keys, said, counted_at)
    select gen_random_uuid(), $1, $2, topic, year, duties, kinds, states, began_on, opens_on, due_on, keys, 1, $3
    from app.duty_sheet where year = 0 limit 1`,
    [county.agencyId, gone.id, NOW],
  );
  await recount(gone);
  expect(await db.value('select count(*)::int from app.duty_sheet where child_id = $1', [gone.id])).toBe(0);
  expect(
    await db.rows(`select of_table::text from app.person_references() where of_table = 'app.duty_sheet'::regclass`),
  ).toEqual([]);
  expect((await recount(kept))?.removed ?? 0).toBe(0);
});

async function moveRemoval(child: Child, from: string, to: string): Promise<void> {
  await db.admin.query('begin');
  const at = [child.id, momentOf(from), momentOf(to)];
  for (const table of ['episode', 'placement'])
    await db.admin.query(
      `update app.${table} set during = tstzrange($3, upper(during)) where child_id = $1 and lower(during) = $2`,
      at,
    );
  await db.admin.query('commit');
}

const aVisit = (child: Child, day: string): Promise<Id> =>
  insertRow(db, 'app.contact', {
    agency_id: county.agencyId,
    child_id: child.id,
    kind: 'caseworker_visit',
    way: 'in_person',
    place: 'residence',
    held: true,
    alone_with_child: true,
    happened_at: momentOf(day),
    made_by: county.staff.ana,
    entered_at: NOW,
    entered_by: county.staff.ana,
  });

async function anotherAgency() {
  const agencyId = await anAgency(db, 'Another agency');
  const office = await anOffice(db, agencyId, await anOrganization(db, agencyId, 'Far'), 'Far office');
  const unit = await aUnit(db, office, 'Far unit');
  const of = await aCase(db, unit, await aStaffMember(db, unit, { name: 'Zoe Far', role: 'case_manager' }), {
    name: 'Far',
  });
  return { agencyId, child: await aChild(db, of).named('Zac').removedOn('2026-09-15').make() };
}

test('what was due before the agency’s records began is asked about while it matters, and then nobody’s miss', async () => {
  const inCare = await county.aChild().removedOn('2025-02-01').inHome(county.homes.harbor).from('2025-02-01').make();
  const left = await county
    .aChild()
    .removedOn('2024-02-01')
    .inHome(county.homes.reef)
    .from('2024-02-01')
    .endedOn('2024-12-01')
    .exitedOn('2024-12-01', 'aged_out')
    .make();
  const states = async () => {
    await recount(inCare);
    const [plan] = await duties(inCare, 'FED-CASEPLAN-60');
    const [papers] = await duties(left, 'FED-EXIT-DOCS-A');
    return [plan?.state, plan?.missing, papers?.state, papers?.ended_on];
  };
  expect(await states()).toEqual(['overdue', null, 'overdue', null]);
  await db.admin.query(`update app.agency set records_from = '2026-10-01' where id = $1`, [county.agencyId]);
  expect(await states()).toEqual(['cannot-tell', 'before-records', 'withdrawn', '2026-10-01']);
  await db.admin.query('update app.agency set records_from = null where id = $1', [county.agencyId]);
});

test('once a case is closed nobody is asked any more, and who was never counted is not counted', async () => {
  const unit = county.cases.reyes.unit;
  const of = await aCase(db, unit, county.staff.ana, { name: 'Closing' });
  const gone = (name: string) =>
    county
      .aChild(of)
      .named(name)
      .removedOn('2026-02-01')
      .inHome(county.homes.cove)
      .from('2026-02-01')
      .endedOn('2026-06-01')
      .exitedOn('2026-06-01')
      .make();
  const child = await gone('Kay');
  await db.admin.query(`update app.person set born_on = null, born_precision = 'unknown' where id = $1`, [child.id]);
  await recount(child);
  expect(await standings(child, 'FED-NYTD-17')).toEqual(['cannot-tell -']);
  const never = await gone('Lee');
  const at = '2026-06-02T14:00:00Z';
  expect((await db.as(county.staff.sam).commit(ask => closeCase(ask, { caseId: of.id, at }))).ok).toBe(true);

  await recount(child);
  expect(await duties(child, 'FED-NYTD-17')).toMatchObject([
    { state: 'withdrawn', ended_on: '2026-06-02', missing: null },
  ]);
  expect(await db.value('select count(*)::int from app.duty_sheet where child_id = $1', [never.id])).toBe(0);
  expect(await db.value('select count(*)::int from app.duty_sheet where year = 0 and child_id = $1', [child.id])).toBe(
    0,
  );
  // What stands there is counted again when a fact is corrected.
  expect(await recount(child)).toEqual(NOTHING);
});
