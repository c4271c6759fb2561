-- A child in care has more than a hundred duties, of which most are over. They are kept on sheets: what is open of one topic on
-- one, what is over on one for each calendar year. Written anew when rules change, a state has a tenth of the rows.
set role alongside_owner;
delete from record.protected_table where table_name = 'app.obligation'::regclass;
drop table app.obligation;

-- What a rule says of all its duties stands here once.
create table app.duty_kind (
  id          bigint not null,
  agency_id   uuid not null references app.agency (id),
  rule        text not null,
  pack        text not null,
  duty        text not null,
  responsible text not null,
  primary key (agency_id, id)
);
comment on table app.duty_kind is 'room: clocks · topic: organization · What a rule says of every duty that follows from it: the pack it stands in, what is to be done, and who does it.';
comment on column app.duty_kind.id is 'Made of all the row says: a kind that says something else is another.';
call build.close_table('app.duty_kind', 'clocks', 'organization', null, 'shared');
create policy staff_of_agency on app.duty_kind for select to alongside_case, alongside_office, alongside_agency
  using (agency_id = (select app.my_agency()));
grant select on app.duty_kind to alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.duty_kind to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert on app.duty_kind to alongside_clocks;

-- Written as it was counted, of the agency at hand (policy clocks_keep) and of its own children: asking for the same agency,
-- office and child once more for each row takes longer than writing it.
create table app.duty_sheet (
  id         uuid primary key,
  agency_id  uuid not null,
  office_id  uuid,
  child_id   uuid not null,
  topic      text not null constraint duty_sheet__topic_is_known
    check (topic in ('case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'trafficking', 'tribe', 'visits')),
  year       smallint not null,
  duties     uuid[] not null,
  kinds      bigint[] not null,
  states     smallint[] not null,
  began_on   date[] not null,
  opens_on   date[] not null,
  due_on     date[] not null,
  due_at     timestamptz[],
  over_on    date[],
  settled_by uuid[],
  keys       text[],
  exceptions uuid[],
  missing    text[],
  said       bigint not null,
  counted_at timestamptz not null,
  constraint duty_sheet__lists_are_as_long_as_each_other check (cardinality(duties) > 0 and cardinality(kinds) = cardinality(duties)
    and cardinality(states) = cardinality(duties) and cardinality(due_on) = cardinality(duties)),
  constraint duty_sheet__open_has_keys check ((year = 0) = (keys is not null)),
  constraint duty_sheet__over_says_since_when check ((year > 0) = (over_on is not null) and (year > 0) = (settled_by is not null))
);
-- Lists are looked into by place, row by row: what has to be unpacked first would be unpacked as often.
alter table app.duty_sheet set (toast_tuple_target = 8160);
comment on table app.duty_sheet is 'room: clocks · topic: case · Duties toward a child that follow from facts and rules: of one topic, what is open, or what was over in one year. Counted, never typed.';
comment on column app.duty_sheet.id is 'Made of the child, the topic and the year.';
comment on column app.duty_sheet.topic is 'Whose existence would tell a topic belongs to that topic.';
comment on column app.duty_sheet.year is '0: open, or excepted. Else over: the year it was due in, or, where it never was, the one it ended in.';
comment on column app.duty_sheet.duties is 'Their ids, made of the child and the key: a duty that is counted again keeps it. The other lists follow in the same order.';
comment on column app.duty_sheet.kinds is 'Rows of app.duty_kind.';
comment on column app.duty_sheet.states is 'Numbers that app.clocks_v_duty says in words.';
comment on column app.duty_sheet.due_on is 'Here and in other lists of days: infinity where there is none.';
comment on column app.duty_sheet.over_on is 'The day they were settled, or ended unsettled.';
comment on column app.duty_sheet.settled_by is 'The record that settled them; nobody (all zeros) where they ended.';
comment on column app.duty_sheet.keys is 'The same for the same duty however often it is counted: the rule, what began it, and what it follows.';
comment on column app.duty_sheet.said is 'A number made of all the sheet says: whether anything changed is told by numbers.';
create index duty_sheet__child on app.duty_sheet (child_id);
create index duty_sheet__office on app.duty_sheet (office_id, year);
call build.close_table('app.duty_sheet', 'clocks', 'case', 'child_id', 'keyed');
-- Nobody but the counting writes here, and it knows the office.
create trigger stamp_office before insert or update of office_id, child_id on app.duty_sheet
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
  execute format('create policy case_team on app.duty_sheet for select to alongside_case using (case topic %s else false end)', own);
  execute format('create policy office on app.duty_sheet for select to alongside_office using (case topic %s else false end)', offices);
  execute format('create policy agency on app.duty_sheet for select to alongside_agency using (case topic %s else false end)', agencies);
end
$$;
grant select on app.duty_sheet to alongside_case, alongside_office, alongside_agency;
create policy clocks_keep on app.duty_sheet to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant select, insert, update, delete on app.duty_sheet to alongside_clocks;

-- One row for each duty. What nobody asks for is not looked up.
create view app.clocks_v_duty with (security_invoker = true) as
  select s.duties[d.place] as id, s.agency_id, s.office_id, s.child_id, s.keys[d.place] as key, k.rule, k.pack, k.duty, s.topic,
    k.responsible,
    (array['not-yet', 'upcoming', 'due', 'overdue', 'met', 'met-late', 'excepted', 'withdrawn', 'cannot-tell', 'withdrawn'])[s.states[d.place]] as state,
    s.began_on[d.place] as began_on, nullif(s.opens_on[d.place], 'infinity') as opens_on, nullif(s.due_on[d.place], 'infinity') as due_on,
    s.due_at[d.place] as due_at, case when s.states[d.place] in (5, 6) then s.over_on[d.place] end as settled_on,
    nullif(s.settled_by[d.place], '00000000-0000-0000-0000-000000000000') as settled_by, s.exceptions[d.place] as exception_id,
    case when s.states[d.place] in (8, 10) then s.over_on[d.place] end as ended_on, s.states[d.place] = 10 as missed,
    s.missing[d.place] as missing, s.year, s.counted_at
  from app.duty_sheet s
  cross join lateral unnest(s.kinds) with ordinality as d (kind, place)
  join app.duty_kind k on k.agency_id = s.agency_id and k.id = d.kind;
comment on view app.clocks_v_duty is 'room: clocks · Duties toward children, one by one: by when, and where each stands.';
grant select on app.clocks_v_duty to alongside_case, alongside_office, alongside_agency, alongside_clocks;

-- What is counted does not move when two records are joined: it is counted again for both, from what has moved.
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
    and t.table_name <> 'app.duty_sheet'::regclass
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
