-- Each agency counts its own referrals; what fitted a kind of need informs whom the next one is sent to; who was helped says how it was.
set role alongside_owner;
drop sequence app.referral_number;
create index referral__counted on app.referral (agency_id, (substring(number from 3)::integer) desc) where number ~ '^R-[0-9]{1,9}$';

alter table app.referral add column match_note text;
comment on column app.referral.match_note is 'Why this service suits this need, in the words of whoever referred.';

-- Everybody rates in their own name what they may read themselves; what they said stays theirs to read.
create policy portal_rates on app.fit_rating to alongside_portal
  using (rated_by = (select app.me()))
  with check (rated_by = (select app.me()) and agency_id = (select app.my_agency())
    and exists (select from app.referral r where r.id = referral_id and r.person_id = fit_rating.person_id and r.sensitive is not distinct from fit_rating.sensitive));
grant insert, update (stars, words, rated_at) on app.fit_rating to alongside_portal;
reset role;

set role alongside_definer;
create function app_definer.next_referral_number() returns integer language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Two at the same moment: the second counts on from the first.
  perform pg_advisory_xact_lock(hashtextextended('referral' || app.my_agency()::text, 0));
  return (select coalesce(max(substring(r.number from 3)::integer), 0) + 1 from app.referral r
          where r.agency_id = app.my_agency() and r.number ~ '^R-[0-9]{1,9}$');
end
$$;
comment on function app_definer.next_referral_number() is 'Counts on over all referrals of the agency, also those the asker may not read. It tells how many there are and nothing of them.';

create function app_definer.fit_by_need(services uuid[], need_kind text) returns table (service_id uuid, stars numeric, ratings integer)
language sql stable security definer set search_path = '' as $$
  select r.service_id, round(avg(f.stars), 2), count(*)::integer
  from app.referral r
  join app.need n on n.id = r.need_id and n.person_id = r.person_id
  join app.fit_rating f on f.referral_id = r.id and f.person_id = r.person_id
  where r.agency_id = app.my_agency() and r.service_id = any (services) and n.kind = need_kind
  group by r.service_id having count(*) >= 5
$$;
comment on function app_definer.fit_by_need(uuid[], text) is 'How services fitted one kind of need: means of ratings the asker may not read, from five on, since fewer could be told apart.';
-- A rating of somebody outside counts in searches at once.
grant execute on function app_definer.refresh_directory(uuid[]) to alongside_portal;
grant execute on function app_definer.next_referral_number(), app_definer.fit_by_need(uuid[], text) to alongside_case, alongside_office, alongside_agency;
reset role;
