-- A finalized adoption seals the file that lay before it (S2-61). The rows are not marked, they move: into a vault, an agency of its own
-- in which nobody works and nobody can sign in. No topic, no office and no position reaches another agency, so that no list, count,
-- search, history, job, export or emergency does either, without any of them asking whether a file is sealed.
set role alongside_owner;
alter table app.agency add column keeps_sealed_of uuid references app.agency (id)
  constraint agency__one_vault_of_each unique constraint agency__is_not_its_own_vault check (keeps_sealed_of <> id);
comment on column app.agency.keeps_sealed_of is 'A vault: the sealed files of that agency lie here. Nobody works in it.';

create table record.sealed_file (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  old_id     uuid not null unique,
  new_id     uuid,
  decree_on  date not null,
  why        text not null constraint sealed_file__says_why check (btrim(why) <> ''),
  sealed_at  timestamptz not null,
  sealed_by  uuid not null references app.user_account (id),
  constraint sealed_file__is_somebody_else check (new_id <> old_id)
);
comment on table record.sealed_file is 'room: permanency · topic: none · Which file was sealed, when, by whom, and under which record the child is known since. Nobody reads it but the privacy officer, through a function.';
comment on column record.sealed_file.old_id is 'The sealed record. No key to the person: nothing leads from the one to the other.';
alter table record.sealed_file enable row level security;
alter table record.sealed_file force row level security;
create policy definer_works on record.sealed_file to alongside_definer using (true) with check (true);
grant select, insert, update (new_id) on record.sealed_file to alongside_definer;
create index sealed_file__agency on record.sealed_file (agency_id);
create index sealed_file__sealed_by on record.sealed_file (sealed_by);

-- What somebody added or signed themselves is theirs, but not out of a vault.
alter policy keeps_own on app.document using (user_id = (select app.me()) and agency_id = (select app.my_agency()));
alter policy family_reads_own on app.family_word using (user_id = (select app.me()) and agency_id = (select app.my_agency()));
alter policy family_own on app.plan_talk using (asked_by = (select app.me()) and asked_side = 'family' and agency_id = (select app.my_agency()));
alter policy own on app.signed_copy using (user_id = (select app.me()) and agency_id = (select app.my_agency()));
reset role;

set role alongside_definer;
-- A vault is no agency anybody sets up, signs in to, counts for or gives rules to.
create or replace function app_definer.only_agency() returns table (id uuid, name text, main_phone text, after_hours_phone text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.name, a.main_phone, a.after_hours_phone from app.agency a
  where a.keeps_sealed_of is null and (select count(*) from app.agency o where o.keeps_sealed_of is null) = 1
$$;
create or replace function app_definer.create_administrator(account uuid, account_name text, account_language text, account_title text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  lead app.care_organization;
begin
  select o.* into lead from app.care_organization o
  where o.part = 'lead_agency' and (select count(*) from app.agency a where a.keeps_sealed_of is null) = 1 order by o.id limit 1;
  if lead.id is null then
    return false;
  end if;
  perform app_definer.add_administrator(account, lead.agency_id, lead.id, account_name, account_language, account_title);
  return true;
end
$$;
create or replace function app_definer.agencies_without_rules() returns table (agency_id uuid, state_code text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.state_code from app.agency a
  where a.keeps_sealed_of is null and not exists (select from app.rule_pack p where p.agency_id = a.id)
$$;
create or replace function app_definer.agencies_to_count(at_hour integer, moment timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.id from app.agency a
  where a.keeps_sealed_of is null and (at_hour is null or extract(hour from moment at time zone a.time_zone) = at_hour) order by a.id
$$;

-- The vault of an agency with the places rows about children name; made with the first file it keeps.
create function app_definer.vault_of(agency uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  vault uuid := (select a.id from app.agency a where a.keeps_sealed_of = agency);
begin
  if vault is not null then
    return vault;
  end if;
  vault := uuidv7();
  insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack, keeps_sealed_of)
  select vault, 'Sealed', 'Sealed', a.state_code, a.time_zone, a.policy_pack, a.id from app.agency a where a.id = agency;
  insert into app.care_organization (id, agency_id, name, short_name, part) values (vault, vault, 'Sealed', 'Sealed', 'case_management');
  insert into app.office (id, agency_id, organization_id, name) values (vault, vault, vault, 'Sealed');
  insert into app.unit (id, agency_id, office_id, name) values (vault, vault, vault, 'Sealed');
  return vault;
end
$$;
comment on function app_definer.vault_of(uuid) is 'Part of sealing: the place sealed files lie, in which nobody works. Nobody may make agencies by hand.';

create function app_definer.seal_file(one_file uuid, child uuid, because text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  agency constant uuid := app.my_agency();
  vault uuid;
  decree date;
  own_cases uuid[];
  shared uuid[];
  gone uuid[];
  one uuid;
  twin uuid;
  moved record;
begin
  if not exists (select from app.position p where p.user_id = app.me() and p.agency_id = agency and p.during @> app.moment()
                 and p.role in ('supervisor', 'program_director'))
     or not (child = any (app.mine('permanency')) and child = any (app.mine('identity')))
     or not exists (select from app.person p where p.id = child and p.agency_id = agency) then
    raise exception 'a file is sealed by those who lead and may open it' using errcode = 'insufficient_privilege';
  end if;
  select s.on_day into decree from app.path_step s join app.path_step_kind k on k.code = s.kind
  where s.child_id = child and k.path = 'adoption' and k.last and s.state = 'done' order by s.on_day desc limit 1;
  if decree is null then
    return 'not-finalized';
  elsif exists (select from app.episode e where e.child_id = child and upper_inf(e.during)) then
    return 'still-in-care';
  elsif exists (select from app.case_member m join app.case_file c on c.id = m.case_id
                where m.person_id = child and m.part = 'child' and upper_inf(m.during) and upper_inf(c.life)) then
    return 'case-is-open';
  end if;
  vault := app_definer.vault_of(agency);

  -- Cases that were this child's alone lie in the vault; of one with brothers and sisters the child takes a part of their own along.
  own_cases := array(
    select m.case_id from app.case_member m where m.person_id = child
      and not exists (select from app.case_member o where o.case_id = m.case_id and o.part = 'child' and o.person_id <> child));
  shared := array(select m.case_id from app.case_member m where m.person_id = child and m.case_id <> all (own_cases));
  foreach one in array shared loop
    twin := uuidv7();
    insert into app.case_file (id, agency_id, organization_id, office_id, unit_id, number, name, life)
    select twin, vault, vault, vault, vault, c.number || '/' || twin, c.name, c.life from app.case_file c where c.id = one;
    insert into app.primary_assignment (id, agency_id, case_id, user_id, during, reason)
    select uuidv7(), vault, twin, a.user_id, a.during, a.reason from app.primary_assignment a where a.case_id = one;
    update app.case_member set case_id = twin, agency_id = vault, office_id = vault where case_id = one and person_id = child;
    update app.episode set case_id = twin where case_id = one and child_id = child;
    update app.case_team_member set case_id = twin, agency_id = vault where case_id = one and person_id = child;
    own_cases := own_cases || twin;
  end loop;

  -- With the child go the people nobody else's case names: the family of birth, and nobody of a home or with another case.
  gone := child || array(
    select distinct m.person_id from app.case_member m
    where m.case_id = any (own_cases) and m.person_id <> child
      and not exists (select from app.case_member o where o.person_id = m.person_id and o.case_id <> all (own_cases))
      and not exists (select from app.home_adult a where a.person_id = m.person_id)
      and not exists (select from app.user_account u where u.person_id = m.person_id and u.kind <> 'parent'));

  -- Nobody opens it any more, by whatever right they had.
  delete from app.access_grant g where g.subject_id = any (gone || own_cases);
  update app.user_account u set active = false where u.person_id = any (gone) and u.active;
  update app.agreement a set state = 'ended', state_at = app.moment(), ended_why = because
  where (a.child_id = child or a.subject_id = child) and a.state not in ('superseded', 'ended');
  update app.guest_link l set ended_at = app.moment(), ended_why = 'closed'
  where l.ended_at is null and l.subject_id in (select r.id from app.referral r where r.person_id = any (gone));
  delete from app.kept_stay k where k.placement_id in (select p.id from app.placement p where p.child_id = child);
  update app.signed_copy c set agency_id = vault
  from app.agreement a, app.user_account u
  where a.id = c.agreement_id and (a.child_id = child or a.subject_id = child) and u.id = c.user_id and u.kind = 'staff';

  -- Every table that speaks of somebody, found in the catalog: what is made later is sealed as well.
  for moved in
    select t.table_name, t.subject_column, t.shape,
      exists (select from pg_catalog.pg_attribute a where a.attrelid = t.table_name and a.attname = 'office_id' and not a.attisdropped) as has_office
    from record.protected_table t
    where t.shape in ('about-subject', 'personal', 'keyed') and t.subject_column is not null
      and exists (select from pg_catalog.pg_attribute a where a.attrelid = t.table_name and a.attname = 'agency_id' and not a.attisdropped and a.attgenerated = '')
      and t.table_name not in ('app.person'::regclass, 'app.case_member'::regclass, 'app.case_file'::regclass)
  loop
    execute format('update %s set agency_id = $1%s where %I = any ($2)', moved.table_name,
      case when moved.has_office then ', office_id = $1' else '' end, moved.subject_column)
      using vault, gone || own_cases;
  end loop;
  update app.case_member set agency_id = vault, office_id = vault where case_id = any (own_cases);
  update app.case_file set agency_id = vault, organization_id = vault, office_id = vault, unit_id = vault where id = any (own_cases);
  update app.person set agency_id = vault, office_ids = array[vault] where id = any (gone);
  -- Who stays is no longer of the offices of the cases that went.
  update app.person p set office_ids = wanted.offices
  from (select m.person_id, coalesce(array_agg(distinct o.office_id) filter (where o.office_id <> vault), '{}') as offices
        from app.case_member m left join app.case_member o on o.person_id = m.person_id
        where m.case_id = any (own_cases) and m.person_id <> all (gone) group by m.person_id) wanted
  where p.id = wanted.person_id and p.office_ids <> wanted.offices;

  insert into record.sealed_file (id, agency_id, old_id, new_id, decree_on, why, sealed_at, sealed_by)
  values (one_file, agency, child, null, decree, because, app.moment(), app.me());
  return 'sealed';
end
$$;
comment on function app_definer.seal_file(uuid, uuid, text) is 'Moves a finalized file into the vault, also rows the asker may not read; who may and whether it is finalized is checked here. It answers with what stands in the way.';

-- The new record is written after the old one is out of reach, so that nobody finds the two alike.
create function app_definer.name_sealed_file(one_file uuid, person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update record.sealed_file f set new_id = person
  where f.id = one_file and f.sealed_by = app.me() and f.sealed_at = app.moment() and f.new_id is null
    and exists (select from app.person p where p.id = person and p.agency_id = app.my_agency());
  if not found then
    raise exception 'the new record is named with the sealing' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function app_definer.name_sealed_file(uuid, uuid) is 'Whoever seals a file says in the same transaction under which record the child is known since; the table is closed to rooms.';

-- The link between the sealed record and the new one: read by the privacy officer alone, who has to act on an order of a court.
create function app_definer.sealed_files() returns table (id uuid, new_id uuid, decree_on date, why text, sealed_at timestamptz, sealed_by text)
language sql stable security definer set search_path = '' as $$
  select f.id, f.new_id, f.decree_on, f.why, f.sealed_at, u.name from record.sealed_file f join app.user_account u on u.id = f.sealed_by
  where f.agency_id = app.my_agency()
    and exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment() and p.role = 'privacy_officer')
  order by f.sealed_at desc
$$;
comment on function app_definer.sealed_files() is 'The privacy officer alone knows which files were sealed, and nobody their content; the table is closed to rooms.';
revoke execute on function app_definer.vault_of(uuid), app_definer.seal_file(uuid, uuid, text), app_definer.name_sealed_file(uuid, uuid), app_definer.sealed_files() from public;
grant execute on function app_definer.seal_file(uuid, uuid, text), app_definer.name_sealed_file(uuid, uuid) to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.sealed_files() to alongside_agency;
reset role;
