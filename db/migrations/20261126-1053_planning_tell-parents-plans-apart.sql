-- A parent's case plan is kept with a child and is not the child's: what comes of it is told as the parent's, so that the copy for a
-- young person holds nothing of it.
set role alongside_owner;
create or replace view app.planning_v_happening with (security_invoker = true) as
  select v.id as event_id, v.child_id as child_id, case when v.adult_id is null then 'plan-approved' else 'parent-plan-approved' end as kind,
    v.approved_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, 'Version ' || v.number as what_en, 'Versión ' || v.number as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.planning_v_version v
  where v.approved_at is not null
  union all
  select g.id as event_id, g.child_id as child_id, case when g.adult_id is null then 'plan-goal-' else 'parent-plan-goal-' end || g.state as kind,
    null::timestamptz as at, g.ended_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, g.words::text as name, null::uuid as by_user, null::text as why
  from app.planning_v_goal g
  where g.ended_on is not null
  union all
  select r.id as event_id, r.child_id as child_id, case when g.adult_id is null then 'plan-rated' else 'parent-plan-rated' end as kind,
    null::timestamptz as at, r.rated_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, g.words::text as name, null::uuid as by_user, r.reason::text as why
  from app.planning_v_rating r left join app.planning_v_goal g on g.id = r.goal_id and g.child_id = r.child_id;
reset role;
