import { expect, test } from 'vitest';
import { openCase } from '#modules/cases/index.ts';
import { beginEpisode, endEpisode, recordMove, recordWhereabouts } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadState } from './load.ts';
import { iso } from './moments.ts';
import { makeState } from './state.ts';
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
  await loadState(db.admin as never, plan, { add: false });
  expect(await db.value(`select count(*)::int from app.episode where upper_inf(during)`)).toBe(350);
  expect(
    await db.value(`select count(*)::int from record.row_change where table_name = 'placement' and kind = 'import'`),
  ).toBe(await db.value('select count(*)::int from app.placement'));
  await expect(loadState(db.admin as never, { ...plan, seed: 6 }, { add: false })).rejects.toThrow(
    /holds cases already/,
  );
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

type Told = {
  id: string;
  unit_id: string;
  number: string;
  name: string;
  opened: string;
  worker: string;
  people: { personId: string; part: 'child' | 'mother' | 'father' }[];
  children: {
    id: string;
    stays: { from: string; to: string | null; kind: 'removal' | 'voluntary'; exit: string | null }[];
    placements: { from: string; setting: string; homeId: string | null; withPersonId: string | null; moveId: string }[];
    moves: {
      id: string;
      at: string;
      planned: boolean;
      reason: string;
      why: string;
      by: string;
      recordedAt: string;
      handover: { kind: string; state: 'done' }[];
    }[];
    whereabouts: { from: string; to: string | null; setting: string; homeId: string | null }[];
  }[];
};

test('cases replayed through use cases give the same rows', async () => {
  const cases = await casesToReplay(50);
  expect(cases.length).toBe(50);
  const before = [];
  for (const told of cases) before.push(await placedAs(told));
  await forgetAll();
  expect((await placedAs(cases[0]!)).placements).toEqual([]);
  await replay(cases);
  for (const [index, told] of cases.entries()) expect(await placedAs(told)).toEqual(before[index]);
}, 60_000);

/** Cases with one primary worker all along, opened while that worker was in the unit, whose moves have their hand-over. */
const casesToReplay = (most: number) =>
  db.rows<Told>(
    `select c.id, c.unit_id, c.number, c.name, to_json(lower(c.life)) #>> '{}' as opened, a.user_id as worker,
       (select json_agg(json_build_object('personId', person_id, 'part', part)) from app.case_member where case_id = c.id) as people,
       (select json_agg(json_build_object('id', k.person_id,
         'stays', (select json_agg(json_build_object('from', lower(during), 'to', upper(during), 'kind', kind, 'exit', exit_reason) order by during) from app.episode where child_id = k.person_id),
         'placements', (select json_agg(json_build_object('from', lower(during), 'setting', setting, 'homeId', home_id, 'withPersonId', with_person_id, 'moveId', move_id) order by during) from app.placement where child_id = k.person_id),
         'moves', (select json_agg(json_build_object('id', m.id, 'at', at, 'planned', planned, 'reason', reason, 'why', why, 'by', recorded_by, 'recordedAt', recorded_at,
            'handover', (select json_agg(json_build_object('kind', kind, 'state', state)) from app.handover_item where move_id = m.id)) order by at) from app.move m where child_id = k.person_id),
         'whereabouts', (select coalesce(json_agg(json_build_object('from', lower(during), 'to', upper(during), 'setting', setting, 'homeId', home_id) order by during), '[]') from app.whereabouts where child_id = k.person_id)))
        from app.case_member k where k.case_id = c.id and k.part = 'child') as children
     from app.case_file c
     join app.primary_assignment a on a.case_id = c.id and a.during = c.life
     join app.position p on p.user_id = a.user_id and p.during @> lower(c.life)
     where upper_inf(c.life) and not exists (
       select from app.case_member k join app.move m on m.child_id = k.person_id where k.case_id = c.id
         and not exists (select from app.handover_item h where h.move_id = m.id))
     order by c.id limit $1`,
    [most],
  );

/** What a case's rows say of who lived where and who could see it, without the ids of rows. */
async function placedAs({ number, children }: Told) {
  const ids = [children.map(child => child.id)];
  return {
    episodes: await db.rows(
      'select child_id, office_id, kind, during, exit_reason from app.episode where child_id = any ($1) order by 1, 4',
      ids,
    ),
    placements: await db.rows(
      'select child_id, office_id, home_id, with_person_id, setting, during from app.placement where child_id = any ($1) order by 1, 6',
      ids,
    ),
    moves: await db.rows(
      'select child_id, office_id, at, planned, reason, why, recorded_by, recorded_at from app.move where child_id = any ($1) order by 1, 3',
      ids,
    ),
    handover: await db.rows(
      'select h.child_id, m.at, h.kind, h.state from app.handover_item h join app.move m on m.id = h.move_id where h.child_id = any ($1) order by 1, 2, 3',
      ids,
    ),
    whereabouts: await db.rows(
      'select child_id, office_id, setting, home_id, during from app.whereabouts where child_id = any ($1) order by 1, 5',
      ids,
    ),
    kept: await db.rows(
      'select k.user_id, k.first_name, k.during from app.kept_stay k join app.placement p on p.id = k.placement_id where p.child_id = any ($1) order by 1, 3',
      ids,
    ),
    members: await db.rows(
      `select m.office_id, m.person_id, m.part, m.during from app.case_member m where m.person_id = any ($1) order by 2`,
      ids,
    ),
    grants: await db.rows(
      `select user_id, subject_kind, topics, during, source from app.access_grant where subject_id = any ($1) or (source = 'assignment' and subject_id in (select case_id from app.case_member where person_id = any ($1))) order by 1, 4, 2`,
      ids,
    ),
    cases: await db.rows(
      'select name, unit_id, office_id, organization_id, life from app.case_file where number = $1',
      [number],
    ),
  };
}

/** Homes, staff and people stay; cases and everything about them go. */
async function forgetAll(): Promise<void> {
  const plans = [
    'agreement_signature',
    'agreement_signer',
    'agreement_rendering',
    'agreement_version',
    'plan_step',
    'agreement',
  ];
  const gone = [...plans, 'handover_item', 'move', 'whereabouts', 'task', 'kept_stay', 'placement', 'episode'];
  const cases = ['case_team_member', 'case_member', 'primary_assignment', 'case_file'];
  await db.admin.query('set session_replication_role = replica');
  for (const table of [...gone, ...cases]) await db.admin.query(`delete from app.${table}`);
  await db.admin.query(
    `delete from app.access_grant where source in ('assignment', 'appointment', 'placement', 'whereabouts')`,
  );
  await db.admin.query('set session_replication_role = origin');
}

type Event = { at: string; now: string; order: number; by: string; tell: (ask: Ask) => Promise<unknown> };

/** Tells the cases again, each event at the moment it was written down. */
async function replay(cases: readonly Told[]): Promise<void> {
  const events = cases.flatMap(eventsOf).sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.order - b.order);
  for (const { by, now, tell } of events) {
    const result = await db.as(by, { now: Temporal.Instant.from(now).toString() }).commit(tell);
    if (!(result as { ok: boolean }).ok) throw new Error(`Refused at ${now}: ${JSON.stringify(result)}`);
  }
}

function eventsOf(told: Told): Event[] {
  const { number, name, unit_id, worker, opened, people } = told;
  let caseId = '';
  const open = async (ask: Ask) => {
    const made = await openCase(ask, { number, name, unitId: unit_id, workerId: worker, openedAt: opened, people });
    if (made.ok) caseId = made.value.id;
    return made;
  };
  const event = (at: string, order: number, tell: Event['tell'], now = at): Event => ({
    at,
    now,
    order,
    by: worker,
    tell,
  });
  const events = told.children.flatMap(child => [
    ...child.stays.map(({ kind, from }) =>
      event(from, 2, ask => beginEpisode(ask, { childId: child.id, caseId, kind, at: from })),
    ),
    ...child.moves.map(move => event(move.at, 3, ask => tellMove(ask, child, move), move.recordedAt)),
    ...child.whereabouts.map(away =>
      event(away.from, 4, ask => recordWhereabouts(ask, { childId: child.id, ...away })),
    ),
    ...child.stays.flatMap(({ to, exit }) =>
      to && exit ? [event(to, 1, ask => endEpisode(ask, { childId: child.id, at: to, reason: exit }))] : [],
    ),
  ]);
  return [event(opened, 0, open), ...events];
}

async function tellMove(ask: Ask, child: Told['children'][number], move: Told['children'][number]['moves'][number]) {
  const placement = child.placements.find(one => one.moveId === move.id)!;
  const before = child.placements[child.placements.indexOf(placement) - 1];
  const standing = await db.rows<{ id: string }>(
    'select id from app.placement where child_id = $1 and upper_inf(during)',
    [child.id],
  );
  expect(standing.length).toBe(before && !child.stays.some(stay => stay.from === placement.from) ? 1 : 0);
  const { homeId, withPersonId, setting } = placement;
  return recordMove(ask, {
    children: [{ childId: child.id, seen: standing[0]?.id ?? null }],
    at: move.at,
    planned: move.planned,
    reason: move.reason,
    why: move.why,
    to: homeId ? { homeId, setting } : { withPersonId: withPersonId!, setting: 'trial_home_visit' },
    handover: move.handover,
  });
}
