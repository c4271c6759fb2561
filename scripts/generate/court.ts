import type pg from 'pg';
import { finalizeFound, firstOrder, reviews, yearsOfPlans } from './assumptions.ts';
import { CLOSES, came, courtDays, OPENS, workday } from './court-days.ts';
import { among, falls, idOf, piece, workerOf } from './hashed.ts';
import { iso, YEAR } from './moments.ts';
import type { World } from './world.ts';

/**
 * What courts did and will do about each stay in care, made in the database in whole sets: hearings, with the next one
 * of children in care; findings and orders made at them; petitions. Past stays that began more than `yearsOfPlans` ago
 * have none. All chance comes from hashes of the stay, so that the same state has the same rows.
 */
export async function makeCourt(
  client: pg.ClientBase,
  { agencyId, now, seed }: Pick<World, 'agencyId' | 'now' | 'seed'>,
): Promise<void> {
  await client.query(`set local timezone = 'UTC'`);
  const stays = [agencyId, iso(now), seed, iso(now - yearsOfPlans * YEAR)];
  await client.query(hearings, stays);
  await client.query(petitions, stays);
  await client.query(findingsOfVoluntary, stays);
  await client.query(findings, [agencyId, seed]);
  await client.query(orders, [agencyId]);
}

/** When something of a moment was written down: mostly the same day or the next, sometimes two weeks later. */
const recorded = (
  moment: string,
  hash: string,
) => `least(now, ${moment} + case when ${piece(hash, 0)} < 2400 then 3600 + ${piece(hash, 1)} * 5
      when ${piece(hash, 0)} < 3700 then 43200 + ${piece(hash, 1)} * 30 else 259200 + ${piece(hash, 1)} * 200 end)`;

/** A moment in the hours of court of a day, in half hours. */
const hourOf = (day: string, hash: string) => `${workday(day)} * 86400 + ${OPENS} + ${among(hash, 2, 13)} * 1800`;
const endOf = (day: string) => `${workday(day)} * 86400 + ${CLOSES}`;

/** The n-th review of a stay, by its hash, and how many days later it is held because it was continued. */
const reviewDay = (n: string, hash: string) =>
  `(day + ${n} * ${reviews.days} - 14 + ${among(hash, 3, reviews.jitter + 1)})`;
const continuedBy = (hash: string) =>
  `(case when ${falls(hash, 4, reviews.continued)} then 14 + ${among(hash, 1, 29)} else 0 end)`;

/** Hearings: each is set when the one before is over, so that a child in care has the next one set, and nobody the one after. */
const hearings = `
  insert into app.hearing (id, agency_id, office_id, child_id, kind, set_for, state, held_at, judge, plea, follows, recorded_by, recorded_at)
  with ${courtDays},
  early as (
    select s.*, e.* from disposed s cross join lateral (values
      ('shelter', shelter, began, judge, null, hashint8extended(a, 11)),
      ('shelter-review', case judge when 'other' then greatest(shelter + 72000, ${hourOf('(day + 3)', 'd')}) end, shelter, 'dependency', null, hashint8extended(a, 12)),
      ('arraignment', ${hourOf('arraigned', 'a')}, shelter, 'dependency', plea, hashint8extended(a, 13)),
      ('adjudicatory', ${hourOf('tried', 'b')}, ${endOf('arraigned')}, 'dependency', null, hashint8extended(a, 14)),
      ('disposition', ${hourOf('disposed', 'c')}, ${endOf('tried')}, 'dependency', null, hashint8extended(a, 15)),
      ('tpr-advisory', ${hourOf('advised', 'b')}, ${endOf('ending')}, 'dependency', null, hashint8extended(a, 16)),
      ('tpr-trial', ${hourOf('ended_rights', 'c')}, ${endOf('advised')}, 'dependency', null, hashint8extended(a, 17))
    ) e (kind, at, set_at, by_judge, answer, h)
    where at is not null
    offset 0),
  number as (
    select s.id, s.office_id, s.child_id, s.since, s.users, s.began, s.ended, s.now, s.day, e.disposed, n,
      hashint8extended(s.a, 100 + n) as h, hashint8extended(s.a, 99 + n) as before
    from drawn s left join disposed e using (id), generate_series(1, (s.last_day - s.day) / ${reviews.days} + 2) n
    offset 0),
  due as (
    select r.*, ${reviewDay('n', 'h')} as first, ${continuedBy('h')} as later,
      case n when 1 then coalesce(disposed, day + 1) else ${reviewDay('(n - 1)', 'before')} + ${continuedBy('before')} end as day_before
    from number r offset 0),
  moment as (
    select r.*, k.kind, ${hourOf('first', 'h')} + k.wait as first_at, ${hourOf('(first + later)', 'h')} + k.wait as at, ${endOf('day_before')} as set_at,
      hashint8extended(h, k.wait) as once, hashint8extended(h, k.wait + 1) as again
    from due r cross join lateral (values ('judicial-review', 0), ('permanency', 1800)) k (kind, wait)
    where k.wait = 0 or n % 2 = 0
    offset 0),
  every (office_id, child_id, since, users, ended, now, kind, at, set_at, by_judge, plea, continued, follows, h) as (
    select office_id, child_id, since, users, ended, now, kind, at, set_at, by_judge, answer, false, null::uuid, h from early
    union all
    select office_id, child_id, since, users, ended, now, kind, first_at, set_at, 'dependency', null, later > 0, null, once from moment
    union all
    select office_id, child_id, since, users, ended, now, kind, at, first_at, 'dependency', null, false, ${idOf(recorded('first_at', 'once'), 'once', 'hashint8extended(once, 1)')}, again
    from moment where later > 0),
  known as (
    select e.*, case when at > now then 'set' when continued then 'continued' else 'held' end as state,
      case when at > now then set_at else at end as told_at
    from every e where set_at <= now and (ended is null or at < ended)
    offset 0),
  written as (select k.*, ${recorded('told_at', 'h')} as recorded from known k offset 0)
  select ${idOf('recorded', 'h', 'hashint8extended(h, 1)')}, $1, office_id, child_id, kind, to_timestamp(at), state,
    case state when 'held' then to_timestamp(at) end, case state when 'held' then by_judge end, case state when 'held' then plea end, follows,
    ${workerOf('told_at')}, to_timestamp(recorded)
  from written`;

const petitions = `
  insert into app.petition (id, agency_id, office_id, child_id, kind, filed_on, early_demand, recorded_by, recorded_at)
  with ${courtDays},
  written as (
    select s.*, p.*, ${recorded('at', 'h')} as recorded from disposed s cross join lateral (values
      ('dependency', ${workday('filed')} * 86400 + ${OPENS}, hashint8extended(a, 21)),
      ('tpr', ${workday('ending')} * 86400 + ${OPENS}, hashint8extended(a, 22))
    ) p (kind, at, h)
    where ${came('at')}
    offset 0)
  select ${idOf('recorded', 'h', 'hashint8extended(h, 1)')}, $1, office_id, child_id, kind, to_timestamp(at)::date, false, ${workerOf('at')}, to_timestamp(recorded)
  from written`;

/** Within 180 days a court finds that a voluntary stay is best for the child; it has no hearing for that. */
const findingsOfVoluntary = `
  insert into app.finding (id, agency_id, office_id, child_id, hearing_id, kind, found_on, first_order, recorded_by, recorded_at)
  with ${courtDays},
  written as (
    select s.*, ${recorded('at', 'h')} as recorded
    from (select v.*, ${workday(`(day + 100 + ${among('c', 4, 71)})`)} * 86400 + ${OPENS} as at, hashint8extended(a, 31) as h
      from drawn v where not by_court offset 0) s
    where ${came('at')}
    offset 0)
  select ${idOf('recorded', 'h', 'hashint8extended(h, 1)')}, $1, office_id, child_id, null, 'best-interests-of-voluntary-placement', to_timestamp(at)::date, null,
    ${workerOf('at')}, to_timestamp(recorded)
  from written`;

/** What is found at a hearing, in what share of them. Efforts to prevent are found at the first one or else at the arraignment. */
const findings = `
  insert into app.finding (id, agency_id, office_id, child_id, hearing_id, kind, found_on, first_order, recorded_by, recorded_at)
  select ${idOf('extract(epoch from recorded_at)::bigint', 'h', 'hashint8extended(h, 1)')}, $1, office_id, child_id, id, f.kind, held_at::date, f.first, recorded_by, recorded_at
  from (select *, uuid_hash_extended(id, $2::bigint) as a, ${falls('uuid_hash_extended(child_id, $2::bigint)', 0, firstOrder.prevent)} as at_once
    from app.hearing where agency_id = $1 and state = 'held' offset 0) t
  join (values
    ('shelter', 'contrary-to-welfare', true, 41, ${Math.round(firstOrder.contrary * 4096)}, null),
    ('shelter', 'reasonable-efforts-to-prevent', true, 42, 4096, true),
    ('arraignment', 'reasonable-efforts-to-prevent', false, 43, 4096, false),
    ('adjudicatory', 'abuse-or-neglect', false, 44, 4096, null),
    ('permanency', 'reasonable-efforts-to-finalize', false, 45, ${Math.round(finalizeFound * 4096)}, null)
  ) f (hearing, kind, first, number, share, once) on f.hearing = t.kind and (f.once is null or f.once = t.at_once),
  lateral (select hashint8extended(a, number) as h) hashed
  where ${piece('h', 4)} < f.share`;

/** The order of the first hearing keeps the child in care. */
const orders = `
  insert into app.court_order (id, agency_id, office_id, child_id, hearing_id, kind, ordered_on, recorded_by, recorded_at)
  select ${idOf('extract(epoch from recorded_at)::bigint', 'hashint8extended(a, 51)', 'hashint8extended(a, 52)')}, $1, office_id, child_id, id, 'sanctions-removal',
    held_at::date, recorded_by, recorded_at
  from (select *, uuid_hash_extended(id, 0) as a from app.hearing where agency_id = $1 and state = 'held' and kind = 'shelter' offset 0) t`;
