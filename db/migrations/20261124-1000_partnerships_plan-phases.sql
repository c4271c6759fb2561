-- Communities, the plan by which the agency and a community come to work together in five phases, and who is a partner.
set role alongside_owner;
create table app.phase (
  code text primary key, number smallint not null constraint phase__number_once unique constraint phase__is_one_of_five check (number between 1 and 5),
  en text not null, es text not null, lead_en text not null, lead_es text not null
);
comment on table app.phase is 'room: partnerships · topic: none · The five phases of building a partnership (Family to Family, Annie E. Casey Foundation).';
call build.open_reference('app.phase', 'partnerships');

create table app.stock_phase_step (
  code text primary key, phase text not null references app.phase (code), position smallint not null,
  en text not null, es text not null, help_en text, help_es text,
  proof text not null constraint stock_phase_step__proof_is_known check (proof in ('words', 'day', 'person', 'lead', 'money', 'snapshot')),
  required boolean not null, days integer not null constraint stock_phase_step__due_in_days check (days between 1 and 1000),
  source text not null
);
comment on table app.stock_phase_step is 'room: partnerships · topic: none · The steps every agency begins with, each with its source. An agency works on a copy of its own.';
call build.open_reference('app.stock_phase_step', 'partnerships');
create index stock_phase_step__phase on app.stock_phase_step (phase);

-- An agency's own library of steps, in versions: a plan keeps the one it began with.
create table app.step_library (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  name         text not null constraint step_library__has_a_name check (btrim(name) <> ''),
  version      integer not null constraint step_library__versions_count_from_one check (version >= 1),
  made_at      timestamptz not null,
  made_by      uuid references app.user_account (id),
  published_at timestamptz,
  constraint step_library__one_of_a_version unique (agency_id, name, version)
);
comment on table app.step_library is 'room: partnerships · topic: organization · A version of the steps an agency works by. Published, it does not change any more.';
call build.protect_shared('app.step_library', 'partnerships', 'organization');
call build.keep_history('app.step_library', 'organization', '');
create index step_library__made_by on app.step_library (made_by) where made_by is not null;

create table app.library_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  library_id  uuid not null references app.step_library (id),
  code        text not null constraint library_step__has_a_code check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  phase       text not null references app.phase (code),
  position    smallint not null,
  title_en    text not null, title_es text not null,
  help_en     text, help_es text,
  proof       text not null constraint library_step__proof_is_known check (proof in ('words', 'day', 'person', 'lead', 'money', 'snapshot')),
  required    boolean not null,
  days        integer not null constraint library_step__due_in_days check (days between 1 and 1000),
  source      text,
  constraint library_step__once_in_a_version unique (library_id, code),
  constraint library_step__of_one_library unique (id, library_id)
);
comment on table app.library_step is 'room: partnerships · topic: organization · A step of a library: what to do, in which phase, what proves it, and by when.';
call build.protect_shared('app.library_step', 'partnerships', 'organization');
call build.keep_history('app.library_step', 'organization', '');
create index library_step__phase on app.library_step (phase);

reset role;

set role alongside_definer;
create function app_definer.hold_published_steps() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  library constant uuid := case when tg_op = 'DELETE' then old.library_id else new.library_id end;
begin
  if exists (select from app.step_library l where l.id = library and l.published_at is not null) then
    raise exception using errcode = '23514', constraint = 'library_step__published_stays', message = 'a published version does not change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function app_definer.hold_published_steps() is 'Plans keep the version they began with: whoever changes a step, the trigger asks whether its version was published.';
grant execute on function app_definer.hold_published_steps() to alongside_owner;
reset role;

set role alongside_owner;
create trigger hold_published before insert or update or delete on app.library_step for each row execute function app_definer.hold_published_steps();

create table app.community (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  name        text not null constraint community__has_a_name check (btrim(name) <> ''),
  lead_user_id uuid references app.user_account (id),
  began_on    date not null,
  ended_on    date,
  ended_why   text,
  constraint community__ends_after_it_began check (ended_on >= began_on),
  constraint community__ended_says_why check (num_nulls(ended_on, ended_why) in (0, 2)),
  constraint community__name_once unique (agency_id, name)
);
comment on table app.community is 'room: partnerships · topic: organization · A community in which the agency builds partnerships; one or more neighborhoods.';
call build.protect_shared('app.community', 'partnerships', 'organization');
call build.keep_history('app.community', 'organization', '');
create index community__lead on app.community (lead_user_id) where lead_user_id is not null;

create table app.community_area (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  area_code    text not null,
  during       daterange not null,
  constraint community_area__lies_in_one_community unique (agency_id, area_code, during without overlaps)
);
comment on table app.community_area is 'room: partnerships · topic: organization · The neighborhoods of a community, by their code: each version of their outline counts on its own days.';
call build.protect_shared('app.community_area', 'partnerships', 'organization');
call build.keep_history('app.community_area', 'organization', '');
create index community_area__community on app.community_area (community_id);

create table app.phase_plan (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid references app.community (id),
  organization_id uuid references app.organization (id),
  library_id   uuid not null references app.step_library (id),
  adopted_on   date not null,
  adopted_by   uuid not null references app.user_account (id),
  ended_on     date,
  constraint phase_plan__of_a_community_or_a_partner check (num_nonnulls(community_id, organization_id) = 1),
  constraint phase_plan__ends_after_it_began check (ended_on >= adopted_on),
  constraint phase_plan__of_one_library unique (id, library_id)
);
comment on table app.phase_plan is 'room: partnerships · topic: organization · The plan of a community, or of the work with one partner, in the version of steps it began with.';
call build.protect_shared('app.phase_plan', 'partnerships', 'organization');
call build.keep_history('app.phase_plan', 'organization', '');
create unique index phase_plan__one_at_a_time_for_a_community on app.phase_plan (community_id) where ended_on is null and community_id is not null;
create unique index phase_plan__one_at_a_time_with_a_partner on app.phase_plan (organization_id) where ended_on is null and organization_id is not null;
create index phase_plan__community on app.phase_plan (community_id) where community_id is not null;
create index phase_plan__organization on app.phase_plan (organization_id) where organization_id is not null;
create index phase_plan__library on app.phase_plan (library_id);
create index phase_plan__adopted_by on app.phase_plan (adopted_by);

-- Figures of a community as they stood on a day: kept, because the record moves on.
create table app.figure_snapshot (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  taken_on     date not null,
  taken_by     uuid not null references app.user_account (id),
  constraint figure_snapshot__once_a_day unique (community_id, taken_on)
);
comment on table app.figure_snapshot is 'room: partnerships · topic: organization · The figures of a community as they stood on a day, such as its baseline.';
call build.protect_shared('app.figure_snapshot', 'partnerships', 'organization');
call build.keep_history('app.figure_snapshot', 'organization', '');
create index figure_snapshot__taken_by on app.figure_snapshot (taken_by);

create table app.snapshot_figure (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  snapshot_id uuid not null references app.figure_snapshot (id),
  measure     text not null constraint snapshot_figure__measure_has_a_code check (measure ~ '^[a-z][a-z0-9_]{0,59}$'),
  period      daterange,
  numerator   integer constraint snapshot_figure__numerator_counts check (numerator >= 0),
  denominator integer constraint snapshot_figure__denominator_counts check (denominator >= 0),
  value       numeric(14, 4),
  missing     integer not null constraint snapshot_figure__missing_counts check (missing >= 0),
  constraint snapshot_figure__once unique (snapshot_id, measure)
);
comment on table app.snapshot_figure is 'room: partnerships · topic: organization · One figure of a snapshot, with what it was counted of and how many could not be counted.';
call build.protect_shared('app.snapshot_figure', 'partnerships', 'organization');
call build.keep_history('app.snapshot_figure', 'organization', '');

create table app.budget_line (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid not null references app.community (id),
  title        text not null constraint budget_line__has_a_title check (btrim(title) <> ''),
  fund         text,
  cents        bigint not null constraint budget_line__is_money check (cents >= 0),
  during       daterange not null constraint budget_line__has_an_end check (not isempty(during) and not upper_inf(during) and not lower_inf(during)),
  set_by       uuid not null references app.user_account (id),
  set_on       date not null
);
comment on table app.budget_line is 'room: partnerships · topic: organization · Money set aside for the work in a community: how much, of which fund, for which time.';
call build.protect_shared('app.budget_line', 'partnerships', 'organization');
call build.keep_history('app.budget_line', 'organization', '');
create index budget_line__community on app.budget_line (community_id);
create index budget_line__set_by on app.budget_line (set_by);

create table app.phase_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  plan_id     uuid not null,
  library_id  uuid not null,
  step_id     uuid not null,
  owner_id    uuid references app.user_account (id),
  due_on      date not null,
  done_on     date,
  done_by     uuid references app.user_account (id),
  proof_words text constraint phase_step__words_say_something check (btrim(proof_words) <> ''),
  proof_day   date,
  proof_user_id uuid references app.user_account (id),
  proof_name  text constraint phase_step__name_says_something check (btrim(proof_name) <> ''),
  budget_id   uuid references app.budget_line (id),
  snapshot_id uuid references app.figure_snapshot (id),
  constraint phase_step__of_the_plan foreign key (plan_id, library_id) references app.phase_plan (id, library_id),
  constraint phase_step__of_its_version foreign key (step_id, library_id) references app.library_step (id, library_id),
  constraint phase_step__once unique (plan_id, step_id),
  constraint phase_step__done_by_somebody check (num_nulls(done_on, done_by) in (0, 2)),
  constraint phase_step__done_is_proved check (done_on is null or num_nonnulls(proof_words, proof_day, proof_user_id, proof_name, budget_id, snapshot_id) > 0)
);
comment on table app.phase_step is 'room: partnerships · topic: organization · A step of a plan: who does it, by when, and what proves that it was done.';
call build.protect_shared('app.phase_step', 'partnerships', 'organization');
call build.keep_history('app.phase_step', 'organization', '');
create index phase_step__plan on app.phase_step (plan_id, library_id);
create index phase_step__step on app.phase_step (step_id, library_id);
create index phase_step__owner on app.phase_step (owner_id, due_on) where owner_id is not null;
create index phase_step__done_by on app.phase_step (done_by) where done_by is not null;
create index phase_step__proof_user on app.phase_step (proof_user_id) where proof_user_id is not null;
create index phase_step__budget on app.phase_step (budget_id) where budget_id is not null;
create index phase_step__snapshot on app.phase_step (snapshot_id) where snapshot_id is not null;

create table app.phase_stay (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  plan_id    uuid not null references app.phase_plan (id),
  phase      text not null references app.phase (code),
  during     daterange not null constraint phase_stay__lasts check (not isempty(during)),
  entered_by uuid not null references app.user_account (id),
  -- What the gate before it still missed, and why it was passed all the same.
  missing    text[] not null,
  reason     text,
  constraint phase_stay__one_at_a_time unique (plan_id, during without overlaps),
  constraint phase_stay__passed_with_a_reason check ((cardinality(missing) = 0) or btrim(coalesce(reason, '')) <> '')
);
comment on table app.phase_stay is 'room: partnerships · topic: organization · In which phase a plan stood from when to when, who led it there, and what its gate still missed.';
call build.protect_shared('app.phase_stay', 'partnerships', 'organization');
call build.keep_history('app.phase_stay', 'organization', '');
create index phase_stay__phase on app.phase_stay (phase) where upper_inf(during);
create index phase_stay__entered_by on app.phase_stay (entered_by);
reset role;
