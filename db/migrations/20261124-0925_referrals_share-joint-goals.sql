-- One goal that several services of a family work on: each sees the goal and its own part of it, and nothing of the others.
set role alongside_owner;
alter table app.sharing_basis drop constraint sharing_basis__parts_are_known;
alter table app.sharing_basis add constraint sharing_basis__parts_are_known check (cardinality(parts) > 0
  and parts <@ array['contact', 'need', 'health', 'substance-use', 'domestic-violence', 'education', 'family', 'case', 'joint-goal']);

create table app.joint_goal (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  person_id  uuid not null references app.person (id),
  sensitive  text constraint joint_goal__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'forensic')),
  words      text not null constraint joint_goal__is_said check (btrim(words) <> ''),
  reach_by   date,
  set_by     uuid not null references app.user_account (id),
  set_at     timestamptz not null,
  ended_on   date,
  ended_why  text constraint joint_goal__ended_why_is_known check (ended_why in ('met', 'no-longer', 'mistake')),
  constraint joint_goal__ended_says_why check (num_nulls(ended_on, ended_why) in (0, 2))
);
comment on table app.joint_goal is 'room: referrals · topic: referral · What several services of a family work on together. Its words are read by every one of them.';
comment on column app.joint_goal.sensitive is 'Set where all its parts are protected by the same rule.';
create index joint_goal__person on app.joint_goal (person_id, set_at desc);
call build.protect_referral('app.joint_goal', 'referrals');

create table app.joint_goal_part (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text constraint joint_goal_part__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'forensic')),
  goal_id     uuid not null references app.joint_goal (id),
  referral_id uuid not null,
  organization_id uuid not null references app.organization (id),
  basis_id    uuid not null,
  task        text not null constraint joint_goal_part__is_said check (btrim(task) <> ''),
  state       text not null constraint joint_goal_part__state_is_known check (state in ('to-do', 'doing', 'done')),
  state_since timestamptz not null,
  user_id     uuid references app.user_account (id),
  link_id     uuid references app.guest_link (id),
  constraint joint_goal_part__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint joint_goal_part__on_a_basis_of_the_person foreign key (basis_id, person_id) references app.sharing_basis (id, person_id) deferrable
);
comment on table app.joint_goal_part is 'room: referrals · topic: referral · What one service does for a joint goal, and how far it is.';
create index joint_goal_part__goal on app.joint_goal_part (goal_id);
create index joint_goal_part__referral on app.joint_goal_part (referral_id, person_id);
create index joint_goal_part__person on app.joint_goal_part (person_id);
create index joint_goal_part__basis on app.joint_goal_part (basis_id, person_id);
create index joint_goal_part__organization on app.joint_goal_part (organization_id);
create index joint_goal_part__link on app.joint_goal_part (link_id) where link_id is not null;
call build.protect_referral('app.joint_goal_part', 'referrals');
reset role;

set role alongside_definer;
create function app_definer.guest_goals() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.goal_id), '{}')
  from app.joint_goal_part p
  join app.sharing_basis b on b.id = p.basis_id and b.person_id = p.person_id
  join app.agency a on a.id = p.agency_id
  where p.referral_id = app_definer.guest_of('referral') and (p.sensitive is null or app_definer.guest_proved())
    and 'joint-goal' = any (b.parts) and b.revoked_at is null and b.holds @> (app.moment() at time zone a.time_zone)::date
$$;
comment on function app_definer.guest_goals() is 'The joint goals of the one referral a link opens, while a consent to share them stands; grounds are closed to guests.';
grant execute on function app_definer.guest_goals() to alongside_guest, alongside_owner;
reset role;

set role alongside_owner;
create policy guest on app.joint_goal for select to alongside_guest using (id = any ((select app_definer.guest_goals())::uuid[]));
create policy guest on app.joint_goal_part to alongside_guest
  using (referral_id = (select app_definer.guest_of('referral')) and goal_id = any ((select app_definer.guest_goals())::uuid[]))
  with check (referral_id = (select app_definer.guest_of('referral')) and goal_id = any ((select app_definer.guest_goals())::uuid[]));
grant select on app.joint_goal to alongside_guest;
grant select, update (state, state_since, user_id, link_id) on app.joint_goal_part to alongside_guest;
reset role;
