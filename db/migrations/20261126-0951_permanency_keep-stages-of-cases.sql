-- The life of a case: from intake to closure by allowed moves, with the tasks each stage brings (S2-07).
set role alongside_owner;
create table app.stage_task (
  code     text primary key,
  en       text not null,
  es       text not null,
  stage    text not null constraint stage_task__stage_is_known check (
    stage in ('intake', 'assessment', 'plan', 'service', 'review', 'transition', 'closure')),
  pack     text,
  due_days integer not null constraint stage_task__is_due_later check (due_days > 0),
  basis    text not null
);
comment on table app.stage_task is 'room: permanency · topic: none · What a case''s stage brings with it: the tasks opened when a case comes to it.';
comment on column app.stage_task.pack is 'Only where this pack of rules is in force; empty for everywhere.';
call build.open_reference('app.stage_task', 'permanency');

create table app.case_stage (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  case_id     uuid not null references app.case_file (id),
  stage       text not null constraint case_stage__stage_is_known check (
    stage in ('intake', 'assessment', 'plan', 'service', 'review', 'transition', 'closure')),
  since       timestamptz not null,
  why         text not null constraint case_stage__says_why check (btrim(why) <> ''),
  recorded_by uuid not null references app.user_account (id),
  constraint case_stage__one_at_a_moment unique (case_id, since)
);
comment on table app.case_stage is 'room: permanency · topic: case · The stages a case came to, since when and why. A case without a row is at intake.';
call build.close_table('app.case_stage', 'permanency', 'case', 'case_id', 'about-subject');
-- As the parts of a case, which have no office of their own.
create policy case_team on app.case_stage to alongside_case
  using (case_id = any ((select app.my_cases())::uuid[])) with check (case_id = any ((select app.my_cases())::uuid[]) and agency_id = (select app.my_agency()));
create policy agency on app.case_stage to alongside_agency
  using (agency_id = any ((select app.my_agencies('case'))::uuid[])) with check (agency_id = any ((select app.my_agencies('case'))::uuid[]) and agency_id = (select app.my_agency()));
create policy office on app.case_stage to alongside_office
  using (case_id in (select c.id from app.case_file c)) with check (case_id in (select c.id from app.case_file c) and agency_id = (select app.my_agency()));
grant select, insert, update on app.case_stage to alongside_case, alongside_office, alongside_agency;
call build.keep_history('app.case_stage', 'case', 'case_id');
create index case_stage__recorded_by on app.case_stage (recorded_by);
reset role;
