-- Links for those who never sign in: staff makes and ends them, the door counts wrong codes, messages carry them.
set role alongside_owner;
alter table auth.outbox alter column link_id drop not null;
alter table auth.outbox add column ends_at timestamptz;
alter table auth.outbox drop constraint outbox__template_is_known;
alter table auth.outbox add constraint outbox__template_is_known
  check (template in ('sign-in-link', 'invitation', 'paper-to-sign', 'guest-entry', 'guest-referral', 'guest-inbox'));
alter table auth.outbox drop constraint outbox__goes_to_an_address;
alter table auth.outbox add constraint outbox__goes_to_an_address check (link_id is null or (address_id is null) = (to_sealed is null));
alter table auth.outbox add constraint outbox__of_an_account_or_until_a_moment check (num_nulls(link_id, ends_at) = 1);
comment on column auth.outbox.to_sealed is 'The address, sealed under auth.address:<address_id>, or under auth.outbox-to:<id> where nobody has an account. Null when there is nobody to send to.';
comment on column auth.outbox.ends_at is 'Until when a link works that belongs to no account; the others say so themselves.';

-- What a guest keeps of their own entry needs besides their own rows: how long word of room counts.
create policy guest_reads on app.directory_setting for select to alongside_guest using (agency_id = (select app.my_agency()));
create policy guest_own on app.directory_entry for select to alongside_guest using (organization_id = (select app_definer.guest_organization()));
grant select on app.directory_setting, app.directory_entry to alongside_guest;
grant execute on function app.plain_name(text) to alongside_guest;
reset role;

alter table record.fact alter column by_user drop not null;
comment on column record.fact.by_user is 'Who acted; empty where it was somebody with a link and no account.';
create policy guests_write on record.fact for insert to alongside_guest
  with check (by_user is null and agency_id = (select app.my_agency()) and (select app_definer.guest_organization()) is not null);
grant usage on schema record to alongside_guest;
grant insert on record.fact to alongside_guest;

set role alongside_definer;
grant execute on function app_definer.refresh_directory(uuid[]) to alongside_guest;

create function app_definer.queue_guest_fact(fact uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from record.fact f where f.id = fact and f.by_user is null and f.agency_id = app.my_agency())
    and app_definer.guest_organization() is not null then
    perform jobs.add_job('hear-fact', json_build_object('fact', fact));
  end if;
end
$$;
comment on function app_definer.queue_guest_fact(uuid) is 'Puts what somebody with a link did on the queue inside the transaction that wrote it.';

-- Who may make which: staff, of a referral they read themselves, or for an organization of their own agency's directory.
create function app_definer.guest_link_subject(asked text, subject uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select found.organization_id
  from (
    select o.id as organization_id from app.organization o
    where asked in ('entry', 'inbox') and o.id = subject and o.agency_id = app.my_agency() and o.merged_into is null and o.ended_on is null
    union all
    select r.organization_id from app.referral r
    where asked = 'referral' and r.id = subject and r.agency_id = app.my_agency()
      and r.state not in ('draft', 'closed', 'withdrawn', 'in-error', 'declined')
      and (r.person_id = any (app.mine('referral')) or r.sensitive is null
        and (r.office_id = any (app.my_offices('referral')) or r.agency_id = any (app.my_agencies('referral'))))
  ) found
  where exists (select from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active and u.agency_id = app.my_agency())
$$;
comment on function app_definer.guest_link_subject(text, uuid) is 'The organization a link would be for, when the asker is staff who may open it: links are closed to rooms.';

create function app_definer.open_guest_link(
  new_id uuid, asked text, subject uuid, new_hash bytea, new_code_hash text, new_ends timestamptz,
  new_message uuid, message_to text, message_link text, message_language text
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  organization constant uuid := app_definer.guest_link_subject(asked, subject);
begin
  if organization is null then
    raise exception using errcode = '42501', message = 'may not open a link to this';
  end if;
  -- Two at the same moment: the later one ends the earlier one.
  perform pg_advisory_xact_lock(hashtextextended(asked || subject::text, 0));
  update app.guest_link l set ended_at = app.moment(), ended_why = 'replaced'
  where l.opens = asked and l.subject_id = subject and l.ended_at is null;
  insert into app.guest_link (id, agency_id, organization_id, opens, subject_id, token_hash, code_hash, code_tries, made_by, made_at, ends_at)
  values (new_id, app.my_agency(), organization, asked, subject, new_hash, new_code_hash, 0, app.me(), app.moment(), new_ends);
  insert into auth.outbox (id, made_at, channel, to_sealed, template, language, agency_name, link_sealed, ends_at)
  select new_message, app.moment(), 'email', message_to, 'guest-' || asked, message_language, a.name, message_link, new_ends
  from app.agency a where a.id = app.my_agency() and new_message is not null;
end
$$;
comment on function app_definer.open_guest_link(uuid, text, uuid, bytea, text, timestamptz, uuid, text, text, text)
  is 'Staff makes the way in for somebody without an account, ending the one before; links and outbox are closed to rooms.';

create function app_definer.end_guest_links(asked text, subject uuid, why text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  ended integer;
begin
  if app_definer.guest_link_subject(asked, subject) is null
    and not exists (select from app.referral r where asked = 'referral' and r.id = subject and r.person_id = any (app.mine('referral'))) then
    raise exception using errcode = '42501', message = 'may not end links to this';
  end if;
  update app.guest_link l set ended_at = app.moment(), ended_why = why
  where l.opens = asked and l.subject_id = subject and l.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;
comment on function app_definer.end_guest_links(text, uuid, text) is 'Staff who may open a thing by link ends the links to it; links are closed to rooms.';

-- Opening an address only looks: what scanners of mail open must leave nothing behind.
create function app_definer.guest_link_by(hash bytea) returns table (
  id uuid, agency_id uuid, agency_name text, time_zone text, organization_id uuid, organization_name text, opens text, subject_id uuid, guarded boolean)
language sql stable security definer set search_path = '' as $$
  select l.id, l.agency_id, a.name, a.time_zone, l.organization_id, o.name, l.opens, l.subject_id, l.code_hash is not null
  from app.guest_link l join app.agency a on a.id = l.agency_id join app.organization o on o.id = l.organization_id
  where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment()
$$;
comment on function app_definer.guest_link_by(bytea) is 'Whoever holds a link has no account: which thing it opens is told by the hash of its secret, while it lives. Writes nothing.';

create function app_definer.try_guest_code(hash bytea, given text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  found app.guest_link;
begin
  select * into found from app.guest_link l where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment() for update;
  if found.id is null or found.code_hash is null then
    return 'over';
  end if;
  if found.code_hash = given then
    update app.guest_link l set last_used_at = app.moment() where l.id = found.id;
    return 'right';
  end if;
  update app.guest_link l set code_tries = found.code_tries + 1,
    ended_at = case when found.code_tries >= 4 then app.moment() end,
    ended_why = case when found.code_tries >= 4 then 'wrong-codes' end
  where l.id = found.id;
  return case when found.code_tries >= 4 then 'over' else 'wrong' end;
end
$$;
comment on function app_definer.try_guest_code(bytea, text) is 'Compares what is kept of six digits and counts wrong ones: with the fifth the link is over.';

grant execute on function app_definer.queue_guest_fact(uuid) to alongside_guest;
grant execute on function app_definer.guest_link_subject(text, uuid),
  app_definer.open_guest_link(uuid, text, uuid, bytea, text, timestamptz, uuid, text, text, text),
  app_definer.end_guest_links(text, uuid, text) to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.guest_link_by(bytea), app_definer.try_guest_code(bytea, text) to alongside_door;
reset role;

-- Saying no is the last a guest does under a link: what hangs on that step is written in the same transaction.
set role alongside_definer;
create or replace function app_definer.guest_of(opens text) returns uuid language sql stable security definer set search_path = '' as $$
  select l.subject_id from app.guest_link l
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.opens = guest_of.opens
    and l.ended_at is null and l.ends_at > app.moment()
    and (l.opens <> 'referral' or exists (
      select from app.referral r join app.sharing_basis b on b.id = r.basis_id
      where r.id = l.subject_id and r.state not in ('draft', 'closed', 'withdrawn', 'in-error')
        and (r.state <> 'declined' or r.state_since = app.moment())
        and b.revoked_at is null and b.holds @> (app.moment() at time zone (select a.time_zone from app.agency a where a.id = r.agency_id))::date))
$$;
reset role;
