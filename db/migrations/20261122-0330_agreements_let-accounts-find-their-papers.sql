-- Somebody is often named in an agreement before they have an account: a parent, a caregiver of the first night. Once an
-- account is opened for the person, the papers that wait for them are theirs to open.
set role alongside_definer;
create or replace function app_definer.follow_person(one_person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.access_grant where subject_kind = 'person' and subject_id = one_person and source = 'self';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), u.agency_id, u.id, 'person', one_person, array['identity', 'contact'], tstzrange(app.moment(), null), 'self', u.id
  from app.user_account u where u.person_id = one_person and u.active;
  update app.agreement_signer s set user_id = u.id
  from app.user_account u, app.agreement a
  where u.person_id = one_person and u.active and s.person_id = one_person and s.user_id is null and s.removed_at is null
    and a.id = s.agreement_id and a.state not in ('superseded', 'ended');
end
$$;
reset role;

-- How a child or a parent sees a home is read by those who keep homes, not by all staff.
set role alongside_owner;
alter policy staff_of_agency on app.quality_view using (agency_id = (select app.my_agency()) and (select app_definer.keeps_homes()));
reset role;
