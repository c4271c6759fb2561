-- A court orders family time more often and for longer than people agree on: what it says has to fit. And what was called off only
-- because its order ended did not fall through: another order plans what comes instead, so no chronology tells of it.
set role alongside_owner;
alter table app.standing_order drop constraint standing_order__times_are_few,
  add constraint standing_order__times_are_few check (times between 1 and 31);
alter table app.standing_order drop constraint standing_order__lasts_minutes_or_hours,
  add constraint standing_order__lasts_minutes_or_hours check (minutes between 5 and 10080);

create or replace view app.visits_v_happening with (security_invoker = true) as
  select c.id as event_id, c.child_id as child_id, case when c.held then 'contact-' || c.way else 'contact-tried' end as kind, c.happened_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    p.en::text as how_en, p.es::text as how_es, null::text as name, c.made_by::uuid as by_user, null::text as why
  from app.contact c join app.contact_kind k on k.code = c.kind left join app.contact_place p on p.code = c.place
  union all
  select v.id as event_id, v.child_id as child_id, 'family-time-missed' as kind, v.starts_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    r.en::text as how_en, r.es::text as how_es, null::text as name, v.recorded_by::uuid as by_user, null::text as why
  from app.family_visit v left join app.missed_reason r on r.code = v.because
  where v.state in ('missed', 'canceled') and v.because is distinct from 'order_changed'
  union all
  select o.id as event_id, o.child_id as child_id, 'family-time-ordered' as kind, null::timestamptz as at, o.ordered_on::date as day,
    null::timestamptz as until_at, o.ended_on::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, o.words::text as name, null::uuid as by_user, null::text as why
  from app.standing_order o
  union all
  select a.id as event_id, a.child_id as child_id, 'asked-for-child' as kind, null::timestamptz as at, a.asked_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, a.what::text as name, a.asked_by::uuid as by_user, null::text as why
  from app.advocacy a;
reset role;
