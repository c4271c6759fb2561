import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { factSuppliers, recountAround, recountHomes, remindAgency } from '#modules/clocks/index.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, counted, theRules } from '#test/builders/dates.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as teamPage from '../../workspace/pages/team.tsx';
import * as todayPage from '../../workspace/pages/today.tsx';

const db = testDatabase();
let county: County;
let child: Child;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  child = await county
    .aChild()
    .named('Zuri')
    .removedOn('2026-11-10')
    .inHome(county.homes.harbor)
    .from('2026-11-10')
    .make();
});

/** The night of a day: the child and the homes are counted, and then it is told what is due. */
async function night(day: string) {
  const now = `${day}T06:30:00Z`;
  await recountAround(db.pool, factSuppliers(), { agency: county.agencyId, subject: child.id }, now);
  await recountHomes(db.pool, county.agencyId, now);
  return await remindAgency(db.pool, county.agencyId, now);
}

/** What was told of a rule's duty toward the child: days from its day, or to whom it went. */
const told = (rule: string): Promise<string[]> =>
  db
    .rows<{ at: string; body: { days?: number; to?: string; dueOn: string } }>(
      `select to_char(at at time zone 'America/New_York', 'MM-DD') as at, body from record.fact
       where name in ('ReminderDue', 'ObligationEscalated') and body ->> 'rule' = $1 order by record.fact.at, name desc`,
      [rule],
    )
    .then(rows => rows.map(({ at, body }) => `${at}: ${body.to ?? body.days}`));

/** Of the federal and the state’s rule on the case plan, both due on one day, this one decides. */
const PLAN = 'FED-CASEPLAN-60';
const BESIDE = 'FL-CASEPLAN-60';

test('each step is told once, days on which nothing ran are made up for, and what is late goes further', async () => {
  const before = await db.value<number>('select count(*)::int from record.fact');
  await night('2026-11-18');
  const first = await db.value<number>('select count(*)::int from record.fact');
  expect(first).toBeGreaterThan(before);
  expect(await night('2026-11-18')).toEqual({ reminders: 0, escalations: 0 });
  expect(await db.value('select count(*)::int from record.fact')).toBe(first);
  const due = await db.value<string>(`select due_on::text from app.clocks_v_duty where rule = $1`, [PLAN]);
  expect(due).toBe('2027-01-09');
  // Of the rule and the federal one on the same duty only the one that decides is told of.
  for (const day of ['2026-12-26', '2026-12-26', '2027-01-08', '2027-01-09', '2027-01-12', '2027-01-13', '2027-01-24'])
    await night(day);
  const plan = await told(PLAN);
  expect(await told(BESIDE)).toEqual([]);
  expect(plan.slice(-4)).toEqual(['01-09: 0', '01-12: 3', '01-12: supervisor', '01-24: program-director']);
  expect(new Set(plan).size).toBe(plan.length);
  const [fact] = await db.rows(
    `select keys, by_user, body from record.fact where name = 'ObligationEscalated' and body ->> 'rule' = $1 limit 1`,
    [PLAN],
  );
  expect(fact).toEqual({
    keys: [`case:${child.id}`],
    by_user: null,
    body: {
      obligationId: await db.value('select id from app.clocks_v_duty where rule = $1', [PLAN]),
      childId: child.id,
      homeId: null,
      rule: PLAN,
      dueOn: '2027-01-09',
      responsible: 'case-manager',
      to: 'supervisor',
    },
  });
  expect(
    await db.value(`select count(*)::int from jobs._private_jobs where task_id = (select id from jobs._private_tasks where identifier = 'hear-fact')
      and payload ->> 'fact' = any (select id::text from record.fact where name = 'ObligationEscalated')`),
  ).toBeGreaterThan(0);
});

test('the supervisor’s first page names worker, child, rule and days late; the worker sees that it went there', async () => {
  const now = '2027-01-13T15:00:00Z';
  const of = async (user: Id, page: typeof teamPage | typeof todayPage) =>
    (await visitorOf(db)(user, { now }).look(page)).body.escalated;
  const rowOf = (rows: readonly { title: string }[]) => rows.find(({ title }) => title.includes('Zuri'));
  const { toMe } = await of(county.staff.sam, teamPage);
  expect(rowOf(toMe.rows)).toMatchObject({
    title: expect.stringContaining('Zuri'),
    tag: { state: 'late', word: expect.stringMatching(/^\d+ days late$/) },
    note: ['Worker: Ana Soto', expect.stringMatching(/^Escalated to the (supervisor|program director) on Jan/)],
    why: expect.stringMatching(/dates/),
  });
  expect(await visitorOf(db)(county.staff.sam, { now }).draw(teamPage)).toContain('Escalated to you');
  const mine = await of(county.staff.ana, todayPage);
  expect(rowOf(mine.mine.rows)).toBeDefined();
  expect(mine.toMe.rows).toEqual([]);
  // Another unit's supervisor and worker see nothing of it.
  expect((await of(county.staff.tess, teamPage)).toMe.rows).toEqual([]);
  expect((await of(county.staff.ben, todayPage)).mine.rows).toEqual([]);
});

test('what is settled is told of no more', async () => {
  const other = await county
    .aChild(county.cases.other)
    .removedOn('2026-06-01')
    .inHome(county.homes.reef)
    .from('2026-06-01')
    .make();
  await counted(db, other, '2027-05-01T15:00:00Z');
  const hearing = async () =>
    (
      await db.rows<{ due_on: string; states: string[]; notice: string | null }>(
        `select min(o.due_on)::text as due_on, array_agg(distinct o.state) as states, max(n.reminded_for)::text as notice
         from app.clocks_v_duty o left join app.duty_notice n on n.id = o.id
         where o.child_id = $1 and o.duty = 'permanency-hearing' and o.due_on < '2027-09-01'`,
        [other.id],
      )
    )[0];
  const due = (await hearing())!.due_on;
  await remindAgency(db.pool, county.agencyId, `${due}T15:00:00Z`);
  expect(await hearing()).toMatchObject({ notice: due });
  await aHearing(db, other, { kind: 'permanency', on: '2027-04-20', by: county.staff.ben });
  await counted(db, other, `${due}T16:00:00Z`);
  await remindAgency(db.pool, county.agencyId, `${due}T17:00:00Z`);
  expect(await hearing()).toMatchObject({ states: ['met'], notice: null });
});

test('a home’s and the agency’s duties are told of as well, and licensing’s supervisor sees what is late', async () => {
  await night('2027-01-16');
  expect(await told('FL-LIC-ANNUAL')).toContain('01-08: supervisor');
  const { rows } = (await visitorOf(db)(county.staff.liv, { now: '2027-01-16T15:00:00Z' }).look(todayPage)).body
    .escalated.toMe;
  expect(rows[0]).toMatchObject({ title: expect.stringMatching(/^(Harbor|Reef|Cove): /), tag: { state: 'late' } });
  const lena = (await visitorOf(db)(county.staff.lena, { now: NOW }).look(todayPage)).body;
  expect([lena.escalated.toMe.rows, lena.owed.groups.length > 0]).toEqual([[], true]);
});
