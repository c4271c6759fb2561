-- One link for all that is asked of an organization: its inbox.
set role alongside_definer;

-- Who may make which: of a referral, staff who read it; the own entry, all staff; an inbox, whose position opens referrals
-- as a whole, because it shows referrals of many children to whoever holds the link and its digits.
create or replace function app_definer.guest_link_subject(asked text, subject uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select found.organization_id
  from (
    select o.id as organization_id from app.organization o
    where (asked = 'entry' or asked = 'inbox' and cardinality(app.my_offices('referral') || app.my_agencies('referral')) > 0)
      and o.id = subject and o.agency_id = app.my_agency() and o.merged_into is null and o.ended_on is null
    union all
    select r.organization_id from app.referral r
    where asked = 'referral' and r.id = subject and r.agency_id = app.my_agency()
      and r.state not in ('draft', 'closed', 'withdrawn', 'in-error', 'declined')
      and (r.person_id = any (app.mine('referral')) or r.sensitive is null
        and (r.office_id = any (app.my_offices('referral')) or r.agency_id = any (app.my_agencies('referral'))))
  ) found
  where exists (select from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active and u.agency_id = app.my_agency())
$$;

-- Ending opens nothing: all staff may end the links to an organization of their agency.
create or replace function app_definer.end_guest_links(asked text, subject uuid, why text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  ended integer;
begin
  if app_definer.guest_link_subject(case asked when 'inbox' then 'entry' else asked end, subject) is null
    and not exists (select from app.referral r where asked = 'referral' and r.id = subject and r.person_id = any (app.mine('referral'))) then
    raise exception using errcode = '42501', message = 'may not end links to this';
  end if;
  update app.guest_link l set ended_at = app.moment(), ended_why = why
  where l.opens = asked and l.subject_id = any (subject || app_definer.same_organizations(subject)) and l.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;

-- The newest link ends those before it, also to entries that were joined with this one.
create or replace function app_definer.open_guest_link(
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
  where l.opens = asked and l.subject_id = any (subject || app_definer.same_organizations(subject)) and l.ended_at is null;
  insert into app.guest_link (id, agency_id, organization_id, opens, subject_id, token_hash, code_hash, code_tries, made_by, made_at, ends_at)
  values (new_id, app.my_agency(), organization, asked, subject, new_hash, new_code_hash, 0, app.me(), app.moment(), new_ends);
  insert into auth.outbox (id, made_at, channel, to_sealed, template, language, agency_name, link_sealed, ends_at)
  select new_message, app.moment(), 'email', message_to, 'guest-' || asked, message_language, a.name, message_link, new_ends
  from app.agency a where a.id = app.my_agency() and new_message is not null;
end
$$;

-- A link opens what became of the entry it was made for. The door knows no agency before it has found the link.
create or replace function app_definer.guest_link_by(hash bytea) returns table (
  id uuid, agency_id uuid, agency_name text, time_zone text, organization_id uuid, organization_name text, opens text, subject_id uuid, guarded boolean)
language sql stable security definer set search_path = '' as $$
  select l.id, l.agency_id, a.name, a.time_zone, kept.id, kept.name, l.opens, l.subject_id, l.code_hash is not null
  from app.guest_link l join app.agency a on a.id = l.agency_id
  cross join lateral (
    with recursive led as (
      select o.id, o.name, o.merged_into from app.organization o where o.id = l.organization_id
      union
      select o.id, o.name, o.merged_into from led d join app.organization o on o.id = d.merged_into
    )
    select d.id, d.name from led d where d.merged_into is null
  ) kept
  where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment()
$$;

-- An inbox is opened for half a year: whoever gives the right digits has their slips forgotten.
create or replace function app_definer.try_guest_code(hash bytea, given text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  found app.guest_link;
begin
  select * into found from app.guest_link l where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment() for update;
  if found.id is null or found.code_hash is null then
    return 'over';
  end if;
  if found.code_hash = given then
    update app.guest_link l set last_used_at = app.moment(), code_tries = 0 where l.id = found.id;
    return 'right';
  end if;
  update app.guest_link l set code_tries = found.code_tries + 1,
    ended_at = case when found.code_tries >= 4 then app.moment() end,
    ended_why = case when found.code_tries >= 4 then 'wrong-codes' end
  where l.id = found.id;
  return case when found.code_tries >= 4 then 'over' else 'wrong' end;
end
$$;

create or replace function app_definer.guest_organization() returns uuid language sql stable security definer set search_path = '' as $$
  select (app_definer.same_organizations(l.organization_id))[1] from app.guest_link l
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.ended_at is null and l.ends_at > app.moment()
$$;

create function app_definer.organization_links(organization uuid) returns table (
  opens text, made_by text, made_at timestamptz, ends_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.opens, u.name, l.made_at, l.ends_at, l.last_used_at
  from app.guest_link l join app.user_account u on u.id = l.made_by
  where l.opens in ('entry', 'inbox') and l.subject_id = any (app_definer.same_organizations(organization)) and l.agency_id = app.my_agency()
    and l.ended_at is null and l.ends_at > app.moment()
    and exists (select from app.user_account me where me.id = app.me() and me.kind = 'staff' and me.active and me.agency_id = app.my_agency())
$$;
comment on function app_definer.organization_links(uuid) is 'The living links of an organization, without what opens them: a link is otherwise read by whoever made it.';

-- What a guest has of referrals: the one of the link at hand, or with the digits of an inbox all of the organization that
-- no rule of their own protects; each as long as link, referral and ground stand.
create function app_definer.guest_referrals() returns uuid[]
language sql stable security definer set search_path = '' as $$
  -- Whoever keeps the directory joins entries and makes no inbox: what was asked of an entry joined later opens to the next link only.
  with link as materialized (
    select l.opens, l.subject_id, l.agency_id, a.time_zone, app_definer.same_organizations(l.subject_id, l.made_at) as organizations
    from app.guest_link l join app.agency a on a.id = l.agency_id
    where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.ended_at is null and l.ends_at > app.moment()
  ), opened as (
    select r.*, l.time_zone from link l join app.referral r on r.id = l.subject_id where l.opens = 'referral'
    union all
    select r.*, l.time_zone from link l join app.referral r on r.organization_id = any (l.organizations) and r.agency_id = l.agency_id and r.sensitive is null
    where l.opens = 'inbox' and app_definer.guest_proved()
  )
  select coalesce(array_agg(r.id), '{}')
  from opened r
  join app.sharing_basis b on b.id = r.basis_id
  where r.state not in ('draft', 'closed', 'withdrawn', 'in-error')
    -- Saying no is the last a guest does: what hangs on that step is written in the same transaction.
    and (r.state <> 'declined' or r.state_since = app.moment())
    and b.revoked_at is null and b.holds @> (app.moment() at time zone r.time_zone)::date
$$;
comment on function app_definer.guest_referrals() is 'Policies of what a guest sees ask it once: the referrals of the link at hand, while link, referral and ground stand.';
grant execute on function app_definer.organization_links(uuid) to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.guest_referrals() to alongside_guest, alongside_owner;
reset role;

set role alongside_owner;
alter policy guest on app.referral
  using (id = any ((select app_definer.guest_referrals())::uuid[])) with check (id = any ((select app_definer.guest_referrals())::uuid[]));
do $$
declare
  part text;
begin
  foreach part in array array['referral_step', 'service_appointment', 'progress_update'] loop
    execute format('alter policy guest on app.%I using (referral_id = any ((select app_definer.guest_referrals())::uuid[]))
      with check (referral_id = any ((select app_definer.guest_referrals())::uuid[]))', part);
  end loop;
end
$$;
alter policy guest on app.referral_share
  using (referral_id = any ((select app_definer.guest_referrals())::uuid[]) and (not guarded or (select app_definer.guest_proved())));
reset role;

set role alongside_definer;
create or replace function app_definer.guest_goals() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.goal_id), '{}')
  from app.joint_goal_part p
  join app.sharing_basis b on b.id = p.basis_id and b.person_id = p.person_id
  join app.agency a on a.id = p.agency_id
  where p.referral_id = any (app_definer.guest_referrals()) and (p.sensitive is null or app_definer.guest_proved())
    and 'joint-goal' = any (b.parts) and b.revoked_at is null and b.holds @> (app.moment() at time zone a.time_zone)::date
$$;
comment on function app_definer.guest_goals() is 'The joint goals of the referrals a link opens, while a consent to share them stands; grounds are closed to guests.';
reset role;
set role alongside_owner;
alter policy guest on app.joint_goal_part
  using (referral_id = any ((select app_definer.guest_referrals())::uuid[]) and goal_id = any ((select app_definer.guest_goals())::uuid[]))
  with check (referral_id = any ((select app_definer.guest_referrals())::uuid[]) and goal_id = any ((select app_definer.guest_goals())::uuid[]));
reset role;
