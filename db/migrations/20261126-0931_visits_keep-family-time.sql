-- Family time (S3-38): what was ordered or agreed, the visits, calls and letters that follow, who came, and what rooms and cars they need.
set role alongside_owner;

create table app.missed_reason (code text primary key, en text not null, es text not null, side text not null);
comment on table app.missed_reason is 'room: visits · topic: none · Why family time did not come about, and on which side the reason lay.';
call build.open_reference('app.missed_reason', 'visits');

create table app.family_resource (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid not null references app.office (id),
  kind      text not null constraint family_resource__kind_is_known check (kind in ('room', 'car')),
  name      text not null constraint family_resource__has_a_name check (btrim(name) <> ''),
  places    integer not null constraint family_resource__has_places check (places between 1 and 60),
  ended_on  date
);
comment on table app.family_resource is 'room: visits · topic: organization · A room or a car of an office that family time may use, and for how many.';
call build.protect_shared('app.family_resource', 'visits', 'organization', true);
call build.keep_history('app.family_resource', 'organization', '');
create unique index family_resource__one_of_a_name on app.family_resource (office_id, kind, lower(name)) where ended_on is null;

create table app.standing_order (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  source      text not null constraint standing_order__source_is_known check (source in ('court_order', 'agreement', 'agency')),
  ordered_on  date not null,
  with_whom   text not null constraint standing_order__with_whom_is_known check (with_whom in ('parent', 'sibling', 'kin')),
  way         text not null constraint standing_order__way_is_known check (way in ('in_person', 'video', 'phone', 'letter')),
  times       integer not null constraint standing_order__times_are_few check (times between 1 and 14),
  times_per   text not null constraint standing_order__times_per_is_known check (times_per in ('week', 'month')),
  minutes     integer not null constraint standing_order__lasts_minutes_or_hours check (minutes between 5 and 2880),
  supervision text not null constraint standing_order__supervision_is_known check (supervision in ('unsupervised', 'monitored', 'supervised', 'therapeutic')),
  place_kind  text constraint standing_order__place_kind_is_known check (place_kind in ('visit_center', 'office', 'family_home', 'caregiver_home', 'community')),
  transport   text constraint standing_order__transport_is_known check (transport in ('caregiver', 'worker', 'family', 'driver', 'nobody')),
  words       text,
  from_on     date not null,
  ended_on    date,
  ended_why   text,
  replaces    uuid,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint standing_order__of_one_child unique (id, child_id),
  constraint standing_order__replaces_once unique (child_id, replaces),
  constraint standing_order__replaces_one_of_the_child foreign key (replaces, child_id) references app.standing_order (id, child_id) deferrable,
  constraint standing_order__ends_after_it_began check (ended_on >= from_on),
  constraint standing_order__ended_says_why check ((ended_on is null) = (ended_why is null)),
  constraint standing_order__place_goes_with_a_meeting_in_person check ((place_kind is null) = (way <> 'in_person'))
);
comment on table app.standing_order is 'room: visits · topic: family_time · What a court ordered or people agreed about family time: with whom, how often, how long, in which way, from when.';
comment on column app.standing_order.words is 'The terms as the order or agreement has them, where they say more.';
comment on column app.standing_order.replaces is 'The order before, which ended the day this one began.';
call build.protect_about('app.standing_order', 'visits', 'family_time', 'child_id', 'read');
call build.keep_history('app.standing_order', 'family_time', 'child_id');
create index standing_order__child on app.standing_order (child_id, from_on desc);
create index standing_order__office on app.standing_order (office_id) where ended_on is null;
create index standing_order__replaces on app.standing_order (replaces, child_id);

create table app.standing_order_person (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  order_id  uuid not null,
  person_id uuid not null references app.person (id),
  constraint standing_order_person__of_an_order_of_the_child foreign key (order_id, child_id) references app.standing_order (id, child_id) deferrable,
  constraint standing_order_person__is_somebody_else check (person_id <> child_id)
);
comment on table app.standing_order_person is 'room: visits · topic: family_time · With whom the child has family time by this order.';
call build.protect_about('app.standing_order_person', 'visits', 'family_time', 'child_id', 'read');
call build.keep_history('app.standing_order_person', 'family_time', 'child_id');
create index standing_order_person__child on app.standing_order_person (child_id);
create index standing_order_person__order on app.standing_order_person (order_id, child_id);
create index standing_order_person__person on app.standing_order_person (person_id);

create table app.family_visit (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  order_id    uuid,
  with_whom   text not null constraint family_visit__with_whom_is_known check (with_whom in ('parent', 'sibling', 'kin')),
  way         text not null constraint family_visit__way_is_known check (way in ('in_person', 'video', 'phone', 'letter')),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  place       text constraint family_visit__place_says_something check (btrim(place) <> ''),
  room_id     uuid references app.family_resource (id),
  car_id      uuid references app.family_resource (id),
  transport   text constraint family_visit__transport_is_known check (transport in ('caregiver', 'worker', 'family', 'driver', 'nobody')),
  driver_id   uuid references app.user_account (id),
  supervision text not null constraint family_visit__supervision_is_known check (supervision in ('unsupervised', 'monitored', 'supervised', 'therapeutic')),
  supervisor_id uuid references app.user_account (id),
  interpreter text not null constraint family_visit__interpreter_is_known check (interpreter in ('not_needed', 'to_book', 'booked')),
  state       text not null constraint family_visit__state_is_known check (state in ('planned', 'held', 'missed', 'canceled')),
  because     text references app.missed_reason (code),
  because_words text,
  no_make_up_why text constraint family_visit__no_make_up_says_why check (btrim(no_make_up_why) <> ''),
  makes_up    uuid,
  recorded_by uuid references app.user_account (id),
  recorded_at timestamptz,
  planned_by  uuid not null references app.user_account (id),
  planned_at  timestamptz not null,
  constraint family_visit__of_one_child unique (id, child_id),
  constraint family_visit__by_an_order_of_the_child foreign key (order_id, child_id) references app.standing_order (id, child_id) deferrable,
  constraint family_visit__makes_up_one_of_the_child foreign key (makes_up, child_id) references app.family_visit (id, child_id) deferrable,
  constraint family_visit__ends_after_it_begins check (ends_at > starts_at),
  constraint family_visit__room_and_car_are_for_meeting check (way = 'in_person' or num_nonnulls(room_id, car_id) = 0),
  constraint family_visit__what_did_not_happen_says_why check ((state in ('missed', 'canceled')) = (because is not null)),
  constraint family_visit__outcome_is_somebodys check ((state = 'planned') = (recorded_by is null) and (recorded_by is null) = (recorded_at is null)),
  constraint family_visit__one_at_a_time exclude using gist (child_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned'),
  constraint family_visit__room_is_free exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned'),
  constraint family_visit__car_is_free exclude using gist (car_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned')
);
comment on table app.family_visit is 'room: visits · topic: family_time · One time a child has with the family: in person, by call or letter; planned, held, missed or canceled.';
comment on column app.family_visit.makes_up is 'The visit that did not come about and this one makes up for.';
comment on column app.family_visit.no_make_up_why is 'Why a missed one is not made up.';
call build.protect_about('app.family_visit', 'visits', 'family_time', 'child_id', 'read');
call build.keep_history('app.family_visit', 'family_time', 'child_id');
create index family_visit__child on app.family_visit (child_id, starts_at desc);
create index family_visit__office on app.family_visit (office_id, starts_at);
create index family_visit__order on app.family_visit (order_id, child_id);
create index family_visit__makes_up on app.family_visit (makes_up, child_id);
create index family_visit__room on app.family_visit (room_id) where room_id is not null;
create index family_visit__car on app.family_visit (car_id) where car_id is not null;

create table app.family_visit_guest (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  visit_id    uuid not null,
  person_id   uuid not null references app.person (id),
  part        text not null constraint family_visit_guest__part_is_known check (part in ('parent', 'sibling', 'kin', 'caregiver')),
  told        text not null constraint family_visit_guest__told_is_known check (told in ('message', 'telephone')),
  answer      text constraint family_visit_guest__answer_is_known check (answer in ('accepted', 'declined', 'another_time')),
  answer_words text,
  other_time  timestamptz,
  answered_at timestamptz,
  answered_by uuid references app.user_account (id),
  answered_via text constraint family_visit_guest__answered_via_is_known check (answered_via in ('portal', 'telephone', 'in_person')),
  came        boolean,
  constraint family_visit_guest__to_a_visit_of_the_child foreign key (visit_id, child_id) references app.family_visit (id, child_id) deferrable,
  constraint family_visit_guest__is_somebody_else check (person_id <> child_id),
  constraint family_visit_guest__answer_is_somebodys check (num_nonnulls(answer, answered_at, answered_by, answered_via) in (0, 4)),
  constraint family_visit_guest__other_time_is_such_an_answer check (other_time is null or answer = 'another_time')
);
comment on table app.family_visit_guest is 'room: visits · topic: family_time · Somebody invited to family time: their answer, and whether they came.';
comment on column app.family_visit_guest.came is 'Said of each one; null is not recorded.';
call build.protect_about('app.family_visit_guest', 'visits', 'family_time', 'child_id', 'read');
call build.keep_history('app.family_visit_guest', 'family_time', 'child_id');
create index family_visit_guest__child on app.family_visit_guest (child_id);
create index family_visit_guest__visit on app.family_visit_guest (visit_id, child_id);
create index family_visit_guest__person on app.family_visit_guest (person_id);

create table app.family_visit_note (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  visit_id    uuid not null,
  kind        text not null constraint family_visit_note__kind_is_known check (kind in ('before', 'after', 'supervisor')),
  words       text not null constraint family_visit_note__has_words check (btrim(words) <> ''),
  shared      boolean not null,
  written_by  uuid not null references app.user_account (id),
  written_at  timestamptz not null,
  constraint family_visit_note__of_a_visit_of_the_child foreign key (visit_id, child_id) references app.family_visit (id, child_id) deferrable
);
comment on table app.family_visit_note is 'room: visits · topic: family_time · What was noted before or after family time, or by whoever supervised it.';
comment on column app.family_visit_note.shared is 'Whoever was invited reads it as well.';
call build.protect_about('app.family_visit_note', 'visits', 'family_time', 'child_id', 'read');
call build.keep_history('app.family_visit_note', 'family_time', 'child_id');
create index family_visit_note__child on app.family_visit_note (child_id);
create index family_visit_note__visit on app.family_visit_note (visit_id, child_id);

create view app.visits_v_family_visit with (security_invoker = true) as
  select v.id, v.agency_id, v.office_id, v.child_id, v.order_id, v.with_whom, v.way, v.starts_at, v.ends_at, v.place, v.supervision, v.supervisor_id,
    v.driver_id, v.state, v.because, v.makes_up
  from app.family_visit v;
comment on view app.visits_v_family_visit is 'room: visits · Family time for calendars and papers of later rooms.';
grant select on app.visits_v_family_visit to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_definer;
create function app.my_family_visits() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(g.visit_id), '{}') from app.family_visit_guest g
  where g.person_id = app_definer.my_person() and g.agency_id = app.my_agency()
$$;
comment on function app.my_family_visits() is 'The family time the asker is invited to, for people outside the staff.';
create function app.my_family_orders() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.order_id), '{}') from app.standing_order_person p
  where p.person_id = app_definer.my_person() and p.agency_id = app.my_agency()
$$;
comment on function app.my_family_orders() is 'The orders about family time that name the asker, for people outside the staff.';
revoke execute on function app.my_family_visits(), app.my_family_orders() from public;
grant execute on function app.my_family_visits(), app.my_family_orders() to alongside_owner, alongside_portal;

create or replace function app_definer.my_invited_names() returns table (child_id uuid, first_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name from app.person p
  where p.id in (
    select i.child_id from app.meeting_invite i where i.person_id = app_definer.my_person() and i.agency_id = app.my_agency()
    union all
    select g.child_id from app.family_visit_guest g where g.person_id = app_definer.my_person() and g.agency_id = app.my_agency())
$$;
comment on function app_definer.my_invited_names() is 'Whoever is invited to a meeting or to family time reads the first name of the child it is about, and nothing else of the child.';

create function app_definer.follow_family_answer(task uuid, guest uuid, due date, calls_back boolean) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  worker uuid;
begin
  if not exists (select from app.family_visit_guest g where g.id = guest and g.person_id = app_definer.my_person()) then
    return null;
  end if;
  update app.task t set done_at = app.moment(), done_by = app.me()
  where t.source_id = guest and t.kind = 'call' and t.done_at is null and t.dropped_at is null;
  if calls_back then
    insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
    select task, g.agency_id, g.child_id, 'call', p.first_name, due, a.user_id, app.moment(), app.me(), g.id
    from app.family_visit_guest g
    join app.person p on p.id = g.person_id
    join app.case_member m on m.person_id = g.child_id and m.part = 'child' and m.during @> app.moment()
    join app.case_file c on c.id = m.case_id and c.life @> app.moment()
    join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
    where g.id = guest limit 1
    returning user_id into worker;
  end if;
  return worker;
end
$$;
comment on function app_definer.follow_family_answer(uuid, uuid, date, boolean) is 'Whoever is invited to family time answers: the task to call them is done, and when they cannot come the child''s worker gets one to call back. The portal writes no tasks.';
grant execute on function app_definer.follow_family_answer(uuid, uuid, date, boolean) to alongside_portal;

-- Whoever is taken by family time is taken for meetings too, and the other way round.
create or replace function app_definer.people_taken(since timestamptz, until timestamptz, people uuid[], staff uuid[], except_together uuid)
returns table (id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with asker as (select u.agency_id from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active),
  meetings as (
    select m.* from asker a join app.meeting m on m.agency_id = a.agency_id
    where m.state = 'called' and tstzrange(m.starts_at, m.ends_at) && tstzrange(since, until) and m.together_id is distinct from except_together
  ),
  visits as (
    select v.* from asker a join app.family_visit v on v.agency_id = a.agency_id
    where v.state = 'planned' and v.way <> 'letter' and tstzrange(v.starts_at, v.ends_at) && tstzrange(since, until) and v.id is distinct from except_together
  )
  select i.person_id, m.starts_at, m.ends_at from meetings m join app.meeting_invite i on i.meeting_id = m.id
  where i.person_id = any (people) and i.answer is distinct from 'declined'
  union all
  select i.user_id, m.starts_at, m.ends_at from meetings m join app.meeting_invite i on i.meeting_id = m.id
  where i.user_id = any (staff) and i.answer is distinct from 'declined'
  union all
  select m.led_by, m.starts_at, m.ends_at from meetings m where m.led_by = any (staff)
  union all
  select h.child_id, h.set_for, h.set_for + interval '1 hour' from asker a join app.hearing h on h.agency_id = a.agency_id
  where h.state = 'set' and h.child_id = any (people) and tstzrange(h.set_for, h.set_for + interval '1 hour') && tstzrange(since, until)
  union all
  select v.child_id, v.starts_at, v.ends_at from visits v where v.child_id = any (people)
  union all
  select g.person_id, v.starts_at, v.ends_at from visits v join app.family_visit_guest g on g.visit_id = v.id
  where g.person_id = any (people) and g.answer is distinct from 'declined'
  union all
  select x.id, v.starts_at, v.ends_at from visits v cross join lateral (values (v.driver_id), (v.supervisor_id)) x (id) where x.id = any (staff)
$$;

create function app_definer.resources_taken(since timestamptz, until timestamptz, resources uuid[], except_visit uuid)
returns table (id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select x.id, v.starts_at, v.ends_at from app.family_visit v cross join lateral (values (v.room_id), (v.car_id)) x (id)
  where v.agency_id = app.my_agency() and v.state = 'planned' and v.id is distinct from except_visit
    and tstzrange(v.starts_at, v.ends_at) && tstzrange(since, until) and x.id = any (resources)
    and exists (select from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active and u.agency_id = v.agency_id)
$$;
comment on function app_definer.resources_taken(timestamptz, timestamptz, uuid[], uuid) is 'Before family time is planned: which rooms and cars are taken then, also by children the asker may not see. Moments only, never by whom.';
grant execute on function app_definer.resources_taken(timestamptz, timestamptz, uuid[], uuid) to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create policy named_read on app.standing_order for select to alongside_portal using (id = any ((select app.my_family_orders())::uuid[]));
create policy named_read on app.standing_order_person for select to alongside_portal using (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()));
create policy invited_read on app.family_visit for select to alongside_portal using (id = any ((select app.my_family_visits())::uuid[]));
create policy invited_read_own on app.family_visit_guest for select to alongside_portal using (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()));
create policy invited_answer on app.family_visit_guest for update to alongside_portal
  using (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()))
  with check (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()) and answered_by = (select app.me()) and answered_via = 'portal');
create policy invited_read_shared on app.family_visit_note for select to alongside_portal
  using (shared and visit_id = any ((select app.my_family_visits())::uuid[]));
grant update (answer, answer_words, other_time, answered_at, answered_by, answered_via) on app.family_visit_guest to alongside_portal;
reset role;
