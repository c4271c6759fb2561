set role alongside_owner;
create table app.organization (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  name      text not null,
  services  text,
  area_served text,
  languages text[] not null,
  phone     text,
  street    text,
  city      text,
  postal_code text,
  verified_on date
);
comment on table app.organization is 'room: organizations · topic: organization · The community directory: who offers what. A confidential program has no address here.';
create index organization__name on app.organization (agency_id, name);
call build.protect_shared('app.organization', 'organizations', 'organization', true);
call build.keep_history('app.organization', 'organization', '');
reset role;
