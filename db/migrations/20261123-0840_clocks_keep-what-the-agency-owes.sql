-- What the agency owes for a home's license, or for itself: counted as duties toward children are.
set role alongside_definer;
create function app_definer.answers_for_agency() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role in ('administrator', 'program_director', 'executive', 'analyst'))
$$;
comment on function app_definer.answers_for_agency() is 'Policies of what the agency itself owes (federal files) ask it; it reads the asker''s positions at this moment.';
revoke all on function app_definer.answers_for_agency() from public;
grant execute on function app_definer.answers_for_agency() to alongside_owner, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create table app.agency_obligation (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  home_id     uuid references app.home (id),
  key         text not null,
  rule        text not null,
  pack        text not null,
  duty        text not null,
  topic       text not null constraint agency_obligation__topic_is_known check (topic in ('licensing', 'organization')),
  responsible text not null,
  state       text not null constraint agency_obligation__state_is_known check (state in
    ('not-yet', 'upcoming', 'due', 'overdue', 'met', 'met-late', 'excepted', 'withdrawn', 'cannot-tell')),
  began_on    date not null,
  opens_on    date,
  due_on      date,
  due_at      timestamptz,
  settled_on  date,
  settled_by  text,
  ended_on    date,
  missed      boolean not null,
  missing     text,
  counted_at  timestamptz not null,
  reminded_for date,
  escalated_at timestamptz,
  escalated_to text constraint agency_obligation__escalated_to_is_known check (escalated_to in ('supervisor', 'program-director')),
  constraint agency_obligation__moment_has_a_day check (due_at is null or due_on is not null),
  constraint agency_obligation__met_says_by_what check ((state in ('met', 'met-late')) = (settled_on is not null)),
  constraint agency_obligation__withdrawn_says_since_when check ((state = 'withdrawn') = (ended_on is not null)),
  constraint agency_obligation__missing_is_named check ((state = 'cannot-tell') = (missing is not null)),
  constraint agency_obligation__open_has_a_day check (state not in ('upcoming', 'due', 'overdue') or due_on is not null),
  constraint agency_obligation__only_what_ended_is_missed check (not missed or state = 'withdrawn'),
  constraint agency_obligation__escalated_to_somebody check ((escalated_at is null) = (escalated_to is null))
);
comment on table app.agency_obligation is 'room: clocks · topic: home · A duty of the agency for a home''s license, or (without a home) its own: by when, and where it stands. Counted, never typed.';
comment on column app.agency_obligation.id is 'Made of the home (or agency) and the key: a duty that is counted again is the same row.';
comment on column app.agency_obligation.reminded_for is 'The day of the last step of the reminders that was told.';
create index agency_obligation__home on app.agency_obligation (home_id, due_on);
create index agency_obligation__agency on app.agency_obligation (agency_id, due_on);
call build.close_table('app.agency_obligation', 'clocks', 'home', null, 'shared');
-- Of a home: whoever reads its license. Of the agency itself: those who answer for it.
create policy staff_of_agency on app.agency_obligation for select to alongside_case, alongside_office, alongside_agency
  using (agency_id = (select app.my_agency())
    and case when home_id is null then (select app_definer.answers_for_agency())
        else home_id in (select l.home_id from app.license l) or (select app_definer.keeps_homes()) end);
grant select on app.agency_obligation to alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.agency_obligation to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert, update, delete on app.agency_obligation to alongside_clocks;

-- What was done for a home's license or by the agency, where no other record says so.
create table app.agency_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  home_id     uuid references app.home (id),
  fact        text not null constraint agency_step__fact_is_known check (fact in ('license-step', 'file-sent', 'done')),
  kind        text not null constraint agency_step__kind_is_a_code check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  done_on     date not null,
  note        text,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint agency_step__steps_of_a_license_have_a_home check (fact <> 'license-step' or home_id is not null),
  constraint agency_step__files_are_of_the_agency check (fact <> 'file-sent' or home_id is null)
);
comment on table app.agency_step is 'room: clocks · topic: home_keeping · A step for a home''s license, or a file the agency sent: what was done and on which day, where no other record says so.';
create index agency_step__home on app.agency_step (home_id, done_on desc);
call build.protect_shared('app.agency_step', 'clocks', 'home_keeping');
drop policy staff_of_agency on app.agency_step;
create policy staff_of_agency on app.agency_step for select to alongside_case, alongside_office, alongside_agency
  using (agency_id = (select app.my_agency())
    and case when home_id is null then (select app_definer.answers_for_agency())
        else home_id in (select l.home_id from app.license l) or (select app_definer.keeps_homes()) end);
create policy keepers on app.agency_step for insert to alongside_case, alongside_office, alongside_agency
  with check (agency_id = (select app.my_agency())
    and case when home_id is null then (select app_definer.answers_for_agency()) else (select app_definer.keeps_homes()) end);
revoke update, delete on app.agency_step from alongside_case, alongside_office, alongside_agency;
call build.keep_history('app.agency_step', 'home_keeping', 'home_id');
call build.let_clocks_read('app.agency_step');
call build.let_clocks_read('app.adult_clearance');
call build.let_clocks_read('app.home_adult');
call build.let_clocks_read('app.license_talk');

create table app.reporting_cycle (
  code        text primary key,
  first_month smallint not null constraint reporting_cycle__begins_in_a_month check (first_month between 1 and 12),
  months      smallint not null constraint reporting_cycle__parts_a_year check (12 % months = 0)
);
comment on table app.reporting_cycle is 'room: clocks · topic: none · Federal files: the month in which a period of each begins, and how many months it has.';
call build.open_reference('app.reporting_cycle', 'clocks');
reset role;
