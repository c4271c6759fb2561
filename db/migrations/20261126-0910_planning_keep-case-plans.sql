-- The case plan: what is to change, for the child and for each parent, with every version that was approved. Each row names its
-- child as well, so that nothing refers to another child's plan and two records of one child are joined in one go.
set role alongside_owner;

create table app.case_plan (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  case_id    uuid not null references app.case_file (id),
  adult_id   uuid references app.person (id),
  begun_on   date not null,
  begun_by   uuid not null references app.user_account (id),
  review_on  date,
  closed_on  date,
  closed_why text constraint case_plan__closed_why_is_known check (closed_why in ('goals-reached', 'case-closed', 'plan-replaced', 'begun-by-mistake')),
  constraint case_plan__closed_says_why check (num_nulls(closed_on, closed_why) in (0, 2)),
  constraint case_plan__closed_after_it_began check (closed_on >= begun_on),
  constraint case_plan__is_for_child_or_parent check (adult_id <> child_id),
  constraint case_plan__of_one_child unique (id, child_id)
);
comment on table app.case_plan is 'room: planning · topic: case_plan · A plan for a child, or for a parent of the case: kept with the child, shown with every child of the case.';
comment on column app.case_plan.adult_id is 'The parent whose plan it is; empty: the child''s own.';
comment on column app.case_plan.review_on is 'By when the plan is looked at again; set anew by each approval.';
create unique index case_plan__one_live_for_a_child on app.case_plan (child_id) where adult_id is null and closed_on is null;
create unique index case_plan__one_live_for_a_parent on app.case_plan (case_id, adult_id) where adult_id is not null and closed_on is null;
create index case_plan__child on app.case_plan (child_id, begun_on desc);
create index case_plan__case on app.case_plan (case_id);
create index case_plan__adult on app.case_plan (adult_id) where adult_id is not null;
call build.protect_about('app.case_plan', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan', 'case_plan', 'child_id');

create table app.case_plan_version (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  plan_id     uuid not null,
  number      smallint not null constraint case_plan_version__is_counted_from_one check (number > 0),
  state       text not null constraint case_plan_version__state_is_known check (state in ('draft', 'sent', 'approved', 'superseded')),
  cause       text not null constraint case_plan_version__cause_is_known check (cause in
    ('first', 'review', 'court', 'move', 'goal-met', 'new-need', 'service-changed', 'family-asked', 'mistake')),
  cause_words text,
  opened_on   date not null,
  opened_by   uuid not null references app.user_account (id),
  sent_at     timestamptz,
  sent_by     uuid references app.user_account (id),
  approved_at timestamptz,
  approved_by uuid references app.user_account (id),
  twin_reason text constraint case_plan_version__twin_reason_says_something check (btrim(twin_reason) <> ''),
  agreement_id uuid,
  constraint case_plan_version__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_version__signed_about_the_child foreign key (agreement_id, child_id) references app.agreement (id, subject_id) deferrable,
  constraint case_plan_version__of_one_child unique (id, child_id),
  constraint case_plan_version__counted_once unique (child_id, plan_id, number),
  constraint case_plan_version__first_is_number_one check ((cause = 'first') = (number = 1)),
  constraint case_plan_version__amended_in_words check (number = 1 or btrim(coalesce(cause_words, '')) <> ''),
  constraint case_plan_version__sent_by_somebody check (num_nulls(sent_at, sent_by) in (0, 2) and (state = 'draft' or sent_at is not null)),
  constraint case_plan_version__approved_by_somebody check (num_nulls(approved_at, approved_by) in (0, 2) and (state in ('approved', 'superseded')) = (approved_at is not null)),
  constraint case_plan_version__approved_by_somebody_else check (approved_by <> sent_by)
);
comment on table app.case_plan_version is 'room: planning · topic: case_plan · A version of a plan: why it was written, who sent it, who approved it.';
comment on column app.case_plan_version.twin_reason is 'Why the plan reads like a brother''s or sister''s all the same.';
comment on column app.case_plan_version.agreement_id is 'What was opened for signing when it was approved.';
create unique index case_plan_version__one_at_work on app.case_plan_version (plan_id) where state in ('draft', 'sent');
create unique index case_plan_version__one_in_force on app.case_plan_version (plan_id) where state = 'approved';
create index case_plan_version__plan on app.case_plan_version (plan_id, child_id);
create index case_plan_version__agreement on app.case_plan_version (agreement_id, child_id) where agreement_id is not null;
create index case_plan_version__waiting on app.case_plan_version (office_id, sent_at) where state = 'sent';
call build.protect_about('app.case_plan_version', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_version', 'case_plan', 'child_id');

create table app.case_plan_text (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  version_id uuid not null,
  language   text not null constraint case_plan_text__language_is_known check (language in ('en', 'es')),
  paper      jsonb not null,
  constraint case_plan_text__of_the_version foreign key (version_id, child_id) references app.case_plan_version (id, child_id) deferrable,
  constraint case_plan_text__once_in_a_language unique (child_id, version_id, language)
);
comment on table app.case_plan_text is 'room: planning · topic: case_plan · What an approved version says, frozen as it was, in each language.';
create index case_plan_text__version on app.case_plan_text (version_id, child_id);
call build.protect_about('app.case_plan_text', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_text', 'case_plan', 'child_id');

create table app.case_plan_goal (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  place      smallint not null,
  need_id    uuid,
  need_of    uuid references app.person (id),
  words      text not null constraint case_plan_goal__has_words check (btrim(words) <> ''),
  own_words  text constraint case_plan_goal__own_words_say_something check (btrim(own_words) <> ''),
  own_language text,
  measure    text constraint case_plan_goal__measure_says_something check (btrim(measure) <> ''),
  review_on  date,
  state      text not null constraint case_plan_goal__state_is_known check (state in ('open', 'met', 'dropped')),
  ended_on   date,
  ended_why  text,
  since_version smallint not null,
  changed_in smallint not null,
  constraint case_plan_goal__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_goal__need_of_the_person foreign key (need_id, need_of) references app.need (id, person_id) deferrable,
  constraint case_plan_goal__need_is_somebodys check (num_nulls(need_id, need_of) in (0, 2)),
  constraint case_plan_goal__ended_on_a_day check ((state = 'open') = (ended_on is null)),
  constraint case_plan_goal__dropped_says_why check (state <> 'dropped' or btrim(coalesce(ended_why, '')) <> ''),
  constraint case_plan_goal__own_words_have_a_language check (num_nulls(own_words, own_language) in (0, 2)),
  constraint case_plan_goal__of_one_child unique (id, child_id)
);
comment on table app.case_plan_goal is 'room: planning · topic: case_plan · A goal: which need it answers, how one will know, and in the words of whoever it is for.';
comment on column app.case_plan_goal.own_words is 'The goal as the parent or the youth says it, word for word.';
comment on column app.case_plan_goal.changed_in is 'The number of the version in which it was last changed.';
create index case_plan_goal__plan on app.case_plan_goal (plan_id, child_id);
create index case_plan_goal__need on app.case_plan_goal (need_id, need_of) where need_id is not null;
create index case_plan_goal__need_of on app.case_plan_goal (need_of) where need_of is not null;
create index case_plan_goal__child on app.case_plan_goal (child_id);
call build.protect_about('app.case_plan_goal', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_goal', 'case_plan', 'child_id');

create table app.case_plan_step (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  goal_id    uuid not null,
  words      text not null constraint case_plan_step__has_words check (btrim(words) <> ''),
  owner      text not null constraint case_plan_step__owner_is_known check (owner in ('staff', 'parent', 'caregiver', 'youth', 'provider')),
  owner_id   uuid references app.person (id),
  owner_name text not null constraint case_plan_step__names_its_owner check (btrim(owner_name) <> ''),
  due_on     date,
  state      text not null constraint case_plan_step__state_is_known check (state in ('open', 'done', 'dropped')),
  done_on    date,
  done_by    uuid references app.user_account (id),
  help_words text constraint case_plan_step__help_says_something check (btrim(help_words) <> ''),
  help_at    timestamptz,
  constraint case_plan_step__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_step__of_the_goal foreign key (goal_id, child_id) references app.case_plan_goal (id, child_id) deferrable,
  constraint case_plan_step__done_by_somebody check (num_nulls(done_on, done_by) in (0, 2) and (state = 'done') = (done_on is not null)),
  constraint case_plan_step__help_is_asked_at_a_moment check (num_nulls(help_words, help_at) in (0, 2))
);
comment on table app.case_plan_step is 'room: planning · topic: case_plan · A step toward a goal: who takes it, by when, whether it is done, and what help they ask for.';
create index case_plan_step__plan on app.case_plan_step (plan_id, child_id);
create index case_plan_step__goal on app.case_plan_step (goal_id, child_id);
create index case_plan_step__owner on app.case_plan_step (owner_id) where owner_id is not null;
create index case_plan_step__open on app.case_plan_step (office_id, due_on) where state = 'open';
create index case_plan_step__child on app.case_plan_step (child_id);
call build.protect_about('app.case_plan_step', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_step', 'case_plan', 'child_id');

create table app.case_plan_service (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  need_id    uuid not null,
  need_of    uuid not null references app.person (id),
  words      text not null constraint case_plan_service__has_words check (btrim(words) <> ''),
  provider   text,
  times      smallint constraint case_plan_service__times_are_counted check (times between 1 and 100),
  times_per  text constraint case_plan_service__times_per_is_known check (times_per in ('week', 'month')),
  weeks      smallint constraint case_plan_service__weeks_are_counted check (weeks between 1 and 520),
  state      text not null constraint case_plan_service__state_is_known check (state in ('promised', 'referred', 'waiting', 'started', 'ended', 'fell-through')),
  state_on   date not null,
  started_on date,
  referral_id uuid,
  constraint case_plan_service__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_service__need_of_the_person foreign key (need_id, need_of) references app.need (id, person_id) deferrable,
  constraint case_plan_service__dose_is_whole check (num_nulls(times, times_per, weeks) in (0, 3)),
  constraint case_plan_service__started_on_a_day check (state <> 'started' or started_on is not null)
);
comment on table app.case_plan_service is 'room: planning · topic: case_plan · A service that is to answer a need: the dose that is planned, and where it stands as its referral tells.';
comment on column app.case_plan_service.referral_id is 'The referral whose steps it follows, as the facts of referrals name it.';
create index case_plan_service__plan on app.case_plan_service (plan_id, child_id);
create index case_plan_service__need on app.case_plan_service (need_id, need_of);
create index case_plan_service__need_of on app.case_plan_service (need_of);
create index case_plan_service__child on app.case_plan_service (child_id);
call build.protect_about('app.case_plan_service', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_service', 'case_plan', 'child_id');

create table app.case_plan_family_time (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  with_whom  text not null constraint case_plan_family_time__names_somebody check (btrim(with_whom) <> ''),
  way        text not null constraint case_plan_family_time__way_is_known check (way in ('in-person', 'video', 'call', 'letter')),
  times      smallint not null constraint case_plan_family_time__times_are_counted check (times between 1 and 100),
  times_per  text not null constraint case_plan_family_time__times_per_is_known check (times_per in ('week', 'month')),
  minutes    smallint constraint case_plan_family_time__lasts_a_while check (minutes between 5 and 1440),
  place      text,
  supervision text constraint case_plan_family_time__supervision_is_known check (supervision in ('none', 'caregiver', 'relative', 'staff', 'therapist')),
  constraint case_plan_family_time__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable
);
comment on table app.case_plan_family_time is 'room: planning · topic: case_plan · How often the plan says that the child is with family, where, and who is with them.';
comment on column app.case_plan_family_time.supervision is 'Who is with them; empty: not said yet.';
create index case_plan_family_time__plan on app.case_plan_family_time (plan_id, child_id);
create index case_plan_family_time__child on app.case_plan_family_time (child_id);
call build.protect_about('app.case_plan_family_time', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_family_time', 'case_plan', 'child_id');

create table app.case_plan_input (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  version_id uuid not null,
  part       text not null constraint case_plan_input__part_is_known check (part in ('youth', 'parent', 'caregiver', 'provider', 'chosen', 'relative')),
  person_id  uuid references app.person (id),
  name       text not null constraint case_plan_input__names_somebody check (btrim(name) <> ''),
  asked_on   date not null,
  state      text not null constraint case_plan_input__state_is_known check (state in ('asked', 'given', 'declined', 'absent')),
  answered_on date,
  way        text constraint case_plan_input__way_is_known check (way in ('portal', 'in-person', 'telephone', 'paper', 'meeting')),
  language   text,
  words      text,
  reason     text,
  tried_again_on date,
  written_by uuid references app.user_account (id),
  constraint case_plan_input__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_input__of_the_version foreign key (version_id, child_id) references app.case_plan_version (id, child_id) deferrable,
  constraint case_plan_input__asked_once unique (child_id, version_id, part, person_id),
  constraint case_plan_input__answered_by_somebody check ((state = 'asked') = (num_nulls(answered_on, written_by) = 2) and num_nulls(answered_on, written_by) in (0, 2)),
  constraint case_plan_input__given_in_words check (state <> 'given' or (btrim(coalesce(words, '')) <> '' and num_nulls(way, language) = 0)),
  constraint case_plan_input__no_says_why check (state not in ('declined', 'absent') or btrim(coalesce(reason, '')) <> '')
);
comment on table app.case_plan_input is 'room: planning · topic: case_plan · Who was asked to take part in a version, and what they said, word for word, or why they did not.';
comment on column app.case_plan_input.part is 'chosen: one of up to two people a youth of 14 or older chose for the team (42 USC 675(1)(B)).';
comment on column app.case_plan_input.tried_again_on is 'For somebody who did not come: the day they were asked once more.';
create index case_plan_input__plan on app.case_plan_input (plan_id, child_id);
create index case_plan_input__version on app.case_plan_input (version_id, child_id);
create index case_plan_input__person on app.case_plan_input (person_id) where person_id is not null;
call build.protect_about('app.case_plan_input', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_input', 'case_plan', 'child_id');

create table app.case_plan_talk (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  version_id uuid not null,
  person_id  uuid references app.person (id),
  name       text not null constraint case_plan_talk__names_somebody check (btrim(name) <> ''),
  talked_on  date not null,
  language   text not null,
  interpreter text not null constraint case_plan_talk__interpreter_is_known check (interpreter in ('not-needed', 'qualified', 'speaks-it', 'none-found')),
  words      text,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint case_plan_talk__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_talk__of_the_version foreign key (version_id, child_id) references app.case_plan_version (id, child_id) deferrable
);
comment on table app.case_plan_talk is 'room: planning · topic: case_plan · A version was talked through: with whom, when, in which language, with which interpreter.';
create index case_plan_talk__plan on app.case_plan_talk (plan_id, child_id);
create index case_plan_talk__version on app.case_plan_talk (version_id, child_id);
create index case_plan_talk__person on app.case_plan_talk (person_id) where person_id is not null;
create index case_plan_talk__child on app.case_plan_talk (child_id);
call build.protect_about('app.case_plan_talk', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_talk', 'case_plan', 'child_id');

create table app.case_plan_rating (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  goal_id    uuid not null,
  rater      text not null constraint case_plan_rating__rater_is_known check (rater in ('worker', 'parent', 'caregiver', 'provider', 'youth')),
  person_id  uuid references app.person (id),
  name       text not null constraint case_plan_rating__names_somebody check (btrim(name) <> ''),
  rated_on   date not null,
  level      smallint not null constraint case_plan_rating__level_is_known check (level between 0 and 4),
  reason     text not null constraint case_plan_rating__says_why check (btrim(reason) <> ''),
  language   text not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint case_plan_rating__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_rating__of_the_goal foreign key (goal_id, child_id) references app.case_plan_goal (id, child_id) deferrable,
  constraint case_plan_rating__of_one_child unique (id, child_id)
);
comment on table app.case_plan_rating is 'room: planning · topic: case_plan · How far a goal has come, as one person sees it on one day, and why.';
comment on column app.case_plan_rating.level is '0 not begun, 1 begun, 2 about half, 3 nearly, 4 reached. Never averaged.';
create index case_plan_rating__plan on app.case_plan_rating (plan_id, child_id);
create index case_plan_rating__goal on app.case_plan_rating (goal_id, child_id);
create index case_plan_rating__person on app.case_plan_rating (person_id) where person_id is not null;
create index case_plan_rating__child on app.case_plan_rating (child_id);
call build.protect_about('app.case_plan_rating', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_rating', 'case_plan', 'child_id');

create table app.case_plan_evidence (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  rating_id  uuid not null,
  document_id uuid references app.document (id),
  words      text constraint case_plan_evidence__words_say_something check (btrim(words) <> ''),
  added_on   date not null,
  added_by   uuid not null references app.user_account (id),
  taken_on   date,
  taken_by   uuid references app.user_account (id),
  taken_why  text,
  constraint case_plan_evidence__of_the_rating foreign key (rating_id, child_id) references app.case_plan_rating (id, child_id) deferrable,
  constraint case_plan_evidence__points_at_something check (num_nonnulls(document_id, words) > 0),
  constraint case_plan_evidence__taken_away_with_a_reason check (num_nulls(taken_on, taken_by, taken_why) in (0, 3) and btrim(taken_why) <> '')
);
comment on table app.case_plan_evidence is 'room: planning · topic: case_plan · What a rating rests on. Taken away, it stays as a line that says who took it away and why.';
create index case_plan_evidence__rating on app.case_plan_evidence (rating_id, child_id);
create index case_plan_evidence__document on app.case_plan_evidence (document_id) where document_id is not null;
create index case_plan_evidence__child on app.case_plan_evidence (child_id);
call build.protect_about('app.case_plan_evidence', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_evidence', 'case_plan', 'child_id');

create table app.case_plan_content (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  plan_id    uuid not null,
  code       text not null,
  applies    boolean not null,
  words      text not null constraint case_plan_content__has_words check (btrim(words) <> ''),
  written_by uuid not null references app.user_account (id),
  written_at timestamptz not null,
  constraint case_plan_content__of_the_plan foreign key (plan_id, child_id) references app.case_plan (id, child_id) deferrable,
  constraint case_plan_content__written_once unique (child_id, plan_id, code)
);
comment on table app.case_plan_content is 'room: planning · topic: case_plan · What the law wants a case plan to hold: how this plan answers it, or why it does not apply to this child.';
create index case_plan_content__plan on app.case_plan_content (plan_id, child_id);
call build.protect_about('app.case_plan_content', 'planning', 'case_plan', 'child_id', 'read');
call build.keep_history('app.case_plan_content', 'case_plan', 'child_id');
reset role;

-- Who is not staff reads a plan because it is theirs: a parent their own, a youth their own, caregivers that of a child with them.
set role alongside_definer;
create function app_definer.my_case_plans() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  return array(
    select p.id from app.case_plan p
    where p.closed_on is null and p.agency_id = app.my_agency() and case
      when p.adult_id is not null then p.adult_id = app_definer.my_person()
        and exists (select from app.case_member m where m.case_id = p.case_id and m.person_id = p.adult_id and m.during @> app.moment())
      else p.child_id = app_definer.my_person() or p.child_id = any (app.mine('plan'))
    end
  );
end
$$;
comment on function app_definer.my_case_plans() is 'Policies of the case plan ask it: the living plans somebody outside the staff reads because they are theirs or of a child in their home. It reads cases and plans of others to find them.';
revoke execute on function app_definer.my_case_plans() from public;
grant execute on function app_definer.my_case_plans() to alongside_owner, alongside_portal;
reset role;

set role alongside_owner;
create policy named_read on app.case_plan for select to alongside_portal using (id = any ((select app_definer.my_case_plans())::uuid[]));
do $$
declare
  of_table text;
begin
  foreach of_table in array array['case_plan_version', 'case_plan_goal', 'case_plan_step', 'case_plan_service', 'case_plan_family_time'] loop
    execute format('create policy named_read on app.%I for select to alongside_portal using (plan_id = any ((select app_definer.my_case_plans())::uuid[]))', of_table);
  end loop;
end
$$;
-- What they said themselves, and nothing that others said.
create policy own_read on app.case_plan_input for select to alongside_portal
  using (person_id = (select app_definer.my_person()) and plan_id = any ((select app_definer.my_case_plans())::uuid[]));
create policy own_answer on app.case_plan_input for update to alongside_portal
  using (person_id = (select app_definer.my_person()) and state = 'asked' and plan_id = any ((select app_definer.my_case_plans())::uuid[]))
  with check (agency_id = (select app.my_agency()) and person_id = (select app_definer.my_person()) and written_by = (select app.me()) and state in ('given', 'declined'));
grant update (state, answered_on, way, language, words, reason, written_by) on app.case_plan_input to alongside_portal;
create policy own_done on app.case_plan_step for update to alongside_portal
  using (owner_id = (select app_definer.my_person()) and state = 'open' and plan_id = any ((select app_definer.my_case_plans())::uuid[]))
  with check (agency_id = (select app.my_agency()) and owner_id = (select app_definer.my_person()) and state in ('open', 'done') and done_by is not distinct from case when state = 'done' then (select app.me()) end);
grant update (state, done_on, done_by, help_words, help_at) on app.case_plan_step to alongside_portal;
create policy own_read on app.case_plan_rating for select to alongside_portal
  using (person_id = (select app_definer.my_person()) and plan_id = any ((select app_definer.my_case_plans())::uuid[]));
create policy own_add on app.case_plan_rating for insert to alongside_portal
  with check (agency_id = (select app.my_agency()) and person_id = (select app_definer.my_person()) and recorded_by = (select app.me())
    and rater in ('parent', 'caregiver', 'youth') and plan_id = any ((select app_definer.my_case_plans())::uuid[]));
grant insert on app.case_plan_rating to alongside_portal;

-- Views for later rooms: court reports, permanency, the chronology.
create view app.planning_v_plan with (security_invoker = true) as
  select p.id, p.agency_id, p.office_id, p.child_id, p.case_id, p.adult_id, p.begun_on, p.review_on, p.closed_on, p.closed_why,
    v.id as version_id, v.number, v.state, v.cause, v.sent_at, v.approved_at, v.agreement_id
  from app.case_plan p
  join lateral (select * from app.case_plan_version v where v.plan_id = p.id order by v.number desc limit 1) v on true;
comment on view app.planning_v_plan is 'room: planning · Case plans with their latest version.';
create view app.planning_v_version with (security_invoker = true) as
  select v.id, v.child_id, v.plan_id, p.adult_id, v.number, v.state, v.cause, v.opened_on, v.sent_at, v.approved_at from app.case_plan_version v
  join app.case_plan p on p.id = v.plan_id;
comment on view app.planning_v_version is 'room: planning · Every version of a case plan and its days.';
create view app.planning_v_goal with (security_invoker = true) as
  select g.id, g.agency_id, g.office_id, g.child_id, g.plan_id, p.adult_id, g.place, g.need_id, g.words, g.own_words, g.measure, g.review_on, g.state, g.ended_on
  from app.case_plan_goal g join app.case_plan p on p.id = g.plan_id;
comment on view app.planning_v_goal is 'room: planning · Goals of case plans, with whose they are and where they stand.';
create view app.planning_v_rating with (security_invoker = true) as
  select r.id, r.agency_id, r.office_id, r.child_id, r.plan_id, r.goal_id, r.rater, r.name, r.rated_on, r.level, r.reason from app.case_plan_rating r;
comment on view app.planning_v_rating is 'room: planning · How far goals have come, as each rater saw it. Never averaged.';
grant select on app.planning_v_plan, app.planning_v_version, app.planning_v_goal, app.planning_v_rating to alongside_case, alongside_office, alongside_agency;
reset role;

-- A planned service stands where its referral stands.
set role alongside_definer;
create function app_definer.follow_referral_in_plan(one_referral uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  told record;
  line uuid;
begin
  select r.id, r.need_id, r.person_id, r.started_on, (r.state_since at time zone a.time_zone)::date as since,
    case r.state when 'waiting-list' then 'waiting' when 'started' then 'started' when 'on-hold' then 'started'
      when 'completed' then 'ended' when 'closed' then case when r.started_on is null then 'fell-through' else 'ended' end
      when 'stopped' then case when r.started_on is null then 'fell-through' else 'ended' end
      when 'declined' then 'fell-through' when 'withdrawn' then 'fell-through' when 'in-error' then 'promised' when 'draft' then null
      else 'referred' end as state
  into told from app.referral r join app.agency a on a.id = r.agency_id
  where r.id = one_referral and r.agency_id = coalesce(app.my_agency(), r.agency_id);
  if told.state is null or told.need_id is null then
    return;
  end if;
  select s.id into line from app.case_plan_service s join app.case_plan p on p.id = s.plan_id and p.closed_on is null
  where s.need_id = told.need_id and s.need_of = told.person_id and (s.referral_id = told.id or s.referral_id is null and s.state in ('promised', 'referred', 'waiting'))
  order by s.referral_id is null, s.id limit 1;
  update app.case_plan_service s set referral_id = case when told.state <> 'promised' then told.id end, state = told.state, state_on = told.since,
    started_on = coalesce(told.started_on, case when told.state = 'started' then told.since end)
  where s.id = line and (s.referral_id, s.state, s.state_on) is distinct from (told.id, told.state, told.since);
end
$$;
comment on function app_definer.follow_referral_in_plan(uuid) is 'Whoever takes a step of a referral, a service with a link included, may not read the plan whose service follows it. It writes what the record of the referral says already, and answers with nothing.';
revoke execute on function app_definer.follow_referral_in_plan(uuid) from public;
grant execute on function app_definer.follow_referral_in_plan(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_jobs;
reset role;
