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
  where l.opens = asked and l.subject_id = subject and l.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;

create function app_definer.organization_links(organization uuid) returns table (
  opens text, made_by text, made_at timestamptz, ends_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.opens, u.name, l.made_at, l.ends_at, l.last_used_at
  from app.guest_link l join app.user_account u on u.id = l.made_by
  where l.opens in ('entry', 'inbox') and l.subject_id = organization and l.agency_id = app.my_agency()
    and l.ended_at is null and l.ends_at > app.moment()
    and exists (select from app.user_account me where me.id = app.me() and me.kind = 'staff' and me.active and me.agency_id = app.my_agency())
$$;
comment on function app_definer.organization_links(uuid) is 'The living links of an organization, without what opens them: a link is otherwise read by whoever made it.';

-- What a guest has of referrals: the one of the link at hand, or with the digits of an inbox all of the organization that
-- no rule of their own protects; each as long as link, referral and ground stand.
create function app_definer.guest_referrals() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.id), '{}')
  from app.guest_link l
  join app.agency a on a.id = l.agency_id
  join app.referral r on case l.opens when 'referral' then r.id = l.subject_id
    else l.opens = 'inbox' and app_definer.guest_proved() and r.organization_id = l.subject_id and r.agency_id = l.agency_id and r.sensitive is null end
  join app.sharing_basis b on b.id = r.basis_id
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.ended_at is null and l.ends_at > app.moment()
    and r.state not in ('draft', 'closed', 'withdrawn', 'in-error')
    -- Saying no is the last a guest does: what hangs on that step is written in the same transaction.
    and (r.state <> 'declined' or r.state_since = app.moment())
    and b.revoked_at is null and b.holds @> (app.moment() at time zone a.time_zone)::date
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
