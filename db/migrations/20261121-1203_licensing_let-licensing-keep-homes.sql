-- Who lives in a home decides who sees its children, and a license decides who may be placed there: all staff reads
-- these tables, those who keep homes change them.
set role alongside_definer;
create function app_definer.keeps_homes() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role in ('licensing_counselor', 'licensing_supervisor', 'placement_coordinator', 'kinship_navigator', 'administrator'))
$$;
comment on function app_definer.keeps_homes() is 'Policies of homes, their adults and licenses ask it; it reads the asker''s positions at this moment.';
create function app_definer.approves_exceptions() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role = 'licensing_supervisor')
$$;
comment on function app_definer.approves_exceptions() is 'The policy of capacity exceptions asks it (S2-51); it reads the asker''s positions at this moment.';
grant execute on function app_definer.keeps_homes(), app_definer.approves_exceptions()
  to alongside_owner, alongside_case, alongside_office, alongside_agency;

-- An account for a person: one the asker may see, or an adult of a home the asker keeps.
create or replace function app_definer.open_account(account uuid, of_kind text, of_name text, of_language text, of_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.user_account u join app.position p on p.user_id = u.id where u.agency_id = app.my_agency() and p.role = 'administrator')
     and not exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                     and p.role in ('administrator', 'licensing_counselor', 'licensing_supervisor', 'case_manager', 'supervisor')) then
    raise exception 'only an administrator opens accounts' using errcode = 'insufficient_privilege';
  end if;
  if of_person is not null
     and not (of_person = any (app.mine('identity'))
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

-- Two cases begun in the same moment are told apart by their rows, so that the office of a person is never chance.
create or replace function app_definer.office_of(person uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select m.office_id from app.case_member m where m.person_id = person order by upper_inf(m.during) desc, lower(m.during) desc, m.id desc limit 1
$$;
reset role;

set role alongside_owner;
create procedure build.change_by(of_table regclass, who text) language plpgsql as $$
begin
  execute format('drop policy staff_of_agency on %s', of_table);
  execute format('create policy staff_of_agency on %s for select to alongside_case, alongside_office, alongside_agency
    using (agency_id = (select app.my_agency()))', of_table);
  execute format('create policy keepers on %s to alongside_case, alongside_office, alongside_agency
    using (agency_id = (select app.my_agency()) and (select app_definer.%I()))
    with check (agency_id = (select app.my_agency()) and (select app_definer.%I()))', of_table, who, who);
end
$$;
call build.change_by('app.home', 'keeps_homes');
call build.change_by('app.home_adult', 'keeps_homes');
call build.change_by('app.license', 'keeps_homes');
call build.change_by('app.home_approval', 'keeps_homes');
call build.change_by('app.home_hold', 'keeps_homes');
call build.change_by('app.adult_clearance', 'keeps_homes');
call build.change_by('app.capacity_exception', 'approves_exceptions');
reset role;
