-- Views that one room publishes for later ones. security_invoker: the policies of the tables below decide, not the owner's.
set role alongside_owner;

create view app.people_v_person with (security_invoker = true) as
  select id, agency_id, first_name, last_name, pronouns, born_on, born_precision, languages from app.person;
comment on view app.people_v_person is 'room: people · Names and birth dates for lists of other rooms.';

create view app.licensing_v_home with (security_invoker = true) as
  select id, agency_id, name, kind, respite_only, area_id, place, closed_on from app.home;
comment on view app.licensing_v_home is 'room: licensing · Homes by name for lists of other rooms.';

create view app.cases_v_child with (security_invoker = true) as
  select m.person_id as child_id, m.case_id, c.number, c.unit_id, c.office_id, c.organization_id, a.user_id as primary_worker_id, s.name as primary_worker
  from app.case_member m
  join app.case_file c on c.id = m.case_id
  left join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
  left join app.staff_member s on s.id = a.user_id
  where m.part = 'child' and c.life @> app.moment() and m.during @> app.moment();
comment on view app.cases_v_child is 'room: cases · Children of open cases with their primary worker now.';

create view app.placement_v_now with (security_invoker = true) as
  select p.id, p.child_id, p.home_id, p.with_person_id, p.setting, p.during, p.episode_id, p.office_id
  from app.placement p where p.during @> app.moment();
comment on view app.placement_v_now is 'room: placement · Where each child is placed now.';

grant select on app.people_v_person, app.licensing_v_home, app.placement_v_now
  to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant select on app.cases_v_child to alongside_case, alongside_office, alongside_agency;
reset role;
