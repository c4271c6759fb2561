-- Loading an agency's own extract (45 CFR 1355.52(d)(2)(iv): nothing captured already is typed again). An import works as
-- a role of its own, which sees and writes the rows of the one agency it is for and of no other, and removes nothing.

do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_import') then
    create role alongside_import nologin noinherit;
  end if;
  execute format('grant temporary on database %I to alongside_import', current_database());
end
$$;
grant alongside_import to alongside_login with inherit false, set true;
grant usage on schema app, app_definer to alongside_import;

set role alongside_owner;
grant execute on function app.me(), app.my_agency(), app.moment(), app.focus() to alongside_import;
-- What indexes and generated columns are made of is worked out by whoever writes the row.
do $$
declare
  made text;
begin
  for made in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'app'::regnamespace and p.provolatile = 'i' loop
    execute format('grant execute on function %s to alongside_import', made);
  end loop;
end
$$;

-- What an import may keep: the rows of its agency. No row is ever deleted by one.
create procedure build.let_imports_keep(of_table regclass) language plpgsql as $$
begin
  execute format('create policy import on %s to alongside_import
    using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()))', of_table);
  execute format('grant select, insert, update on %s to alongside_import', of_table);
end
$$;

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'agency', 'care_organization', 'office', 'unit', 'area', 'user_account', 'staff_member', 'position',
    'person', 'person_identity', 'person_race', 'person_tribe', 'relationship', 'person_contact', 'person_address', 'address_confidential',
    'case_file', 'case_member', 'primary_assignment', 'case_team_member',
    'home', 'home_adult', 'caregiver_contact', 'license', 'home_approval',
    'episode', 'move', 'placement', 'whereabouts', 'kept_stay',
    'allergy', 'medicine', 'health_condition', 'health_coverage', 'critical_card', 'school', 'enrollment'
  ] loop
    call build.let_imports_keep(format('app.%I', kept)::regclass);
  end loop;
end
$$;
revoke insert on app.agency from alongside_import;

-- One import: what was brought, how far it is, and what became of it.
create table app.import_run (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  user_id     uuid not null references app.user_account (id),
  format      text not null constraint import_run__format_is_known check (format in ('caseload', 'afcars')),
  source      text not null constraint import_run__source_is_named check (source ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
  state       text not null constraint import_run__state_is_known
    check (state in ('received', 'checking', 'checked', 'taking', 'taken', 'failed', 'dropped')),
  state_at    timestamptz not null,
  brought_at  timestamptz not null,
  file_name   text not null,
  file_id     uuid references app.stored_file (id),
  mapping     jsonb,
  without_refused boolean not null,
  step        text,
  steps_done  integer not null constraint import_run__steps_done_are_counted check (steps_done >= 0),
  steps       integer not null constraint import_run__steps_are_counted check (steps >= steps_done),
  failed_why  text,
  constraint import_run__failed_says_why check ((state = 'failed') = (failed_why is not null))
);
comment on table app.import_run is 'room: exchange · topic: own · One import of an extract: brought, looked through, taken or dropped.';
comment on column app.import_run.source is 'The system the extract comes from. Keys are told apart by it.';
comment on column app.import_run.mapping is 'How columns and codes of that system are called here; only shown again and read by the import.';
create unique index import_run__one_at_a_time on app.import_run (agency_id) where state in ('checking', 'taking');
create index import_run__user on app.import_run (user_id, brought_at desc);
call build.protect_own('app.import_run', 'exchange', 'own');
call build.keep_history('app.import_run', 'own', 'user_id');
call build.let_imports_keep('app.import_run');

-- What an import said of each file.
create table app.import_count (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  user_id   uuid not null references app.user_account (id),
  run_id    uuid not null references app.import_run (id),
  file      text not null,
  place     smallint not null,
  rows_read integer not null,
  rows_new  integer not null,
  rows_changed integer not null,
  rows_same integer not null,
  rows_refused integer not null,
  constraint import_count__adds_up check (rows_read = rows_new + rows_changed + rows_same + rows_refused),
  unique (run_id, file)
);
comment on table app.import_count is 'room: exchange · topic: own · How many rows of a file were new, changed, the same or refused.';
call build.protect_own('app.import_count', 'exchange', 'own');
call build.let_imports_keep('app.import_count');
grant delete on app.import_count to alongside_import;

-- One row, one column, one reason. A reason that holds for many rows keeps the first thousands and their number.
create table app.import_problem (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  user_id   uuid not null references app.user_account (id),
  run_id    uuid not null references app.import_run (id),
  weight    text not null constraint import_problem__weight_is_known check (weight in ('refusal', 'note')),
  file      text not null,
  line      integer,
  column_name text,
  code      text not null,
  value     text,
  told      jsonb,
  rows_like_it integer not null constraint import_problem__counts_rows check (rows_like_it > 0)
);
comment on table app.import_problem is 'room: exchange · topic: own · Why a row was refused, or what was noticed while reading it; seen by whoever brought the extract.';
comment on column app.import_problem.rows_like_it is 'One, or for the last kept row of its kind how many more there are like it.';
create index import_problem__run on app.import_problem (run_id, weight, file, code);
call build.protect_own('app.import_problem', 'exchange', 'own');
call build.let_imports_keep('app.import_problem');
grant delete on app.import_problem to alongside_import;

-- Which row here is which row there.
create table app.import_key (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  source    text not null,
  file      text not null,
  key       text not null,
  row_id    uuid not null,
  run_id    uuid not null references app.import_run (id),
  unique (agency_id, source, file, key),
  unique (agency_id, source, file, row_id)
);
comment on table app.import_key is 'room: exchange · topic: organization · The key a row has in the system it came from, read by imports and exports alone.';
call build.close_table('app.import_key', 'exchange', 'organization', null, 'shared');
call build.let_imports_keep('app.import_key');
create index import_key__run on app.import_key (run_id);

-- A record of a federal file as it was reported, every element with its place.
create table app.reported_record (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  run_id     uuid not null references app.import_run (id),
  report     text not null constraint reported_record__report_is_known check (report in ('afcars_2020_out_of_home_care')),
  period_end date not null,
  number     text not null,
  line       integer not null,
  elements   jsonb not null,
  unique (child_id, report, period_end)
);
comment on table app.reported_record is 'room: exchange · topic: legal_identity · What a federal file said of a child, element by element, with the line it stood on. Only shown again: what the record lives from was taken into its rooms.';
call build.protect_about('app.reported_record', 'exchange', 'legal_identity', 'child_id');
call build.keep_history('app.reported_record', 'legal_identity', 'child_id');
call build.let_imports_keep('app.reported_record');
reset role;

-- An import takes people into cases by the agency's own word; nobody's reading decides it.
set role alongside_definer;
create or replace function app_definer.check_new_member() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app.me() is not null and current_setting('role') <> 'alongside_import' and not app_definer.may_take_into_case(new.person_id) then
    raise exception 'this person is not yours to add' using errcode = 'insufficient_privilege', constraint = 'case_member__person_may_be_added';
  end if;
  return new;
end
$$;

-- What follows from rows an import wrote, in sets: access equal to what the rows say, rows that go with their case to another
-- office, and what caregivers keep of stays that are over.
create function app_definer.follow_import(of text, ids uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if current_setting('role') <> 'alongside_import' then
    raise exception 'only an import follows in sets' using errcode = 'insufficient_privilege';
  end if;
  case of
    when 'offices of cases' then perform app_definer.follow_case_office(i) from unnest(ids) i;
    when 'staff' then perform app_definer.follow_positions(i) from unnest(ids) i;
    when 'cases' then perform app_definer.follow_assignments(i) from unnest(ids) i;
    when 'people' then perform app_definer.follow_person(i) from unnest(ids) i;
    when 'homes' then perform app_definer.follow_home(i) from unnest(ids) i;
    when 'children' then perform app_definer.follow_placements(i) from unnest(ids) i;
    when 'stays' then perform app_definer.keep_stay(i) from unnest(ids) i;
  end case;
end
$$;
comment on function app_definer.follow_import(text, uuid[]) is 'After an import access follows its rows; nobody may write grants by hand.';
grant execute on function app_definer.follow_import(text, uuid[]), app_definer.office_of(uuid), app_definer.propose_duplicates(uuid[], text)
  to alongside_import;
reset role;
