-- A case number, or its beginning, finds the people of the case for whoever may read the case.
set role alongside_owner;
create index case_file__plain_number on app.case_file (agency_id, app.plain_number(number) text_pattern_ops);
reset role;

set role alongside_definer;
create function app_definer.find_people_by_case_number(typed text, most integer) returns table (person_id uuid, part text)
language sql stable security definer set search_path = '' as $$
  select m.person_id, m.part from app.case_file c join app.case_member m on m.case_id = c.id
  where length(app.plain_number(typed)) >= 4 and c.agency_id = app.my_agency() and app.plain_number(c.number) like app.plain_number(typed) || '%'
    and (c.id = any ((select app.my_cases())::uuid[]) or c.office_id = any ((select app.my_offices('case'))::uuid[])
      or c.agency_id = any ((select app.my_agencies('case'))::uuid[]))
  order by app.plain_number(c.number), m.part <> 'child', m.person_id limit least(most, 50)
$$;
comment on function app_definer.find_people_by_case_number(text, integer) is 'The people of a case by its number, for who may read the case; the beginning of a number is no leakproof question.';
grant execute on function app_definer.find_people_by_case_number(text, integer) to alongside_case, alongside_office, alongside_agency;
reset role;
