set role alongside_definer;
-- A part may be for one child of the case: its grant names the child, whatever its source, and must end with the part too.
create or replace function app_definer.follow_assignments(one_case uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from app.access_grant g
  where g.source in ('assignment', 'cover', 'appointment')
    and (g.subject_kind = 'case' and g.subject_id = one_case
      or g.source_id in (select t.id from app.case_team_member t where t.case_id = one_case));
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), a.agency_id, a.user_id, 'case', a.case_id, r.topics, a.during, 'assignment', a.id
  from app.primary_assignment a cross join app.job_role r
  where a.case_id = one_case and r.code = 'case_manager';
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
  select uuidv7(), t.agency_id, t.user_id, case when t.person_id is null then 'case' else 'person' end, coalesce(t.person_id, t.case_id), r.topics, t.during,
         case when t.part = 'cover' then 'cover' when r.audience = 'staff' then 'assignment' else 'appointment' end, t.id
  from app.case_team_member t join app.case_part p on p.code = t.part join app.job_role r on r.code = p.role
  where t.case_id = one_case and cardinality(r.topics) > 0;
end
$$;

-- A bed is free while its child is away when the kind of absence keeps none, or after the last day it is held.
create or replace function app_definer.beds_freed(homes uuid[], at timestamptz, without_children uuid[])
returns table (home_id uuid, beds integer)
language sql stable security definer set search_path = '' as $$
  select p.home_id, count(*)::integer from app.whereabouts w
  join app.placement p on p.child_id = w.child_id and p.during @> at
  join app.setting s on s.code = w.setting
  join app.agency a on a.id = w.agency_id
  where p.home_id = any (homes) and w.during @> at and w.child_id <> all (without_children)
    and (not s.holds_bed or w.hold_bed_until < (at at time zone a.time_zone)::date)
  group by p.home_id
$$;
reset role;
