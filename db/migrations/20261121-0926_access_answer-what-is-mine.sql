-- What policies ask. Each answers with a whole array once for a query (an InitPlan), never once for a row.
set role alongside_definer;
-- The tables these read are made by later migrations.
set local check_function_bodies = off;

-- Cases the asker reaches through a grant on the case or through a unit, with the topic. p_all adds organization and agency.
create function app_definer.cases_open_to(want text, one_case uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.access_grant g
    where g.user_id = app.me() and g.subject_id = one_case and g.subject_kind = 'case'
      and g.during @> app.moment() and want = any (g.topics)
    union all
    select from app.case_file c
    join app.unit u on u.id = c.unit_id
    join app.scope_grant s on s.user_id = app.me() and s.during @> app.moment() and want = any (s.topics)
      and ((s.scope_kind = 'unit' and s.scope_id = c.unit_id)
        or (s.scope_kind = 'organization' and s.scope_id = c.organization_id)
        or (s.scope_kind = 'agency' and s.scope_id = c.agency_id))
    where c.id = one_case
  )
$$;
comment on function app_definer.cases_open_to(text, uuid) is 'Policies of cases and people ask it; it reads grants of the asker and the case''s place, which the asker''s role may not read in general.';

-- A page about one child, person or home: who may be shown beside them.
create function app_definer.around_focus(want text, focus uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  found uuid[];
  homes uuid[];
begin
  -- Everybody of the cases this person belongs to, as far as those cases are open to the asker with this topic.
  select coalesce(array_agg(distinct m.person_id), '{}') into found
  from app.case_member own
  join app.case_member m on m.case_id = own.case_id
  where own.person_id = focus and app_definer.cases_open_to(want, own.case_id);
  -- A grant on the person or the home itself.
  if exists (select from app.access_grant g where g.user_id = app.me() and g.subject_id = focus
             and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)) then
    found := found || focus;
  end if;
  -- Homes: the home in focus, or the homes where this child lives or lived, for those who may open homes.
  if want in ('identity', 'home_contact') and app_definer.opens_homes(want) then
    select coalesce(array_agg(h), '{}') into homes from (
      select focus as h where exists (select from app.home where id = focus)
      union
      select p.home_id from app.placement p where p.child_id = focus and p.home_id is not null and focus = any (found)
      union
      select w.home_id from app.whereabouts w where w.child_id = focus and w.home_id is not null and focus = any (found)
    ) as of_home;
    if cardinality(homes) > 0 then
      found := found || homes || coalesce((select array_agg(a.person_id) from app.home_adult a where a.home_id = any (homes)), '{}');
    end if;
  end if;
  return found;
end
$$;
comment on function app_definer.around_focus(text, uuid) is 'app.mine asks it for pages about one record; it reads cases, placements and homes to find who stands around that record.';

create function app_definer.opens_homes(want text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from app.scope_grant s where s.user_id = app.me() and s.scope_kind = 'agency'
                 and s.scope_id = app.my_agency() and s.during @> app.moment() and 'home' = any (s.topics))
$$;
comment on function app_definer.opens_homes(text) is 'Whether the asker''s position opens the records of homes.';

create function app.mine(want text) returns uuid[]
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
    join app.case_member m on m.case_id = g.subject_id
    where g.user_id = app.me() and g.subject_kind = 'case' and g.during @> app.moment() and want = any (g.topics)
    union
    select m.person_id from app.scope_grant s
    join app.case_file c on c.unit_id = s.scope_id
    join app.case_member m on m.case_id = c.id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and want = any (s.topics)
  );
end
$$;
comment on function app.mine(text) is 'The subjects whose topic the asker may read now. With app.focus set: only those around that one record.';

create function app.my_cases() returns uuid[]
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
    select c.id from app.scope_grant s join app.case_file c on c.unit_id = s.scope_id
    where s.user_id = app.me() and s.scope_kind = 'unit' and s.during @> app.moment() and 'case' = any (s.topics)
  );
end
$$;
comment on function app.my_cases() is 'The cases the asker may read now.';

create function app.my_offices(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  return array(
    select o.id from app.scope_grant s join app.office o on o.organization_id = s.scope_id
    where s.user_id = app.me() and s.scope_kind = 'organization' and s.during @> app.moment() and want = any (s.topics)
  );
end
$$;
comment on function app.my_offices(text) is 'The offices whose children''s topic the asker''s position opens.';

create function app.my_agencies(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  return array(
    select s.scope_id from app.scope_grant s
    where s.user_id = app.me() and s.scope_kind = 'agency' and s.during @> app.moment() and want = any (s.topics)
  );
end
$$;
comment on function app.my_agencies(text) is 'The agencies whose topic the asker''s position opens as a whole.';

create function app.my_keys() returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  return array(
    select t.topic || ':' || s from (select distinct topic from record.protected_table) t, unnest(app.mine(t.topic)) s
    union
    select 'case:' || c from unnest(app.my_cases()) c
  );
end
$$;
comment on function app.my_keys() is 'topic:subject pairs the asker may read now: history and facts carry such keys.';

grant execute on function app.mine(text), app.my_cases(), app.my_offices(text), app.my_agencies(text), app.my_keys()
  to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_owner;
create policy seen_by_key on record.row_change for select to alongside_case, alongside_portal
  using (keys <@ (select app.my_keys())::text[]);
create policy seen_by_key on record.fact for select to alongside_case, alongside_portal
  using (keys <@ (select app.my_keys())::text[]);
create policy seen_by_subject on record.reading for select to alongside_case
  using (subjects <@ (select app.mine('reading'))::uuid[]);
grant select on record.row_change, record.fact to alongside_case, alongside_portal;
grant select on record.reading to alongside_case;
reset role;
