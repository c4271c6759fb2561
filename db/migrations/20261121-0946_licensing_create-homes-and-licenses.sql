set role alongside_owner;

create table app.home (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  name       text not null,
  kind       text not null constraint home__kind_is_known check (kind in ('foster', 'relative', 'nonrelative', 'facility')),
  area_id    uuid references app.area (id),
  place      point,
  respite_only boolean not null,
  languages  text[] not null,
  skills     text[] not null,
  confirmed_at timestamptz,
  closed_on  date,
  note       text
);
comment on table app.home is 'room: licensing · topic: home · A home or facility children may live in, by the name people use for it. Adults, contact and address stand apart.';
create index home__agency on app.home (agency_id, name);
call build.protect_shared('app.home', 'licensing', 'home');
create policy portal on app.home for select to alongside_portal using (id = any ((select app.mine('home'))::uuid[]));
grant select on app.home to alongside_portal;
call build.keep_history('app.home', 'home', '');

create table app.home_adult (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  person_id uuid not null references app.person (id),
  part      text not null constraint home_adult__part_is_known check (part in ('caregiver', 'household')),
  during    tstzrange not null,
  constraint home_adult__once_at_a_time unique (home_id, person_id, during without overlaps)
);
comment on table app.home_adult is 'room: licensing · topic: home · The adults of a home, each with their own identity; caregivers sign and care, household members are checked.';
create index home_adult__person on app.home_adult (person_id);
call build.protect_shared('app.home_adult', 'licensing', 'home');
create policy portal on app.home_adult for select to alongside_portal using (home_id = any ((select app.mine('home'))::uuid[]));
grant select on app.home_adult to alongside_portal;
call build.keep_history('app.home_adult', 'home', 'home_id');

create table app.caregiver_contact (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  home_id   uuid not null references app.home (id),
  person_id uuid references app.person (id),
  phone     text,
  street    text,
  city      text,
  postal_code text,
  during    daterange not null
);
comment on table app.caregiver_contact is 'room: licensing · topic: home_contact · How to reach a home: telephone and address, in the strict table of their own.';
create index caregiver_contact__home on app.caregiver_contact (home_id);
call build.protect_about('app.caregiver_contact', 'licensing', 'home_contact', 'home_id', 'read');
call build.keep_history('app.caregiver_contact', 'home_contact', 'home_id');

create table app.license_level (code text primary key, en text not null, es text not null);
comment on table app.license_level is 'room: licensing · topic: none · Levels of license of the state''s pack.';
call build.open_reference('app.license_level', 'licensing');

create table app.license (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  level     text not null references app.license_level (code),
  during    daterange not null constraint license__lasts_a_while check (not isempty(during)),
  beds      smallint not null constraint license__has_beds check (beds between 1 and 200),
  youngest  smallint not null constraint license__youngest_is_an_age check (youngest between 0 and 21),
  oldest    smallint not null constraint license__oldest_is_an_age check (oldest between 0 and 21),
  only_child_id uuid references app.person (id),
  constraint license__ages_run_upwards check (youngest <= oldest),
  constraint license__one_at_a_time unique (home_id, during without overlaps) deferrable
);
comment on table app.license is 'room: licensing · topic: home · A license with its period and terms: beds, ages, and the one child a kin license is for.';
call build.protect_shared('app.license', 'licensing', 'home');
create policy portal on app.license for select to alongside_portal using (home_id = any ((select app.mine('home'))::uuid[]));
grant select on app.license to alongside_portal;
call build.keep_history('app.license', 'home', 'home_id');

create table app.home_approval (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  child_id  uuid not null references app.person (id),
  during    daterange not null,
  constraint home_approval__one_at_a_time unique (home_id, child_id, during without overlaps)
);
comment on table app.home_approval is 'room: licensing · topic: home · An unlicensed relative''s home approved for a named child.';
call build.protect_shared('app.home_approval', 'licensing', 'home');
call build.keep_history('app.home_approval', 'home', 'home_id');

create table app.home_hold (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  during    daterange not null,
  reason    text not null constraint home_hold__reason_is_known check (reason in ('own_choice', 'health', 'investigation', 'other')),
  constraint home_hold__one_at_a_time unique (home_id, during without overlaps)
);
comment on table app.home_hold is 'room: licensing · topic: home · A time in which a home takes no new child.';
call build.protect_shared('app.home_hold', 'licensing', 'home');
call build.keep_history('app.home_hold', 'home', 'home_id');

create table app.adult_clearance (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  person_id uuid not null references app.person (id),
  kind      text not null constraint adult_clearance__kind_is_known check (kind in ('fingerprints', 'registry', 'first_aid', 'local_check')),
  during    daterange not null
);
comment on table app.adult_clearance is 'room: licensing · topic: home · A check of an adult in a home and how long it holds.';
create index adult_clearance__home on app.adult_clearance (home_id, person_id, kind);
call build.protect_shared('app.adult_clearance', 'licensing', 'home');
call build.keep_history('app.adult_clearance', 'home', 'home_id');

create table app.capacity_exception (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  home_id   uuid not null references app.home (id),
  beds_more smallint not null constraint capacity_exception__adds_beds check (beds_more > 0),
  reason    text not null constraint capacity_exception__reason_is_known check (reason in ('siblings_together', 'return_of_child', 'kin', 'other')),
  during    daterange not null constraint capacity_exception__has_an_end check (not isempty(during) and not upper_inf(during)),
  approved_by uuid not null references app.staff_member (id),
  approved_at timestamptz not null
);
comment on table app.capacity_exception is 'room: licensing · topic: home · Beds over the license, approved by a person and with an end (S2-51).';
create index capacity_exception__home on app.capacity_exception (home_id);
call build.protect_shared('app.capacity_exception', 'licensing', 'home');
call build.keep_history('app.capacity_exception', 'home', 'home_id');
reset role;
