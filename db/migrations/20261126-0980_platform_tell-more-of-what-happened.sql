-- What the rooms of the working case know of a child's life joins what was told before; the shape is the same. Family time that came about
-- is a contact already and is told there; what did not is told here.
set role alongside_owner;
create or replace view app.placement_v_happening with (security_invoker = true) as
  select e.id as event_id, e.child_id as child_id, 'care-began-' || e.kind as kind, lower(e.during)::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.episode e
  union all
  select e.id as event_id, e.child_id as child_id, 'care-ended' as kind, upper(e.during)::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, x.en::text as what_en, x.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.episode e join app.exit_reason x on x.code = e.exit_reason
  where not upper_inf(e.during)
  union all
  select p.id as event_id, p.child_id as child_id, 'placement-began' as kind, lower(p.during)::timestamptz as at, null::date as day,
    upper(p.during)::timestamptz as until_at, null::date as until_day, s.en::text as what_en, s.es::text as what_es,
    r.en::text as how_en, r.es::text as how_es, coalesce(h.name, concat_ws(' ', w.first_name, w.last_name))::text as name, m.recorded_by::uuid as by_user, m.why::text as why
  from app.placement p join app.setting s on s.code = p.setting left join app.licensing_v_home h on h.id = p.home_id
  left join app.people_v_person w on w.id = p.with_person_id left join app.move m on m.id = p.move_id left join app.move_reason r on r.code = m.reason
  union all
  select w.id as event_id, w.child_id as child_id, 'whereabouts-began' as kind, lower(w.during)::timestamptz as at, null::date as day,
    upper(w.during)::timestamptz as until_at, null::date as until_day, s.en::text as what_en, s.es::text as what_es,
    null::text as how_en, null::text as how_es, h.name::text as name, null::uuid as by_user, null::text as why
  from app.whereabouts w join app.setting s on s.code = w.setting left join app.licensing_v_home h on h.id = w.home_id
  union all
  select b.id as event_id, b.child_id as child_id, 'reasons-given' as kind, null::timestamptz as at, b.decided_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, b.what::text as name, coalesce(b.approved_by, b.written_by)::uuid as by_user, b.reason::text as why
  from app.best_interest b;

create or replace view app.assessments_v_happening with (security_invoker = true) as
  select n.id as event_id, n.person_id as child_id, 'need-told' as kind, null::timestamptz as at, n.identified_on::date as day,
    null::timestamptz as until_at, n.ended_on::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, n.recorded_by::uuid as by_user, null::text as why
  from app.need n join app.need_kind k on k.code = n.kind
  where n.ended_why is distinct from 'mistake'
  union all
  select a.id as event_id, a.person_id as child_id, 'assessed' as kind, null::timestamptz as at, a.given_on::date as day,
    null::timestamptz as until_at, null::date as until_day, a.en::text as what_en, a.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, a.recorded_by::uuid as by_user, null::text as why
  from app.assessments_v_given a
  where a.state = 'stands';

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
  where v.state in ('missed', 'canceled')
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

create or replace view app.court_v_happening with (security_invoker = true) as
  select h.id as event_id, h.child_id as child_id, 'hearing-' || h.state as kind, coalesce(h.held_at, h.set_for)::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.hearing h join app.hearing_kind k on k.code = h.kind
  where h.state <> 'set'
  union all
  select f.id as event_id, f.child_id as child_id, 'finding-made' as kind, null::timestamptz as at, f.found_on::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.finding f join app.finding_kind k on k.code = f.kind
  union all
  select p.id as event_id, p.child_id as child_id, 'petition-filed' as kind, null::timestamptz as at, p.filed_on::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.petition p join app.petition_kind k on k.code = p.kind
  union all
  select o.id as event_id, o.child_id as child_id, 'order-made' as kind, null::timestamptz as at, o.ordered_on::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.court_order o join app.order_kind k on k.code = o.kind
  union all
  select s.id as event_id, s.child_id as child_id, 'legal-status' as kind, null::timestamptz as at, lower(s.during)::date as day,
    null::timestamptz as until_at, upper(s.during)::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.legal_status s join app.legal_status_kind k on k.code = s.kind
  union all
  select r.id as event_id, r.child_id as child_id, 'report-filed' as kind, r.filed_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.court_report r
  where r.filed_at is not null;

create view app.meetings_v_happening with (security_invoker = true) as
  select m.id as event_id, m.child_id as child_id, 'meeting-held' as kind, m.starts_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, m.led_by::uuid as by_user, null::text as why
  from app.meeting m join app.meeting_kind k on k.code = m.kind
  where m.state = 'held'
  union all
  select d.id as event_id, d.child_id as child_id, 'meeting-decided' as kind, m.starts_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, d.words::text as name, m.led_by::uuid as by_user, null::text as why
  from app.meeting_decision d join app.meeting m on m.id = d.meeting_id and m.child_id = d.child_id;
comment on view app.meetings_v_happening is 'room: meetings · Meetings about a child that were held, and what they decided.';
grant select on app.meetings_v_happening to alongside_case, alongside_office, alongside_agency;

create view app.planning_v_happening with (security_invoker = true) as
  select v.id as event_id, v.child_id as child_id, 'plan-approved' as kind, v.approved_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, v.number::text as name, null::uuid as by_user, null::text as why
  from app.planning_v_version v
  where v.approved_at is not null
  union all
  select g.id as event_id, g.child_id as child_id, 'plan-goal-' || g.state as kind, null::timestamptz as at, g.ended_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, g.words::text as name, null::uuid as by_user, null::text as why
  from app.planning_v_goal g
  where g.ended_on is not null
  union all
  select r.id as event_id, r.child_id as child_id, 'plan-rated' as kind, null::timestamptz as at, r.rated_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, g.words::text as name, null::uuid as by_user, r.reason::text as why
  from app.planning_v_rating r left join app.planning_v_goal g on g.id = r.goal_id and g.child_id = r.child_id;
comment on view app.planning_v_happening is 'room: planning · Versions of a case plan that were approved, goals that were reached or let go, and how they were rated.';
grant select on app.planning_v_happening to alongside_case, alongside_office, alongside_agency;

create view app.permanency_v_happening with (security_invoker = true) as
  select g.id as event_id, g.child_id as child_id, 'goal-set-' || g.part as kind, null::timestamptz as at, g.set_on::date as day,
    null::timestamptz as until_at, g.ended_on::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, g.recorded_by::uuid as by_user, g.reason::text as why
  from app.permanency_goal g join app.permanency_goal_kind k on k.code = g.kind
  union all
  select r.id as event_id, r.child_id as child_id, 'permanency-reviewed' as kind, null::timestamptz as at, r.held_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, r.recorded_by::uuid as by_user, r.outcome::text as why
  from app.permanency_review r
  union all
  select d.id as event_id, d.child_id as child_id, 'termination-' || d.decision as kind, null::timestamptz as at, d.decided_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, d.decided_by::uuid as by_user, d.reason::text as why
  from app.termination_decision d
  union all
  select s.id as event_id, s.child_id as child_id, 'way-home-' || s.kind as kind, null::timestamptz as at, s.on_day::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, s.recorded_by::uuid as by_user, s.note::text as why
  from app.return_step s
  where s.outcome = 'done'
  union all
  select p.id as event_id, p.child_id as child_id, 'path-step' as kind, null::timestamptz as at, p.on_day::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, p.recorded_by::uuid as by_user, null::text as why
  from app.path_step p join app.path_step_kind k on k.code = p.kind
  where p.state = 'done';
comment on view app.permanency_v_happening is 'room: permanency · Goals, reviews, decisions and steps on the way to where a child stays for good.';
grant select on app.permanency_v_happening to alongside_case, alongside_office, alongside_agency;

reset role;
