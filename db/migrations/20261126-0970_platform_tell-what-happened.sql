-- What happened to a child, one view for each room that knows of it, all of one shape, so that a chronology reads the rooms without knowing
-- their tables. An event is told once: a period stands at its beginning with its end beside it. Exactly one of `at` and `day` is
-- set: a moment, or a day where only days are known. Row security of the tables beneath decides what the reader finds here.
set role alongside_owner;
create view app.people_v_happening with (security_invoker = true) as
  select p.id as event_id, p.id as child_id, 'born' as kind, null::timestamptz as at, p.born_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.person p
  where p.born_precision = 'day'
  union all
  select p.id as event_id, p.id as child_id, 'died' as kind, null::timestamptz as at, p.died_on::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.person p
  where p.died_on is not null;
comment on view app.people_v_happening is 'room: people · When a child was born and died.';

create view app.documents_v_happening with (security_invoker = true) as
  select d.id as event_id, d.child_id as child_id, 'paper-added' as kind, d.added_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, d.title::text as name, d.user_id::uuid as by_user, null::text as why
  from app.document d join app.document_kind k on k.code = d.kind
  where d.supersedes is null;
comment on view app.documents_v_happening is 'room: documents · Papers that came into a childs file; of several versions the first.';

create view app.agreements_v_happening with (security_invoker = true) as
  select a.id as event_id, a.child_id as child_id, 'agreement-in-force' as kind, a.in_force_from::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, null::uuid as by_user, null::text as why
  from app.agreement a join app.agreement_kind k on k.code = a.kind
  where a.child_id is not null and a.in_force_from is not null;
comment on view app.agreements_v_happening is 'room: agreements · Agreements about a child that came into force.';

create view app.cases_v_happening with (security_invoker = true) as
  select c.id as event_id, m.person_id as child_id, 'case-opened' as kind, lower(c.life)::timestamptz as at, null::date as day,
    upper(c.life)::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, c.number::text as name, null::uuid as by_user, null::text as why
  from app.case_member m join app.case_file c on c.id = m.case_id
  where m.part = 'child'
  union all
  select a.id as event_id, m.person_id as child_id, 'worker-began' as kind, lower(a.during)::timestamptz as at, null::date as day,
    upper(a.during)::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, s.name::text as name, null::uuid as by_user, a.reason::text as why
  from app.case_member m join app.primary_assignment a on a.case_id = m.case_id and a.during && m.during
  left join app.access_v_staff s on s.id = a.user_id
  where m.part = 'child'
  union all
  select t.id as event_id, m.person_id as child_id, 'team-joined' as kind, lower(t.during)::timestamptz as at, null::date as day,
    upper(t.during)::timestamptz as until_at, null::date as until_day, p.en::text as what_en, p.es::text as what_es,
    null::text as how_en, null::text as how_es, t.name::text as name, null::uuid as by_user, null::text as why
  from app.case_member m join app.case_team_member t on t.case_id = m.case_id and t.during && m.during
  join app.case_part p on p.code = t.part
  where m.part = 'child' and (t.person_id is null or t.person_id = m.person_id);
comment on view app.cases_v_happening is 'room: cases · Cases of a child, who had them, and who came to the team.';

create view app.health_v_happening with (security_invoker = true) as
  select a.id as event_id, a.child_id as child_id, 'allergy-noted' as kind, a.noted_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, a.ended_on::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, a.substance::text as name, null::uuid as by_user, null::text as why
  from app.allergy a
  union all
  select h.id as event_id, h.child_id as child_id, 'condition-noted' as kind, h.noted_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, h.ended_on::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, h.name::text as name, null::uuid as by_user, null::text as why
  from app.health_condition h
  union all
  select m.id as event_id, m.child_id as child_id, 'medicine-began' as kind, null::timestamptz as at, lower(m.during)::date as day,
    null::timestamptz as until_at, upper(m.during)::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, m.name::text as name, null::uuid as by_user, m.reason::text as why
  from app.medicine m
  union all
  select v.id as event_id, v.child_id as child_id, 'insurance-began' as kind, null::timestamptz as at, lower(v.during)::date as day,
    null::timestamptz as until_at, upper(v.during)::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, v.payer::text as name, null::uuid as by_user, null::text as why
  from app.health_coverage v
  where not lower_inf(v.during);
comment on view app.health_v_happening is 'room: health · Allergies, conditions, medicines and insurance of a child.';

create view app.education_v_happening with (security_invoker = true) as
  select e.id as event_id, e.child_id as child_id, 'school-began' as kind, null::timestamptz as at, lower(e.during)::date as day,
    null::timestamptz as until_at, upper(e.during)::date as until_day, null::text as what_en, null::text as what_es,
    e.grade::text as how_en, e.grade::text as how_es, s.name::text as name, null::uuid as by_user, null::text as why
  from app.enrollment e join app.school s on s.id = e.school_id
  where not lower_inf(e.during);
comment on view app.education_v_happening is 'room: education · Schools of a child.';

create view app.placement_v_happening with (security_invoker = true) as
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
  from app.whereabouts w join app.setting s on s.code = w.setting left join app.licensing_v_home h on h.id = w.home_id;
comment on view app.placement_v_happening is 'room: placement · Stays in care, placements and whereabouts of a child.';

create view app.partnership_plan_v_happening with (security_invoker = true) as
  select n.id as event_id, n.child_id as child_id, 'everyday-decision' as kind, null::timestamptz as at, n.decided_on::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, n.words::text as name, n.decided_by::uuid as by_user, null::text as why
  from app.normalcy_decision n join app.normalcy_kind k on k.code = n.kind;
comment on view app.partnership_plan_v_happening is 'room: partnership-plan · Everyday decisions of caregivers for a child.';

create view app.assessments_v_happening with (security_invoker = true) as
  select n.id as event_id, n.person_id as child_id, 'need-told' as kind, null::timestamptz as at, n.identified_on::date as day,
    null::timestamptz as until_at, n.ended_on::date as until_day, k.en::text as what_en, k.es::text as what_es,
    null::text as how_en, null::text as how_es, null::text as name, n.recorded_by::uuid as by_user, null::text as why
  from app.need n join app.need_kind k on k.code = n.kind
  where n.ended_why is distinct from 'mistake';
comment on view app.assessments_v_happening is 'room: assessments · What a child needed, since when and until when.';

create view app.visits_v_happening with (security_invoker = true) as
  select c.id as event_id, c.child_id as child_id, case when c.held then 'contact-' || c.way else 'contact-tried' end as kind, c.happened_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, k.en::text as what_en, k.es::text as what_es,
    p.en::text as how_en, p.es::text as how_es, null::text as name, c.made_by::uuid as by_user, null::text as why
  from app.contact c join app.contact_kind k on k.code = c.kind left join app.contact_place p on p.code = c.place;
comment on view app.visits_v_happening is 'room: visits · Visits, calls and letters around a child, held or tried.';

create view app.court_v_happening with (security_invoker = true) as
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
  from app.court_order o join app.order_kind k on k.code = o.kind;
comment on view app.court_v_happening is 'room: court · What courts were asked, when they met, what they found and ordered.';

create view app.referrals_v_happening with (security_invoker = true) as
  select s.id as event_id, r.person_id as child_id, 'referral-' || s.to_state as kind, s.taken_at::timestamptz as at, null::date as day,
    null::timestamptz as until_at, null::date as until_day, null::text as what_en, null::text as what_es,
    null::text as how_en, null::text as how_es, o.name::text as name, s.user_id::uuid as by_user, s.reason::text as why
  from app.referral_step s join app.referral r on r.id = s.referral_id left join app.organizations_v_name o on o.id = r.organization_id
  where s.to_state in ('sent', 'started', 'completed', 'stopped') and r.state <> 'in-error';
comment on view app.referrals_v_happening is 'room: referrals · Referrals of a child that were sent, and the help that began and ended.';

grant select on
  app.people_v_happening,
  app.documents_v_happening,
  app.agreements_v_happening,
  app.cases_v_happening,
  app.health_v_happening,
  app.education_v_happening,
  app.placement_v_happening,
  app.partnership_plan_v_happening,
  app.assessments_v_happening,
  app.visits_v_happening,
  app.court_v_happening,
  app.referrals_v_happening
  to alongside_case, alongside_office, alongside_agency;
reset role;
