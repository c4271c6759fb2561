-- What may be written is held as hard as what may be seen: a row goes to the writer's own agency and to the office of the
-- subject's case, what decides who sees what is changed by administrators, and nobody's account widens itself.

-- 1. Offices. A row about somebody always carries the office of their case, whatever the writer says.
set role alongside_definer;
create or replace function app_definer.stamp_office() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.office_id := app_definer.office_of((to_jsonb(new) ->> tg_argv[0])::uuid);
  return new;
end
$$;
comment on function app_definer.stamp_office() is 'Trigger: a row about somebody carries the office of their case, which the writer may not see.';

-- Whoever may change the agency's own order: organizations, offices, units, positions.
create function app_definer.administers() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency()
                 and p.role = 'administrator' and p.during @> app.moment())
$$;
comment on function app_definer.administers() is 'Policies of tables that decide who sees what ask it; it reads the asker''s positions at this moment.';
grant execute on function app_definer.administers() to alongside_owner, alongside_case, alongside_office, alongside_agency;

-- Who the asker is as a person, for what one signs or confirms oneself.
create function app_definer.my_person() returns uuid language sql stable security definer set search_path = '' as $$
  select u.person_id from app.user_account u where u.id = app.me() and u.active
$$;
comment on function app_definer.my_person() is 'Policies of what people confirm for themselves ask it; the portal does not read accounts.';
grant execute on function app_definer.my_person() to alongside_owner, alongside_portal;

-- A file opens through a document of whoever stored it. Otherwise a document that names another's file would open that.
create or replace function app_definer.file_of_document(document uuid)
returns table (file_id uuid, media_type text, bytes integer, sealed_key bytea, key_id text)
language sql stable security definer set search_path = '' as $$
  select f.id, f.media_type, f.bytes, f.sealed_key, f.key_id
  from app.document d join app.stored_file f on f.id = d.file_id and f.user_id = d.user_id
  where d.id = document
    and (d.user_id = app.me() or d.topic || ':' || d.child_id = any (app.my_keys()))
$$;

-- An adult who joins or leaves a home: children of every stay that is not over, respite and planned ends included.
create or replace function app_definer.follow_home(one_home uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  child uuid;
begin
  delete from app.access_grant where subject_kind = 'home' and subject_id = one_home and source = 'home';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), a.agency_id, u.id, 'home', one_home, array['home', 'home_contact'], a.during, 'home', a.id
  from app.home_adult a join app.user_account u on u.person_id = a.person_id and u.active
  where a.home_id = one_home and a.part = 'caregiver';
  for child in
    select p.child_id from app.placement p where p.home_id = one_home and (upper_inf(p.during) or upper(p.during) > app.moment())
    union
    select w.child_id from app.whereabouts w where w.home_id = one_home and (upper_inf(w.during) or upper(w.during) > app.moment())
  loop
    perform app_definer.follow_placements(child);
  end loop;
end
$$;
reset role;

set role alongside_owner;
do $$
declare
  stamped record;
begin
  for stamped in select tgrelid::regclass as of_table, encode(tgargs, 'escape') as args from pg_trigger where tgname = 'stamp_office' loop
    execute format('create or replace trigger stamp_office before insert or update of office_id, %I on %s for each row execute function app_definer.stamp_office(%L)',
      split_part(stamped.args, '\000', 1), stamped.of_table, split_part(stamped.args, '\000', 1));
  end loop;
end
$$;

-- 2. Agencies. Every policy that lets people write about a subject also names the writer's agency.
do $$
declare
  open record;
begin
  for open in
    select p.polrelid::regclass as of_table, p.polname as name, pg_get_expr(p.polwithcheck, p.polrelid) as checked
    from pg_policy p join record.protected_table t on t.table_name = p.polrelid
    where p.polcmd in ('*', 'a', 'w') and t.shape in ('about-subject', 'personal', 'keyed')
      and p.polroles && array['alongside_case', 'alongside_office', 'alongside_agency', 'alongside_portal']::regrole[]::oid[]
      and pg_get_expr(p.polwithcheck, p.polrelid) !~ 'my_agency\(\)'
  loop
    execute format('alter policy %I on %s with check ((%s) and agency_id = (select app.my_agency()))', open.name, open.of_table, open.checked);
  end loop;
end
$$;

-- The shapes say it for tables to come.
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
end
$$;
create or replace procedure build.protect_personal(of_table regclass, of_room text, of_topic text, of_subject text, portal text default 'none') language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, of_subject, 'personal');
  execute format('create policy case_team on %s to alongside_case
    using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]) and agency_id = (select app.my_agency()))', of_table, of_subject, of_topic, of_subject, of_topic);
  execute format('grant select, insert, update, delete on %s to alongside_case', of_table);
  execute format('create trigger stamp_office before insert or update of office_id, %I on %s for each row execute function app_definer.stamp_office(%L)', of_subject, of_table, of_subject);
  call build.open_to_portal(of_table, of_topic, of_subject, portal);
end
$$;
create or replace procedure build.open_to_portal(of_table regclass, of_topic text, of_subject text, portal text) language plpgsql as $$
begin
  if portal = 'read' then
    execute format('create policy portal on %s for select to alongside_portal using (%I = any ((select app.mine(%L))::uuid[]))', of_table, of_subject, of_topic);
    execute format('grant select on %s to alongside_portal', of_table);
  elsif portal = 'write' then
    execute format('create policy portal on %s to alongside_portal
      using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]) and agency_id = (select app.my_agency()))', of_table, of_subject, of_topic, of_subject, of_topic);
    execute format('grant select, insert, update on %s to alongside_portal', of_table);
  elsif portal <> 'none' then
    raise exception 'portal is none, read or write';
  end if;
end
$$;

-- 3. Shared tables that decide who sees what: all staff reads them, administrators change them.
create procedure build.change_by_administrators(of_table regclass) language plpgsql as $$
begin
  execute format('drop policy staff_of_agency on %s', of_table);
  execute format('create policy staff_of_agency on %s for select to alongside_case, alongside_office, alongside_agency
    using (agency_id = (select app.my_agency()))', of_table);
  execute format('create policy administrators on %s to alongside_case, alongside_office, alongside_agency
    using (agency_id = (select app.my_agency()) and (select app_definer.administers()))
    with check (agency_id = (select app.my_agency()) and (select app_definer.administers()))', of_table);
end
$$;
call build.change_by_administrators('app.agency');
call build.change_by_administrators('app.care_organization');
call build.change_by_administrators('app.office');
call build.change_by_administrators('app.unit');
call build.change_by_administrators('app.area');
call build.change_by_administrators('app.holiday');
call build.change_by_administrators('app.staff_member');
call build.change_by_administrators('app.position');

-- 4. One's own rows. An account's kind, person and agency are not its owner's to change; what is kept was frozen then.
revoke insert, update, delete on app.user_account from alongside_case, alongside_office, alongside_agency, alongside_portal;
drop policy own on app.user_account;
create policy own on app.user_account for select to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (id = (select app.me()));
revoke insert, update, delete on app.kept_stay from alongside_case, alongside_office, alongside_agency, alongside_portal;
drop policy own on app.kept_stay;
create policy own on app.kept_stay for select to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (user_id = (select app.me()));
revoke update on app.stored_file from alongside_case, alongside_office, alongside_agency, alongside_portal;
alter policy own on app.stored_file with check (user_id = (select app.me()) and agency_id = (select app.my_agency()));

-- 5. A person's agency and offices follow their cases; a person is made by app_definer.add_person.
revoke insert, update on app.person from alongside_case, alongside_office, alongside_agency;
grant update (first_name, last_name, pronouns, born_on, born_precision, died_on, languages, interpreter)
  on app.person to alongside_case, alongside_office, alongside_agency;

-- 6. Everybody confirms a child's card for themselves, once.
drop policy portal on app.card_confirmation;
revoke update on app.card_confirmation from alongside_portal;
create policy portal on app.card_confirmation for select to alongside_portal using (child_id = any ((select app.mine('health'))::uuid[]));
create policy portal_confirms on app.card_confirmation for insert to alongside_portal
  with check (child_id = any ((select app.mine('health'))::uuid[]) and agency_id = (select app.my_agency())
    and person_id = (select app_definer.my_person()));

-- 7. Keys that are followed backwards.
create index adult_clearance__person on app.adult_clearance (person_id);
create index card_confirmation__person on app.card_confirmation (person_id);
create index caregiver_contact__person on app.caregiver_contact (person_id);
create index case_team_member__person on app.case_team_member (person_id) where person_id is not null;
create index case_transfer__case on app.case_transfer (case_id, at);
create index document__file on app.document (file_id);
create index enrollment__school on app.enrollment (school_id);
create index episode__case on app.episode (case_id);
create index home_approval__child on app.home_approval (child_id);
create index license__only_child on app.license (only_child_id) where only_child_id is not null;
create index placement__episode on app.placement (episode_id);
create index placement__exception on app.placement (exception_id) where exception_id is not null;
create index placement__move on app.placement (move_id) where move_id is not null;
create index placement__with_person on app.placement (with_person_id) where with_person_id is not null;
create index scope_grant__position on app.scope_grant (source_id);
create index stored_file__user on app.stored_file (user_id);
create index task__user on app.task (user_id);
reset role;
