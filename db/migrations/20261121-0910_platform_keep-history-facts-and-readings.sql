set role alongside_owner;

-- Which tables are protected how. Written by the procedures of schema build; read by history, moves between offices,
-- and the access matrix.
create table record.protected_table (
  table_name     regclass primary key,
  room           text not null,
  topic          text not null,
  subject_column text,
  shape          text not null
    constraint protected_table__shape_is_named check (shape in ('shared', 'about-subject', 'personal', 'own', 'keyed', 'reference'))
);
comment on table record.protected_table is 'room: platform · topic: none · Catalog of the protected tables.';

create table record.row_change (
  id         bigint generated always as identity,
  at         timestamptz not null,
  table_name text not null,
  row_id     uuid not null,
  operation  text not null constraint row_change__operation_is_known check (operation in ('insert', 'update', 'delete')),
  kind       text not null constraint row_change__kind_is_known check (kind in ('change', 'correction', 'import', 'merge')),
  agency_id  uuid,
  keys       text[] not null,
  before     jsonb,
  by_user    uuid,
  on_behalf  uuid,
  why        text,
  request_id uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (at, id)
) partition by range (at);
comment on table record.row_change is 'room: platform · topic: of the source row · The previous row of every change: what it was, who changed it, when and why.';
comment on column record.row_change.keys is 'topic:subject pairs. A row is seen by those who may see every one of them.';
comment on column record.row_change.at is 'The moment by the server''s clock (app.moment).';
create index row_change__row on record.row_change (row_id, at);
create index row_change__keys on record.row_change using gin (keys);

create table record.fact (
  id         uuid primary key,
  at         timestamptz not null,
  name       text not null,
  version    smallint not null,
  agency_id  uuid not null,
  keys       text[] not null,
  body       jsonb not null,
  by_user    uuid not null,
  request_id uuid
);
comment on table record.fact is 'room: platform · topic: of its subjects · What happened, for others to hear. Ids, never words.';
create index fact__name_at on record.fact (name, at);
create index fact__keys on record.fact using gin (keys);

create table record.fact_heard (
  fact_id uuid not null references record.fact (id),
  hearer  text not null,
  at      timestamptz not null,
  primary key (fact_id, hearer)
);
comment on table record.fact_heard is 'room: platform · topic: none · The inbox of hearers after commit: a fact is heard once by each.';

create table record.reading (
  id         uuid not null,
  at         timestamptz not null,
  agency_id  uuid not null,
  by_user    uuid not null,
  action     text not null,
  source     text,
  subjects   uuid[] not null,
  topics     text[] not null,
  request_id uuid,
  primary key (at, id)
) partition by range (at);
comment on table record.reading is 'room: platform · topic: reading · One row for each request that showed a person''s record: who looked, at whom, at what, and by which right.';
create index reading__subjects on record.reading using gin (subjects);

create table record.answer_given (
  by_user uuid not null,
  key     uuid not null,
  action  text not null,
  sent    bytea not null,
  reply   jsonb,
  at      timestamptz not null,
  primary key (by_user, key)
);
comment on table record.answer_given is 'room: platform · topic: own · The first answer to a form, so that sending it twice changes nothing.';
comment on column record.answer_given.sent is 'SHA-256 of what was sent. The same key with other content is a conflict.';

-- Month partitions. The default partition takes what has no month yet, so that nothing is ever refused.
create table record.row_change_rest partition of record.row_change default;
create table record.reading_rest partition of record.reading default;

create procedure build.add_months(first_month date, months integer) language plpgsql as $$
declare
  month date;
begin
  for i in 0 .. months - 1 loop
    month := (first_month + make_interval(months => i))::date;
    execute format('create table if not exists record.row_change_%s partition of record.row_change for values from (%L) to (%L)',
      to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
    execute format('create table if not exists record.reading_%s partition of record.reading for values from (%L) to (%L)',
      to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
  end loop;
end
$$;
call build.add_months('2026-11-01', 26);

alter table record.protected_table enable row level security;
alter table record.protected_table force row level security;
alter table record.row_change enable row level security;
alter table record.row_change force row level security;
alter table record.fact enable row level security;
alter table record.fact force row level security;
alter table record.fact_heard enable row level security;
alter table record.fact_heard force row level security;
alter table record.reading enable row level security;
alter table record.reading force row level security;
alter table record.answer_given enable row level security;
alter table record.answer_given force row level security;

create policy definer_works on record.protected_table to alongside_definer, alongside_owner using (true) with check (true);
create policy definer_works on record.row_change to alongside_definer using (true) with check (true);
create policy definer_works on record.fact to alongside_definer using (true) with check (true);
create policy definer_works on record.fact_heard to alongside_definer using (true) with check (true);
create policy definer_works on record.reading to alongside_definer using (true) with check (true);
create policy definer_works on record.answer_given to alongside_definer using (true) with check (true);
grant select, insert, update, delete on all tables in schema record to alongside_definer;

-- Facts, readings and answers are written by the person who acts, and by nobody in their name.
create policy writes_own on record.fact for insert to alongside_case, alongside_office, alongside_agency, alongside_portal
  with check (by_user = (select app.me()) and agency_id = (select app.my_agency()));
create policy writes_own on record.reading for insert to alongside_case, alongside_office, alongside_agency, alongside_portal
  with check (by_user = (select app.me()) and agency_id = (select app.my_agency()));
create policy own on record.answer_given to alongside_case, alongside_office, alongside_agency, alongside_portal
  using (by_user = (select app.me())) with check (by_user = (select app.me()));
create policy jobs_hear on record.fact for select to alongside_jobs using (true);
create policy jobs_hear on record.fact_heard to alongside_jobs using (true) with check (true);
grant insert on record.fact, record.reading to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant select, insert, update on record.answer_given to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant select on record.fact to alongside_jobs;
grant select, insert on record.fact_heard to alongside_jobs;

-- The trigger that leaves the previous row. Arguments: topic, subject column (or '' when the row is no one's record).
set role alongside_definer;
create function app_definer.leave_previous_row() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  topic text := tg_argv[0];
  subject text := tg_argv[1];
  moment timestamptz := coalesce(app.moment(), clock_timestamp());
  kind text := coalesce(nullif(current_setting('app.kind', true), ''), 'change');
  why text := nullif(current_setting('app.why', true), '');
  request uuid := nullif(current_setting('app.request', true), '')::uuid;
  behalf uuid := nullif(current_setting('app.on_behalf', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, 'insert', kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end,
           null, app.me(), behalf, why, request
    from (select to_jsonb(n) as row from new_rows n) r;
  else
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, lower(tg_op), kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end,
           r.row, app.me(), behalf, why, request
    from (select to_jsonb(o) as row from old_rows o) r;
  end if;
  return null;
end
$$;
comment on function app_definer.leave_previous_row() is 'History: nobody may write record.row_change by hand, so the trigger writes it with the definer''s rights.';
grant execute on function app_definer.leave_previous_row() to alongside_owner;
set role alongside_owner;

create procedure build.keep_history(of_table regclass, topic text, subject_column text) language plpgsql as $$
begin
  execute format('create trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app_definer.leave_previous_row(%L, %L)', of_table, topic, subject_column);
  execute format('create trigger history_update after update on %s referencing old table as old_rows for each statement execute function app_definer.leave_previous_row(%L, %L)', of_table, topic, subject_column);
  execute format('create trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app_definer.leave_previous_row(%L, %L)', of_table, topic, subject_column);
end
$$;

reset role;
