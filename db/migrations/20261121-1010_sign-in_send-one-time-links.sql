set role alongside_owner;

create table auth.link (
  id           uuid primary key,
  token_hash   bytea not null constraint link__one_token unique,
  purpose      text not null constraint link__purpose_is_known check (purpose in ('sign-in', 'invitation', 'first-administrator')),
  user_id      uuid references app.user_account (id),
  browser_hash bytea,
  code_hash    text,
  code_tries   smallint not null,
  made_at      timestamptz not null,
  ends_at      timestamptz not null,
  used_at      timestamptz,
  constraint link__is_bound_to_a_browser check ((purpose = 'sign-in') = (browser_hash is not null and code_hash is not null)),
  constraint link__invitation_is_for_somebody check (purpose <> 'invitation' or user_id is not null)
);
comment on table auth.link is 'room: sign-in · topic: none · One-time links; the token itself is kept nowhere, only its SHA-256.';
comment on column auth.link.user_id is 'Null for an address nobody has: the row is made all the same, so that both answers take the same work.';
comment on column auth.link.browser_hash is 'SHA-256 of the cookie of the browser that asked. Any other browser must give the six digits shown there.';
create index link__user on auth.link (user_id) where used_at is null;
create index link__ends on auth.link (ends_at);
call build.close_to_door('auth.link', 'select, insert, update, delete');

create table auth.outbox (
  id          uuid primary key,
  made_at     timestamptz not null,
  channel     text not null constraint outbox__channel_is_known check (channel in ('email', 'phone')),
  address_id  uuid,
  to_sealed   text,
  template    text not null constraint outbox__template_is_known check (template in ('sign-in-link', 'invitation')),
  language    text not null constraint outbox__language_is_served check (language in ('en', 'es')),
  agency_name text not null,
  link_id     uuid not null references auth.link (id) on delete cascade,
  link_sealed text not null,
  constraint outbox__goes_to_an_address check ((address_id is null) = (to_sealed is null))
);
comment on table auth.outbox is 'room: sign-in · topic: none · What would have been sent. A message names the agency and holds a link, no person and no case.';
comment on column auth.outbox.to_sealed is 'The address, sealed under auth.address:<address_id>. Null when there is nobody to send to.';
comment on column auth.outbox.link_sealed is 'The link, sealed under auth.outbox:<id>.';
create index outbox__made on auth.outbox (made_at);
create index outbox__link on auth.outbox (link_id);
call build.close_to_door('auth.outbox', 'select, insert, delete');
reset role;
