-- What the county lacks and how well services do: what is counted is published as views, under the policies of its tables.
set role alongside_owner;
alter table app.agency add column small_group integer
  constraint agency__small_group_is_counted check (small_group between 3 and 50);
comment on column app.agency.small_group is 'Groups of fewer people than this are not shown in figures. Null is the usual 5.';

-- The analyst counts the whole agency and reads nobody's words: rows as figures need them, which no policy of a table opens.
reset role;
set role alongside_definer;
create function app_definer.counted_agencies() returns uuid[] language sql stable security definer set search_path = '' as $$
  select array(select unnest(app.my_agencies('figures')) except select unnest(app.my_agencies('referral')))
  where current_setting('role') = 'alongside_agency'
$$;
comment on function app_definer.counted_agencies() is 'The agencies of which the asker reads figures and not the rows behind them; asked by the functions beside it only.';
revoke all on function app_definer.counted_agencies() from public;

create function app_definer.counted_needs() returns table (id uuid, agency_id uuid, office_id uuid, person_id uuid, case_id uuid, kind text,
  sensitive text, identified_on date, ended_on date, ended_why text, waits_for text)
language sql stable security definer set search_path = '' as $$
  select n.id, n.agency_id, n.office_id, n.person_id, n.case_id, n.kind, n.sensitive, n.identified_on, n.ended_on, n.ended_why, n.waits_for
  from app.need n where cardinality((select app_definer.counted_agencies())) > 0
    and n.sensitive is null and n.agency_id = any ((select app_definer.counted_agencies())::uuid[])
$$;
comment on function app_definer.counted_needs() is 'Needs without anybody''s words, for those who read figures alone: a policy opens rows, and with them what people wrote.';

create function app_definer.counted_referrals() returns table (id uuid, agency_id uuid, office_id uuid, person_id uuid, case_id uuid, need_id uuid,
  number text, organization_id uuid, service_id uuid, state text, reason text, opened_at timestamptz, sent_at timestamptz, started_on date,
  ended_on date, received text, need_met text, measure text, measure_better text, completed boolean)
language sql stable security definer set search_path = '' as $$
  select r.id, r.agency_id, r.office_id, r.person_id, r.case_id, r.need_id, r.number, r.organization_id, r.service_id, r.state, r.reason, r.opened_at,
    r.sent_at, r.started_on, r.ended_on, r.received, r.need_met, r.measure, r.measure_better,
    exists (select from app.referral_step s where s.referral_id = r.id and s.to_state = 'completed')
  from app.referral r where cardinality((select app_definer.counted_agencies())) > 0
    and r.sensitive is null and r.agency_id = any ((select app_definer.counted_agencies())::uuid[])
$$;
comment on function app_definer.counted_referrals() is 'Referrals without anybody''s words, for those who read figures alone.';

create function app_definer.counted_scores() returns table (referral_id uuid, person_id uuid, came_at timestamptz, score numeric)
language sql stable security definer set search_path = '' as $$
  select p.referral_id, p.person_id, p.came_at, p.score from app.progress_update p
  where cardinality((select app_definer.counted_agencies())) > 0
    and p.sensitive is null and p.agency_id = any ((select app_definer.counted_agencies())::uuid[]) and p.came_at is not null and p.score is not null
$$;
comment on function app_definer.counted_scores() is 'Scores in a service''s own measure without what was written besides, for those who read figures alone.';
grant execute on function app_definer.counted_needs(), app_definer.counted_referrals(), app_definer.counted_scores()
  to alongside_case, alongside_office, alongside_agency;
reset role;
set role alongside_owner;

create view app.assessments_v_need with (security_invoker = true) as
  select n.id, n.agency_id, n.office_id, n.person_id, n.case_id, n.kind, k.domain, k.en as kind_en, k.es as kind_es, k.term, n.sensitive,
    n.identified_on, n.ended_on, n.ended_why, n.waits_for
  from (
    select n.id, n.agency_id, n.office_id, n.person_id, n.case_id, n.kind, n.sensitive, n.identified_on, n.ended_on, n.ended_why, n.waits_for from app.need n
    union all
    select c.id, c.agency_id, c.office_id, c.person_id, c.case_id, c.kind, c.sensitive, c.identified_on, c.ended_on, c.ended_why, c.waits_for
    from app_definer.counted_needs() c
  ) n join app.need_kind k on k.code = n.kind;
comment on view app.assessments_v_need is 'room: assessments · What people need, without anybody''s words, for figures of other rooms.';

create view app.assessments_v_need_kind with (security_invoker = true) as
  select k.code, k.en, k.es, k.domain, k.sensitive, k.term from app.need_kind k;
comment on view app.assessments_v_need_kind is 'room: assessments · Kinds of needs, with the category of services that answers each.';

create view app.referrals_v_referral with (security_invoker = true) as
  select r.id, r.agency_id, r.office_id, r.person_id, r.case_id, r.need_id, r.number, r.organization_id, r.service_id, r.state, r.reason, r.opened_at,
    r.sent_at, r.started_on, r.ended_on, r.received, r.need_met, r.measure, r.measure_better,
    exists (select from app.referral_step s where s.referral_id = r.id and s.to_state = 'completed') as completed
  from app.referral r
  union all
  select c.* from app_definer.counted_referrals() c;
comment on view app.referrals_v_referral is 'room: referrals · Where referrals stand, without anybody''s words, for figures of other rooms.';

create view app.referrals_v_score with (security_invoker = true) as
  select p.referral_id, p.person_id, p.came_at, p.score from app.progress_update p where p.came_at is not null and p.score is not null
  union all
  select c.* from app_definer.counted_scores() c;
comment on view app.referrals_v_score is 'room: referrals · Scores in a service''s own measure, by the moment they came.';

create view app.people_v_area with (security_invoker = true) as
  select a.person_id, a.area_id, a.during from app.person_address a where a.area_id is not null;
comment on view app.people_v_area is 'room: people · In which neighborhood somebody lives. A hidden address is in none.';

create view app.licensing_v_adult_now with (security_invoker = true) as
  select distinct on (a.person_id) a.person_id, a.home_id from app.home_adult a where a.during @> app.moment() order by a.person_id, a.home_id;
comment on view app.licensing_v_adult_now is 'room: licensing · The home that somebody is an adult of now.';

create view app.organizations_v_entry with (security_invoker = true) as
  select e.id, e.service_id, e.organization_id, e.name, e.organization_name, e.listed, e.confidential, e.terms, e.covers, e.areas, e.capacity,
    e.capacity_ends_at, e.wait_days, e.in_home, e.program_of, e.minimum_age, e.maximum_age
  from app.directory_entry e;
comment on view app.organizations_v_entry is 'room: organizations · What the directory offers, one row for each service at each place, with room and program.';

create view app.organizations_v_slot with (security_invoker = true) as
  select c.service_id, c.unit, c.available, c.maximum, c.updated_at from app.service_capacity c;
comment on view app.organizations_v_slot is 'room: organizations · Places of a service, by unit: how many there are and how many are free.';

grant select on app.assessments_v_need, app.assessments_v_need_kind, app.referrals_v_referral, app.referrals_v_score, app.people_v_area,
  app.licensing_v_adult_now, app.organizations_v_entry,
  app.organizations_v_slot to alongside_case, alongside_office, alongside_agency;

-- One word of the organization's own for each quarter, shown beside its figures.
create table app.scorecard_answer (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  quarter     date not null constraint scorecard_answer__quarter_is_its_first_day check (quarter = date_trunc('quarter', quarter::timestamp)::date),
  words       text not null constraint scorecard_answer__says_something check (btrim(words) <> '' and length(words) <= 2000),
  answered_at timestamptz not null,
  link_id     uuid references app.guest_link (id),
  constraint scorecard_answer__once_a_quarter unique (organization_id, quarter)
);
comment on table app.scorecard_answer is 'room: measures · topic: organization · What an organization says to its own figures, once in a quarter.';
create index scorecard_answer__link on app.scorecard_answer (link_id) where link_id is not null;
call build.protect_shared('app.scorecard_answer', 'measures', 'organization');
-- Nobody speaks for the organization.
revoke insert, update, delete on app.scorecard_answer from alongside_case, alongside_office, alongside_agency;
call build.keep_history('app.scorecard_answer', 'organization', '');
create policy guest_own on app.scorecard_answer to alongside_guest
  using (organization_id = any ((select app_definer.same_organizations(app_definer.guest_organization()))::uuid[]))
  with check (organization_id = (select app_definer.guest_organization()) and agency_id = (select app.my_agency()));
grant select, insert on app.scorecard_answer to alongside_guest;

-- Counts of one organization's referrals that were sent in a time, as far as the asker reads them. Who asks decides the rows.
create function app.scorecard_of(organization uuid, since timestamptz, before timestamptz, zone text, protected boolean default true)
returns table (part text, code text, days integer, n integer, total integer)
language sql stable set search_path = '' as $$
  with sent as materialized (
    select r.id, r.state, r.sent_at, r.started_on, r.need_met,
      (select min(s.taken_at) from app.referral_step s where s.referral_id = r.id and s.by_whom = 'provider'
        and s.to_state in ('accepted', 'declined', 'waiting-list', 'scheduled', 'started')) as answered_at,
      exists (select from app.referral_step s where s.referral_id = r.id and s.to_state = 'completed') as completed,
      (select min(s.taken_at) from app.referral_step s where s.referral_id = r.id and s.to_state = 'withdrawn') as withdrawn_at,
      case
        when r.started_on is not null and r.state in ('started', 'on-hold') then 'under-way'
        when r.started_on is not null then 'ended'
        when r.state = 'withdrawn' then 'withdrawn'
        when r.state in ('declined', 'closed') then 'declined'
        when r.state = 'waiting-list' then 'waiting-list'
        when r.state in ('accepted', 'scheduled') then 'accepted'
        else 'unanswered'
      end as standing
    from app.referral r
    where r.organization_id = any ((select app_definer.same_organizations(organization))::uuid[]) and r.sent_at >= since and r.sent_at < before and r.state not in ('draft', 'in-error')
      and (protected or r.sensitive is null)
  ), rated as (
    select f.referral_id, f.stars from app.fit_rating f join sent s on s.id = f.referral_id where f.rated_as in ('child', 'parent', 'caregiver')
  )
  select 'standing', s.standing, null::integer, count(*)::integer, null::integer from sent s group by s.standing
  union all
  select 'answer', case when s.answered_at is null then 'waits' else 'came' end,
    greatest(0, (coalesce(s.answered_at, s.withdrawn_at, app.moment()) at time zone zone)::date - (s.sent_at at time zone zone)::date), count(*)::integer, null
  from sent s group by 2, 3
  union all
  select 'result', case when s.completed then 'completed' else 'stopped' end || '/' || coalesce(s.need_met, 'not-told'), null, count(*)::integer, null
  from sent s where s.standing = 'ended' group by 2
  union all
  select 'rating', 'given', null, count(*)::integer, sum(t.stars)::integer from rated t having count(*) > 0
  union all
  select 'rating', 'rated', null, count(distinct t.referral_id)::integer, null from rated t having count(*) > 0
  union all
  select 'rating', 'none', null, count(*)::integer, null from sent s
  where s.started_on is not null and not exists (select from rated t where t.referral_id = s.id) having count(*) > 0
  union all
  select 'older', 'open', null, count(*)::integer, null from app.referral r
  where r.organization_id = any ((select app_definer.same_organizations(organization))::uuid[]) and (r.sent_at < since or r.sent_at >= before) and (protected or r.sensitive is null)
    and r.state in ('sent', 'received', 'accepted', 'waiting-list', 'scheduled', 'started', 'on-hold') having count(*) > 0
$$;
comment on function app.scorecard_of(uuid, timestamptz, timestamptz, text, boolean) is 'Counts of an organization''s referrals by where they stand, days to the answer, what came of them and how families rated them.';
grant execute on function app.scorecard_of(uuid, timestamptz, timestamptz, text, boolean) to alongside_case, alongside_office, alongside_agency, alongside_definer;

-- The analyst reads figures of the whole agency, and nobody's name.
update app.job_role set topics = topics || array['figures'] where code = 'analyst' and not 'figures' = any (topics);
reset role;

set role alongside_definer;
update app.scope_grant s set topics = s.topics || array['figures']
from app.position p
where p.id = s.source_id and p.role = 'analyst' and s.scope_kind = 'agency' and not 'figures' = any (s.topics);

create function app_definer.counted_scorecard(organization uuid, since timestamptz, before timestamptz, zone text)
returns table (part text, code text, days integer, n integer, total integer)
language sql stable security definer set search_path = '' as $$
  select c.* from app.organization o
  cross join lateral app.scorecard_of(o.id, since, before, zone, false) c
  where o.id = organization and o.agency_id = any (app_definer.counted_agencies())
$$;
comment on function app_definer.counted_scorecard(uuid, timestamptz, timestamptz, text) is 'Counts of an organization''s referrals for those who read figures alone; what a rule of its own protects is not among them.';
revoke all on function app_definer.counted_scorecard(uuid, timestamptz, timestamptz, text) from public;
grant execute on function app_definer.counted_scorecard(uuid, timestamptz, timestamptz, text) to alongside_agency, alongside_office, alongside_case;

create function app_definer.own_scorecard(since timestamptz, before timestamptz)
returns table (part text, code text, days integer, n integer, total integer)
language sql stable security definer set search_path = '' as $$
  select c.* from app.guest_link l
  join app.agency a on a.id = l.agency_id
  cross join lateral app.scorecard_of(l.organization_id, since, before, a.time_zone) c
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.opens = 'inbox' and l.subject_id = app_definer.guest_of('inbox')
    and (l.code_hash is null or app_definer.guest_proved())
$$;
comment on function app_definer.own_scorecard(timestamptz, timestamptz) is 'An organization reads how many of its own referrals stand where, also those whose rows its link does not open: counts alone, of itself alone.';
revoke all on function app_definer.own_scorecard(timestamptz, timestamptz) from public;
grant execute on function app_definer.own_scorecard(timestamptz, timestamptz) to alongside_guest;
reset role;
