-- Groups in which homes support one another (S1-22): who is in one, since when, and the partner that holds it together.
set role alongside_owner;
create table app.support_group (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  name           text not null constraint support_group__has_a_name check (btrim(name) <> ''),
  partnership_id uuid references app.partnership (id),
  meets          text constraint support_group__meets_says_something check (btrim(meets) <> ''),
  language       text,
  began_on       date not null,
  ended_on       date constraint support_group__ends_after_it_began check (ended_on > began_on),
  opened_by      uuid not null references app.user_account (id),
  constraint support_group__of_one_agency unique (id, agency_id)
);
comment on table app.support_group is 'room: partnerships · topic: organization · Homes that support one another: the name of the group, when and where it meets, the partner behind it.';
comment on column app.support_group.meets is 'When and where, in words: "second Tuesday, 18:30, library".';
comment on column app.support_group.language is 'BCP 47; empty where it is not known.';
call build.protect_shared('app.support_group', 'partnerships', 'organization');
call build.change_by('app.support_group', 'keeps_inquiries');
call build.keep_history('app.support_group', 'organization', '');
create unique index support_group__one_of_a_name on app.support_group (agency_id, lower(name)) where ended_on is null;
create index support_group__partnership on app.support_group (partnership_id) where partnership_id is not null;
create index support_group__opened_by on app.support_group (opened_by);

create table app.support_group_home (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  group_id    uuid not null,
  home_id     uuid not null references app.home (id),
  during      daterange not null constraint support_group_home__has_a_beginning check (not isempty(during) and not lower_inf(during)),
  recorded_by uuid not null references app.user_account (id),
  constraint support_group_home__of_the_group foreign key (group_id, agency_id) references app.support_group (id, agency_id),
  constraint support_group_home__once_at_a_time unique (group_id, home_id, during without overlaps)
);
comment on table app.support_group_home is 'room: partnerships · topic: home · Which homes are in a group, from when to when.';
call build.protect_shared('app.support_group_home', 'partnerships', 'home');
call build.change_by('app.support_group_home', 'keeps_inquiries');
call build.keep_history('app.support_group_home', 'home', 'home_id');
create index support_group_home__group on app.support_group_home (group_id, agency_id);
create index support_group_home__home on app.support_group_home (home_id);
create index support_group_home__recorded_by on app.support_group_home (recorded_by);
reset role;
