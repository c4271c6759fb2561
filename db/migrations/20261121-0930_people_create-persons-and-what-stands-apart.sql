set role alongside_owner;

create table app.person (
  id              uuid primary key,
  agency_id       uuid not null references app.agency (id),
  office_ids      uuid[] not null,
  first_name      text not null constraint person__first_name_is_given check (btrim(first_name) <> ''),
  last_name       text,
  pronouns        text,
  born_on         date,
  born_precision  text not null constraint person__born_precision_is_known check (born_precision in ('day', 'month', 'year', 'about', 'unknown')),
  died_on         date,
  languages       text[] not null,
  interpreter     text,
  search_name     text generated always as (app.plain_name(first_name || ' ' || coalesce(last_name, ''))) stored,
  constraint person__born_has_its_precision check ((born_on is null) = (born_precision = 'unknown')),
  constraint person__dies_after_birth check (died_on is null or born_on is null or died_on >= born_on)
);
comment on table app.person is 'room: people · topic: identity · A child or an adult by the name they go by. Legal names, race, tribe, contact data and hidden addresses stand in tables of their own.';
comment on column app.person.first_name is 'The chosen name. It comes first on every screen.';
comment on column app.person.office_ids is 'Offices of the cases this person is part of; kept by the cases room.';
comment on column app.person.interpreter is 'Language of the interpreter this person needs; null when none is needed or it is not known.';
create index person__name on app.person (agency_id, search_name text_pattern_ops);
create index person__last_name on app.person (agency_id, app.plain_name(last_name) text_pattern_ops);
create index person__born on app.person (agency_id, born_on);
call build.close_table('app.person', 'people', 'identity', 'id', 'about-subject');
create policy case_team on app.person to alongside_case
  using (id = any ((select app.mine('identity'))::uuid[])) with check (id = any ((select app.mine('identity'))::uuid[]));
create policy office on app.person to alongside_office
  using (office_ids && (select app.my_offices('identity'))::uuid[]) with check (office_ids && (select app.my_offices('identity'))::uuid[]);
create policy agency on app.person to alongside_agency
  using (agency_id = any ((select app.my_agencies('identity'))::uuid[])) with check (agency_id = any ((select app.my_agencies('identity'))::uuid[]));
create policy portal on app.person for select to alongside_portal using (id = any ((select app.mine('identity'))::uuid[]));
grant select, insert, update on app.person to alongside_case, alongside_office, alongside_agency;
grant select on app.person to alongside_portal;
call build.keep_history('app.person', 'identity', '');

create table app.person_identity (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  person_id    uuid not null unique references app.person (id),
  legal_first  text,
  legal_middle text,
  legal_last   text,
  sex          text constraint person_identity__sex_is_known check (sex in ('female', 'male', 'not_recorded')),
  ssn_sealed   bytea,
  ssn_fingerprint bytea,
  constraint person_identity__fingerprint_belongs_to_number check ((ssn_sealed is null) = (ssn_fingerprint is null))
);
comment on table app.person_identity is 'room: people · topic: legal_identity · The legal name and numbers, shown only where law needs them. Numbers are sealed and found by fingerprint.';
create index person_identity__ssn on app.person_identity (ssn_fingerprint);
call build.protect_about('app.person_identity', 'people', 'legal_identity', 'person_id');
call build.keep_history('app.person_identity', 'legal_identity', 'person_id');

create table app.race (code text primary key, en text not null, es text not null);
comment on table app.race is 'room: people · topic: none · Race and ethnicity categories of 2024 (federal), several may be chosen.';
call build.open_reference('app.race', 'people');

create table app.person_race (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  person_id uuid not null references app.person (id),
  race      text not null references app.race (code),
  unique (person_id, race)
);
comment on table app.person_race is 'room: people · topic: race · As the family described it. The matcher never reads it (42 USC 671(a)(18)).';
call build.protect_about('app.person_race', 'people', 'race', 'person_id');
call build.keep_history('app.person_race', 'race', 'person_id');

create table app.person_tribe (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  person_id uuid not null references app.person (id),
  standing  text not null constraint person_tribe__standing_is_known check (standing in ('asked_no', 'asked_yes', 'cannot_tell', 'member', 'eligible')),
  tribe     text,
  said_by   text,
  asked_on  date
);
comment on table app.person_tribe is 'room: people · topic: tribe · The tribal inquiry: what was asked, of whom, and the answer.';
create index person_tribe__person on app.person_tribe (person_id);
call build.protect_about('app.person_tribe', 'people', 'tribe', 'person_id');
call build.keep_history('app.person_tribe', 'tribe', 'person_id');

create table app.relationship_kind (code text primary key, en text not null, es text not null);
comment on table app.relationship_kind is 'room: people · topic: none · How one person is related to a child.';
call build.open_reference('app.relationship_kind', 'people');

create table app.relationship (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  person_id  uuid not null references app.person (id),
  relative_id uuid not null references app.person (id),
  kind       text not null references app.relationship_kind (code),
  note       text,
  constraint relationship__is_between_two check (person_id <> relative_id),
  unique (person_id, relative_id, kind)
);
comment on table app.relationship is 'room: people · topic: family · relative_id is the … of person_id. Shown where both persons may be seen.';
create index relationship__relative on app.relationship (relative_id);
call build.protect_about('app.relationship', 'people', 'family', 'person_id');
call build.keep_history('app.relationship', 'family', 'person_id');

create table app.person_contact (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  person_id uuid not null references app.person (id),
  kind      text not null constraint person_contact__kind_is_known check (kind in ('phone', 'email', 'letter', 'visit')),
  value     text not null,
  note      text,
  during    daterange not null
);
comment on table app.person_contact is 'room: people · topic: contact · How to reach a person, and what to mind.';
create index person_contact__person on app.person_contact (person_id);
call build.protect_about('app.person_contact', 'people', 'contact', 'person_id');
call build.keep_history('app.person_contact', 'contact', 'person_id');

create table app.person_address (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  street      text,
  city        text,
  postal_code text,
  area_id     uuid references app.area (id),
  place       point,
  during      daterange not null,
  constraint person_address__one_at_a_time unique (person_id, during without overlaps) deferrable
);
comment on table app.person_address is 'room: people · topic: family · Where a person lives. A confidential address is never here.';
call build.protect_about('app.person_address', 'people', 'family', 'person_id');
call build.keep_history('app.person_address', 'family', 'person_id');

create table app.address_confidential (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  street      text,
  city        text,
  postal_code text,
  mail_to     text,
  rule        text,
  during      daterange not null,
  constraint address_confidential__one_at_a_time unique (person_id, during without overlaps) deferrable
);
comment on table app.address_confidential is 'room: people · topic: address_protected · A hidden address. Only a personal grant with this topic opens it; no office and no agency reads it.';
call build.protect_personal('app.address_confidential', 'people', 'address_protected', 'person_id');
call build.keep_history('app.address_confidential', 'address_protected', 'person_id');

alter table app.user_account add constraint user_account__person foreign key (person_id) references app.person (id);
create index user_account__person on app.user_account (person_id);
reset role;
