-- What stands around hearings: the court's own case numbers, who is a party and who speaks for them, the child's legal status,
-- what orders say, who was told of a hearing and how that is proven, who came, and what caregivers, parents and youths said.
set role alongside_owner;

create table app.legal_status_kind (code text primary key, en text not null, es text not null);
comment on table app.legal_status_kind is 'room: court · topic: none · Where a child stands before the law.';
call build.open_reference('app.legal_status_kind', 'court');
create table app.order_term_kind (code text primary key, en text not null, es text not null);
comment on table app.order_term_kind is 'room: court · topic: none · What an order may be about.';
call build.open_reference('app.order_term_kind', 'court');
create table app.court_part (code text primary key, en text not null, es text not null);
comment on table app.court_part is 'room: court · topic: none · As what somebody has to do with a case before a court.';
call build.open_reference('app.court_part', 'court');

create table app.court_case (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null constraint court_case__kind_is_known check (kind in ('dependency_case', 'termination', 'adoption', 'guardianship', 'delinquency', 'other')),
  court       text not null constraint court_case__names_a_court check (btrim(court) <> ''),
  number      text not null constraint court_case__has_a_number check (btrim(number) <> ''),
  during      daterange not null constraint court_case__has_a_beginning check (not isempty(during) and not lower_inf(during)),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint court_case__of_one_child unique (id, child_id),
  constraint court_case__number_once unique (child_id, court, number)
);
comment on table app.court_case is 'room: court · topic: court · A case before a court about a child: which court, under which number, from when to when.';
call build.protect_about('app.court_case', 'court', 'court', 'child_id', 'read');
call build.keep_history('app.court_case', 'court', 'child_id');

-- A hearing says where it is and how one may attend, and may belong to one of the court's cases.
alter table app.hearing
  add column court_case_id uuid,
  add column place text constraint hearing__place_says_something check (btrim(place) <> ''),
  add column attend text constraint hearing__attend_is_known check (attend in ('in_person', 'video', 'telephone', 'either')),
  add column join_with text constraint hearing__join_with_says_something check (btrim(join_with) <> ''),
  add constraint hearing__in_a_case_of_the_child foreign key (court_case_id, child_id) references app.court_case (id, child_id) deferrable;
comment on column app.hearing.attend is 'How one may attend; null is not known. Either: in person or by video.';
comment on column app.hearing.join_with is 'The link or number to join by video or telephone.';
create index hearing__court_case on app.hearing (court_case_id, child_id);

create table app.court_party (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  child_id     uuid not null references app.person (id),
  part         text not null references app.court_part (code),
  person_id    uuid references app.person (id),
  user_id      uuid references app.user_account (id),
  name         text constraint court_party__name_says_something check (btrim(name) <> ''),
  organization text constraint court_party__organization_says_something check (btrim(organization) <> ''),
  counsel_of   uuid,
  during       daterange not null constraint court_party__has_a_beginning check (not isempty(during) and not lower_inf(during)),
  language     text not null constraint court_party__language_is_known check (language ~ '^(en|es)$'),
  interpreter  text constraint court_party__interpreter_says_something check (btrim(interpreter) <> ''),
  reach        text constraint court_party__reach_is_known check (reach in ('portal', 'mail', 'certified_mail', 'in_person', 'telephone')),
  reach_at     text constraint court_party__reach_at_says_something check (btrim(reach_at) <> ''),
  recorded_by  uuid not null references app.user_account (id),
  recorded_at  timestamptz not null,
  constraint court_party__of_one_child unique (id, child_id),
  constraint court_party__is_somebody check (num_nonnulls(person_id, name) >= 1),
  constraint court_party__only_counsel_speaks_for_another check (counsel_of is null or part = 'counsel'),
  constraint court_party__counsel_of_a_party_of_the_child foreign key (counsel_of, child_id) references app.court_party (id, child_id) deferrable
);
comment on table app.court_party is 'room: court · topic: court · Who is a party before the court about a child, or speaks for one, from when to when, and how they are told.';
comment on column app.court_party.language is 'The language letters to them are written in.';
comment on column app.court_party.interpreter is 'The language they need an interpreter for, BCP 47; null is none or not known.';
comment on column app.court_party.reach_at is 'The address or number for it, where they gave one for the court alone.';
create index court_party__person on app.court_party (person_id) where person_id is not null;
create index court_party__counsel on app.court_party (counsel_of, child_id);
create index court_party__child on app.court_party (child_id);
call build.protect_about('app.court_party', 'court', 'court', 'child_id');
call build.keep_history('app.court_party', 'court', 'child_id');

create table app.legal_status (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.legal_status_kind (code),
  during      daterange not null constraint legal_status__has_a_beginning check (not isempty(during) and not lower_inf(during)),
  hearing_id  uuid,
  why         text constraint legal_status__why_says_something check (btrim(why) <> ''),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint legal_status__one_at_a_time unique (child_id, during without overlaps) deferrable,
  constraint legal_status__by_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable
);
comment on table app.legal_status is 'room: court · topic: court · Where a child stands before the law, from when to when.';
create index legal_status__hearing on app.legal_status (hearing_id, child_id);
call build.protect_about('app.legal_status', 'court', 'court', 'child_id', 'read');
call build.keep_history('app.legal_status', 'court', 'child_id');

create table app.order_term (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid,
  kind        text not null references app.order_term_kind (code),
  says        text not null constraint order_term__says_something check (btrim(says) <> ''),
  person_id   uuid references app.person (id),
  ordered_on  date not null,
  until       date constraint order_term__ends_after_it_was_ordered check (until > ordered_on),
  goal        text constraint order_term__goal_is_known check (goal in ('reunification', 'adoption', 'guardianship', 'relative', 'another_arrangement')),
  concurrent  text constraint order_term__concurrent_is_known check (concurrent in ('reunification', 'adoption', 'guardianship', 'relative', 'another_arrangement')),
  times       smallint constraint order_term__times_count check (times between 1 and 31),
  per         text constraint order_term__per_is_known check (per in ('week', 'month')),
  minutes     smallint constraint order_term__minutes_count check (minutes between 5 and 10080),
  supervision text constraint order_term__supervision_is_known check (supervision in ('supervised', 'monitored', 'unsupervised')),
  replaced_on date constraint order_term__is_replaced_later check (replaced_on >= ordered_on),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint order_term__made_at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable,
  constraint order_term__a_goal_names_one check ((kind = 'goal') = (goal is not null)),
  constraint order_term__concurrent_goal_differs check (concurrent is null or goal is not null and concurrent <> goal),
  constraint order_term__only_visits_are_counted check (num_nonnulls(times, per, minutes, supervision) = 0 or kind in ('family_time', 'sibling_time')),
  constraint order_term__so_often_in_a_time check (num_nonnulls(times, per) <> 1)
);
comment on table app.order_term is 'room: court · topic: court · Something an order says, in its own words: until when it holds, and what replaced it.';
comment on column app.order_term.until is 'The first day it no longer holds; null while it goes on.';
comment on column app.order_term.person_id is 'With whom, or for whom; null where it names nobody.';
create index order_term__child on app.order_term (child_id, ordered_on desc);
create index order_term__hearing on app.order_term (hearing_id, child_id);
create index order_term__person on app.order_term (person_id) where person_id is not null;
call build.protect_about('app.order_term', 'court', 'court', 'child_id', 'read');
call build.keep_history('app.order_term', 'court', 'child_id');

create table app.court_attendance (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid not null,
  part        text not null references app.court_part (code),
  name        text not null constraint court_attendance__names_somebody check (btrim(name) <> ''),
  came        text not null constraint court_attendance__came_is_known check (came in ('in_person', 'video', 'telephone', 'absent')),
  spoke       boolean,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint court_attendance__once unique (child_id, hearing_id, part, name),
  constraint court_attendance__only_who_came_spoke check (came <> 'absent' or spoke is not true),
  constraint court_attendance__at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable
);
comment on table app.court_attendance is 'room: court · topic: court · Who was at a hearing, in which way, and whether they spoke; null is not known.';
create index court_attendance__hearing on app.court_attendance (hearing_id, child_id);
call build.protect_about('app.court_attendance', 'court', 'court', 'child_id');
call build.keep_history('app.court_attendance', 'court', 'child_id');

create table app.hearing_view (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid not null,
  words       text constraint hearing_view__words_say_something check (btrim(words) <> ''),
  none_why    text constraint hearing_view__none_why_says_something check (btrim(none_why) <> ''),
  came_of_it  text constraint hearing_view__came_of_it_says_something check (btrim(came_of_it) <> ''),
  said_on     date not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint hearing_view__once unique (child_id, hearing_id),
  constraint hearing_view__words_or_why_none check (num_nonnulls(words, none_why) = 1),
  constraint hearing_view__at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable
);
comment on table app.hearing_view is 'room: court · topic: court · What a child wants the court to know before a hearing, or why that is not known, and what was done with it.';
create index hearing_view__hearing on app.hearing_view (hearing_id, child_id);
call build.protect_about('app.hearing_view', 'court', 'court', 'child_id');
call build.keep_history('app.hearing_view', 'court', 'child_id');
reset role;
