-- A plan that is being drafted is read outside the staff by whoever was asked to take part in it, and by everybody whose plan it is once
-- a version was approved: what a worker has only begun to write is nobody else's yet.
set role alongside_definer;
create or replace function app_definer.my_case_plans() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if app.me() is null or app.moment() is null then
    return '{}';
  end if;
  return array(
    select p.id from app.case_plan p
    where p.closed_on is null and p.agency_id = app.my_agency() and case
      when p.adult_id is not null then p.adult_id = app_definer.my_person()
        and exists (select from app.case_member m where m.case_id = p.case_id and m.person_id = p.adult_id and m.during @> app.moment())
      else p.child_id = app_definer.my_person() or p.child_id = any (app.mine('plan'))
    end and (
      exists (select from app.case_plan_version v where v.plan_id = p.id and v.child_id = p.child_id and v.approved_at is not null)
      or exists (select from app.case_plan_input i where i.plan_id = p.id and i.child_id = p.child_id and i.person_id = app_definer.my_person())
    )
  );
end
$$;

-- Who cares for a child does not read which help answers a need that a law of its own protects (42 CFR Part 2, a shelter's place).
create function app_definer.my_plan_services() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(
    select s.id from app.case_plan_service s join app.need n on n.id = s.need_id join app.need_kind k on k.code = n.kind
    where s.plan_id = any (app_definer.my_case_plans()) and (k.sensitive is null or s.need_of = app_definer.my_person())
  );
end
$$;
comment on function app_definer.my_plan_services() is 'The policy of services in case plans asks it: those of plans the asker reads outside the staff, without those for a protected need of somebody else. It reads needs to tell them apart.';
revoke execute on function app_definer.my_plan_services() from public;
grant execute on function app_definer.my_plan_services() to alongside_owner, alongside_portal;

-- A need whose first referral came to nothing is answered by the next one: the promised service takes it up.
create or replace function app_definer.follow_referral_in_plan(one_referral uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  told record;
  line uuid;
begin
  select r.id, r.need_id, r.person_id, r.started_on, (r.state_since at time zone a.time_zone)::date as since,
    case r.state when 'waiting-list' then 'waiting' when 'started' then 'started' when 'on-hold' then 'started'
      when 'completed' then 'ended' when 'closed' then case when r.started_on is null then 'fell-through' else 'ended' end
      when 'stopped' then case when r.started_on is null then 'fell-through' else 'ended' end
      when 'declined' then 'fell-through' when 'withdrawn' then 'fell-through' when 'in-error' then 'promised' when 'draft' then null
      else 'referred' end as state
  into told from app.referral r join app.agency a on a.id = r.agency_id
  where r.id = one_referral and r.agency_id = coalesce(app.my_agency(), r.agency_id);
  if told.state is null or told.need_id is null then
    return;
  end if;
  select s.id into line from app.case_plan_service s join app.case_plan p on p.id = s.plan_id and p.closed_on is null
  where s.need_id = told.need_id and s.need_of = told.person_id and (
    s.referral_id = told.id
    or s.referral_id is null and s.state in ('promised', 'referred', 'waiting')
    or s.state = 'fell-through' and told.state in ('referred', 'waiting', 'started')
  )
  order by s.referral_id is distinct from told.id, s.referral_id is not null, s.id limit 1;
  update app.case_plan_service s set referral_id = case when told.state <> 'promised' then told.id end, state = told.state, state_on = told.since,
    started_on = coalesce(told.started_on, case when told.state = 'started' then told.since end)
  where s.id = line and (s.referral_id, s.state, s.state_on) is distinct from (told.id, told.state, told.since);
end
$$;
reset role;

set role alongside_owner;
alter policy named_read on app.case_plan_service using (id = any ((select app_definer.my_plan_services())::uuid[]));
-- Who did not come when they were asked may still say what they think.
alter policy own_answer on app.case_plan_input
  using (person_id = (select app_definer.my_person()) and state in ('asked', 'absent') and plan_id = any ((select app_definer.my_case_plans())::uuid[]));
reset role;
