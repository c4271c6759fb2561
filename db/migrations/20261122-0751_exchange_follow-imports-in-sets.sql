-- An import touches tens of thousands of cases, children and homes at once: what follows from their rows is made in whole
-- sets. Each set gives what the function for one case, child, home, person or account gives; a test holds them together.
set role alongside_definer;
create or replace function app_definer.follow_import(of text, ids uuid[]) returns void
language plpgsql security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  children uuid[];
begin
  if current_setting('role') <> 'alongside_import' then
    raise exception 'only an import follows in sets' using errcode = 'insufficient_privilege';
  end if;
  case of
    -- Offices change seldom; agreements may wait for a person's account.
    when 'offices of cases' then perform app_definer.follow_case_office(i) from unnest(ids) i;
    when 'people' then
      delete from app.access_grant g using unnest(ids) i where g.subject_id = i and g.subject_kind = 'person' and g.source = 'self';
      insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
      select uuidv7(), u.agency_id, u.id, 'person', i, array['identity', 'contact'], tstzrange(app.moment(), null), 'self', u.id
      from unnest(ids) i join app.user_account u on u.person_id = i and u.active;
      update app.agreement_signer s set user_id = u.id
      from unnest(ids) i join app.user_account u on u.person_id = i and u.active, app.agreement a
      where s.person_id = i and s.user_id is null and s.removed_at is null
        and a.id = s.agreement_id and a.state not in ('superseded', 'ended');
    -- Accounts that were closed, opened or given to somebody else: whatever rested on them follows anew.
    when 'accounts' then
      children := array(select distinct g.subject_id from unnest(ids) i join app.access_grant g on g.user_id = i where g.source in ('placement', 'whereabouts'));
      perform app_definer.follow_import('people', coalesce(array_agg(distinct g.subject_id), '{}'))
      from unnest(ids) i join app.access_grant g on g.user_id = i where g.source = 'self';
      perform app_definer.follow_import('homes', coalesce(array_agg(h.home_id), '{}')) from (
        select g.subject_id as home_id from unnest(ids) i join app.access_grant g on g.user_id = i where g.source = 'home'
        union
        select a.home_id from unnest(ids) i join app.user_account u on u.id = i join app.home_adult a on a.person_id = u.person_id
      ) h;
      perform app_definer.follow_import('children', children);
    when 'staff' then
      delete from app.scope_grant g using unnest(ids) i where g.user_id = i;
      insert into app.scope_grant (id, agency_id, user_id, scope_kind, scope_id, topics, during, source_id)
      select uuidv7(), p.agency_id, p.user_id, r.scope,
             case r.scope when 'unit' then p.unit_id when 'organization' then p.organization_id else p.agency_id end,
             r.topics, p.during, p.id
      from unnest(ids) i join app.position p on p.user_id = i join app.job_role r on r.code = p.role
      where r.scope in ('unit', 'organization', 'agency') and cardinality(r.topics) > 0 and (r.scope <> 'unit' or p.unit_id is not null)
      union all
      select uuidv7(), p.agency_id, p.user_id, 'agency', p.agency_id, array['home', 'home_contact'], p.during, p.id
      from unnest(ids) i join app.position p on p.user_id = i join app.job_role r on r.code = p.role
      where r.homes;
    when 'cases' then
      delete from app.access_grant g using unnest(ids) i
      where g.subject_id = i and g.subject_kind = 'case' and g.source in ('assignment', 'cover', 'appointment');
      delete from app.access_grant g using unnest(ids) i join app.case_team_member t on t.case_id = i
      where g.source_id = t.id and g.source in ('assignment', 'cover', 'appointment');
      insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
      select uuidv7(), a.agency_id, a.user_id, 'case', a.case_id, r.topics, a.during, 'assignment', a.id
      from unnest(ids) i join app.primary_assignment a on a.case_id = i cross join app.job_role r
      where r.code = 'case_manager'
      union all
      select uuidv7(), t.agency_id, t.user_id, case when t.person_id is null then 'case' else 'person' end, coalesce(t.person_id, t.case_id),
             r.topics, t.during, case when t.part = 'cover' then 'cover' when r.audience = 'staff' then 'assignment' else 'appointment' end, t.id
      from unnest(ids) i join app.case_team_member t on t.case_id = i join app.case_part p on p.code = t.part join app.job_role r on r.code = p.role
      where cardinality(r.topics) > 0;
    when 'homes' then
      delete from app.access_grant g using unnest(ids) i where g.subject_id = i and g.subject_kind = 'home' and g.source = 'home';
      insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
      select uuidv7(), a.agency_id, u.id, 'home', i, array['home', 'home_contact'], a.during, 'home', a.id
      from unnest(ids) i join app.home_adult a on a.home_id = i and a.part = 'caregiver' join app.user_account u on u.person_id = a.person_id and u.active;
      perform app_definer.follow_import('children', coalesce(array_agg(c.child_id), '{}')) from (
        select p.child_id from unnest(ids) i join app.placement p on p.home_id = i and (upper_inf(p.during) or upper(p.during) > app.moment())
        union
        select w.child_id from unnest(ids) i join app.whereabouts w on w.home_id = i and (upper_inf(w.during) or upper(w.during) > app.moment())
      ) c;
    when 'children' then
      delete from app.access_grant g using unnest(ids) i
      where g.subject_id = i and g.subject_kind = 'person' and g.source in ('placement', 'whereabouts');
      insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
      select uuidv7(), stay.agency_id, u.id, 'person', stay.child_id, r.topics, stay.during * a.during, stay.source, stay.id
      from (
        select p.id, p.agency_id, p.child_id, p.home_id, p.during, 'placement' as source from unnest(ids) i join app.placement p on p.child_id = i
        union all
        select w.id, w.agency_id, w.child_id, w.home_id, w.during, 'whereabouts' from unnest(ids) i join app.whereabouts w on w.child_id = i
      ) stay
      join app.home_adult a on a.home_id = stay.home_id and a.part = 'caregiver' and a.during && stay.during
      join app.user_account u on u.person_id = a.person_id and u.active
      cross join app.job_role r
      where r.code = 'caregiver';
    when 'stays' then
      insert into app.kept_stay (id, agency_id, user_id, placement_id, first_name, during)
      select distinct on (u.id, p.id) uuidv7(), p.agency_id, u.id, p.id, c.first_name, p.during
      from unnest(ids) i
      join app.placement p on p.id = i and not upper_inf(p.during)
      join app.person c on c.id = p.child_id
      join app.home_adult a on a.home_id = p.home_id and a.part = 'caregiver' and a.during && p.during
      join app.user_account u on u.person_id = a.person_id
      on conflict (user_id, placement_id) do update set during = excluded.during;
  end case;
end
$$;
reset role;

-- Rows of an unfinished transaction are in nobody's statistics: the planner would take a hundred thousand of them for a few.
set role alongside_owner;
do $$
declare
  kept regclass;
begin
  for kept in select polrelid from pg_policy where polname = 'import' loop
    execute format('grant maintain on %s to alongside_definer', kept);
  end loop;
end
$$;
reset role;
set role alongside_definer;
create function app_definer.measure_import(of_table regclass) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if current_setting('role') <> 'alongside_import' or not has_table_privilege('alongside_import', of_table, 'insert') then
    raise exception 'only an import measures what it wrote' using errcode = 'insufficient_privilege';
  end if;
  execute format('analyze %s', of_table);
end
$$;
comment on function app_definer.measure_import(regclass) is 'Statistics belong to whoever owns the table; an import needs them before its transaction ends.';
grant execute on function app_definer.measure_import(regclass) to alongside_import;
reset role;

-- A key is written for every row of an extract, always of the agency and the run at hand (policy import): asking the same
-- two rows half a million times takes longer than writing the keys. Nobody looks for the keys of a run.
set role alongside_owner;
alter table app.import_key drop constraint import_key_agency_id_fkey, drop constraint import_key_run_id_fkey;
drop index app.import_key__run;
reset role;
