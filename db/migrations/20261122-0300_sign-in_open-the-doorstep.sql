-- The way in for signing a paper: a link whose six digits are told in person, and a session that opens that paper only.
set role alongside_owner;

alter table auth.link drop constraint link__purpose_is_known;
alter table auth.link add constraint link__purpose_is_known
  check (purpose in ('sign-in', 'invitation', 'first-administrator', 'doorstep'));
alter table auth.link add column leads_to text constraint link__leads_to_one_paper
  check (leads_to ~ '^(/[a-z][a-z-]*)+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/[a-z][a-z-]*)*$');
alter table auth.link add constraint link__doorstep_is_somebody_with_a_code check (
  case purpose when 'doorstep' then leads_to is not null and user_id is not null and code_hash is not null
  else leads_to is null end);
comment on column auth.link.leads_to is 'Doorstep only: the address of the paper that the session may open, with what lies below it.';
comment on column auth.link.used_at is 'When it was over: used up, replaced, or ended by wrong codes. A doorstep link may be used again until it ends.';
-- One open doorstep for a person and a paper: a new one ends the one before.
create unique index link__one_doorstep on auth.link (user_id, leads_to) where purpose = 'doorstep' and used_at is null;

alter table auth.session drop constraint session__method_is_known;
alter table auth.session add constraint session__method_is_known check (method in ('password', 'link', 'doorstep', 'story'));
alter table auth.session add column leads_to text;
alter table auth.session add constraint session__doorstep_leads_to_one_paper check ((method = 'doorstep') = (leads_to is not null));
comment on column auth.session.leads_to is 'Doorstep only: the one address this session opens, with what lies below it.';

alter table auth.outbox drop constraint outbox__template_is_known;
alter table auth.outbox add constraint outbox__template_is_known check (template in ('sign-in-link', 'invitation', 'paper-to-sign'));
reset role;

set role alongside_definer;

create function app_definer.doorstep_of(account uuid) returns table (language text, has_address boolean)
language sql stable security definer set search_path = '' as $$
  select u.language, exists (select from auth.address a where a.user_id = u.id)
  from app.user_account u
  join app.user_account asker on asker.id = app.me() and asker.kind = 'staff' and asker.active and asker.agency_id = u.agency_id
  where u.id = account and u.kind <> 'staff' and u.active
$$;
comment on function app_definer.doorstep_of(uuid) is 'Staff opens a doorstep in the language of the account; rooms may read neither accounts nor addresses. Empty for staff and other agencies.';

create function app_definer.open_doorstep(
  account uuid, to_path text, new_link uuid, new_token_hash bytea, new_code_hash text, new_ends timestamptz, new_message uuid, new_message_link text
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app_definer.doorstep_of(account)) then
    raise exception using errcode = '42501', message = 'may not open a doorstep for this account';
  end if;
  -- Two at the same moment: the later one ends the earlier one.
  perform pg_advisory_xact_lock(hashtextextended(account::text || to_path, 0));
  update auth.link set used_at = app.moment()
  where user_id = account and leads_to = to_path and purpose = 'doorstep' and used_at is null;
  insert into auth.link (id, token_hash, purpose, user_id, leads_to, code_hash, code_tries, made_at, ends_at)
  values (new_link, new_token_hash, 'doorstep', account, to_path, new_code_hash, 0, app.moment(), new_ends);
  insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_id, link_sealed)
  select new_message, app.moment(), a.channel, a.id, a.sealed, 'paper-to-sign', u.language, g.name, new_link, new_message_link
  from app.user_account u
  join app.agency g on g.id = u.agency_id
  cross join lateral (select * from auth.address x where x.user_id = u.id order by x.channel, x.added_at limit 1) a
  where u.id = account and new_message is not null;
  insert into auth.event (id, at, code, user_id, by_user, link_id)
  values (uuidv7(), app.moment(), 'doorstep-opened', account, app.me(), new_link);
end
$$;
comment on function app_definer.open_doorstep(uuid, text, uuid, bytea, text, timestamptz, uuid, text) is 'Staff of the agency opens the way in to one paper for somebody who is not staff; links and outbox are closed to rooms.';

grant execute on function app_definer.doorstep_of(uuid), app_definer.open_doorstep(uuid, text, uuid, bytea, text, timestamptz, uuid, text)
  to alongside_case, alongside_office, alongside_agency;
reset role;
