-- The history of a home is read on the home's page by those whose work includes homes, and by its caregivers as far as they
-- read its rows: holds, approvals, checks and exceptions are the staff's, so their history has a key of its own.
set role alongside_definer;
create or replace function app_definer.around_focus(want text, focus uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  found uuid[];
  homes uuid[];
begin
  -- Everybody of the cases this person belongs to, as far as those cases are open to the asker with this topic.
  with own as materialized (
    select o.case_id from app.case_member o where o.person_id = focus and app_definer.cases_open_to(want, o.case_id)
  )
  select coalesce(array_agg(distinct m.person_id), '{}') into found from own join app.case_member m on m.case_id = own.case_id;
  -- A grant on the person or the home itself.
  if exists (select from app.access_grant g where g.user_id = app.me() and g.subject_id = focus
             and g.subject_kind in ('person', 'home') and g.during @> app.moment() and want = any (g.topics)) then
    found := found || focus;
  end if;
  -- Homes: the home in focus, or the homes where this child lives or lived, for those who may open homes.
  if want in ('identity', 'home_contact', 'home', 'home_keeping') and app_definer.opens_homes(want) then
    select coalesce(array_agg(h), '{}') into homes from (
      select focus as h where exists (select from app.home where id = focus and agency_id = app.my_agency())
      union
      select p.home_id from app.placement p where p.child_id = focus and p.home_id is not null and focus = any (found)
      union
      select w.home_id from app.whereabouts w where w.child_id = focus and w.home_id is not null and focus = any (found)
    ) as of_home;
    if cardinality(homes) > 0 then
      found := found || homes;
      if want in ('identity', 'home_contact') then
        found := found || coalesce((select array_agg(a.person_id) from app.home_adult a where a.home_id = any (homes)), '{}');
      end if;
    end if;
  end if;
  return found;
end
$$;
update record.row_change set keys = array['home_keeping:' || split_part(keys[1], ':', 2)]
  where table_name in ('home_approval', 'home_hold', 'adult_clearance', 'capacity_exception') and keys[1] like 'home:%';
update record.row_change set keys = array['home:' || row_id] where table_name = 'home' and keys = array['home'];
reset role;

set role alongside_owner;
create procedure build.keep_history_under(of_table regclass, topic text, subject_column text) language plpgsql as $$
begin
  execute format('drop trigger history_insert on %s', of_table);
  execute format('drop trigger history_update on %s', of_table);
  execute format('drop trigger history_delete on %s', of_table);
  call build.keep_history(of_table, topic, subject_column);
end
$$;
call build.keep_history_under('app.home', 'home', 'id');
call build.keep_history_under('app.home_approval', 'home_keeping', 'home_id');
call build.keep_history_under('app.home_hold', 'home_keeping', 'home_id');
call build.keep_history_under('app.adult_clearance', 'home_keeping', 'home_id');
call build.keep_history_under('app.capacity_exception', 'home_keeping', 'home_id');

update record.protected_table set topic = 'home_keeping'
  where table_name in ('app.home_approval'::regclass, 'app.home_hold'::regclass, 'app.adult_clearance'::regclass, 'app.capacity_exception'::regclass);
comment on table app.home_approval is 'room: licensing · topic: home_keeping · An unlicensed relative''s home approved for a named child.';
comment on table app.home_hold is 'room: licensing · topic: home_keeping · A time in which a home takes no new child.';
comment on table app.adult_clearance is 'room: licensing · topic: home_keeping · A check of an adult in a home and how long it holds.';
comment on table app.capacity_exception is 'room: licensing · topic: home_keeping · Beds over the license, approved by a person and with an end (S2-51).';
reset role;
