set role alongside_owner;

create table app.agency (
  id                uuid primary key,
  agency_id         uuid generated always as (id) stored,
  name              text not null,
  short_name        text not null,
  county            text,
  state_code        text not null constraint agency__state_code_is_two_letters check (state_code ~ '^[A-Z]{2}$'),
  time_zone         text not null,
  policy_pack       text not null,
  letterhead        text,
  main_phone        text,
  after_hours_phone text
);
comment on table app.agency is 'room: agency · topic: organization · A lead agency: the tenant. Everything else belongs to one.';
call build.protect_shared('app.agency', 'agency', 'organization', true);
call build.keep_history('app.agency', 'organization', '');

create table app.care_organization (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  name       text not null,
  short_name text not null,
  part       text not null constraint care_organization__part_is_known
    check (part in ('lead_agency', 'case_management', 'state_department')),
  unique (agency_id, short_name)
);
comment on table app.care_organization is 'room: agency · topic: organization · The lead agency itself, its contracted case management organizations, and the state department.';
call build.protect_shared('app.care_organization', 'agency', 'organization', true);
call build.keep_history('app.care_organization', 'organization', '');

create table app.office (
  id              uuid primary key,
  agency_id       uuid not null references app.agency (id),
  organization_id uuid not null references app.care_organization (id),
  name            text not null,
  street          text,
  city            text,
  postal_code     text,
  phone           text
);
comment on table app.office is 'room: agency · topic: organization · An office of one care organization. Its children''s rows carry its id.';
create index office__organization on app.office (agency_id, organization_id);
call build.protect_shared('app.office', 'agency', 'organization', true);
call build.keep_history('app.office', 'organization', '');

create table app.unit (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid not null references app.office (id),
  name      text not null
);
comment on table app.unit is 'room: agency · topic: organization · A supervisor''s unit. The supervisor sees the cases that are in the unit now.';
create index unit__office on app.unit (office_id);
call build.protect_shared('app.unit', 'agency', 'organization');
call build.keep_history('app.unit', 'organization', '');

create table app.area (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  code      text not null,
  name      text not null,
  postal_code text,
  outline   polygon,
  people_under_18 integer,
  during    daterange not null,
  constraint area__one_version_at_a_time unique (agency_id, code, during without overlaps)
);
comment on table app.area is 'room: agency · topic: organization · A neighborhood, in the version that counts on a day. Outlines are in miles east and north of the county''s corner.';
call build.protect_shared('app.area', 'agency', 'organization', true);
call build.keep_history('app.area', 'organization', '');

create table app.holiday (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  day       date not null,
  name      text not null,
  unique (agency_id, day)
);
comment on table app.holiday is 'room: agency · topic: organization · A day the offices are closed.';
call build.protect_shared('app.holiday', 'agency', 'organization', true);
call build.keep_history('app.holiday', 'organization', '');
reset role;
