-- What searches read: one row for each service at each place, made anew when an entry changes. Derived: no history.
set role alongside_owner;

create table app.directory_entry (
  id              uuid primary key,
  agency_id       uuid not null,
  organization_id uuid not null references app.organization (id) on delete cascade,
  service_id      uuid not null references app.service (id) on delete cascade,
  location_id     uuid references app.location (id) on delete cascade,
  listed          boolean not null,
  confidential    boolean not null,
  name            text not null,
  organization_name text not null,
  plain           text not null,
  words           tsvector not null,
  terms           uuid[] not null,
  languages       text[] not null,
  payers          text[] not null,
  minimum_age     numeric(5, 2),
  maximum_age     numeric(5, 2),
  latitude        numeric(9, 6),
  longitude       numeric(9, 6),
  covers          text not null constraint directory_entry__covers_is_known check (covers in ('agency', 'some', 'unknown')),
  areas           uuid[] not null,
  postal_codes    text[] not null,
  outlines        polygon[] not null,
  -- Minutes of the week, from Monday at midnight, in which it may be open by any of its rules; null when not known.
  open_week       int4multirange,
  capacity        text constraint directory_entry__capacity_is_known check (capacity in ('open', 'waiting-list', 'full')),
  capacity_ends_at timestamptz,
  wait_days       integer,
  assured_on      date,
  in_home         boolean,
  brings_transport boolean,
  sensitive       text,
  program_of      text,
  fit             numeric(3, 2),
  last_modified   timestamptz not null,
  constraint directory_entry__once unique nulls not distinct (service_id, location_id),
  constraint directory_entry__confidential_is_nowhere check (not confidential or (num_nonnulls(location_id, latitude, longitude) = 0
    and covers <> 'some' and areas = '{}' and postal_codes = '{}' and cardinality(outlines) = 0))
);
comment on table app.directory_entry is 'room: organizations · topic: organization · What a search finds: a service at a place, with all that is asked about. Made from the directory.';
create index directory_entry__organization on app.directory_entry (organization_id);
create index directory_entry__location on app.directory_entry (location_id) where location_id is not null;
create index directory_entry__words on app.directory_entry using gin (words);
create index directory_entry__plain on app.directory_entry using gin (plain extensions.gin_trgm_ops);
create index directory_entry__has on app.directory_entry using gin (terms, languages, payers, areas, postal_codes);
-- The order of a list is capacity first, and each state of capacity is read in its own order.
create index directory_entry__sorted on app.directory_entry (agency_id, fit desc nulls last, name, id) where listed;
create index directory_entry__open on app.directory_entry (agency_id, fit desc nulls last, name, id) where listed and capacity = 'open';
create index directory_entry__waiting on app.directory_entry (agency_id, wait_days, fit desc nulls last, name, id) where listed and capacity = 'waiting-list';
create index directory_entry__full on app.directory_entry (agency_id, fit desc nulls last, name, id) where listed and capacity = 'full';
create index directory_entry__everywhere on app.directory_entry (agency_id) where listed and covers = 'agency';
create index directory_entry__outlined on app.directory_entry (agency_id) where listed and cardinality(outlines) > 0;
create index directory_entry__assured on app.directory_entry (agency_id, assured_on nulls first) where listed;
create index directory_entry__place on app.directory_entry (agency_id, latitude, longitude) where listed and latitude is not null;
call build.protect_shared('app.directory_entry', 'organizations', 'organization', true);
-- Written by app_definer.refresh_directory alone.
revoke insert, update, delete on app.directory_entry from alongside_case, alongside_office, alongside_agency;
create policy public_reads on app.directory_entry for select to alongside_public using (agency_id = (select app.my_agency()) and listed);
grant select on app.directory_entry to alongside_public;

-- Proposed, decided by a person: an import that no longer names a row, another value for a field people said, two that seem one.
create table app.directory_proposal (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  kind        text not null constraint directory_proposal__kind_is_known check (kind in ('remove', 'change', 'same-as')),
  table_name  text not null constraint directory_proposal__names_a_table check (table_name ~ '^[a-z_]+$'),
  row_id      uuid not null,
  field       text,
  offered     text,
  other_id    uuid references app.organization (id),
  source_id   uuid references app.directory_source (id),
  why         text not null,
  proposed_at timestamptz not null,
  decision    text constraint directory_proposal__decision_is_known check (decision in ('taken', 'refused')),
  decided_by  uuid references app.user_account (id),
  decided_at  timestamptz,
  constraint directory_proposal__decided_by_somebody check (num_nulls(decision, decided_by, decided_at) in (0, 3)),
  constraint directory_proposal__change_names_a_field check ((kind = 'change') = (field is not null)),
  constraint directory_proposal__same_as_names_the_other check ((kind = 'same-as') = (other_id is not null))
);
comment on table app.directory_proposal is 'room: organizations · topic: organization · A change of the directory that a person has to decide on.';
create unique index directory_proposal__one_open on app.directory_proposal (row_id, kind, coalesce(field, '')) where decision is null;
create index directory_proposal__open on app.directory_proposal (agency_id, proposed_at) where decision is null;
create index directory_proposal__other on app.directory_proposal (other_id) where other_id is not null;
create index directory_proposal__source on app.directory_proposal (source_id) where source_id is not null;
call build.keep_directory('app.directory_proposal', true);

-- One organization joined with another, with what moved, so that it can be undone.
create table app.organization_merge (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  merged_id   uuid not null references app.organization (id),
  moved       jsonb not null,
  merged_by   uuid not null references app.user_account (id),
  merged_at   timestamptz not null,
  undone_by   uuid references app.user_account (id),
  undone_at   timestamptz,
  constraint organization_merge__of_two check (merged_id <> organization_id),
  constraint organization_merge__undone_by_somebody check (num_nulls(undone_by, undone_at) in (0, 2))
);
comment on table app.organization_merge is 'room: organizations · topic: organization · Two entries that were one organization, and which rows moved.';
comment on column app.organization_merge.moved is 'Ids of the rows that moved, by table; only read again to move them back.';
create unique index organization_merge__one_standing on app.organization_merge (merged_id) where undone_at is null;
create index organization_merge__merged on app.organization_merge (merged_id, merged_at);
call build.keep_directory('app.organization_merge', true);

-- Asking providers whether what is said of them is still true.
create table app.verification_campaign (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  name      text not null constraint verification_campaign__has_a_name check (btrim(name) <> ''),
  begun_on  date not null,
  ends_on   date not null,
  begun_by  uuid not null references app.user_account (id),
  constraint verification_campaign__in_order check (begun_on < ends_on)
);
comment on table app.verification_campaign is 'room: organizations · topic: organization · A round of asking organizations whether their entry is true.';
call build.protect_shared('app.verification_campaign', 'organizations', 'organization');
call build.keep_history('app.verification_campaign', 'organization', '');

create table app.verification_request (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  campaign_id uuid not null references app.verification_campaign (id),
  organization_id uuid not null references app.organization (id),
  asked_at    timestamptz not null,
  answered_at timestamptz,
  answer      text constraint verification_request__answer_is_known check (answer in ('true', 'changed', 'closed')),
  constraint verification_request__answered_at_a_moment check (num_nulls(answered_at, answer) in (0, 2)),
  constraint verification_request__once unique (campaign_id, organization_id)
);
comment on table app.verification_request is 'room: organizations · topic: organization · What one organization answered in a round.';
call build.keep_directory('app.verification_request', true);

-- Who wants to be told when a service posts its capacity.
create table app.capacity_watch (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  user_id    uuid not null references app.user_account (id),
  service_id uuid not null references app.service (id),
  since      timestamptz not null,
  constraint capacity_watch__once unique (user_id, service_id)
);
comment on table app.capacity_watch is 'room: organizations · topic: own · Somebody who wants to hear when a service has room again.';
create index capacity_watch__service on app.capacity_watch (service_id);
call build.protect_own('app.capacity_watch', 'organizations', 'own');
call build.keep_history('app.capacity_watch', 'own', 'user_id');

reset role;

-- What stood in the short entry before goes where it belongs now.
set role alongside_definer;
insert into app.service (id, agency_id, organization_id, name, description, status, assured_on, confidential, last_modified)
select uuidv7(), o.agency_id, o.id, o.name, o.services, 'active', o.verified_on, o.street is null and o.city is null, coalesce(app.moment(), now())
from app.organization o;
insert into app.directory_phone (id, agency_id, organization_id, number)
select uuidv7(), o.agency_id, o.id, o.phone from app.organization o where o.phone ~ '[0-9]';
insert into app.directory_language (id, agency_id, organization_id, service_id, code)
select uuidv7(), o.agency_id, o.id, s.id, l from app.organization o join app.service s on s.organization_id = o.id, unnest(o.languages) l
where l ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
insert into app.service_area (id, agency_id, organization_id, service_id, name, extent_type)
select uuidv7(), o.agency_id, o.id, s.id, o.area_served, 'text' from app.organization o join app.service s on s.organization_id = o.id
where btrim(coalesce(o.area_served, '')) <> '';
with placed as (
  insert into app.location (id, agency_id, organization_id, location_type, confidential)
  select uuidv7(), o.agency_id, o.id, 'physical', false from app.organization o where o.street is not null and o.city is not null
  returning id, agency_id, organization_id
), addressed as (
  insert into app.location_address (id, agency_id, organization_id, location_id, address_1, city, state_province, postal_code, country, address_type)
  select uuidv7(), p.agency_id, o.id, p.id, o.street, o.city, a.state_code, coalesce(o.postal_code, ''), 'US', 'physical'
  from placed p join app.organization o on o.id = p.organization_id join app.agency a on a.id = p.agency_id
)
insert into app.service_at_location (id, agency_id, organization_id, service_id, location_id)
select uuidv7(), p.agency_id, p.organization_id, s.id, p.id from placed p join app.service s on s.organization_id = p.organization_id;
reset role;
set role alongside_owner;
alter table app.organization drop column services, drop column area_served, drop column languages, drop column phone, drop column street,
  drop column city, drop column postal_code, drop column verified_on;
reset role;
