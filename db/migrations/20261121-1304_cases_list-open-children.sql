-- The bare list of children of open cases: a long list picks its page from it before it asks for workers and homes.
set role alongside_owner;
create view app.cases_v_open_child with (security_invoker = true) as
  select m.person_id as child_id, m.case_id
  from app.case_member m
  join app.case_file c on c.id = m.case_id
  where m.part = 'child'
    and coalesce(lower(c.life), '-infinity') <= (select app.moment()) and coalesce(upper(c.life), 'infinity') > (select app.moment())
    and coalesce(lower(m.during), '-infinity') <= (select app.moment()) and coalesce(upper(m.during), 'infinity') > (select app.moment());
comment on view app.cases_v_open_child is 'room: cases · Children of open cases, without their workers.';
grant select on app.cases_v_open_child to alongside_case, alongside_office, alongside_agency;
reset role;
