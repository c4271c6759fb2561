set role alongside_definer;
-- A page about a home narrows what is seen to that home, so its children are not around it. Those of them whose placement
-- and name the asker may read anyway are named here; the others stay a number of beds (app_definer.beds_in_use).
create function app_definer.children_in_home(one_home uuid)
returns table (child_id uuid, first_name text, last_name text, born_on date, born_precision text, layer text, since timestamptz, until timestamptz)
language sql stable security definer set search_path = '' as $$
  select c.id, c.first_name, c.last_name, c.born_on, c.born_precision, stay.layer, lower(stay.during), upper(stay.during)
  from (
    select p.child_id, 'placement' as layer, p.during from app.placement p where p.home_id = one_home and p.during @> app.moment()
    union all
    select w.child_id, 'whereabouts', w.during from app.whereabouts w where w.home_id = one_home and w.during @> app.moment()
  ) stay
  join app.person c on c.id = stay.child_id
  where exists (select from app.staff_member s where s.id = app.me() and s.agency_id = c.agency_id)
    and (exists (select from app.case_member m where m.person_id = c.id and m.part = 'child'
                 and app_definer.cases_open_to('placement', m.case_id) and app_definer.cases_open_to('identity', m.case_id))
      or exists (select from app.access_grant g where g.user_id = app.me() and g.subject_kind = 'person' and g.subject_id = c.id
                 and g.during @> app.moment() and g.topics @> array['placement', 'identity']))
$$;
comment on function app_definer.children_in_home(uuid) is 'A home''s page names those of its children whose placement the asker may read; with the home in focus their rows are not seen otherwise.';
revoke execute on function app_definer.children_in_home(uuid) from public;
grant execute on function app_definer.children_in_home(uuid) to alongside_owner, alongside_case, alongside_office, alongside_agency;
reset role;
