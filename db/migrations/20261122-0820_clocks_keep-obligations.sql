-- What is due, counted from facts by the rules in force. Derived: no history of its own; what was counted from has one.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_clocks') then
    create role alongside_clocks nologin noinherit;
  end if;
end
$$;
grant alongside_clocks to alongside_login with inherit false, set true;
grant usage on schema app, app_definer to alongside_clocks;

set role alongside_owner;
grant execute on function app.me(), app.my_agency(), app.moment(), app.focus() to alongside_clocks;

-- Counting reads the rows of one agency, and of no other.
create procedure build.let_clocks_read(of_table regclass) language plpgsql as $$
begin
  execute format('create policy clocks_read on %s for select to alongside_clocks using (agency_id = (select app.my_agency()))', of_table);
  execute format('grant select on %s to alongside_clocks', of_table);
end
$$;
do $$
declare
  read text;
begin
  foreach read in array array[
    'agency', 'holiday', 'rule_pack', 'person', 'case_file', 'case_member', 'episode', 'placement', 'whereabouts', 'home', 'person_tribe',
    'license', 'hearing', 'finding', 'petition', 'court_order', 'contact', 'enrollment', 'card_confirmation', 'health_coverage', 'agreement'
  ] loop
    call build.let_clocks_read(format('app.%I', read)::regclass);
  end loop;
end
$$;

-- What other rooms publish is read through their views.
create view app.licensing_v_license with (security_invoker = true) as
  select id, home_id, level, during from app.license;
comment on view app.licensing_v_license is 'room: licensing · Licenses of homes and when they are in force.';
grant select on app.licensing_v_license to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant select on app.licensing_v_license, app.licensing_v_home, app.cases_v_open_child, app.agreements_v_agreement to alongside_clocks;

-- Millions of rows are written anew when rules change, always of the agency at hand (policy clocks_keep) and of its own
-- children: asking for the same agency, office and child once more for each row takes longer than writing it.
create table app.obligation (
  id          uuid primary key,
  agency_id   uuid not null,
  office_id   uuid,
  child_id    uuid not null,
  key         text not null,
  rule        text not null,
  pack        text not null,
  duty        text not null,
  topic       text not null constraint obligation__topic_is_known
    check (topic in ('case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'trafficking', 'tribe', 'visits')),
  responsible text not null,
  state       text not null constraint obligation__state_is_known check (state in
    ('not-yet', 'upcoming', 'due', 'overdue', 'met', 'met-late', 'excepted', 'withdrawn', 'cannot-tell')),
  began_on    date not null,
  opens_on    date,
  due_on      date,
  due_at      timestamptz,
  settled_on  date,
  settled_by  text,
  exception_id uuid,
  ended_on    date,
  missed      boolean not null,
  missing     text,
  said        bigint not null,
  counted_at  timestamptz not null,
  constraint obligation__moment_has_a_day check (due_at is null or due_on is not null),
  constraint obligation__met_says_by_what check ((state in ('met', 'met-late')) = (settled_on is not null)),
  constraint obligation__withdrawn_says_since_when check ((state = 'withdrawn') = (ended_on is not null)),
  constraint obligation__missing_is_named check ((state = 'cannot-tell') = (missing is not null)),
  constraint obligation__open_has_a_day check (state not in ('upcoming', 'due', 'overdue') or due_on is not null),
  constraint obligation__only_what_ended_is_missed check (not missed or state = 'withdrawn')
);
comment on table app.obligation is 'room: clocks · topic: case · A duty toward a child that follows from facts and rules: by when, and where it stands. Counted, never typed.';
comment on column app.obligation.id is 'Made of the child and the key: a duty that is counted again is the same row.';
comment on column app.obligation.key is 'The same for the same duty however often it is counted: the rule, what began it, and what it follows.';
comment on column app.obligation.said is 'A number made of all the row says: whether anything changed is told by numbers.';
comment on column app.obligation.topic is 'Whose existence would tell a topic belongs to that topic.';
comment on column app.obligation.settled_by is 'The record that settled it: its kind and id.';
comment on column app.obligation.missed is 'Its day had passed unsettled when what it was for ended.';
create index obligation__child on app.obligation (child_id);
create index obligation__office on app.obligation (office_id, due_on);
call build.close_table('app.obligation', 'clocks', 'case', 'child_id', 'keyed');
-- Nobody but the counting writes here, and it knows the office.
create trigger stamp_office before insert or update of office_id, child_id on app.obligation
  for each row when (new.office_id is null) execute function app_definer.stamp_office('child_id');

-- The row's own topic decides. One array is asked for each topic, once for a query; a row looks into that of its topic alone.
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
  execute format('create policy case_team on app.obligation for select to alongside_case using (case topic %s else false end)', own);
  execute format('create policy office on app.obligation for select to alongside_office using (case topic %s else false end)', offices);
  execute format('create policy agency on app.obligation for select to alongside_agency using (case topic %s else false end)', agencies);
end
$$;
grant select on app.obligation to alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.obligation to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert, update, delete on app.obligation to alongside_clocks;

-- An exception documented instead of doing what is due: asked for with its evidence, and decided by another person.
create table app.duty_exception (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  duty_key    text not null,
  rule        text not null,
  ground      text not null,
  reason      text not null constraint duty_exception__says_why check (btrim(reason) <> ''),
  document_id uuid references app.document (id),
  asked_by    uuid not null references app.user_account (id),
  asked_at    timestamptz not null,
  decision    text constraint duty_exception__decision_is_known check (decision in ('approved', 'refused')),
  decided_by  uuid references app.user_account (id),
  decided_at  timestamptz,
  decided_why text,
  holds       daterange constraint duty_exception__holds_a_while check (not isempty(holds)),
  constraint duty_exception__decided_by_somebody check (num_nulls(decision, decided_by, decided_at) in (0, 3)),
  constraint duty_exception__another_person_decides check (decided_by <> asked_by),
  constraint duty_exception__approved_holds check ((decision is not distinct from 'approved') = (holds is not null)),
  constraint duty_exception__refused_says_why check (decision is distinct from 'refused' or btrim(coalesce(decided_why, '')) <> '')
);
comment on table app.duty_exception is 'room: clocks · topic: case · Why something due need not be done for a while: on what ground, with what evidence, approved by whom.';
create unique index duty_exception__one_open on app.duty_exception (child_id, duty_key) where decision is null;
create index duty_exception__child on app.duty_exception (child_id, asked_at desc);
create index duty_exception__document on app.duty_exception (document_id) where document_id is not null;
create index duty_exception__to_decide on app.duty_exception (office_id, asked_at) where decision is null;
call build.protect_about('app.duty_exception', 'clocks', 'case', 'child_id');
call build.keep_history('app.duty_exception', 'case', 'child_id');
call build.let_clocks_read('app.duty_exception');

-- What somebody documented for a duty that has no record of its own. Where one exists (a hearing, a visit), that settles it.
create table app.duty_done (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  duty        text not null,
  done_on     date not null,
  note        text,
  document_id uuid references app.document (id),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint duty_done__once_a_day unique (child_id, duty, done_on)
);
comment on table app.duty_done is 'room: clocks · topic: case · That something due was done, and the evidence, where no other record says so.';
create index duty_done__child on app.duty_done (child_id, done_on desc);
create index duty_done__document on app.duty_done (document_id) where document_id is not null;
call build.protect_about('app.duty_done', 'clocks', 'case', 'child_id');
call build.keep_history('app.duty_done', 'case', 'child_id');
call build.let_clocks_read('app.duty_done');

-- A secret address a calendar program reads. Only its fingerprint is kept.
create table app.calendar_feed (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  user_id     uuid not null references app.user_account (id),
  secret      bytea not null unique,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  read_at     timestamptz
);
comment on table app.calendar_feed is 'room: clocks · topic: own · The secret address of a person''s due dates for calendar programs; its fingerprint alone is kept.';
create unique index calendar_feed__one_each on app.calendar_feed (user_id) where ended_at is null;
call build.protect_own('app.calendar_feed', 'clocks', 'own', 'user_id');
call build.keep_history('app.calendar_feed', 'own', 'user_id');

-- Where the database speaks of a person. What is counted does not move when two records are joined: it is counted again
-- for both, from what has moved.
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
    and t.table_name <> 'app.obligation'::regclass
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
$$;
reset role;

set role alongside_definer;
grant execute on function app_definer.office_of(uuid) to alongside_clocks;

create function app_definer.agencies_to_count(at_hour integer, moment timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.id from app.agency a where at_hour is null or extract(hour from moment at time zone a.time_zone) = at_hour order by a.id
$$;
comment on function app_definer.agencies_to_count(integer, timestamptz) is 'Counting works for one agency at a time; the jobs process asks in which of them it is such an hour of the day (null: whichever it is), and reads nothing else of them.';
grant execute on function app_definer.agencies_to_count(integer, timestamptz) to alongside_jobs;

-- What is due in the whole agency is counted again: after an import, or when a pack takes effect.
create function app_definer.queue_recount() returns void language plpgsql security definer set search_path = '' as $$
begin
  if app.my_agency() is null or not (current_setting('role') = 'alongside_import' or app_definer.administers()) then
    raise exception 'the whole agency is counted again after an import, or when an administrator asks' using errcode = 'insufficient_privilege';
  end if;
  perform jobs.add_job('recount-agency', json_build_object('agency', app.my_agency()), queue_name => 'recount',
    job_key => 'recount-agency:' || app.my_agency());
end
$$;
comment on function app_definer.queue_recount() is 'Puts the counting of the own agency on the queue inside the transaction that changed facts or rules; the payload is its id.';
grant execute on function app_definer.queue_recount() to alongside_import, alongside_case, alongside_office, alongside_agency;
reset role;
