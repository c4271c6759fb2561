-- Where a child will stay for good (people of the court side who are appointed for the child read it too): goals with their history, the way home, reviews, the decision about termination, and the steps of
-- adoption and guardianship.
set role alongside_owner;

create table app.permanency_goal_kind (
  code      text primary key,
  en        text not null,
  es        text not null,
  basis     text not null,
  least_age integer
);
comment on table app.permanency_goal_kind is 'room: permanency · topic: none · Goals for a child in care, the law that names each, and the age it is allowed from.';
call build.open_reference('app.permanency_goal_kind', 'permanency');

create table app.path_step_kind (
  code     text primary key,
  en       text not null,
  es       text not null,
  path     text not null constraint path_step_kind__path_is_known check (path in ('adoption', 'guardianship')),
  place    integer not null,
  after    text[] not null,
  last     boolean not null,
  basis    text not null,
  constraint path_step_kind__one_at_a_place unique (path, place)
);
comment on table app.path_step_kind is 'room: permanency · topic: none · Steps to adoption and to guardianship: what comes before each, and the law that asks for it.';
comment on column app.path_step_kind.after is 'Codes of the steps that come before.';
comment on column app.path_step_kind.last is 'With it the child has a family for good: the decree, the letters of guardianship.';
call build.open_reference('app.path_step_kind', 'permanency');

create table app.permanency_goal (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.permanency_goal_kind (code),
  part        text not null constraint permanency_goal__part_is_known check (part in ('primary', 'concurrent')),
  set_by      text not null constraint permanency_goal__set_by_is_known check (set_by in ('agency', 'court')),
  set_on      date not null,
  reason      text not null constraint permanency_goal__has_a_reason check (btrim(reason) <> ''),
  compelling  text,
  efforts     text,
  child_says  text,
  ended_on    date,
  ended_because   text,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint permanency_goal__of_one_child unique (child_id, id),
  constraint permanency_goal__ends_after_it_began check (ended_on >= set_on),
  constraint permanency_goal__end_has_a_reason check ((ended_on is null) = (ended_because is null)),
  constraint permanency_goal__another_planned_is_documented check (
    kind <> 'another_planned' or (btrim(compelling) <> '' and btrim(efforts) <> '' and compelling is not null and efforts is not null))
);
comment on table app.permanency_goal is 'room: permanency · topic: permanency · What is aimed at for a child, beside it a concurrent goal, since when, by whom and why.';
comment on column app.permanency_goal.compelling is 'Why none of the other goals is best for the child: another planned arrangement asks for it.';
comment on column app.permanency_goal.efforts is 'What was done, without success, to find a family: another planned arrangement asks for it.';
comment on column app.permanency_goal.child_says is 'What the child or youth says about it, in their own words.';
call build.protect_about('app.permanency_goal', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.permanency_goal', 'permanency', 'child_id');
call build.let_clocks_read('app.permanency_goal');
create unique index permanency_goal__one_of_a_part on app.permanency_goal (child_id, part) where ended_on is null;
create index permanency_goal__recorded_by on app.permanency_goal (recorded_by);

create table app.return_condition (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  goal_id     uuid not null,
  parent_id   uuid references app.person (id),
  what        text not null constraint return_condition__says_what check (btrim(what) <> ''),
  shows       text not null constraint return_condition__says_what_shows_it check (btrim(shows) <> ''),
  set_on      date not null,
  state       text not null constraint return_condition__state_is_known check (state in ('open', 'on_the_way', 'met', 'let_go')),
  state_on    date not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint return_condition__of_one_child unique (child_id, id),
  constraint return_condition__of_a_goal foreign key (child_id, goal_id) references app.permanency_goal (child_id, id) deferrable,
  constraint return_condition__state_after_it_was_set check (state_on >= set_on)
);
comment on table app.return_condition is 'room: permanency · topic: permanency · What has to be so before a child goes home: in plain words, what shows it, and where it stands.';
comment on column app.return_condition.parent_id is 'Whose condition it is: that parent reads it. Empty where it is nobody''s alone.';
call build.protect_about('app.return_condition', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.return_condition', 'permanency', 'child_id');
create index return_condition__goal on app.return_condition (child_id, goal_id);
create index return_condition__parent on app.return_condition (parent_id) where parent_id is not null;
create index return_condition__recorded_by on app.return_condition (recorded_by);

create table app.condition_progress (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  child_id     uuid not null references app.person (id),
  condition_id uuid not null,
  state        text not null constraint condition_progress__state_is_known check (state in ('open', 'on_the_way', 'met', 'let_go')),
  on_day       date not null,
  evidence     text not null constraint condition_progress__has_evidence check (btrim(evidence) <> ''),
  recorded_by  uuid not null references app.user_account (id),
  recorded_at  timestamptz not null,
  constraint condition_progress__of_a_condition foreign key (child_id, condition_id) references app.return_condition (child_id, id) deferrable
);
comment on table app.condition_progress is 'room: permanency · topic: permanency · Where a condition for the return home stood on a day, and what shows it.';
call build.protect_about('app.condition_progress', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.condition_progress', 'permanency', 'child_id');
create index condition_progress__condition on app.condition_progress (child_id, condition_id);
create index condition_progress__recorded_by on app.condition_progress (recorded_by);

create table app.return_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  goal_id     uuid not null,
  kind        text not null constraint return_step__kind_is_known check (
    kind in ('step_up', 'readiness_review', 'safety_review', 'trial_home_visit', 'return_home', 'aftercare_visit', 'aftercare_end')),
  outcome     text not null constraint return_step__outcome_is_known check (outcome in ('done', 'not_ready', 'skipped')),
  level       text constraint return_step__level_is_known check (level in ('supervised', 'observed', 'unsupervised', 'day', 'overnight', 'weekend')),
  on_day      date not null,
  note        text not null constraint return_step__says_something check (btrim(note) <> ''),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint return_step__of_a_goal foreign key (child_id, goal_id) references app.permanency_goal (child_id, id) deferrable,
  constraint return_step__level_of_family_time_alone check ((kind = 'step_up' and outcome = 'done') = (level is not null)),
  constraint return_step__safety_is_never_skipped check (outcome <> 'skipped' or kind in ('step_up', 'readiness_review', 'trial_home_visit', 'aftercare_visit')),
  constraint return_step__only_reviews_say_not_ready check (outcome <> 'not_ready' or kind in ('readiness_review', 'safety_review'))
);
comment on table app.return_step is 'room: permanency · topic: permanency · A step on the way home: more family time, a review, the trial home visit, the return, visits after it; or why one was skipped.';
call build.protect_about('app.return_step', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.return_step', 'permanency', 'child_id');
create index return_step__goal on app.return_step (child_id, goal_id);
create index return_step__recorded_by on app.return_step (recorded_by);

create table app.permanency_review (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null constraint permanency_review__kind_is_known check (kind in ('roundtable', 'staffing')),
  held_on     date not null,
  took_part   text[] not null constraint permanency_review__somebody_took_part check (cardinality(took_part) > 0),
  outcome     text not null constraint permanency_review__has_an_outcome check (btrim(outcome) <> ''),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null
);
comment on table app.permanency_review is 'room: permanency · topic: permanency · A permanency roundtable or staffing about a child: who took part and what came of it. What is to be done are tasks.';
comment on column app.permanency_review.took_part is 'Names or parts, as they were given; no accounts, because people from outside take part.';
call build.protect_about('app.permanency_review', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.permanency_review', 'permanency', 'child_id');
create index permanency_review__child on app.permanency_review (child_id, held_on desc);
create index permanency_review__recorded_by on app.permanency_review (recorded_by);

create table app.termination_decision (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  child_id     uuid not null references app.person (id),
  decision     text not null constraint termination_decision__decision_is_known check (decision in ('file', 'exception')),
  ground       text constraint termination_decision__ground_is_known check (ground in ('cared-for-by-relative', 'compelling-reason', 'services-not-provided')),
  reason       text not null constraint termination_decision__has_a_reason check (btrim(reason) <> ''),
  decided_on   date not null,
  next_on      date not null constraint termination_decision__next_day_is_later check (next_on > decided_on),
  threshold_on date,
  decided_by   uuid not null references app.user_account (id),
  recorded_at  timestamptz not null,
  constraint termination_decision__once_a_day unique (child_id, decided_on),
  constraint termination_decision__exception_has_a_ground check ((decision = 'exception') = (ground is not null))
);
comment on table app.termination_decision is 'room: permanency · topic: permanency · Whether to ask a court to end parental rights when the law asks for a decision: file, or an exception with its reason and the day it is looked at again.';
comment on column app.termination_decision.next_on is 'Of a filing the day it is to be filed by; of an exception the day it is looked at again.';
comment on column app.termination_decision.threshold_on is 'By when the law asked for it, as it was counted on the day of the decision; null is not known.';
call build.protect_about('app.termination_decision', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.termination_decision', 'permanency', 'child_id');
create index termination_decision__decided_by on app.termination_decision (decided_by);

create table app.path_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  goal_id     uuid not null,
  kind        text not null references app.path_step_kind (code),
  state       text not null constraint path_step__state_is_known check (state in ('done', 'not_needed')),
  on_day      date not null,
  note        text constraint path_step__note_says_something check (btrim(note) <> ''),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint path_step__once unique (child_id, goal_id, kind),
  constraint path_step__of_a_goal foreign key (child_id, goal_id) references app.permanency_goal (child_id, id) deferrable,
  constraint path_step__not_needed_says_why check (state = 'done' or note is not null)
);
comment on table app.path_step is 'room: permanency · topic: permanency · A step to adoption or guardianship that was taken on a day, or is not needed and why.';
call build.protect_about('app.path_step', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.path_step', 'permanency', 'child_id');
create index path_step__goal on app.path_step (child_id, goal_id);
create index path_step__recorded_by on app.path_step (recorded_by);

create table app.subsidy (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  goal_id       uuid not null,
  agreed        boolean not null,
  signed_on     date not null,
  begins_on     date,
  monthly_cents integer constraint subsidy__amount_is_not_negative check (monthly_cents >= 0),
  once_cents    integer constraint subsidy__once_is_not_negative check (once_cents >= 0),
  medicaid      boolean,
  note          text constraint subsidy__note_says_something check (btrim(note) <> ''),
  recorded_by   uuid not null references app.user_account (id),
  recorded_at   timestamptz not null,
  constraint subsidy__one_for_a_goal unique (child_id, goal_id),
  constraint subsidy__of_a_goal foreign key (child_id, goal_id) references app.permanency_goal (child_id, id) deferrable,
  constraint subsidy__agreed_has_an_amount check (agreed = (monthly_cents is not null)),
  constraint subsidy__declined_says_why check (agreed or note is not null)
);
comment on table app.subsidy is 'room: permanency · topic: permanency · Assistance agreed with the family that adopts or becomes guardian, or that it was offered and not taken.';
comment on column app.subsidy.monthly_cents is 'Cents a month.';
comment on column app.subsidy.once_cents is 'One-time costs the agency pays, in cents.';
comment on column app.subsidy.medicaid is 'Whether it brings Medicaid; null is not known.';
call build.protect_about('app.subsidy', 'permanency', 'permanency', 'child_id', 'read');
call build.keep_history('app.subsidy', 'permanency', 'child_id');
create index subsidy__recorded_by on app.subsidy (recorded_by);
reset role;

-- A parent reads their own conditions and the way home, as long as the goal is the return home.
set role alongside_definer;
set local check_function_bodies = off;
create function app.my_conditions() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(c.id), '{}') from app.return_condition c
  join app.permanency_goal g on g.child_id = c.child_id and g.id = c.goal_id
  where c.parent_id = app_definer.my_person() and c.agency_id = app.my_agency() and g.ended_on is null and g.kind = 'reunification'
$$;
comment on function app.my_conditions() is 'The conditions for a child''s return home that name the asker as the parent, while that is the goal.';
create function app.my_ways_home() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct c.goal_id), '{}') from app.return_condition c where c.id = any (app.my_conditions())
$$;
comment on function app.my_ways_home() is 'The goals of a return home in which a condition names the asker as the parent.';
create function app_definer.names_on_way_home() returns table (child_id uuid, first_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name from app.permanency_goal g join app.person p on p.id = g.child_id
  where g.id = any (app.my_ways_home())
$$;
comment on function app_definer.names_on_way_home() is 'A parent without a grant on the child reads the child''s first name beside their own conditions, and nothing else of the child.';
revoke execute on function app.my_conditions(), app.my_ways_home(), app_definer.names_on_way_home() from public;
grant execute on function app.my_conditions(), app.my_ways_home() to alongside_owner, alongside_portal;
grant execute on function app_definer.names_on_way_home() to alongside_portal;
reset role;

set role alongside_owner;
create policy parent_reads_own on app.return_condition for select to alongside_portal using (id = any ((select app.my_conditions())::uuid[]));
create policy parent_reads_own on app.condition_progress for select to alongside_portal using (condition_id = any ((select app.my_conditions())::uuid[]));
-- What reviews found about safety is not theirs; that they took place is said when the next step was taken.
create policy parent_reads_way on app.return_step for select to alongside_portal
  using (goal_id = any ((select app.my_ways_home())::uuid[]) and kind not in ('readiness_review', 'safety_review') and outcome = 'done');

create view app.permanency_v_goal with (security_invoker = true) as
  select g.id, g.child_id, g.kind, g.part, g.set_by, g.set_on, g.ended_on, g.reason from app.permanency_goal g;
create view app.permanency_v_step with (security_invoker = true) as
  select s.id, s.child_id, s.goal_id, s.kind, s.state, s.on_day from app.path_step s
  union all
  select s.id, s.child_id, s.goal_id, s.kind, s.outcome, s.on_day from app.return_step s;
create view app.permanency_v_review with (security_invoker = true) as
  select r.id, r.child_id, r.kind, r.held_on, r.took_part, r.outcome from app.permanency_review r;
comment on view app.permanency_v_goal is 'room: permanency · Goals of children, present and past.';
comment on view app.permanency_v_step is 'room: permanency · Steps on the way home, to adoption and to guardianship.';
comment on view app.permanency_v_review is 'room: permanency · Roundtables and staffings about children.';
grant select on app.permanency_v_goal, app.permanency_v_step, app.permanency_v_review to alongside_case, alongside_office, alongside_agency;
reset role;
