-- How people prove who they are. Nothing here lies open: addresses and secrets are sealed by the server's keyring and
-- looked up by keyed fingerprint, passwords are argon2id, tokens SHA-256.
set role alongside_owner;

-- Read and written by the door and by definer functions only. Row policies bind the owner too.
create procedure build.close_to_door(of_table regclass, may text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy door_works on %s to alongside_door using (true) with check (true)', of_table);
  execute format('create policy definer_works on %s to alongside_definer using (true) with check (true)', of_table);
  execute format('grant %s on %s to alongside_door', may, of_table);
  execute format('grant select, insert, update, delete on %s to alongside_definer', of_table);
end
$$;

create table auth.address (
  id          uuid primary key,
  user_id     uuid not null references app.user_account (id),
  channel     text not null constraint address__channel_is_known check (channel in ('email', 'phone')),
  fingerprint text not null constraint address__leads_to_one_account unique,
  sealed      text not null,
  added_at    timestamptz not null
);
comment on table auth.address is 'room: sign-in · topic: none · The e-mail addresses and phones somebody signs in with.';
comment on column auth.address.fingerprint is 'HMAC of the normalized address, purpose sign-in-address.';
comment on column auth.address.sealed is 'The address, sealed under auth.address:<id>.';
create index address__user on auth.address (user_id);
call build.close_to_door('auth.address', 'select, insert, delete');

create table auth.password (
  user_id uuid primary key references app.user_account (id),
  hash    text not null,
  set_at  timestamptz not null
);
comment on table auth.password is 'room: sign-in · topic: none · Passwords as argon2id strings that carry their own parameters.';
call build.close_to_door('auth.password', 'select, insert, update, delete');

create table auth.second_factor (
  user_id      uuid primary key references app.user_account (id),
  sealed       text not null,
  last_step    bigint not null,
  confirmed_at timestamptz not null
);
comment on table auth.second_factor is 'room: sign-in · topic: none · The secret of the authenticator app, after a code of it was typed once.';
comment on column auth.second_factor.sealed is 'The TOTP secret, sealed under auth.second_factor:<user_id>.';
comment on column auth.second_factor.last_step is 'The newest step whose code was taken. A code of this step or an older one is refused.';
call build.close_to_door('auth.second_factor', 'select, insert, update, delete');

create table auth.recovery_code (
  user_id     uuid not null references app.user_account (id),
  fingerprint text not null,
  made_at     timestamptz not null,
  used_at     timestamptz,
  primary key (user_id, fingerprint)
);
comment on table auth.recovery_code is 'room: sign-in · topic: none · Codes for the day the phone is lost; each is taken once.';
call build.close_to_door('auth.recovery_code', 'select, insert, update, delete');

create table auth.half_sign_in (
  token_hash bytea primary key,
  user_id    uuid not null references app.user_account (id),
  step       text not null constraint half_sign_in__step_is_known check (step in ('code', 'set-up', 'codes')),
  sealed     text,
  made_at    timestamptz not null,
  ends_at    timestamptz not null
);
comment on table auth.half_sign_in is 'room: sign-in · topic: none · Somebody whose password was right and whose second factor is still to come. Opens nothing.';
comment on column auth.half_sign_in.sealed is 'The secret or the recovery codes being shown, sealed under auth.half_sign_in:<user_id>.';
call build.close_to_door('auth.half_sign_in', 'select, insert, update, delete');

create table auth.try_count (
  key     text primary key,
  tries   integer not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);
comment on table auth.try_count is 'room: sign-in · topic: none · Tries per account and per network, with the moment the next one is heard. Keys are fingerprints.';
comment on column auth.try_count.free_at is 'infinity: locked until an administrator unlocks.';
call build.close_to_door('auth.try_count', 'select, insert, update, delete');

create table auth.event (
  id         uuid primary key,
  at         timestamptz not null,
  code       text not null constraint event__code_is_a_code check (code ~ '^[a-z]+(-[a-z]+)*$'),
  user_id    uuid,
  by_user    uuid,
  session_id uuid,
  link_id    uuid,
  request_id uuid
);
comment on table auth.event is 'room: sign-in · topic: none · What happened at the door: codes and ids, never an address, a name or a network.';
create index event__user on auth.event (user_id, at);
call build.close_to_door('auth.event', 'select, insert');
reset role;
