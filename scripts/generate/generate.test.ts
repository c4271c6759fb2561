import { expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { makeContacts } from './contacts.ts';
import { makeCourt } from './court.ts';
import { makeGoals } from './goals.ts';
import { loadState } from './load.ts';
import { iso } from './moments.ts';
import { replayCases } from './replay.ts';
import { makeState } from './state.ts';
import { readVisited } from './visited.ts';
import { newWorld } from './world.ts';

const db = testDatabase();
const plan = { seed: 5, children: 350, past: 0.3, now: Date.UTC(2026, 10, 18, 15) };

test('the same plan makes the same state, another seed another', () => {
  const rowsOf = (seed: number) => {
    const rows: unknown[] = [];
    for (const _ of makeState(newWorld({ ...plan, seed, children: 20 }, (table, row) => rows.push([table, row]))));
    return JSON.stringify(rows);
  };
  expect(rowsOf(1)).toBe(rowsOf(1));
  expect(rowsOf(1)).not.toBe(rowsOf(2));
});

test('a state is loaded with its history, and a database that holds cases refuses another', async () => {
  // The way of large states: indexes rest meanwhile.
  const { world, steps } = await loadState(db.admin as never, plan, { add: false, large: true });
  expect(steps.map(({ name }) => name)).toContain('indexes');
  expect(await db.value('select count(*)::int from pg_index where not (indisvalid and indisready)')).toBe(0);
  expect(world.tally.total('setting')).toBe(350);
  expect(await db.value(`select count(*)::int from app.episode where upper_inf(during)`)).toBe(350);
  expect(
    await db.value(`select count(*)::int from record.row_change where table_name = 'placement' and kind = 'import'`),
  ).toBe(await db.value('select count(*)::int from app.placement'));
  await expect(loadState(db.admin as never, { ...plan, seed: 6 }, { add: false })).rejects.toThrow(
    /holds cases already/,
  );
});

test('contacts lie in care, are made by the worker of their time and entered afterwards, and come out the same again', async () => {
  expect(await db.value('select count(*)::int from app.contact')).toBeGreaterThan(20_000);
  expect(
    await db.value(`select count(*)::int from app.contact c where not exists (
      select from app.episode e join app.primary_assignment a using (case_id)
      where e.child_id = c.child_id and e.during @> c.happened_at and a.user_id = c.made_by
        and (a.during @> c.happened_at or lower(a.during) > lower(e.during) - interval '1 day'))`),
  ).toBe(0);
  const now = iso(plan.now);
  expect(await db.value('select max(entered_at) <= $1 from app.contact', [now])).toBe(true);
  const { months, residence } = await readVisited(db.admin, await db.value('select id from app.agency'), now);
  expect(months).toBeGreaterThan(93);
  expect(months).toBeLessThan(98);
  expect(residence).toBeGreaterThan(70);
  expect(residence).toBeLessThan(90);
  await db.admin.query('begin; set local session_replication_role = replica');
  await db.admin.query('create temporary table made on commit drop as table app.contact');
  await db.admin.query('delete from app.contact');
  await makeContacts(db.admin, { ...plan, agencyId: await db.value('select id from app.agency') });
  expect(await db.value('select count(*)::int from (table made except table app.contact) other')).toBe(0);
  expect(await db.value('select count(*) = (select count(*) from made) from app.contact')).toBe(true);
  await db.admin.query('rollback');
});

test('what courts do lies in care and within the days rules give, goes on for children in care, and comes out the same again', async () => {
  const now = iso(plan.now);
  const none = async (sql: string, ...values: string[]) => expect(await db.value(sql, values)).toBe(0);
  const lasting = await db.rows<{ kind: string; many: number; days: number }>(`
    select h.kind, count(*)::int as many, percentile_disc(0.5) within group (order by h.held_at::date - lower(e.during)::date) as days
    from app.hearing h join app.episode e on e.child_id = h.child_id and e.during @> h.held_at where h.state = 'held' group by 1`);
  const of = (kind: string) => lasting.find(one => one.kind === kind)!;
  expect(of('shelter')).toMatchObject({ days: 1 });
  expect(of('arraignment').days).toBeLessThanOrEqual(28);
  expect(of('adjudicatory').days).toBeGreaterThan(30);
  expect(of('adjudicatory').days).toBeLessThan(75);
  expect(of('judicial-review').many).toBeGreaterThan(600);
  expect(of('permanency').many).toBeGreaterThan(250);

  await none(`select count(*)::int from app.hearing h where state <> 'set' and not exists (
    select from app.episode e where e.child_id = h.child_id and e.during @> h.set_for)`);
  await none(
    `select count(*)::int from app.hearing h where recorded_at > $1 or (state = 'set') <> (set_for > $1)
    or (state = 'set' and not exists (select from app.episode e where e.child_id = h.child_id and upper_inf(e.during)))`,
    now,
  );
  await none(`select count(*)::int from (select from app.hearing where state in ('set', 'held')
    group by child_id, kind, set_for::date having count(*) > 1) twice`);
  await none(`select count(*)::int from app.hearing h where recorded_by <> all (select a.user_id
    from app.case_member m join app.primary_assignment a using (case_id) where m.person_id = h.child_id)`);
  await none(`select count(*)::int from app.finding f join app.hearing h on h.id = f.hearing_id
    where h.child_id <> f.child_id or h.state <> 'held' or h.held_at::date <> f.found_on`);
  await none(`select count(*)::int from app.hearing c where state = 'continued'
    and (select count(*) from app.hearing h where h.follows = c.id and h.kind = c.kind and h.set_for > c.set_for) <> 1
    and exists (select from app.episode e where e.child_id = c.child_id and e.during @> c.set_for and upper_inf(e.during))`);
  await none(`select count(*)::int from app.petition p where not exists (select from app.episode e
    where e.child_id = p.child_id and e.during @> p.filed_on::timestamptz and (kind <> 'tpr' or p.filed_on - lower(e.during)::date > 365))`);
  // Whose hearing is today has the next one set when it is over.
  expect(await db.value(`select count(distinct child_id)::int from app.hearing where state = 'set'`)).toBeGreaterThan(
    340,
  );

  await none(`select count(*)::int from app.permanency_goal g where not exists (select from app.episode e
    where e.child_id = g.child_id and g.set_on >= lower(e.during)::date and (upper_inf(e.during) or g.set_on <= upper(e.during)::date))`);
  await none(`select count(*)::int from app.permanency_goal g where ended_on is null and not exists (
    select from app.episode e where e.child_id = g.child_id and upper_inf(e.during))`);
  await none(
    `select count(*)::int from app.episode e where upper_inf(during) and lower(during) < $1::timestamptz - interval '31 days'
    and not exists (select from app.permanency_goal g where g.child_id = e.child_id and g.part = 'primary' and g.ended_on is null)`,
    now,
  );

  const tables = ['hearing', 'finding', 'petition', 'court_order', 'permanency_goal'];
  await db.admin.query('begin; set local session_replication_role = replica');
  for (const table of tables)
    await db.admin.query(
      `create temporary table made_${table} on commit drop as table app.${table}; delete from app.${table}`,
    );
  const world = { ...plan, agencyId: await db.value<Id>('select id from app.agency') };
  await makeCourt(db.admin, world);
  await makeGoals(db.admin, world);
  for (const table of tables) {
    await none(`select count(*)::int from (table made_${table} except table app.${table}) other`);
    expect(
      await db.value(`select count(*) = (select count(*) from made_${table}) and count(*) > 100 from app.${table}`),
    ).toBe(true);
  }
  await db.admin.query('rollback');
});

test('access is what the follow functions make of the same rows', async () => {
  const grants = `select user_id, subject_kind, subject_id, topics, during, source, source_id, reason from app.access_grant order by 3, 1, 7`;
  const scopes = `select user_id, scope_kind, scope_id, topics, during, source_id from app.scope_grant order by 1, 2, 4`;
  const [before, scopesBefore] = [await db.rows(grants), await db.rows(scopes)];
  await db.admin.query(`select set_config('app.now', $1, false)`, [iso(plan.now)]);
  await db.admin.query(`select app_definer.follow_assignments(id) from app.case_file`);
  await db.admin.query(
    `select app_definer.follow_placements(id) from (select distinct child_id as id from app.episode) c`,
  );
  await db.admin.query('select app_definer.follow_home(id) from app.home');
  await db.admin.query('select app_definer.follow_person(person_id) from app.user_account where person_id is not null');
  await db.admin.query('select app_definer.follow_positions(id) from app.staff_member');
  await db.admin.query(`select set_config('app.now', '', false)`);
  expect(before.length).toBeGreaterThan(500);
  expect(await db.rows(grants)).toEqual(before);
  expect(await db.rows(scopes)).toEqual(scopesBefore);
});

test('cases replayed through use cases give the same rows', async () => {
  const { cases, events, different } = await replayCases(db.admin, db.as, { most: 12, contacts: 1 });
  expect(cases).toBe(12);
  expect(events).toBeGreaterThan(70);
  expect(different).toEqual([]);
}, 120_000);
