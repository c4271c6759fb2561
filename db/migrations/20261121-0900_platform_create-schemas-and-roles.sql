-- The schemas and the roles of the house. Runs as the administrator of the database; everything after is owned by
-- alongside_owner, which nobody can sign in as.

do $$
declare
  name text;
begin
  foreach name in array array[
    'alongside_owner', 'alongside_definer', 'alongside_case', 'alongside_office', 'alongside_agency',
    'alongside_portal', 'alongside_door', 'alongside_jobs'
  ] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin noinherit', name);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'alongside_login') then
    create role alongside_login login noinherit;
  end if;
  execute format('grant alongside_owner, alongside_definer to %I with inherit false, set true', current_user);
end
$$;

-- The login role may become the working roles and has no rights of its own.
grant alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_door, alongside_jobs
  to alongside_login with inherit false, set true;

-- The owner may hand functions to the definer.
grant alongside_definer to alongside_owner with inherit false, set true;

create schema app authorization alongside_owner;
create schema app_definer authorization alongside_owner;
create schema record authorization alongside_owner;
create schema auth authorization alongside_owner;
create schema build authorization alongside_owner;
create schema extensions authorization alongside_owner;
comment on schema app is 'Tables of the rooms, and the functions that row policies ask.';
comment on schema app_definer is 'Functions that run with the rights of alongside_definer. Each one is listed with its reason in db/policies.md.';
comment on schema record is 'History, facts, readings, answers already given.';
comment on schema auth is 'Credentials, sessions, one-time links, limits. Read by alongside_door only.';
comment on schema build is 'Procedures that migrations call to give a table its policies and history. No working role may use it.';

create extension if not exists btree_gist schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists fuzzystrmatch schema extensions;
create extension if not exists citext schema extensions;

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to alongside_login', current_database());
end
$$;
alter role alongside_login set search_path = app, extensions;
grant usage on schema extensions to public;
grant usage on schema app, app_definer, record
  to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_door, alongside_jobs;
grant usage, create on schema app, app_definer, record, auth to alongside_definer;
grant usage on schema auth to alongside_door;

-- A new function is executable by everybody unless this says otherwise.
set role alongside_owner;
alter default privileges revoke execute on functions from public;
reset role;
set role alongside_definer;
alter default privileges revoke execute on functions from public;
reset role;
