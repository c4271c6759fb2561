set role alongside_owner;

create table auth.session (
  id            uuid primary key,
  token_hash    bytea not null constraint session__one_token unique,
  user_id       uuid not null references app.user_account (id),
  method        text not null constraint session__method_is_known check (method in ('password', 'link', 'story')),
  standing      text not null,
  idle_seconds  integer not null,
  began_at      timestamptz not null,
  seen_at       timestamptz not null,
  idle_ends_at  timestamptz not null,
  ends_at       timestamptz not null,
  ended_at      timestamptz,
  ended_because text constraint session__end_is_known check (ended_because in
    ('sign-out', 'left', 'role-change', 'account-change', 'password-change', 'second-factor-change', 'new-sign-in', 'operator')),
  constraint session__end_has_a_reason check ((ended_at is null) = (ended_because is null))
);
comment on table auth.session is 'room: sign-in · topic: none · Who is signed in where. The browser holds the token; here is only its SHA-256.';
comment on column auth.session.standing is 'Kind, roles, reach and units at sign-in. A session whose account stands otherwise now is over.';
create index session__user on auth.session (user_id) where ended_at is null;
create index session__ends on auth.session (ends_at);
call build.close_to_door('auth.session', 'select, insert, update, delete');
reset role;

set role alongside_definer;

create function app_definer.stop_sessions(account uuid, because text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  stopped integer;
begin
  update auth.session set ended_at = coalesce(app.moment(), clock_timestamp()), ended_because = because
  where user_id = account and ended_at is null;
  get diagnostics stopped = row_count;
  delete from auth.half_sign_in where user_id = account;
  return stopped;
end
$$;
comment on function app_definer.stop_sessions(uuid, text) is 'Ends all sessions of an account. Called by the functions and triggers of sign-in only; no working role may.';

-- Whoever manages the sign-in of an account: the door itself, or an administrator of the same agency.
create function app_definer.may_manage_sign_in(account uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select current_setting('role') = 'alongside_door' or exists (
    select from app.user_account u
    join app.position p on p.user_id = app.me() and p.role = 'administrator' and p.during @> app.moment()
    join app.user_account asker on asker.id = app.me() and asker.active and asker.agency_id = u.agency_id
    where u.id = account
  )
$$;
comment on function app_definer.may_manage_sign_in(uuid) is 'The functions of sign-in ask it: they write what the asker''s role may not even read.';

create function app_definer.end_sessions_of(account uuid, because text) returns integer
language plpgsql security definer set search_path = '' as $$
begin
  if not (app_definer.may_manage_sign_in(account) or coalesce(account = app.me(), false)) then
    return 0;
  end if;
  return app_definer.stop_sessions(account, because);
end
$$;
comment on function app_definer.end_sessions_of(uuid, text) is 'Rooms end sessions when somebody''s part changes or on request; sessions lie where no room may read.';

create function app_definer.end_sessions_on_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'position' then
    if tg_op <> 'INSERT' then
      perform app_definer.stop_sessions(old.user_id, 'role-change');
    end if;
    if tg_op <> 'DELETE' then
      perform app_definer.stop_sessions(new.user_id, 'role-change');
    end if;
  else
    perform app_definer.stop_sessions(new.id, 'account-change');
  end if;
  return null;
end
$$;
comment on function app_definer.end_sessions_on_change() is 'Trigger: a change of position or account ends the sessions in the same transaction, whoever makes it.';
grant execute on function app_definer.end_sessions_on_change() to alongside_owner;
grant execute on function app_definer.end_sessions_of(uuid, text)
  to alongside_door, alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_owner;
create trigger end_sessions after insert or update or delete on app.position
  for each row execute function app_definer.end_sessions_on_change();
create trigger end_sessions after update of kind, active, person_id, agency_id on app.user_account
  for each row when ((old.kind, old.active, old.person_id, old.agency_id) is distinct from (new.kind, new.active, new.person_id, new.agency_id))
  execute function app_definer.end_sessions_on_change();
reset role;
