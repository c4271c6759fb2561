-- A child is adopted while a brother or sister of the same case is not: the case goes on for them, and what is the adopted child's own is
-- taken out of it and sealed. Only a case that is this child's alone has to be closed first.
set role alongside_definer;
create or replace function app_definer.seal_file(one_file uuid, child uuid, because text) returns text
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
  until_now constant tstzrange := tstzrange(null, app.moment());
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
                where m.person_id = child and m.part = 'child' and upper_inf(m.during) and upper_inf(c.life)
                  and not exists (select from app.case_member o where o.case_id = m.case_id and o.part = 'child' and o.person_id <> child and upper_inf(o.during))) then
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
    select twin, vault, vault, vault, vault, c.number || '/' || (select count(*) + 1 from app.case_file v where v.agency_id = vault and starts_with(v.number, c.number || '/')), c.name, c.life * until_now from app.case_file c where c.id = one;
    insert into app.primary_assignment (id, agency_id, case_id, user_id, during, reason)
    select uuidv7(), vault, twin, a.user_id, a.during * until_now, a.reason from app.primary_assignment a
    where a.case_id = one and a.during && until_now;
    update app.case_member set case_id = twin, agency_id = vault, office_id = vault, during = during * until_now where case_id = one and person_id = child;
    update app.episode set case_id = twin where case_id = one and child_id = child;
    delete from app.case_team_member where case_id = one and person_id = child and not during && until_now;
    update app.case_team_member set case_id = twin, agency_id = vault, during = during * until_now where case_id = one and person_id = child;
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
reset role;
