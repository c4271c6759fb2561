-- Who is around me finds the children of the asker first, by keys: asked for each child of each case, the right to read would be
-- counted again and again, over every case of the agency.
set role alongside_definer;
create or replace function app_definer.team_around_me()
returns table (child_id uuid, first_name text, circle text, part_en text, part_es text, name text, organization text, since date, phone text)
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := app_definer.my_person();
  my_kind text;
  zone text;
  today date;
  mine uuid[];
  schools uuid[];
  help uuid[];
begin
  select u.kind, a.time_zone into my_kind, zone from app.user_account u join app.agency a on a.id = u.agency_id
  where u.id = app.me() and u.active and u.agency_id = app.my_agency() and u.kind in ('caregiver', 'kin', 'parent', 'youth');
  if me is null or my_kind is null or app.moment() is null then
    return;
  end if;
  today := (app.moment() at time zone zone)::date;
  if my_kind = 'youth' then
    mine := array[me];
  elsif my_kind = 'parent' then
    -- A parent of the case, and this child's own: an order that keeps them from everything keeps them from this, too.
    mine := array(
      select r.person_id from app.relationship r where r.relative_id = me
        and not exists (select from app.family_limit l where l.child_id = r.person_id and l.person_id = me and l.hides = 'everything' and l.during @> today)
    );
  else
    mine := app.mine('plan');
    schools := app.mine('education');
    help := app.mine('referral');
  end if;
  return query
  with theirs as materialized (
    select c.person_id as child, c.case_id, f.unit_id, p.first_name as called, my_kind in ('caregiver', 'kin') as cares, my_kind = 'parent' as is_parent, my_kind = 'youth' as is_child,
      exists (select from app.family_limit l where l.child_id = c.person_id and l.person_id = me and l.during @> today) as limited
    from app.case_member c
    join app.case_file f on f.id = c.case_id and f.life @> app.moment() and f.agency_id = app.my_agency()
    join app.person p on p.id = c.person_id
    where c.person_id = any (mine) and c.part = 'child' and c.during @> app.moment()
      and (my_kind <> 'parent' or exists (select from app.case_member m where m.case_id = c.case_id and m.person_id = me
        and m.part in ('mother', 'father', 'parent') and m.during @> app.moment()))
  ),
  staff as (
    select t.child, 1 as place, 'agency' as circle, null::text as part_en, null::text as part_es, s.name, null::text as organization,
      (lower(a.during) at time zone zone)::date as since, s.phone
    from theirs t join app.primary_assignment a on a.case_id = t.case_id and a.during @> app.moment() join app.staff_member s on s.id = a.user_id
    union all
    select t.child, 2, 'supervisor', null, null, s.name, null, null, s.phone
    from theirs t
    join lateral (select p.user_id from app.position p join app.user_account u on u.id = p.user_id and u.active
      where p.unit_id = t.unit_id and p.role = 'supervisor' and p.during @> app.moment() order by lower(p.during), p.id limit 1) led on true
    join app.staff_member s on s.id = led.user_id
  ),
  -- Who speaks for the child is theirs to call for the youth and for who cares for them; a parent calls their own attorney.
  team as (
    select t.child, 3, case when m.part in ('guardian_ad_litem', 'child_attorney') then 'court' else 'agency' end, k.en, k.es, m.name, null::text,
      (lower(m.during) at time zone zone)::date,
      case when t.is_child or m.part in ('secondary', 'cover', 'specialist') or t.cares and m.part = 'guardian_ad_litem' then coalesce(m.phone, s.phone) end
    from theirs t join app.case_team_member m on m.case_id = t.case_id and m.during @> app.moment() and (m.person_id is null or m.person_id = t.child)
    join app.case_part k on k.code = m.part left join app.staff_member s on s.id = m.user_id
    where m.part in ('secondary', 'cover', 'specialist', 'guardian_ad_litem', 'child_attorney')
    union all
    select t.child, 4, 'court', k.en, k.es, coalesce(nullif(btrim(y.name), ''), concat_ws(' ', p.first_name, p.last_name)), y.organization, lower(y.during),
      case when y.reach = 'telephone' then y.reach_at end
    from theirs t join app.court_party z on z.child_id = t.child and z.person_id = me and z.during @> today
    join app.court_party y on y.counsel_of = z.id and y.child_id = z.child_id and y.during @> today
    join app.court_part k on k.code = y.part left join app.person p on p.id = y.person_id
    union all
    select t.child, 9, 'court', k.en, k.es, coalesce(nullif(btrim(y.name), ''), y.organization), y.organization, lower(y.during), null
    from theirs t join app.court_party y on y.child_id = t.child and y.part = 'tribe' and y.during @> today join app.court_part k on k.code = y.part
    where coalesce(nullif(btrim(y.name), ''), y.organization) is not null
  ),
  -- Parents and who cares for the child know each other by first names: no surname, address, telephone or name of the home.
  people as (
    select t.child, 5, 'caregiver', null::text, null::text, case when t.is_parent then p.first_name else concat_ws(' ', p.first_name, p.last_name) end, null::text,
      (greatest(lower(n.during), lower(h.during)) at time zone zone)::date, null::text
    from theirs t join app.placement n on n.child_id = t.child and n.during @> app.moment()
    join app.home_adult h on h.home_id = n.home_id and h.part = 'caregiver' and h.during @> app.moment()
    join app.person p on p.id = h.person_id
    where p.id <> me and not (t.is_parent and t.limited)
    union all
    select t.child, 6, 'parent', k.en, k.es, case when t.is_child then concat_ws(' ', p.first_name, p.last_name) else p.first_name end, null, null, null
    from theirs t join app.relationship r on r.person_id = t.child
    join app.case_member m on m.case_id = t.case_id and m.person_id = r.relative_id and m.part in ('mother', 'father', 'parent') and m.during @> app.moment()
    join app.relationship_kind k on k.code = r.kind join app.person p on p.id = r.relative_id and p.died_on is null
    where p.id <> me
    union all
    select t.child, 7, 'family', k.en, k.es, p.first_name, null, null, null
    from theirs t join app.relationship r on r.person_id = t.child join app.relationship_kind k on k.code = r.kind
    join app.person p on p.id = r.relative_id and p.died_on is null
    where t.is_child and exists (select from app.case_member m where m.case_id = t.case_id and m.person_id = p.id
      and m.part in ('child', 'relative') and m.during @> app.moment())
  ),
  -- A school and a service would tell a parent where the child lives. What a rule of its own protects is named to nobody here.
  outside as (
    select t.child, 8, 'school', null::text, null::text, s.name, s.district, lower(e.during), s.phone
    from theirs t join app.enrollment e on e.child_id = t.child and e.during @> today join app.school s on s.id = e.school_id
    where t.is_child or t.cares and t.child = any (schools)
    union all
    select t.child, 8, 'service', null, null, v.name, o.name, r.started_on, null
    from theirs t join app.referral r on r.person_id = t.child and r.state = 'started' and r.sensitive is null
    join app.service v on v.id = r.service_id join app.organization o on o.id = r.organization_id
    where t.is_child or t.cares and t.child = any (help)
  )
  select t.child, t.called, x.circle, x.part_en, x.part_es, x.name, x.organization, x.since, x.phone
  from (select * from staff union all select * from team union all select * from people union all select * from outside) x
  join theirs t on t.child = x.child
  order by t.called, t.child, x.place, x.name;
end
$$;
reset role;
