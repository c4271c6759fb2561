import type pg from 'pg';

/** How many needs there are, and how many referrals follow them. */
export const NEEDS = 20_000;
export const ORGANIZATIONS = 60;

/** Adds needs of children of the agency, most of them open, and a referral for each, in every state and over a year. */
export async function addNeeds(client: pg.Client, agencyId: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query(
    `create temporary table kid on commit drop as
     select m.person_id, m.case_id, c.agency_id, a.user_id as worker_id, row_number() over (order by md5(m.person_id::text)) as turn
     from app.case_file c join app.case_member m on m.case_id = c.id and m.part = 'child' and upper_inf(m.during)
     join app.primary_assignment a on a.case_id = c.id and upper_inf(a.during) where c.agency_id = $1 and upper_inf(c.life)`,
    [agencyId],
  );
  await client.query(
    `insert into app.organization (id, agency_id, name, listed) select uuidv7(), $1, 'Provider ' || n, true from generate_series(1, ${ORGANIZATIONS}) n`,
    [agencyId],
  );
  await client.query(`
    create temporary table offer on commit drop as
    select uuidv7() as id, o.agency_id, o.id as organization_id, row_number() over (order by o.id) as turn from app.organization o where o.name like 'Provider %'`);
  await client.query(`
    insert into app.service (id, agency_id, organization_id, name, status, confidential, in_home, last_modified)
    select id, agency_id, organization_id, 'Service ' || turn, 'active', false, turn % 3 = 0, now() from offer`);
  await client.query(`
    insert into app.sharing_basis (id, agency_id, person_id, kind, citation, organization_id, parts, purpose, holds, recorded_by, recorded_at)
    select uuidv7(), k.agency_id, k.person_id, 'statute', 'A law', o.organization_id, '{contact}', 'Help', '[2020-01-01,2040-01-01)', k.worker_id, now()
    from kid k cross join offer o where o.turn = 1`);
  await client.query(
    `insert into app.need (id, agency_id, person_id, case_id, kind, urgency, told_by, identified_on, recorded_by, recorded_at, ended_on, ended_why)
     select uuidv7(), k.agency_id, k.person_id, k.case_id, d.code, 'soon', 'worker', current_date - 20 - (n.turn % 340)::int, k.worker_id, now(),
       case when n.turn % 5 = 0 then current_date - 5 end, case when n.turn % 5 = 0 then 'met' end
     from generate_series(1, ${NEEDS}) n (turn) join kid k on k.turn = 1 + n.turn % (select count(*) from kid)
     join (select code, row_number() over (order by code) as turn from app.need_kind where sensitive is null) d on d.turn = 1 + n.turn % 20`,
  );
  await client.query(`
    insert into app.referral (id, agency_id, person_id, case_id, need_id, number, organization_id, service_id, state, state_since, asked_by, opened_by, opened_at,
      way, basis_id, urgency, sent_at, answer_due_on, started_on, ended_on, reason, need_met, received, result_read_by, result_read_at, measure, measure_better)
    select uuidv7(), n.agency_id, n.person_id, n.case_id, n.id, 'M-' || n.turn, o.organization_id, o.id, n.state, now() - interval '10 days', 'worker', n.recorded_by,
      n.identified_on, 'email', b.id, 'soon', n.identified_on + interval '1 day', current_date - 20, case when n.state in ('started', 'completed', 'stopped', 'closed') then n.identified_on + 9 end,
      case when n.state in ('declined', 'completed', 'stopped', 'closed') then current_date - 5 end, 'other', case when n.state in ('completed', 'closed') then 'yes' end,
      case when n.state = 'closed' then 'yes' end, case when n.state = 'closed' then n.recorded_by end, case when n.state = 'closed' then now() end, 'PSC-17', 'lower'
    from (
      select d.*, (array['draft', 'sent', 'received', 'accepted', 'waiting-list', 'started', 'started', 'declined', 'completed', 'stopped', 'closed'])[1 + d.turn % 11] as state
      from (select need.*, row_number() over (order by id) as turn from app.need) d
    ) n
    join offer o on o.turn = 1 + n.turn % ${ORGANIZATIONS} join app.sharing_basis b on b.person_id = n.person_id`);
  await client.query(`
    insert into app.referral_step (id, agency_id, person_id, referral_id, to_state, taken_at, by_whom, via)
    select uuidv7(), r.agency_id, r.person_id, r.id, 'accepted', r.sent_at + interval '3 days', 'provider', 'telephone'
    from app.referral r where r.number like 'M-%' and r.state not in ('draft', 'sent', 'received')`);
  await client.query('commit');
  await client.query(
    'vacuum analyze app.need, app.referral, app.referral_step, app.sharing_basis, app.service, app.organization',
  );
}
