-- An insurance member number finds the child for whoever may read the child's health.
set role alongside_owner;
create index health_coverage__plain_number on app.health_coverage (agency_id, app.plain_number(member_number)) where member_number is not null;
reset role;

set role alongside_definer;
create function app_definer.find_people_by_member_number(typed text) returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select distinct h.child_id from app.health_coverage h
  where length(app.plain_number(typed)) >= 4 and h.agency_id = app.my_agency() and app.plain_number(h.member_number) = app.plain_number(typed)
    and (h.child_id = any ((select app.mine('health'))::uuid[]) or h.office_id = any ((select app.my_offices('health'))::uuid[])
      or h.agency_id = any ((select app.my_agencies('health'))::uuid[]))
  limit 20
$$;
comment on function app_definer.find_people_by_member_number(text) is 'Whose insurance has this member number, among those whose health the asker may read; any other number answers as if it were nobody''s.';
grant execute on function app_definer.find_people_by_member_number(text) to alongside_case, alongside_office, alongside_agency;
reset role;
