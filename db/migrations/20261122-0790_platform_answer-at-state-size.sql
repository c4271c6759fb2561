-- What 60,000 children in care with 500,000 past stays showed (npm run bench -- pages --data). Nine rows of ten are of the past,
-- and a policy keeps the planner from asking a range when it ends (range operators are not leakproof): the end stands in a
-- column of its own, which has statistics and an index.
set role alongside_owner;
alter table app.case_file add column ends_at timestamptz not null generated always as (coalesce(upper(life), 'infinity')) stored;
alter table app.case_member add column ends_at timestamptz not null generated always as (coalesce(upper(during), 'infinity')) stored;
alter table app.primary_assignment add column ends_at timestamptz not null generated always as (coalesce(upper(during), 'infinity')) stored;
alter table app.case_team_member add column ends_at timestamptz not null generated always as (coalesce(upper(during), 'infinity')) stored;
alter table app.placement add column ends_at timestamptz not null generated always as (coalesce(upper(during), 'infinity')) stored;
alter table app.whereabouts add column ends_at timestamptz not null generated always as (coalesce(upper(during), 'infinity')) stored;

create index case_file__unit_ends on app.case_file (unit_id, ends_at);
create index case_file__office_ends on app.case_file (office_id, ends_at);
create index case_file__agency_ends on app.case_file (agency_id, ends_at);
create index case_member__agency_ends on app.case_member (agency_id, ends_at) include (case_id, person_id) where part = 'child';
create index case_member__case on app.case_member (case_id);
create index case_member__child_ends on app.case_member (person_id, ends_at) include (case_id) where part = 'child';
create index primary_assignment__agency_ends on app.primary_assignment (agency_id, ends_at) include (case_id, user_id);
create index primary_assignment__case_ends on app.primary_assignment (case_id, ends_at) include (user_id);
create index case_team_member__user_ends on app.case_team_member (user_id, ends_at);
create index placement__office_ends on app.placement (office_id, ends_at);
create index placement__agency_ends on app.placement (agency_id, ends_at);
create index whereabouts__office_ends on app.whereabouts (office_id, ends_at);
create index whereabouts__agency_ends on app.whereabouts (agency_id, ends_at);
create index whereabouts__child_ends on app.whereabouts (child_id, ends_at);
create index person__by_name on app.person (first_name, last_name, id);
create index home__near on app.home using gist (place) where closed_on is null;

create or replace view app.cases_v_child with (security_invoker = true) as
  select m.person_id as child_id, m.case_id, c.number, c.unit_id, c.office_id, c.organization_id, a.user_id as primary_worker_id, s.name as primary_worker
  from app.case_member m
  join app.case_file c on c.id = m.case_id
  left join app.primary_assignment a on a.case_id = c.id and lower(a.during) <= (select app.moment()) and a.ends_at > (select app.moment())
  left join app.staff_member s on s.id = a.user_id
  where m.part = 'child'
    and coalesce(lower(c.life), '-infinity') <= (select app.moment()) and c.ends_at > (select app.moment())
    and coalesce(lower(m.during), '-infinity') <= (select app.moment()) and m.ends_at > (select app.moment());

create or replace view app.cases_v_open_child with (security_invoker = true) as
  select m.person_id as child_id, m.case_id
  from app.case_member m
  join app.case_file c on c.id = m.case_id
  where m.part = 'child'
    and coalesce(lower(c.life), '-infinity') <= (select app.moment()) and c.ends_at > (select app.moment())
    and coalesce(lower(m.during), '-infinity') <= (select app.moment()) and m.ends_at > (select app.moment());

create or replace view app.placement_v_now with (security_invoker = true) as
  select p.id, p.child_id, p.home_id, p.with_person_id, p.setting, p.during, p.episode_id, p.office_id
  from app.placement p
  where coalesce(lower(p.during), '-infinity') <= (select app.moment()) and p.ends_at > (select app.moment());
reset role;

set role alongside_definer;
-- A list of what goes on now asks for open cases alone (app.reach = 'open'): a unit has seven closed cases for each open one.
-- It narrows what is seen, and never widens it.
create function app.open_alone() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.reach', true), '') = 'open';
comment on function app.open_alone() is 'Whether this transaction looks at open cases alone.';
grant execute on function app.open_alone() to alongside_case, alongside_office, alongside_agency, alongside_portal;

create or replace function app.mine(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  if app.focus() is not null then
    return app_definer.around_focus(want, app.focus());
  end if;
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)
    union
    select m.person_id from app.access_grant g
    join app.case_file c on c.id = g.subject_id
    join app.case_member m on m.case_id = c.id
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and want = any (g.topics)
      and (not app.open_alone() or c.ends_at > app.moment())
    union
    select m.person_id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id and c.ends_at > case when app.open_alone() then app.moment() else '-infinity' end
    join app.case_member m on m.case_id = c.id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and want = any (s.topics)
    union
    select a.home_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where want = 'agreement' and s.user_id = app.me() and s.side = 'agency' and s.removed_at is null
      and a.child_id is null and a.state not in ('superseded', 'ended')
      and exists (select from app.staff_member m where m.id = app.me() and m.agency_id = app.my_agency())
  );
end
$$;

create or replace function app.my_cases() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  if app.focus() is not null then
    return array(
      select m.case_id from app.case_member m
      where (m.person_id = app.focus() or m.case_id = app.focus()) and app_definer.cases_open_to('case', m.case_id)
    );
  end if;
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and 'case' = any (g.topics)
    union
    select c.id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id and c.ends_at > case when app.open_alone() then app.moment() else '-infinity' end
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and 'case' = any (s.topics)
  );
end
$$;

-- Every worker's position opens the agency's homes: those grants are thousands, and none of them opens a case.
create or replace function app_definer.who_can_see(subject uuid)
returns table (user_id uuid, name text, kind text, organization text, source text, since timestamptz, until timestamptz, topics text[], people integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  cases uuid[];
  agencies uuid[];
begin
  if not (subject = any (app.mine('identity')) or subject = any (app.mine('home'))) then
    return;
  end if;
  cases := array(select m.case_id from app.case_member m where m.person_id = subject);
  agencies := array(select distinct c.agency_id from app.case_file c where c.id = any (cases));
  return query
    select u.id, u.name, u.kind, o.name, g.source, lower(g.during), upper(g.during), g.topics, 1
    from app.access_grant g
    join app.user_account u on u.id = g.user_id
    left join app.staff_member s on s.id = u.id
    left join app.care_organization o on o.id = s.organization_id
    where g.subject_id = any (cases || subject) and g.during @> app.moment()
    union all
    select case when r.scope = 'agency' or r.scope = 'organization' then null else u.id end,
           case when r.scope = 'unit' then u.name else r.code end, 'staff', o.name, r.scope, min(lower(sg.during)), null, sg.topics, count(*)::integer
    from (
      select distinct s.scope_kind, s.scope_id from app.case_file c,
        lateral (values ('unit', c.unit_id), ('organization', c.organization_id)) s (scope_kind, scope_id) where c.id = any (cases)
    ) place
    join app.scope_grant sg on sg.scope_id = place.scope_id and sg.scope_kind = place.scope_kind
    join app.position p on p.id = sg.source_id
    join app.job_role r on r.code = p.role
    join app.user_account u on u.id = sg.user_id
    join app.care_organization o on o.id = p.organization_id
    where sg.during @> app.moment()
    group by 1, 2, o.name, r.scope, sg.topics, r.code
    union all
    select null, r.code, 'staff', o.name, r.scope, min(lower(sg.during)), null, sg.topics, count(*)::integer
    from app.job_role r
    join app.position p on p.role = r.code
    join app.care_organization o on o.id = p.organization_id
    -- Asked for each such position: the agency's grants are those of everybody.
    cross join lateral (
      select s.during, s.topics from app.scope_grant s
      where s.source_id = p.id and s.scope_kind = 'agency' and s.scope_id = any (agencies) and s.during @> app.moment() offset 0
    ) sg
    where r.scope = 'agency'
    group by o.name, r.scope, sg.topics, r.code;
end
$$;
reset role;

set role alongside_owner;
create index scope_grant__source on app.scope_grant (source_id);
create index position__role on app.position (role);
reset role;

-- What a caregiver's pages ask of agreements: ids can be looked up, texts made of them cannot (half a million papers were read
-- for one plan).
set role alongside_definer;
create function app.my_live_papers() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select distinct s.agreement_id from app.agreement_signer s join app.agreement a on a.id = s.agreement_id
    where s.user_id = app.me() and s.removed_at is null and s.audience in ('full', 'family', 'family_limited')
      and a.state not in ('superseded', 'ended')
  );
end
$$;
comment on function app.my_live_papers() is 'The live agreements the asker is a signer of, whatever rendering is theirs.';
revoke execute on function app.my_live_papers() from public;
grant execute on function app.my_live_papers()
  to alongside_owner, alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_owner;
alter policy signers on app.agreement using (id = any ((select app.my_live_papers())::uuid[]));
alter policy signers_move_on on app.agreement using (id = any ((select app.my_live_papers())::uuid[]));
alter policy signers on app.agreement_version using (agreement_id = any ((select app.my_live_papers())::uuid[]));
reset role;
