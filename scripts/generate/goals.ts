import type pg from 'pg';
import { concurrent, yearsOfPlans } from './assumptions.ts';
import { CLOSES, courtDays, workday } from './court-days.ts';
import { among, falls, idOf, workerOf } from './hashed.ts';
import { iso, YEAR } from './moments.ts';
import type { World } from './world.ts';

/**
 * What was and is aimed at for each child in care, made in the database in one set: first the way home, beside it for
 * some a concurrent goal, and adoption once a petition ends the parents' rights. A goal ends with the next or with the stay.
 * All chance comes from hashes of the stay, so that the same state has the same rows.
 */
export async function makeGoals(
  client: pg.ClientBase,
  { agencyId, now, seed }: Pick<World, 'agencyId' | 'now' | 'seed'>,
): Promise<void> {
  await client.query(`set local timezone = 'UTC'`);
  await client.query(goals, [agencyId, iso(now), seed, iso(now - yearsOfPlans * YEAR)]);
}

const goals = `
  insert into app.permanency_goal (id, agency_id, office_id, child_id, kind, part, set_by, set_on, reason, ended_on, ended_because, recorded_by, recorded_at)
  with ${courtDays},
  aimed as (
    select s.office_id, s.child_id, s.since, s.users, s.now, s.ended, g.*
    from drawn s left join disposed e using (id) cross join lateral (values
      ('reunification', 'primary', s.day + 7 + ${among('s.d', 3, 21)}, e.ending, 'Where the child came from is the first place to go back to.', hashint8extended(s.a, 61)),
      ('adoption', 'primary', e.ending, null, 'A petition asks the court to end the rights of the parents.', hashint8extended(s.a, 62)),
      (case when ${falls('s.d', 4, 0.5)} then 'guardianship' else 'relative' end, 'concurrent',
        case when ${falls('s.c', 4, concurrent)} then s.day + 30 + ${among('s.d', 3, 30)} end, e.ending, 'Should going home not succeed.', hashint8extended(s.a, 63))
    ) g (kind, part, from_day, until_day, reason, h)
    where from_day is not null
    offset 0),
  known as (
    select a.*, ${workday('from_day')} * 86400 + ${CLOSES} as set_at,
      least(case when ${workday('until_day')} * 86400 + ${CLOSES} <= now then ${workday('until_day')} end, ended / 86400) as last_day
    from aimed a offset 0)
  select ${idOf('set_at', 'h', 'hashint8extended(h, 1)')}, $1, office_id, child_id, kind, part, 'agency', to_timestamp(set_at)::date, reason,
    to_timestamp(last_day * 86400)::date, case when last_day is not null then 'The goal changed, or the stay ended.' end,
    ${workerOf('set_at')}, to_timestamp(set_at)
  from known where set_at <= now and (last_day is null or last_day * 86400 >= set_at - ${CLOSES})`;
