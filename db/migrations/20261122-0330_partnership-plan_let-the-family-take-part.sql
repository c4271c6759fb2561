set role alongside_definer;
-- A parent named in a plan holds no grant on the child, and the plan is still called by the child's first name.
create function app_definer.my_signed_names() returns table (child_id uuid, first_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name from app.person p
  where p.id = any (app.my_signed_children()) and p.agency_id = app.my_agency()
$$;
comment on function app_definer.my_signed_names() is 'Somebody named in a plan without a grant on the child reads the child''s first name, which stands in their paper as well, and nothing else of the child.';
grant execute on function app_definer.my_signed_names() to alongside_portal;

-- Whoever is named in a plan knows whom to call about it, a parent without a grant included.
create or replace function app_definer.who_to_call(child uuid)
returns table (name text, title text, phone text)
language sql stable security definer set search_path = '' as $$
  select s.name, s.title, s.phone
  from app.case_member m
  join app.primary_assignment a on a.case_id = m.case_id and a.during @> app.moment()
  join app.staff_member s on s.id = a.user_id
  where m.person_id = child and m.part = 'child' and (child = any (app.mine('identity')) or child = any (app.my_signed_children()))
$$;
comment on function app_definer.who_to_call(uuid) is 'The portal does not read the staff directory; a caregiver may know the worker of a child in their home, and a parent the worker of a child whose plan names them.';
reset role;

set role alongside_owner;
-- The family may ask to talk like the other sides; it reads what it asked itself.
create policy family_own on app.plan_talk for select to alongside_portal
  using (asked_by = (select app.me()) and asked_side = 'family');
create policy family_asks on app.plan_talk for insert to alongside_portal
  with check (asked_by = (select app.me()) and asked_side = 'family' and held_on is null
    and child_id = any ((select app.my_signed_children())::uuid[]) and agency_id = (select app.my_agency()));
reset role;
