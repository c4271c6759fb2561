set role alongside_owner;

create table app.case_file (
  id              uuid primary key,
  agency_id       uuid not null references app.agency (id),
  organization_id uuid not null references app.care_organization (id),
  office_id       uuid not null references app.office (id),
  unit_id         uuid not null references app.unit (id),
  number          text not null,
  name            text not null,
  life            tstzrange not null constraint case_file__has_a_beginning check (not isempty(life) and not lower_inf(life)),
  unique (agency_id, number),
  constraint case_file__life_for_period_keys unique (id, life without overlaps)
);
comment on table app.case_file is 'room: cases · topic: case · A family''s case from opening to closing. Unit and office are where it lies now.';
create index case_file__unit on app.case_file (unit_id);
create index case_file__office on app.case_file (office_id);

create table app.case_member (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid not null references app.office (id),
  case_id   uuid not null references app.case_file (id),
  person_id uuid not null references app.person (id),
  part      text not null constraint case_member__part_is_known check (part in ('child', 'mother', 'father', 'parent', 'relative', 'household')),
  during    tstzrange not null,
  unique (case_id, person_id)
);
comment on table app.case_member is 'room: cases · topic: case · The people a case is about: its children and their family.';
create index case_member__person on app.case_member (person_id);
-- A child has one open case at a time.
alter table app.case_member add constraint case_member__child_in_one_case
  exclude using gist (person_id with =, during with &&) where (part = 'child');

create table app.primary_assignment (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  case_id   uuid not null references app.case_file (id),
  user_id   uuid not null references app.staff_member (id),
  during    tstzrange not null,
  reason    text,
  constraint primary_assignment__one_at_a_time unique (case_id, during without overlaps)
);
comment on table app.primary_assignment is 'room: cases · topic: case · The primary worker. At every moment of a case''s life there is exactly one.';
create index primary_assignment__user on app.primary_assignment (user_id);
alter table app.case_file add constraint case_file__always_has_a_primary_worker
  foreign key (id, period life) references app.primary_assignment (case_id, period during) deferrable initially deferred;

create table app.case_part (
  code text primary key, en text not null, es text not null,
  role text not null references app.job_role (code)
);
comment on table app.case_part is 'room: cases · topic: none · Parts on a case''s team besides the primary worker, and what each opens.';
call build.open_reference('app.case_part', 'cases');

create table app.case_team_member (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  case_id   uuid not null references app.case_file (id),
  user_id   uuid not null references app.user_account (id),
  part      text not null references app.case_part (code),
  person_id uuid references app.person (id),
  name      text not null,
  phone     text,
  during    tstzrange not null,
  note      text,
  constraint case_team_member__once_at_a_time unique (case_id, user_id, part, during without overlaps)
);
comment on table app.case_team_member is 'room: cases · topic: case · Everybody else on the team: part, way to reach them, since when and until when. Ending a part ends the access at once.';
comment on column app.case_team_member.person_id is 'When the part is for one child of the case only.';
create index case_team_member__user on app.case_team_member (user_id);

create table app.case_transfer (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  case_id    uuid not null references app.case_file (id),
  from_user  uuid not null references app.staff_member (id),
  to_user    uuid not null references app.staff_member (id),
  at         timestamptz not null,
  overlap_until timestamptz,
  overlap_note text not null constraint case_transfer__says_what_was_handed_over check (btrim(overlap_note) <> '')
);
comment on table app.case_transfer is 'room: cases · topic: case · A hand-over between two primary workers, with its overlap note.';

-- A case is seen by whoever may see any of its members; these tables name the case, so app.mine_cases answers.
create procedure build.protect_case(of_table regclass, of_case text, has_office boolean) language plpgsql as $$
begin
  call build.close_table(of_table, 'cases', 'case', of_case, 'about-subject');
  execute format('create policy case_team on %s to alongside_case
    using (%I = any ((select app.my_cases())::uuid[])) with check (%I = any ((select app.my_cases())::uuid[]))', of_table, of_case, of_case);
  execute format('create policy agency on %s to alongside_agency
    using (agency_id = any ((select app.my_agencies(''case''))::uuid[])) with check (agency_id = any ((select app.my_agencies(''case''))::uuid[]))', of_table);
  if has_office then
    execute format('create policy office on %s to alongside_office
      using (office_id = any ((select app.my_offices(''case''))::uuid[])) with check (office_id = any ((select app.my_offices(''case''))::uuid[]))', of_table);
  else
    execute format('create policy office on %s to alongside_office
      using (exists (select from app.case_file c where c.id = case_id)) with check (exists (select from app.case_file c where c.id = case_id))', of_table);
  end if;
  execute format('grant select, insert, update on %s to alongside_case, alongside_office, alongside_agency', of_table);
end
$$;
call build.protect_case('app.case_file', 'id', true);
call build.protect_case('app.case_member', 'case_id', true);
call build.protect_case('app.primary_assignment', 'case_id', false);
call build.protect_case('app.case_team_member', 'case_id', false);
call build.protect_case('app.case_transfer', 'case_id', false);
call build.keep_history('app.case_file', 'case', '');
call build.keep_history('app.case_member', 'case', 'case_id');
call build.keep_history('app.primary_assignment', 'case', 'case_id');
call build.keep_history('app.case_team_member', 'case', 'case_id');
call build.keep_history('app.case_transfer', 'case', 'case_id');
reset role;
