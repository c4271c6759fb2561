-- A record opened in an emergency may be read and not changed. The right to write is any other right to the same topic.
set role alongside_definer;
create function app.only_in_emergency(want text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.source = 'break_glass' and g.during @> app.moment() and want = any (g.topics)
      and not exists (select from app.access_grant other
                      where other.user_id = app.me() and other.subject_id = g.subject_id and other.source <> 'break_glass'
                        and other.subject_kind = 'person' and other.during @> app.moment() and want = any (other.topics))
      and not exists (select from app.case_member m where m.person_id = g.subject_id and app_definer.cases_open_to(want, m.case_id))
  );
end
$$;
comment on function app.only_in_emergency(text) is 'The children whose topic the asker may read only because they opened the record in an emergency: policies let nobody write about them.';
revoke execute on function app.only_in_emergency(text) from public;
grant execute on function app.only_in_emergency(text) to alongside_owner, alongside_case, alongside_office, alongside_agency, alongside_portal;

-- An account for a person outlives an emergency: it takes another right to the person's name.
create or replace function app_definer.open_account(account uuid, of_kind text, of_name text, of_language text, of_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.user_account u join app.position p on p.user_id = u.id where u.agency_id = app.my_agency() and p.role = 'administrator')
     and not exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                     and p.role in ('administrator', 'licensing_counselor', 'licensing_supervisor', 'case_manager', 'supervisor')) then
    raise exception 'only an administrator opens accounts' using errcode = 'insufficient_privilege';
  end if;
  if of_person is not null
     and not (of_person = any (app.mine('identity')) and of_person <> all (app.only_in_emergency('identity'))
              or app_definer.administers()
              or app_definer.keeps_homes() and exists (select from app.home_adult a where a.person_id = of_person and a.agency_id = app.my_agency())) then
    raise exception 'an account is opened for a person the asker may see' using errcode = 'insufficient_privilege';
  end if;
  insert into app.user_account (id, agency_id, kind, name, language, person_id, active)
  values (account, app.my_agency(), of_kind, of_name, of_language, of_person, true);
  if of_person is not null then
    perform app_definer.follow_person(of_person);
    perform app_definer.follow_home(a.home_id) from app.home_adult a where a.person_id = of_person and a.during @> app.moment();
  end if;
end
$$;
reset role;

set role alongside_owner;
-- Restrictive: each narrows what the table's other policies let somebody write. Only for what may be written at all.
create procedure build.read_only_in_emergency(of_table regclass, of_topic text, of_subject text) language plpgsql as $$
declare
  -- What app_definer.break_glass opens; a catalog test holds the two together.
  opened text[] := array['identity', 'family', 'contact', 'placement', 'health', 'education'];
  free text := format('%I <> all ((select app.only_in_emergency(%L))::uuid[])', of_subject, of_topic);
begin
  if not of_topic = any (opened) then
    return;
  end if;
  if has_any_column_privilege('alongside_case', of_table, 'insert') then
    execute format('create policy emergency_adds_nothing on %s as restrictive for insert to alongside_case with check (%s)', of_table, free);
  end if;
  if has_any_column_privilege('alongside_case', of_table, 'update') then
    execute format('create policy emergency_changes_nothing on %s as restrictive for update to alongside_case using (%s) with check (%s)', of_table, free, free);
  end if;
  if has_table_privilege('alongside_case', of_table, 'delete') then
    execute format('create policy emergency_removes_nothing on %s as restrictive for delete to alongside_case using (%s)', of_table, free);
  end if;
end
$$;

do $$
declare
  open record;
begin
  for open in select t.table_name, t.topic, coalesce(t.subject_column, 'id') as subject from record.protected_table t
              where t.shape in ('about-subject', 'personal') loop
    call build.read_only_in_emergency(open.table_name, open.topic, open.subject);
  end loop;
end
$$;
-- A paper has the topic of its kind.
create policy emergency_adds_nothing on app.document as restrictive for insert to alongside_case
  with check (not (topic = 'identity' and child_id = any ((select app.only_in_emergency('identity'))::uuid[])
    or topic = 'health' and child_id = any ((select app.only_in_emergency('health'))::uuid[])
    or topic = 'education' and child_id = any ((select app.only_in_emergency('education'))::uuid[])));

-- Tables about somebody that are still to come.
create or replace procedure build.protect_about(of_table regclass, of_room text, of_topic text, of_subject text, portal text default 'none') language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, of_subject, 'about-subject');
  execute format('create policy case_team on %s to alongside_case
    using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]) and agency_id = (select app.my_agency()))', of_table, of_subject, of_topic, of_subject, of_topic);
  execute format('create policy office on %s to alongside_office
    using (office_id = any ((select app.my_offices(%L))::uuid[])) with check (office_id = any ((select app.my_offices(%L))::uuid[]) and agency_id = (select app.my_agency()))', of_table, of_topic, of_topic);
  execute format('create policy agency on %s to alongside_agency
    using (agency_id = any ((select app.my_agencies(%L))::uuid[])) with check (agency_id = any ((select app.my_agencies(%L))::uuid[]) and agency_id = (select app.my_agency()))', of_table, of_topic, of_topic);
  execute format('grant select, insert, update, delete on %s to alongside_case, alongside_office, alongside_agency', of_table);
  execute format('create trigger stamp_office before insert or update of office_id, %I on %s for each row execute function app_definer.stamp_office(%L)', of_subject, of_table, of_subject);
  call build.open_to_portal(of_table, of_topic, of_subject, portal);
  call build.read_only_in_emergency(of_table, of_topic, of_subject);
end
$$;
reset role;
