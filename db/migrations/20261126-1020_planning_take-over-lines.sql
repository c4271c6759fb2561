-- A step may be taken over from what a meeting decided, or from the family: where it comes from stays with it (S2-118).
set role alongside_owner;
alter table app.meeting_decision add constraint meeting_decision__of_one_child unique (id, child_id);

alter table app.case_plan_step
  add column decision_id uuid,
  add column kin_id uuid references app.person (id),
  add column kin_as text constraint case_plan_step__kin_as_is_known check (kin_as in ('support', 'connection', 'home')),
  add constraint case_plan_step__decided_about_the_child foreign key (decision_id, child_id) references app.meeting_decision (id, child_id) deferrable,
  add constraint case_plan_step__kin_are_there_for_something check (num_nulls(kin_id, kin_as) in (0, 2)),
  add constraint case_plan_step__comes_from_one_place check (num_nonnulls(decision_id, kin_id) < 2);
comment on column app.case_plan_step.decision_id is 'What a meeting decided, from which somebody took this step over.';
comment on column app.case_plan_step.kin_id is 'Somebody of the family from whom this step was taken over.';
comment on column app.case_plan_step.kin_as is 'As what: somebody to lean on, somebody to stay in touch with, or a home.';
create index case_plan_step__decision on app.case_plan_step (decision_id, child_id) where decision_id is not null;
create index case_plan_step__kin on app.case_plan_step (kin_id) where kin_id is not null;
create unique index case_plan_step__takes_a_decision_once on app.case_plan_step (plan_id, decision_id) where decision_id is not null and state <> 'dropped';

create view app.planning_v_service with (security_invoker = true) as
  select s.id, s.agency_id, s.office_id, s.child_id, s.plan_id, s.need_id, s.need_of, s.words, s.provider, s.state, s.state_on, s.started_on, s.referral_id
  from app.case_plan_service s join app.case_plan p on p.id = s.plan_id and p.closed_on is null;
comment on view app.planning_v_service is 'room: planning · Services of living case plans: which need each is to answer, and where it stands.';
grant select on app.planning_v_service to alongside_case, alongside_office, alongside_agency;

create view app.meetings_v_decision with (security_invoker = true) as
  select d.id, d.agency_id, d.office_id, d.child_id, d.meeting_id, d.words, d.owner_id, d.owner_name, d.due_on, m.kind, k.en as kind_en, k.es as kind_es, m.starts_at
  from app.meeting_decision d join app.meeting m on m.id = d.meeting_id join app.meeting_kind k on k.code = m.kind;
comment on view app.meetings_v_decision is 'room: meetings · What meetings about a child decided, with the meeting, for the case plan.';
grant select on app.meetings_v_decision to alongside_case, alongside_office, alongside_agency;
reset role;
