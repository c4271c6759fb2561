-- Somebody who left a case and came back to it is in it twice: each event of the case is told once all the same.
set role alongside_owner;
create or replace view app.cases_v_happening with (security_invoker = true) as
  select c.id as event_id, m.person_id as child_id, 'case-opened' as kind, lower(c.life)::timestamptz as at, null::date as day,
    upper(c.life)::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, c.number::text as name, null::uuid as by_user, null::text as why
  from app.case_member m join app.case_file c on c.id = m.case_id
  where m.part = 'child'
  union
  select a.id as event_id, m.person_id as child_id, 'worker-began' as kind, lower(a.during)::timestamptz as at, null::date as day,
    upper(a.during)::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, s.name::text as name, null::uuid as by_user, a.reason::text as why
  from app.case_member m join app.primary_assignment a on a.case_id = m.case_id and a.during && m.during
  left join app.access_v_staff s on s.id = a.user_id
  where m.part = 'child'
  union
  select t.id as event_id, m.person_id as child_id, 'team-joined' as kind, lower(t.during)::timestamptz as at, null::date as day,
    upper(t.during)::timestamptz as until_at, null::date as until_day, p.en::text as what_en, p.es::text as what_es,
    null::text as how_en, null::text as how_es, t.name::text as name, null::uuid as by_user, null::text as why
  from app.case_member m join app.case_team_member t on t.case_id = m.case_id and t.during && m.during
  join app.case_part p on p.code = t.part
  where m.part = 'child' and (t.person_id is null or t.person_id = m.person_id);
reset role;
