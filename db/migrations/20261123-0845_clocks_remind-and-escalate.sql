-- When somebody is reminded of what is due, and from when on it is a matter for those who answer for the work.
set role alongside_owner;
create table app.reminder_default (
  code        text primary key,
  days        integer[] not null constraint reminder_default__has_steps check (cardinality(days) > 0 and array_position(days, null) is null),
  to_supervisor smallint not null constraint reminder_default__escalates_later check (to_supervisor > 0),
  to_director smallint constraint reminder_default__director_after_supervisor check (to_director > to_supervisor),
  catch_up    smallint not null constraint reminder_default__catches_up check (catch_up > 0)
);
comment on table app.reminder_default is 'room: clocks · topic: none · For each who answers for a duty: the days, counted from the day it is due, on which they are reminded, and when it goes further. What was missed longer ago than catch_up is told to nobody any more.';
call build.open_reference('app.reminder_default', 'clocks');

create table app.reminder_policy (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  responsible text references app.reminder_default (code),
  rule        text,
  days        integer[] not null constraint reminder_policy__has_steps check (cardinality(days) > 0 and array_position(days, null) is null),
  to_supervisor smallint not null constraint reminder_policy__escalates_later check (to_supervisor > 0),
  to_director smallint constraint reminder_policy__director_after_supervisor check (to_director > to_supervisor),
  constraint reminder_policy__of_a_part_or_a_rule check (num_nonnulls(responsible, rule) = 1),
  constraint reminder_policy__one_each unique nulls not distinct (agency_id, responsible, rule)
);
comment on table app.reminder_policy is 'room: clocks · topic: organization · The agency''s own schedule of reminders for what somebody answers for, or for one rule.';
create index reminder_policy__responsible on app.reminder_policy (responsible) where responsible is not null;
call build.protect_shared('app.reminder_policy', 'clocks', 'organization');
call build.change_by_administrators('app.reminder_policy');
call build.keep_history('app.reminder_policy', 'organization', '');
call build.let_clocks_read('app.reminder_policy');

-- What was told about a duty toward a child: written by counting, so that nothing is told twice.
create table app.duty_notice (
  id          uuid primary key,
  agency_id   uuid not null,
  office_id   uuid,
  child_id    uuid not null,
  topic       text not null constraint duty_notice__topic_is_known
    check (topic in ('case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'trafficking', 'tribe', 'visits')),
  reminded_for date,
  escalated_at timestamptz,
  escalated_to text constraint duty_notice__escalated_to_is_known check (escalated_to in ('supervisor', 'program-director')),
  constraint duty_notice__escalated_to_somebody check ((escalated_at is null) = (escalated_to is null))
);
comment on table app.duty_notice is 'room: clocks · topic: case · What was told about a duty toward a child: the last reminder, and whether it went to those who answer for the work. Its id is that of the duty.';
create index duty_notice__child on app.duty_notice (child_id);
create index duty_notice__escalated on app.duty_notice (child_id) where escalated_at is not null;
call build.close_table('app.duty_notice', 'clocks', 'case', 'child_id', 'keyed');
create trigger stamp_office before insert or update of office_id, child_id on app.duty_notice
  for each row when (new.office_id is null) execute function app_definer.stamp_office('child_id');
do $$
declare
  topics constant text[] := array['case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'trafficking', 'tribe', 'visits'];
  own text;
  offices text;
  agencies text;
begin
  select string_agg(format('when %L then child_id = any ((select app.mine(%L))::uuid[])', topic, topic), ' '),
    string_agg(format('when %L then office_id = any ((select app.my_offices(%L))::uuid[])', topic, topic), ' '),
    string_agg(format('when %L then agency_id = any ((select app.my_agencies(%L))::uuid[])', topic, topic), ' ')
    into own, offices, agencies from unnest(topics) topic;
  execute format('create policy case_team on app.duty_notice for select to alongside_case using (case topic %s else false end)', own);
  execute format('create policy office on app.duty_notice for select to alongside_office using (case topic %s else false end)', offices);
  execute format('create policy agency on app.duty_notice for select to alongside_agency using (case topic %s else false end)', agencies);
end
$$;
grant select on app.duty_notice to alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.duty_notice to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert, update, delete on app.duty_notice to alongside_clocks;

-- Time brings some facts about, and nobody.
alter table record.fact alter column by_user drop not null;
comment on column record.fact.by_user is 'Who brought it about; nobody, where only time has passed.';

-- What was told of a duty is found again when it is told anew; it does not move when two records are joined.
create or replace function app.person_references() returns table (of_table regclass, column_name text, many boolean)
language sql stable parallel safe set search_path = '' as $$
  with refers as (
    select k.conrelid, a.attname from pg_catalog.pg_constraint k
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'app.person'::regclass and cardinality(k.conkey) = 1
  )
  select r.conrelid::regclass, r.attname::text, false from refers r
  where r.conrelid not in ('app.duplicate_proposal'::regclass, 'record.person_merge'::regclass)
  union
  -- Subjects without a key of their own: a child or a home.
  select t.table_name, t.subject_column, false from record.protected_table t
  where t.shape in ('about-subject', 'personal', 'keyed') and t.subject_column is not null and t.subject_column <> 'id'
    and t.table_name not in ('app.duty_sheet'::regclass, 'app.duty_notice'::regclass)
    and not exists (select from pg_catalog.pg_constraint k join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                    where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid = t.table_name and a.attname = t.subject_column)
  union
  select 'record.form_draft'::regclass, 'subject_id', false
  union
  select 'app.access_grant'::regclass, 'subject_id', false
  union
  select a.attrelid::regclass, a.attname::text, true from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace
  where a.atttypid = 'uuid[]'::regtype and a.attnum > 0 and not a.attisdropped and a.attname <> 'office_ids'
    and c.oid <> 'app.duty_sheet'::regclass
$$;
reset role;

set role alongside_definer;
create function app_definer.tell_of_duties(facts jsonb) returns integer language plpgsql security definer set search_path = '' as $$
declare
  told integer;
begin
  if app.my_agency() is null or current_setting('role') <> 'alongside_clocks' then
    raise exception 'counting alone tells of duties' using errcode = 'insufficient_privilege';
  end if;
  insert into record.fact (id, at, name, version, agency_id, keys, body)
  select f.id, app.moment(), f.name, 1, app.my_agency(), array[f.key], f.body
  from jsonb_to_recordset(facts) f (id uuid, name text, key text, body jsonb)
  where f.name in ('ReminderDue', 'ObligationEscalated');
  get diagnostics told = row_count;
  perform jobs.add_job('hear-fact', json_build_object('fact', f.id)) from jsonb_to_recordset(facts) f (id uuid, name text)
  where f.name in ('ReminderDue', 'ObligationEscalated');
  return told;
end
$$;
comment on function app_definer.tell_of_duties(jsonb) is 'Facts are written by people who act; that a day has come is nobody''s act. Counting tells of duties of its own agency, of these two kinds only.';
revoke all on function app_definer.tell_of_duties(jsonb) from public;
grant execute on function app_definer.tell_of_duties(jsonb) to alongside_clocks;
reset role;
