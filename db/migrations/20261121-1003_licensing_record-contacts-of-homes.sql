set role alongside_definer;
-- The one who adds a home has no grant on it yet; contact data goes into the strict table through here and nowhere else.
create function app_definer.record_home_contact(contact uuid, home uuid, phone text, street text, city text, postal_code text, from_day date) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.home h where h.id = home and h.agency_id = app.my_agency())
     or not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    raise exception 'only staff of the agency records a home''s contact' using errcode = 'insufficient_privilege';
  end if;
  update app.caregiver_contact c set during = daterange(lower(c.during), from_day)
  where c.home_id = home and c.during @> from_day and lower(c.during) < from_day;
  delete from app.caregiver_contact c where c.home_id = home and lower(c.during) = from_day;
  insert into app.caregiver_contact (id, agency_id, home_id, person_id, phone, street, city, postal_code, during)
  values (contact, app.my_agency(), home, null, phone, street, city, postal_code, daterange(from_day, null));
end
$$;
comment on function app_definer.record_home_contact(uuid, uuid, text, text, text, text, date) is 'Staff records a home''s telephone and address without being able to read those of all homes.';
grant execute on function app_definer.record_home_contact(uuid, uuid, text, text, text, text, date) to alongside_case, alongside_office, alongside_agency;
reset role;
