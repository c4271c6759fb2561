-- What a community and the agency want together: goals, each partner's own objectives in them, joint steps, and where the work has begun.
set role alongside_owner;
create table app.shared_goal (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  title_en     text constraint shared_goal__says_something_in_english check (btrim(title_en) <> ''),
  title_es     text constraint shared_goal__says_something_in_spanish check (btrim(title_es) <> ''),
  measure      text constraint shared_goal__measure_has_a_code check (measure ~ '^[a-z][a-z0-9_]{0,59}$'),
  measured_by  text not null constraint shared_goal__says_how_it_is_measured check (btrim(measured_by) <> ''),
  unit         text not null constraint shared_goal__unit_is_known check (unit in ('count', 'percent', 'per_1000', 'days')),
  better       text not null constraint shared_goal__better_is_known check (better in ('more', 'fewer')),
  target_numerator   integer constraint shared_goal__target_counts check (target_numerator >= 0),
  target_denominator integer constraint shared_goal__target_is_of_some check (target_denominator > 0),
  target_value numeric(14, 4) not null,
  by_on        date,
  owner_id     uuid references app.user_account (id),
  set_on       date not null,
  set_by       uuid not null references app.user_account (id),
  agreed_on    date,
  ended_on     date,
  outcome      text constraint shared_goal__outcome_is_known check (outcome in ('reached', 'changed', 'given_up')),
  ended_why    text,
  constraint shared_goal__in_a_language check (num_nonnulls(title_en, title_es) >= 1),
  constraint shared_goal__target_is_whole check (num_nulls(target_numerator, target_denominator) in (0, 2)),
  constraint shared_goal__agreed_with_a_day_and_an_owner check (agreed_on is null or num_nonnulls(by_on, owner_id) = 2),
  constraint shared_goal__ends_with_an_outcome check (num_nulls(ended_on, outcome) in (0, 2)),
  constraint shared_goal__of_one_community unique (id, community_id)
);
comment on table app.shared_goal is 'room: partnerships · topic: organization · What a community and the agency want to reach together: measured how, to where, by when.';
comment on column app.shared_goal.measure is 'A measure the record computes; empty where the partners enter the figure each quarter.';
comment on column app.shared_goal.agreed_on is 'Empty while it is a draft.';
call build.protect_shared('app.shared_goal', 'partnerships', 'organization');
call build.keep_history('app.shared_goal', 'organization', '');
create index shared_goal__community on app.shared_goal (community_id);
create index shared_goal__owner on app.shared_goal (owner_id) where owner_id is not null;
create index shared_goal__set_by on app.shared_goal (set_by);

-- Counts of the record are exact here and the agency's own; partners read them suppressed, among the shared figures.
create table app.goal_value (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  goal_id      uuid not null,
  community_id uuid not null,
  as_of        date not null,
  baseline     boolean not null,
  numerator    integer constraint goal_value__numerator_counts check (numerator >= 0),
  denominator  integer constraint goal_value__denominator_counts check (denominator >= 0),
  value        numeric(14, 4) not null,
  source       text not null constraint goal_value__source_is_known check (source in ('record', 'partners')),
  entered_by   uuid references app.user_account (id),
  words        text constraint goal_value__words_say_something check (btrim(words) <> ''),
  constraint goal_value__of_the_goal foreign key (goal_id, community_id) references app.shared_goal (id, community_id),
  constraint goal_value__once_a_day unique (goal_id, as_of),
  constraint goal_value__fraction_is_whole check (num_nulls(numerator, denominator) in (0, 2))
);
comment on table app.goal_value is 'room: partnerships · topic: organization · Where a shared goal stood on a day: from the record, or entered by the partners.';
call build.protect_shared('app.goal_value', 'partnerships', 'organization');
call build.keep_history('app.goal_value', 'organization', '');
create index goal_value__goal on app.goal_value (goal_id, community_id);
create unique index goal_value__one_baseline on app.goal_value (goal_id) where baseline;
create index goal_value__entered_by on app.goal_value (entered_by) where entered_by is not null;

create table app.partner_objective (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  words          text not null constraint partner_objective__says_something check (btrim(words) <> ''),
  stated_on      date not null,
  stated_by      uuid references app.user_account (id),
  ended_on       date constraint partner_objective__ends_after_it_was_stated check (ended_on >= stated_on),
  constraint partner_objective__of_one_partner unique (id, partnership_id)
);
comment on table app.partner_objective is 'room: partnerships · topic: organization · What a partner wants for itself out of the work together.';
call build.protect_shared('app.partner_objective', 'partnerships', 'organization');
call build.keep_history('app.partner_objective', 'organization', '');
create index partner_objective__partnership on app.partner_objective (partnership_id);
create index partner_objective__stated_by on app.partner_objective (stated_by) where stated_by is not null;

create table app.goal_objective (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  goal_id        uuid not null references app.shared_goal (id),
  objective_id   uuid not null,
  partnership_id uuid not null,
  how            text constraint goal_objective__how_says_something check (btrim(how) <> ''),
  constraint goal_objective__of_the_partner foreign key (objective_id, partnership_id) references app.partner_objective (id, partnership_id),
  constraint goal_objective__once unique (goal_id, objective_id)
);
comment on table app.goal_objective is 'room: partnerships · topic: organization · Which shared goal serves which partner''s objective.';
call build.protect_shared('app.goal_objective', 'partnerships', 'organization');
call build.keep_history('app.goal_objective', 'organization', '');
create index goal_objective__objective on app.goal_objective (objective_id, partnership_id);

create table app.objective_progress (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  objective_id   uuid not null,
  partnership_id uuid not null,
  as_of          date not null,
  state          text not null constraint objective_progress__state_is_known check (state in ('not_begun', 'under_way', 'reached', 'stuck')),
  words          text constraint objective_progress__words_say_something check (btrim(words) <> ''),
  told_by        uuid not null references app.user_account (id),
  constraint objective_progress__of_the_partner foreign key (objective_id, partnership_id) references app.partner_objective (id, partnership_id),
  constraint objective_progress__once_a_day unique (objective_id, as_of)
);
comment on table app.objective_progress is 'room: partnerships · topic: organization · How far a partner''s own objective has come, as the partner or the agency tells it.';
call build.protect_shared('app.objective_progress', 'partnerships', 'organization');
call build.keep_history('app.objective_progress', 'organization', '');
create index objective_progress__objective on app.objective_progress (objective_id, partnership_id);
create index objective_progress__told_by on app.objective_progress (told_by);

-- Roll-out: where the way of working has begun, area by area or office by office.
create table app.rollout_line (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  area_code    text,
  office_id    uuid references app.office (id),
  starts_on    date not null,
  to_train     integer not null constraint rollout_line__staff_counts check (to_train >= 0),
  trained      integer not null,
  decision     text constraint rollout_line__decision_is_known check (decision in ('go', 'no_go')),
  decided_on   date,
  decided_by   uuid references app.user_account (id),
  decided_why  text constraint rollout_line__why_says_something check (btrim(decided_why) <> ''),
  constraint rollout_line__of_an_area_or_an_office check (num_nonnulls(area_code, office_id) = 1),
  constraint rollout_line__trained_are_of_the_staff check (trained between 0 and to_train),
  constraint rollout_line__decided_by_somebody check (num_nulls(decision, decided_on, decided_by) in (0, 3)),
  constraint rollout_line__without_all_trained_says_why check (decision is null or decided_why is not null or (decision = 'go' and trained = to_train)),
  constraint rollout_line__of_one_community unique (id, community_id)
);
comment on table app.rollout_line is 'room: partnerships · topic: organization · A neighborhood or office of a roll-out: when it begins, who is trained, go or no-go.';
call build.protect_shared('app.rollout_line', 'partnerships', 'organization');
call build.keep_history('app.rollout_line', 'organization', '');
create unique index rollout_line__area_once on app.rollout_line (community_id, area_code) where area_code is not null;
create unique index rollout_line__office_once on app.rollout_line (community_id, office_id) where office_id is not null;
create index rollout_line__community on app.rollout_line (community_id);
create index rollout_line__office on app.rollout_line (office_id) where office_id is not null;
create index rollout_line__decided_by on app.rollout_line (decided_by) where decided_by is not null;

create table app.joint_step (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  community_id   uuid not null references app.community (id),
  goal_id        uuid,
  rollout_id     uuid,
  words          text not null constraint joint_step__says_something check (btrim(words) <> ''),
  owner_id       uuid references app.user_account (id),
  partnership_id uuid references app.partnership (id),
  beside_id      uuid references app.partnership (id),
  due_on         date,
  measured_by    text constraint joint_step__measure_says_something check (btrim(measured_by) <> ''),
  means          text constraint joint_step__means_say_something check (btrim(means) <> ''),
  shared         boolean not null,
  written_on     date not null,
  written_by     uuid not null references app.user_account (id),
  done_on        date,
  done_by        uuid references app.user_account (id),
  done_words     text constraint joint_step__done_says_something check (btrim(done_words) <> ''),
  dropped_on     date,
  dropped_why    text constraint joint_step__dropped_says_why check (btrim(dropped_why) <> ''),
  constraint joint_step__of_a_goal_of_the_community foreign key (goal_id, community_id) references app.shared_goal (id, community_id),
  constraint joint_step__where_the_community_rolls_out foreign key (rollout_id, community_id) references app.rollout_line (id, community_id),
  constraint joint_step__one_side_leads check (num_nonnulls(owner_id, partnership_id) <= 1),
  constraint joint_step__beside_somebody_else check (beside_id is null or beside_id is distinct from partnership_id),
  constraint joint_step__done_by_somebody check (num_nulls(done_on, done_by) in (0, 2)),
  constraint joint_step__dropped_with_a_reason check (num_nulls(dropped_on, dropped_why) in (0, 2)),
  constraint joint_step__ends_once check (done_on is null or dropped_on is null),
  constraint joint_step__partners_see_their_own check (shared or num_nonnulls(partnership_id, beside_id) = 0)
);
comment on table app.joint_step is 'room: partnerships · topic: organization · A step the agency or partners of a community take: who, by when, and what shows that it was done.';
comment on column app.joint_step.beside_id is 'A second partner who does it together with the first one.';
comment on column app.joint_step.shared is 'True: partners of the community see it on their pages.';
call build.protect_shared('app.joint_step', 'partnerships', 'organization');
call build.keep_history('app.joint_step', 'organization', '');
create index joint_step__community on app.joint_step (community_id);
create index joint_step__goal on app.joint_step (goal_id, community_id) where goal_id is not null;
create index joint_step__rollout on app.joint_step (rollout_id, community_id) where rollout_id is not null;
create index joint_step__owner on app.joint_step (owner_id) where owner_id is not null;
create index joint_step__partnership on app.joint_step (partnership_id) where partnership_id is not null;
create index joint_step__beside on app.joint_step (beside_id) where beside_id is not null;
create index joint_step__written_by on app.joint_step (written_by);
create index joint_step__done_by on app.joint_step (done_by) where done_by is not null;
reset role;

-- Partners of a community know each other by name, and nothing more of each other from here.
set role alongside_definer;
create function app.partners_beside_me() returns table (partnership_id uuid, name text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select distinct p.id, o.name from app.partnership_community c
    join app.partnership p on p.id = c.partnership_id
    join app.organization o on o.id = p.organization_id
    where c.community_id = any (app.my_partner_communities()) and c.during @> app_definer.partner_today();
end
$$;
comment on function app.partners_beside_me() is 'Names of the partners that work in the asker''s communities.';
revoke execute on function app.partners_beside_me() from public;

-- Who speaks for the agency has an account, and accounts of others are not readable: partners get the name, and how to call.
create function app.speaks_with_me() returns table (id uuid, name text, title text, phone text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select distinct on (u.id) p.id, u.name, p.title, p.phone from app.partner_person p
    join app.user_account u on u.id = p.user_id
    where p.side = 'agency' and p.partnership_id = any (app.my_partnerships()) and p.during @> app_definer.partner_today()
    order by u.id, p.id;
end
$$;
comment on function app.speaks_with_me() is 'Who speaks for the agency with the partners the asker speaks for.';
revoke execute on function app.speaks_with_me() from public;
grant execute on function app.speaks_with_me() to alongside_owner, alongside_portal;
grant execute on function app.partners_beside_me() to alongside_owner, alongside_portal;
reset role;

set role alongside_owner;
create policy own_community_reads on app.shared_goal for select to alongside_portal
  using (agreed_on is not null and community_id = any ((select app.my_partner_communities())::uuid[]));
create policy own_community_reads on app.goal_value for select to alongside_portal
  using (source = 'partners' and community_id = any ((select app.my_partner_communities())::uuid[]));
create policy own_community_enters on app.goal_value for insert to alongside_portal
  with check (agency_id = (select app.my_agency()) and source = 'partners' and not baseline and entered_by = (select app.me())
    and exists (select from app.shared_goal g where g.id = goal_id and g.community_id = goal_value.community_id
                and g.measure is null and g.agreed_on is not null and g.ended_on is null)
    and community_id = any ((select app.my_partner_communities())::uuid[]));
create policy own_partner_reads on app.partner_objective for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.goal_objective for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_reads on app.objective_progress for select to alongside_portal using (partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_partner_tells on app.objective_progress for insert to alongside_portal
  with check (agency_id = (select app.my_agency()) and told_by = (select app.me()) and partnership_id = any ((select app.my_partnerships())::uuid[]));
create policy own_community_reads on app.joint_step for select to alongside_portal
  using (shared and (community_id = any ((select app.my_partner_communities())::uuid[])
    or partnership_id = any ((select app.my_partnerships())::uuid[]) or beside_id = any ((select app.my_partnerships())::uuid[])));
-- Said once: what is done or given up stays as it was said, and a partner says it in its own name.
create policy own_partner_does on app.joint_step for update to alongside_portal
  using (shared and done_on is null and dropped_on is null
    and (partnership_id = any ((select app.my_partnerships())::uuid[]) or beside_id = any ((select app.my_partnerships())::uuid[])))
  with check (agency_id = (select app.my_agency()) and done_on is not null and done_by = (select app.me()));
grant select on app.shared_goal, app.goal_value, app.partner_objective, app.goal_objective, app.objective_progress, app.joint_step to alongside_portal;
grant insert on app.goal_value, app.objective_progress to alongside_portal;
grant update (done_on, done_by, done_words) on app.joint_step to alongside_portal;
reset role;
