import type pg from 'pg';

/** How many referrals go on; twice as many are over. */
export const OPEN = 2000;

/** Adds services and referrals for children within the reach of a program director, in every state, some of them late. */
export async function addReferrals(client: pg.Client, directorId: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query(
    `create temporary table kid on commit drop as
     select m.person_id, m.case_id, c.agency_id, a.user_id as worker_id, row_number() over (order by md5(m.person_id::text)) as turn
     from app.position p join app.case_file c on c.organization_id = p.organization_id and upper_inf(c.life)
     join app.case_member m on m.case_id = c.id and m.part = 'child' and upper_inf(m.during)
     join app.primary_assignment a on a.case_id = c.id and upper_inf(a.during) where p.user_id = $1`,
    [directorId],
  );
  await client.query(`
    insert into app.organization (id, agency_id, name, listed)
    select uuidv7(), (select agency_id from kid limit 1), 'Provider ' || n, true from generate_series(1, 60) n`);
  await client.query(`
    create temporary table offer on commit drop as
    select uuidv7() as id, o.agency_id, o.id as organization_id, row_number() over (order by o.id) as turn
    from app.organization o where o.name like 'Provider %'`);
  await client.query(`
    insert into app.service (id, agency_id, organization_id, name, status, confidential, last_modified)
    select id, agency_id, organization_id, 'Service ' || turn, 'active', false, now() from offer`);
  await client.query(`
    insert into app.sharing_basis (id, agency_id, person_id, kind, citation, organization_id, parts, purpose, holds, recorded_by, recorded_at)
    select uuidv7(), k.agency_id, k.person_id, 'statute', 'A law', o.organization_id, '{contact}', 'Help', '[2020-01-01,2040-01-01)', k.worker_id, now()
    from kid k cross join offer o where o.turn = 1`);
  await client.query(
    `insert into app.referral (id, agency_id, person_id, case_id, number, organization_id, service_id, state, state_since, asked_by, opened_by, opened_at,
       way, basis_id, urgency, sent_at, answer_due_on, started_on, ended_on, reason, received, result_read_by, result_read_at)
     select uuidv7(), k.agency_id, k.person_id, k.case_id, 'B-' || n.turn, o.organization_id, o.id, s.state, now() - (n.turn % 200) * interval '1 day',
       'worker', k.worker_id, now() - interval '200 days', 'email', b.id, (array['safety', 'soon', 'routine'])[1 + n.turn % 3], now() - interval '30 days',
       current_date - 20 + (n.turn % 40)::int, case when s.state in ('started', 'on-hold', 'completed') then current_date - 30 end,
       case when s.state in ('declined', 'completed', 'closed') then current_date - 5 end, 'other', case when s.state = 'closed' then 'yes' end,
       case when s.state = 'closed' then k.worker_id end, case when s.state = 'closed' then now() end
     from generate_series(1, $1::int * 3) n (turn)
     join kid k on k.turn = 1 + n.turn % (select count(*) from kid)
     join offer o on o.turn = 1 + n.turn % 60
     join app.sharing_basis b on b.person_id = k.person_id
     cross join lateral (select case when n.turn > $1 then 'closed' else (array['draft', 'sent', 'received', 'accepted', 'waiting-list', 'scheduled',
       'started', 'started', 'on-hold', 'declined', 'completed'])[1 + n.turn % 11] end as state) s`,
    [OPEN],
  );
  await client.query(`
    insert into app.progress_update (id, agency_id, person_id, referral_id, due_on, came_at, progress)
    select uuidv7(), r.agency_id, r.person_id, r.id, current_date - 40 + n.turn * 15, case when n.turn < 3 then now() end, case when n.turn < 3 then 'same' end
    from app.referral r cross join generate_series(0, 3) n (turn) where r.number like 'B-%' and r.started_on is not null`);
  await client.query(`
    insert into app.service_appointment (id, agency_id, person_id, referral_id, starts_at, minutes, transport, interpreter, recorded_at)
    select uuidv7(), r.agency_id, r.person_id, r.id, now() + (n.turn * 30 - 60) * interval '1 hour', 60, (array['agency', 'open', 'not-known'])[1 + n.turn], 'not-needed', now()
    from app.referral r cross join generate_series(0, 2) n (turn) where r.number like 'B-%' and r.state in ('scheduled', 'started')`);
  await client.query('commit');
  await client.query(
    'vacuum analyze app.referral, app.progress_update, app.service_appointment, app.sharing_basis, app.service, app.organization',
  );
}
