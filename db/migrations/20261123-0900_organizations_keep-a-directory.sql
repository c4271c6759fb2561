-- The community directory in the model of the Human Services Data Specification 3.1: organizations, what they offer, where
-- and when. Every row names the organization it belongs to; a confidential place has no address here to leak.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_public') then
    create role alongside_public nologin noinherit;
  end if;
end
$$;
grant alongside_public to alongside_login with inherit false, set true;
grant usage on schema app, app_definer to alongside_public;

set role alongside_owner;
grant execute on function app.my_agency(), app.moment() to alongside_public;

-- What an agency lets the public see, and how its directory is kept.
create table app.directory_setting (
  id               uuid primary key,
  agency_id        uuid not null references app.agency (id),
  since            date not null,
  is_public        boolean not null,
  verify_every_days integer not null constraint directory_setting__verify_every_is_days check (verify_every_days between 1 and 1000),
  capacity_lasts_days integer not null constraint directory_setting__capacity_lasts_days check (capacity_lasts_days between 1 and 365),
  -- Where the corner lies from which the outlines of neighborhoods are measured in miles.
  corner_latitude  numeric(9, 6) constraint directory_setting__latitude_is_on_earth check (corner_latitude between -90 and 90),
  corner_longitude numeric(9, 6) constraint directory_setting__longitude_is_on_earth check (corner_longitude between -180 and 180),
  constraint directory_setting__one_a_day unique (agency_id, since),
  constraint directory_setting__corner_is_a_point check (num_nulls(corner_latitude, corner_longitude) in (0, 2))
);
comment on table app.directory_setting is 'room: organizations · topic: organization · How an agency keeps its directory: public or not, how long an entry counts as checked. The newest day counts.';
call build.protect_shared('app.directory_setting', 'organizations', 'organization', true);
call build.keep_history('app.directory_setting', 'organization', '');

-- Where rows of the directory were taken from: another directory, a spreadsheet. Its keys are known by it.
create table app.directory_source (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  code      text not null constraint directory_source__code_is_short check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
  name      text not null,
  license   text,
  address   text,
  taken_at  timestamptz,
  constraint directory_source__one_for_a_code unique (agency_id, code)
);
comment on table app.directory_source is 'room: organizations · topic: organization · A directory or file that rows of this directory were taken from.';
call build.protect_shared('app.directory_source', 'organizations', 'organization', true);
call build.keep_history('app.directory_source', 'organization', '');

-- The organization itself: more than a name.
alter table app.organization
  add column alternate_name text,
  add column description text,
  add column email text,
  add column website text,
  add column tax_status text,
  add column year_incorporated integer constraint organization__year_is_a_year check (year_incorporated between 1500 and 2200),
  add column legal_status text,
  add column logo text,
  add column uri text,
  add column parent_id uuid references app.organization (id),
  add column source_id uuid references app.directory_source (id),
  add column source_key text,
  add column listed boolean,
  add column kind text,
  add column independent boolean,
  add column program_of text,
  add column goals text,
  add column suits text,
  add column referral_way text constraint organization__referral_way_is_known
    check (referral_way in ('portal', 'email', 'text', 'fax', 'telephone')),
  add column merged_into uuid references app.organization (id),
  add column ended_on date;
reset role;
set role alongside_definer;
update app.organization set listed = true, description = services;
reset role;
set role alongside_owner;
alter table app.organization alter column listed set not null,
  add constraint organization__is_not_its_own_parent check (parent_id <> id),
  add constraint organization__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  add constraint organization__merged_is_not_listed check (merged_into is null or not listed),
  add constraint organization__one_for_a_key unique (source_id, source_key);
comment on column app.organization.listed is 'Shown in the directory. A merged, ended or not yet checked organization is not.';
comment on column app.organization.independent is 'Independent of the agency: it has a board and money of its own. Empty: not known.';
comment on column app.organization.program_of is 'The public program it serves under and which state department holds the contract (mental health, TANF), where there is one.';
comment on column app.organization.goals is 'What its services are for, for staff who refer.';
comment on column app.organization.suits is 'Whom its services suit best, for staff who refer.';
create index organization__parent on app.organization (parent_id) where parent_id is not null;
create index organization__merged_into on app.organization (merged_into) where merged_into is not null;

create procedure build.keep_directory(of_table regclass, inward boolean default false) language plpgsql as $$
begin
  execute format('create index on %s (organization_id)', of_table);
  call build.protect_shared(of_table, 'organizations', 'organization', not inward);
  call build.keep_history(of_table, 'organization', '');
  call build.let_imports_keep(of_table);
  execute format('grant delete on %s to alongside_import', of_table);
  -- What the agency notes about its own directory is not the public's.
  if inward then
    return;
  end if;
  execute format('create policy public_reads on %s for select to alongside_public using (agency_id = (select app.my_agency()) and exists (
    select from app.organization o where o.id = organization_id))', of_table);
  execute format('grant select on %s to alongside_public', of_table);
end
$$;
call build.let_imports_keep('app.organization');
call build.let_imports_keep('app.directory_source');
create policy public_reads on app.organization for select to alongside_public using (agency_id = (select app.my_agency()) and listed);
create policy public_reads on app.directory_setting for select to alongside_public using (agency_id = (select app.my_agency()) and is_public);
create policy public_reads on app.directory_source for select to alongside_public using (agency_id = (select app.my_agency()));
create policy public_reads on app.agency for select to alongside_public using (id = (select app.my_agency()));
create policy public_reads on app.area for select to alongside_public using (agency_id = (select app.my_agency()));
grant select on app.organization, app.directory_setting, app.directory_source, app.agency, app.area to alongside_public;

-- What services are called by: taxonomies are data, loaded or made by the agency.
create table app.taxonomy (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  name      text not null,
  description text not null,
  uri       text,
  version   text,
  license   text,
  source_id uuid references app.directory_source (id),
  source_key text,
  constraint taxonomy__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint taxonomy__one_for_a_key unique (source_id, source_key)
);
comment on table app.taxonomy is 'room: organizations · topic: organization · A scheme of categories of services.';
create index taxonomy__agency on app.taxonomy (agency_id, name);
call build.protect_shared('app.taxonomy', 'organizations', 'organization', true);
call build.keep_history('app.taxonomy', 'organization', '');
call build.let_imports_keep('app.taxonomy');

create table app.taxonomy_term (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  taxonomy_id uuid not null references app.taxonomy (id),
  code        text,
  name        text not null,
  name_es     text,
  description text,
  parent_id   uuid references app.taxonomy_term (id),
  language    text,
  term_uri    text,
  -- Records of such a service need a consent of their own (42 CFR part 2; domestic violence: 42 USC 10406(c)(5)).
  sensitive   text constraint taxonomy_term__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'health', 'forensic')),
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint taxonomy_term__is_not_its_own_parent check (parent_id <> id),
  constraint taxonomy_term__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint taxonomy_term__one_for_a_key unique (source_id, source_key)
);
comment on table app.taxonomy_term is 'room: organizations · topic: organization · A category of services, in a tree.';
create index taxonomy_term__taxonomy on app.taxonomy_term (taxonomy_id, code);
create index taxonomy_term__parent on app.taxonomy_term (parent_id) where parent_id is not null;
call build.protect_shared('app.taxonomy_term', 'organizations', 'organization', true);
call build.keep_history('app.taxonomy_term', 'organization', '');
call build.let_imports_keep('app.taxonomy_term');
create policy public_reads on app.taxonomy for select to alongside_public using (agency_id = (select app.my_agency()));
create policy public_reads on app.taxonomy_term for select to alongside_public using (agency_id = (select app.my_agency()));
grant select on app.taxonomy, app.taxonomy_term to alongside_public;

create table app.program (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  name           text not null,
  alternate_name text,
  description    text,
  source_id      uuid references app.directory_source (id),
  source_key     text,
  constraint program__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint program__one_for_a_key unique (source_id, source_key)
);
comment on table app.program is 'room: organizations · topic: organization · A group of services of an organization under one name.';
call build.keep_directory('app.program');

create table app.service (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  program_id     uuid references app.program (id),
  name           text not null constraint service__has_a_name check (btrim(name) <> ''),
  alternate_name text,
  description    text,
  url            text,
  email          text,
  status         text not null constraint service__status_is_known check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  interpretation_services text,
  application_process text,
  fees_description text,
  wait_time      text,
  accreditations text,
  licenses       text,
  eligibility_description text,
  minimum_age    numeric(5, 2) constraint service__minimum_age_is_an_age check (minimum_age between 0 and 130),
  maximum_age    numeric(5, 2) constraint service__maximum_age_is_an_age check (maximum_age between 0 and 130),
  alert          text,
  -- Last checked, and by whom: the assured date and assurer of the standard.
  assured_on     date,
  assurer        text,
  assurer_email  text,
  confidential   boolean not null,
  in_home        boolean,
  brings_transport boolean,
  evidence       text constraint service__evidence_is_known
    check (evidence in ('well-supported', 'supported', 'promising', 'emerging', 'not-rated')),
  measure        text,
  last_modified  timestamptz not null,
  source_id      uuid references app.directory_source (id),
  source_key     text,
  ended_on       date,
  constraint service__ages_in_order check (minimum_age <= maximum_age),
  constraint service__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint service__one_for_a_key unique (source_id, source_key)
);
comment on table app.service is 'room: organizations · topic: organization · What an organization offers, to whom, how one applies, and when it was last checked.';
comment on column app.service.confidential is 'Where it is given must never be told (domestic violence shelter).';
comment on column app.service.measure is 'How the provider itself measures progress, and in which numbers.';
comment on column app.service.evidence is 'How well it is proven, in the words of the Title IV-E Prevention Services Clearinghouse; emerging and not-rated besides.';
create index service__modified on app.service (agency_id, last_modified, id);
create index service__program on app.service (program_id) where program_id is not null;
call build.keep_directory('app.service');

create table app.location (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  location_type  text not null constraint location__type_is_known check (location_type in ('physical', 'postal', 'virtual')),
  url            text,
  name           text,
  alternate_name text,
  description    text,
  transportation text,
  latitude       numeric(9, 6) constraint location__latitude_is_on_earth check (latitude between -90 and 90),
  longitude      numeric(9, 6) constraint location__longitude_is_on_earth check (longitude between -180 and 180),
  external_identifier text,
  external_identifier_type text,
  confidential   boolean not null,
  source_id      uuid references app.directory_source (id),
  source_key     text,
  constraint location__is_a_point check (num_nulls(latitude, longitude) in (0, 2)),
  constraint location__confidential_is_nowhere check (not confidential or num_nonnulls(latitude, longitude, transportation, description, url) = 0),
  constraint location__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint location__one_for_a_key unique (source_id, source_key),
  constraint location__tells_whether_confidential unique (id, confidential)
);
comment on table app.location is 'room: organizations · topic: organization · A place where services are given, a postal address, or nowhere but on the line.';
comment on column app.location.confidential is 'Its address is not written down here at all: what is not kept cannot leak.';
create index location__place on app.location (agency_id, latitude, longitude) where latitude is not null;
call build.keep_directory('app.location');

create table app.location_address (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  location_id    uuid not null,
  -- A confidential location can have no address: the key below refuses it.
  confidential   boolean generated always as (false) stored,
  attention      text,
  address_1      text not null,
  address_2      text,
  city           text not null,
  region         text,
  state_province text not null,
  postal_code    text not null,
  country        text not null constraint location_address__country_is_two_letters check (country ~ '^[A-Z]{2}$'),
  address_type   text not null constraint location_address__type_is_known check (address_type in ('physical', 'postal', 'virtual')),
  source_id      uuid references app.directory_source (id),
  source_key     text,
  foreign key (location_id, confidential) references app.location (id, confidential),
  constraint location_address__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint location_address__one_for_a_key unique (source_id, source_key)
);
comment on table app.location_address is 'room: organizations · topic: organization · Where a location is or gets its mail. A confidential one has none.';
create index location_address__location on app.location_address (location_id, confidential);
create index location_address__postal_code on app.location_address (agency_id, postal_code);
call build.keep_directory('app.location_address');

create table app.service_at_location (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  location_id uuid not null references app.location (id),
  description text,
  -- Staff of the agency who sit here on some days (co-location), or the other way round.
  together    text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint service_at_location__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint service_at_location__one_for_a_key unique (source_id, source_key),
  constraint service_at_location__once unique (service_id, location_id)
);
comment on table app.service_at_location is 'room: organizations · topic: organization · A service given at a location.';
create index service_at_location__location on app.service_at_location (location_id);
call build.keep_directory('app.service_at_location');

-- People and numbers to reach: of the organization, of a service, of a place.
create table app.directory_contact (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  service_at_location_id uuid references app.service_at_location (id),
  location_id uuid references app.location (id),
  name        text,
  title       text,
  department  text,
  email       text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_contact__says_something check (num_nonnulls(name, title, department, email) > 0),
  constraint directory_contact__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_contact__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_contact is 'room: organizations · topic: organization · Whom to ask for at an organization, a service or a location.';
create index directory_contact__service on app.directory_contact (service_id) where service_id is not null;
create index directory_contact__at_location on app.directory_contact (service_at_location_id) where service_at_location_id is not null;
create index directory_contact__location on app.directory_contact (location_id) where location_id is not null;
call build.keep_directory('app.directory_contact');

create table app.directory_phone (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  service_at_location_id uuid references app.service_at_location (id),
  location_id uuid references app.location (id),
  contact_id  uuid references app.directory_contact (id),
  number      text not null constraint directory_phone__has_digits check (number ~ '[0-9]'),
  extension   integer,
  type        text constraint directory_phone__type_is_known
    check (type in ('voice', 'text', 'fax', 'cell', 'video', 'pager', 'textphone', 'hotline')),
  description text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_phone__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_phone__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_phone is 'room: organizations · topic: organization · A telephone number of an organization, a service, a location or a contact.';
create index directory_phone__service on app.directory_phone (service_id) where service_id is not null;
create index directory_phone__at_location on app.directory_phone (service_at_location_id) where service_at_location_id is not null;
create index directory_phone__location on app.directory_phone (location_id) where location_id is not null;
create index directory_phone__contact on app.directory_phone (contact_id) where contact_id is not null;
call build.keep_directory('app.directory_phone');

-- When it is open: rules of recurrence (RFC 5545) in columns, as the standard has them.
create table app.directory_schedule (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  service_at_location_id uuid references app.service_at_location (id),
  location_id uuid references app.location (id),
  valid_from  date,
  valid_to    date,
  dtstart     date,
  timezone    numeric(4, 2),
  until       date,
  count       integer,
  wkst        text constraint directory_schedule__week_starts_on_a_day check (wkst in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  freq        text constraint directory_schedule__freq_is_known check (freq in ('WEEKLY', 'MONTHLY')),
  "interval"  integer constraint directory_schedule__interval_moves_on check ("interval" > 0),
  byday       text,
  byweekno    text,
  bymonthday  text,
  byyearday   text,
  description text,
  opens_at    time,
  closes_at   time,
  schedule_link text,
  attending_type text,
  notes       text,
  closed      boolean not null,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_schedule__is_of_something check (num_nonnulls(service_id, service_at_location_id, location_id) = 1),
  constraint directory_schedule__closes_after_it_opens check (closes_at > opens_at),
  constraint directory_schedule__valid_in_order check (valid_from <= valid_to),
  constraint directory_schedule__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_schedule__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_schedule is 'room: organizations · topic: organization · When a service or a place is open, or on which days it is closed.';
create index directory_schedule__service on app.directory_schedule (service_id) where service_id is not null;
create index directory_schedule__at_location on app.directory_schedule (service_at_location_id) where service_at_location_id is not null;
create index directory_schedule__location on app.directory_schedule (location_id) where location_id is not null;
call build.keep_directory('app.directory_schedule');

-- Whom it serves by place: the whole of the agency's county, a neighborhood, postal codes, or an outline.
create table app.service_area (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  service_at_location_id uuid references app.service_at_location (id),
  name        text,
  description text,
  extent      text,
  extent_type text constraint service_area__extent_type_is_known check (extent_type in ('geojson', 'topojson', 'kml', 'text', 'agency', 'area', 'postal')),
  uri         text,
  area_id     uuid references app.area (id),
  postal_codes text[],
  outline     polygon,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint service_area__is_of_something check (num_nonnulls(service_id, service_at_location_id) = 1),
  constraint service_area__area_is_named check ((extent_type is not distinct from 'area') = (area_id is not null)),
  constraint service_area__postal_codes_are_named check (extent_type is distinct from 'postal' or cardinality(postal_codes) > 0),
  constraint service_area__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint service_area__one_for_a_key unique (source_id, source_key)
);
comment on table app.service_area is 'room: organizations · topic: organization · Which addresses a service is for. An area only named in words covers nothing that can be told.';
comment on column app.service_area.outline is 'Longitude and latitude of the outline, made of a GeoJSON extent.';
create index service_area__service on app.service_area (service_id) where service_id is not null;
create index service_area__at_location on app.service_area (service_at_location_id) where service_at_location_id is not null;
create index service_area__area on app.service_area (area_id) where area_id is not null;
call build.keep_directory('app.service_area');

create table app.directory_language (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  location_id uuid references app.location (id),
  phone_id    uuid references app.directory_phone (id),
  name        text,
  code        text constraint directory_language__code_is_a_tag check (code ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  note        text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_language__is_of_something check (num_nonnulls(service_id, location_id, phone_id) = 1),
  constraint directory_language__is_named check (num_nonnulls(name, code) > 0),
  constraint directory_language__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_language__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_language is 'room: organizations · topic: organization · A language spoken, by BCP 47 tag, besides the name the source gave it.';
create index directory_language__service on app.directory_language (service_id) where service_id is not null;
create index directory_language__location on app.directory_language (location_id) where location_id is not null;
create index directory_language__phone on app.directory_language (phone_id) where phone_id is not null;
call build.keep_directory('app.directory_language');

create table app.location_accessibility (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  location_id uuid not null references app.location (id),
  description text,
  details     text,
  url         text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint location_accessibility__says_something check (num_nonnulls(description, details, url) > 0),
  constraint location_accessibility__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint location_accessibility__one_for_a_key unique (source_id, source_key)
);
comment on table app.location_accessibility is 'room: organizations · topic: organization · How people with a disability get in and are served.';
create index location_accessibility__location on app.location_accessibility (location_id);
call build.keep_directory('app.location_accessibility');

create table app.cost_option (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  valid_from  date,
  valid_to    date,
  option      text,
  -- Who pays: found by payer. Free is a payer of nothing.
  payer       text constraint cost_option__payer_is_known check (payer in ('free', 'medicaid', 'medicare', 'private-insurance', 'sliding-scale', 'self-pay', 'agency')),
  currency    text constraint cost_option__currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
  amount_cents bigint constraint cost_option__amount_is_not_negative check (amount_cents >= 0),
  amount_description text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint cost_option__valid_in_order check (valid_from <= valid_to),
  constraint cost_option__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint cost_option__one_for_a_key unique (source_id, source_key)
);
comment on table app.cost_option is 'room: organizations · topic: organization · What a service costs, and who may pay it.';
create index cost_option__service on app.cost_option (service_id);
call build.keep_directory('app.cost_option');

create table app.service_funding (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  source      text not null,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint service_funding__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint service_funding__one_for_a_key unique (source_id, source_key)
);
comment on table app.service_funding is 'room: organizations · topic: organization · Where the money for an organization or a service comes from.';
create index service_funding__service on app.service_funding (service_id) where service_id is not null;
call build.keep_directory('app.service_funding');

create table app.required_document (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  document    text not null,
  uri         text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint required_document__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint required_document__one_for_a_key unique (source_id, source_key)
);
comment on table app.required_document is 'room: organizations · topic: organization · What one has to bring to get a service.';
create index required_document__service on app.required_document (service_id);
call build.keep_directory('app.required_document');

create table app.organization_identifier (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  identifier_scheme text,
  identifier_type text not null,
  identifier  text not null,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint organization_identifier__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint organization_identifier__one_for_a_key unique (source_id, source_key)
);
comment on table app.organization_identifier is 'room: organizations · topic: organization · A number an organization has elsewhere (EIN, NPI).';
call build.keep_directory('app.organization_identifier');

create table app.directory_url (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  label       text,
  url         text not null,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_url__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_url__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_url is 'room: organizations · topic: organization · A further address on the web.';
create index directory_url__service on app.directory_url (service_id) where service_id is not null;
call build.keep_directory('app.directory_url');

-- The category of a service, or another attribute from a taxonomy of any row.
create table app.directory_attribute (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid references app.service (id),
  location_id uuid references app.location (id),
  taxonomy_term_id uuid not null references app.taxonomy_term (id),
  link_type   text,
  value       text,
  label       text,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint directory_attribute__is_of_one_thing check (num_nonnulls(service_id, location_id) <= 1),
  constraint directory_attribute__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint directory_attribute__one_for_a_key unique (source_id, source_key)
);
comment on table app.directory_attribute is 'room: organizations · topic: organization · A category of a service, a location or the organization itself.';
create index directory_attribute__term on app.directory_attribute (taxonomy_term_id);
create index directory_attribute__service on app.directory_attribute (service_id) where service_id is not null;
create index directory_attribute__location on app.directory_attribute (location_id) where location_id is not null;
call build.keep_directory('app.directory_attribute');

-- How many places there are at all, by unit; whether there is one now is posted.
create table app.service_capacity (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  unit        text not null,
  available   numeric(9, 2) not null constraint service_capacity__available_is_counted check (available >= 0),
  maximum     numeric(9, 2) constraint service_capacity__maximum_is_counted check (maximum >= 0),
  description text,
  updated_at  timestamptz not null,
  source_id   uuid references app.directory_source (id),
  source_key  text,
  constraint service_capacity__available_within_maximum check (available <= maximum),
  constraint service_capacity__key_has_a_source check (num_nulls(source_id, source_key) in (0, 2)),
  constraint service_capacity__one_for_a_key unique (source_id, source_key),
  constraint service_capacity__one_for_a_unit unique (service_id, unit)
);
comment on table app.service_capacity is 'room: organizations · topic: organization · Places of a service, by unit: how many there are and how many are free.';
call build.keep_directory('app.service_capacity');

-- Posted in one tap by the provider or told by telephone: open, waiting list or full, until it is stale.
create table app.capacity_posting (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  state       text not null constraint capacity_posting__state_is_known check (state in ('open', 'waiting-list', 'full')),
  places      integer constraint capacity_posting__places_are_counted check (places > 0),
  wait_days   integer constraint capacity_posting__wait_is_days check (wait_days between 1 and 1000),
  challenge   text,
  posted_at   timestamptz not null,
  ends_at     timestamptz not null,
  posted_by   uuid references app.user_account (id),
  via         text not null constraint capacity_posting__via_is_known check (via in ('provider', 'staff', 'link', 'import')),
  constraint capacity_posting__ends_after_it_was_posted check (ends_at > posted_at),
  constraint capacity_posting__only_open_has_places check (places is null or state = 'open'),
  constraint capacity_posting__only_a_list_has_a_wait check ((wait_days is not null) <= (state = 'waiting-list'))
);
comment on table app.capacity_posting is 'room: organizations · topic: organization · Whether a service takes new people, as the provider said it; the newest counts until it ends.';
create index capacity_posting__service on app.capacity_posting (service_id, posted_at desc);
call build.keep_directory('app.capacity_posting');

-- Who said what a field says, where it is not the source of the row. An import never writes over what people said later.
create table app.field_origin (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  table_name  text not null constraint field_origin__names_a_table check (table_name ~ '^[a-z_]+$'),
  row_id      uuid not null,
  field       text not null constraint field_origin__names_a_field check (field ~ '^[a-z_0-9]+$'),
  said_by     text not null constraint field_origin__said_by_is_known check (said_by in ('import', 'provider', 'staff')),
  source_id   uuid references app.directory_source (id),
  user_id     uuid references app.user_account (id),
  said_at     timestamptz not null,
  offered     text,
  offered_at  timestamptz,
  constraint field_origin__one_for_a_field unique (row_id, field),
  constraint field_origin__import_has_a_source check ((said_by = 'import') = (source_id is not null)),
  constraint field_origin__offered_at_a_moment check (num_nulls(offered, offered_at) in (0, 2))
);
comment on table app.field_origin is 'room: organizations · topic: organization · Who last said what a field of the directory says; and what an import would put there instead.';
create index field_origin__source on app.field_origin (source_id) where source_id is not null;
call build.keep_directory('app.field_origin', true);

-- What people looked for and did not find, without who looked: it tells where services are missing.
create table app.unfound_search (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  searched_on date not null,
  words       text,
  taxonomy_term_id uuid references app.taxonomy_term (id),
  area_id     uuid references app.area (id),
  language    text,
  asked_by    text not null constraint unfound_search__asked_by_is_known check (asked_by in ('staff', 'caregiver', 'family', 'public', 'partner')),
  wished      boolean not null,
  constraint unfound_search__says_something check (num_nonnulls(words, taxonomy_term_id, language) > 0)
);
comment on table app.unfound_search is 'room: organizations · topic: organization · The wish list: what was searched for without result. No person is named.';
create index unfound_search__day on app.unfound_search (agency_id, searched_on);
create index unfound_search__term on app.unfound_search (taxonomy_term_id) where taxonomy_term_id is not null;
create index unfound_search__area on app.unfound_search (area_id) where area_id is not null;
call build.protect_shared('app.unfound_search', 'organizations', 'organization');
call build.keep_history('app.unfound_search', 'organization', '');
create policy people_add on app.unfound_search for insert to alongside_portal with check (agency_id = (select app.my_agency()));
create policy public_adds on app.unfound_search for insert to alongside_public with check (agency_id = (select app.my_agency()) and asked_by = 'public');
grant insert on app.unfound_search to alongside_portal, alongside_public;
reset role;
