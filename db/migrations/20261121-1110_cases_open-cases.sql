-- A new case has no team yet, so nobody's policy admits its rows: this function makes the case, its people and its first
-- primary worker together, and lets access follow.
set role alongside_definer;

-- Taking a person into a case opens that person to the case's team. So it takes somebody to whom a case of the person is
-- open already (a record opened in an emergency is not enough), or a person who is in no case yet.
create function app_definer.may_take_into_case(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.person p
    where p.id = person and p.agency_id = app.my_agency()
      and (exists (select from app.case_member m where m.person_id = p.id and app_definer.cases_open_to('identity', m.case_id))
        or not exists (select from app.case_member m where m.person_id = p.id)
          and (app_definer.opens_homes('home') or not exists (select from app.home_adult a where a.person_id = p.id)))
  )
$$;
comment on function app_definer.may_take_into_case(uuid) is 'Asked when a person is added to a case; it must know about cases the asker may not see.';

create function app_definer.check_new_member() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.me() is not null and not app_definer.may_take_into_case(new.person_id) then
    raise exception 'this person is not yours to add' using errcode = 'insufficient_privilege', constraint = 'case_member__person_may_be_added';
  end if;
  return new;
end
$$;
comment on function app_definer.check_new_member() is 'Trigger: a policy on case_member sees the case, not whether the person may be taken into it.';

-- people: [{"id": …, "person": …, "part": …}]. The worker's unit decides office and organization.
create function app_definer.open_case(
  one_case uuid, of_unit uuid, of_number text, of_name text, opened timestamptz, people jsonb, assignment uuid, worker uuid, of_reason text
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  place record;
begin
  select u.id as unit, u.office_id as office, o.organization_id as organization into place
  from app.unit u join app.office o on o.id = u.office_id
  where u.id = of_unit and u.agency_id = app.my_agency();
  if place.unit is null or not exists (
    select from app.position p
    where p.user_id = worker and p.unit_id = place.unit and p.during @> app.moment()
  ) then
    raise exception 'no such unit, or the worker is not in it' using errcode = 'insufficient_privilege';
  end if;
  -- Of the organization itself, or of the lead agency or the state, which hand cases to organizations.
  if not exists (
    select from app.position p join app.care_organization c on c.id = p.organization_id
    where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
      and (p.organization_id = place.organization or c.part <> 'case_management')
  ) then
    raise exception 'a case is opened by somebody of its organization' using errcode = 'insufficient_privilege';
  end if;
  insert into app.case_file (id, agency_id, organization_id, office_id, unit_id, number, name, life)
  values (one_case, app.my_agency(), place.organization, place.office, place.unit, of_number, of_name, tstzrange(opened, null));
  insert into app.primary_assignment (id, agency_id, case_id, user_id, during, reason)
  values (assignment, app.my_agency(), one_case, worker, tstzrange(opened, null), of_reason);
  insert into app.case_member (id, agency_id, office_id, case_id, person_id, part, during)
  select m.id, app.my_agency(), place.office, one_case, m.person, m.part, tstzrange(opened, null)
  from jsonb_to_recordset(people) as m (id uuid, person uuid, part text);
  perform app_definer.follow_assignments(one_case);
  perform app_definer.follow_case_office(one_case);
end
$$;
comment on function app_definer.open_case(uuid, uuid, text, text, timestamptz, jsonb, uuid, uuid, text) is 'The rows of a new case are nobody''s yet; whoever opens it is checked here, and access follows at once.';

-- Fair context of a hand-over: how many children each worker has. Numbers only, also for units the asker does not lead.
create function app_definer.children_of_workers(workers uuid[]) returns table (user_id uuid, children integer)
language sql stable security definer set search_path = '' as $$
  select w, (select count(*)::integer from app.primary_assignment a
             join app.case_file c on c.id = a.case_id and c.life @> app.moment()
             join app.case_member m on m.case_id = c.id and m.part = 'child' and m.during @> app.moment()
             where a.user_id = w and a.during @> app.moment())
  from unnest(workers) w
  where exists (select from app.staff_member s where s.id = w and s.agency_id = app.my_agency())
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
$$;
comment on function app_definer.children_of_workers(uuid[]) is 'A supervisor who hands a case to another unit sees how many children each worker has, and nothing of them.';

grant execute on function app_definer.check_new_member(), app_definer.may_take_into_case(uuid) to alongside_owner;
grant execute on function app_definer.open_case(uuid, uuid, text, text, timestamptz, jsonb, uuid, uuid, text),
  app_definer.children_of_workers(uuid[]), app_definer.may_take_into_case(uuid)
  to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create trigger member_may_be_added before insert or update of person_id, case_id on app.case_member
  for each row execute function app_definer.check_new_member();
reset role;
