-- Calendar programs read due dates by a secret address, and figures tell in which unit a child's case was.
set role alongside_owner;
create view app.cases_v_child_ever with (security_invoker = true) as
  select m.person_id as child_id, m.case_id, c.unit_id
  from app.case_member m join app.case_file c on c.id = m.case_id
  where m.part = 'child';
comment on view app.cases_v_child_ever is 'room: cases · Children of cases, also of those that were closed, with the unit of the case.';
grant select on app.cases_v_child_ever to alongside_case, alongside_office, alongside_agency, alongside_clocks;
reset role;

set role alongside_definer;
create function app_definer.reader_of_calendar(fingerprint bytea) returns uuid
language sql stable security definer set search_path = '' as $$
  select user_id from app.calendar_feed where secret = fingerprint and ended_at is null
$$;
comment on function app_definer.reader_of_calendar(bytea) is 'A calendar program has no session: the door learns by the fingerprint of its secret address whose due dates it asks for, and works on as that person.';
revoke all on function app_definer.reader_of_calendar(bytea) from public;
grant execute on function app_definer.reader_of_calendar(bytea) to alongside_door;
reset role;
