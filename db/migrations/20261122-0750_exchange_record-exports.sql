-- Whoever takes an agency's records along leaves word of it: who, when, how many rows, and whether what is kept apart from
-- everything else (hidden addresses, Social Security numbers) went with them.
set role alongside_owner;

create table app.export_run (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  user_id     uuid not null references app.user_account (id),
  format      text not null constraint export_run__format_is_known check (format in ('caseload')),
  source      text constraint export_run__source_is_named check (source ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
  exported_at timestamptz not null,
  files       smallint not null,
  rows_written integer not null constraint export_run__rows_are_counted check (rows_written >= 0),
  hidden_addresses boolean not null,
  ssns        boolean not null,
  hidden_addresses_left_out integer not null,
  ssns_left_out integer not null
);
comment on table app.export_run is 'room: exchange · topic: own · One export of an agency''s records: who took them along, when, how many rows, and what stayed.';
comment on column app.export_run.source is 'The system whose keys the rows carry; null when they carry their ids here.';
create index export_run__user on app.export_run (user_id, exported_at desc);
call build.protect_own('app.export_run', 'exchange', 'own');
call build.keep_history('app.export_run', 'own', 'user_id');
-- Exports are recorded by exports alone, and never changed.
revoke insert, update, delete on app.export_run from alongside_case, alongside_office, alongside_agency, alongside_portal;
create policy import on app.export_run to alongside_import
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()) and user_id = (select app.me()));
grant select, insert on app.export_run to alongside_import;
reset role;
