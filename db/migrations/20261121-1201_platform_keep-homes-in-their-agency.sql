set role alongside_definer;
-- A page about a home shows its people and its contact to the home's own agency only.
create or replace function app_definer.around_focus(want text, focus uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  found uuid[];
  homes uuid[];
begin
  -- Everybody of the cases this person belongs to, as far as those cases are open to the asker with this topic.
  select coalesce(array_agg(distinct m.person_id), '{}') into found
  from app.case_member own
  join app.case_member m on m.case_id = own.case_id
  where own.person_id = focus and app_definer.cases_open_to(want, own.case_id);
  -- A grant on the person or the home itself.
  if exists (select from app.access_grant g where g.user_id = app.me() and g.subject_id = focus
             and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)) then
    found := found || focus;
  end if;
  -- Homes: the home in focus, or the homes where this child lives or lived, for those who may open homes.
  if want in ('identity', 'home_contact') and app_definer.opens_homes(want) then
    select coalesce(array_agg(h), '{}') into homes from (
      select focus as h where exists (select from app.home where id = focus and agency_id = app.my_agency())
      union
      select p.home_id from app.placement p where p.child_id = focus and p.home_id is not null and focus = any (found)
      union
      select w.home_id from app.whereabouts w where w.child_id = focus and w.home_id is not null and focus = any (found)
    ) as of_home;
    if cardinality(homes) > 0 then
      found := found || homes || coalesce((select array_agg(a.person_id) from app.home_adult a where a.home_id = any (homes)), '{}');
    end if;
  end if;
  return found;
end
$$;
reset role;

-- A home belongs to no office, so no row of its contact ever carries one: the reading by office had nothing to read.
set role alongside_owner;
drop policy office on app.caregiver_contact;
revoke select, insert, update, delete on app.caregiver_contact from alongside_office;
reset role;
