-- Rules of law and policy as data (45 CFR 1355.53(a)(1)). A pack comes in editions; one of a name is in force at a time, and
-- what was in force on a past day can be asked for.
set role alongside_owner;

create table app.rule_pack (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  pack       text not null constraint rule_pack__name_is_a_code check (pack ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind       text not null constraint rule_pack__kind_is_known check (kind in ('federal', 'state', 'agency')),
  version    text not null,
  title_en   text not null,
  title_es   text not null,
  extends    text,
  checked_on date,
  checked_by text,
  content    jsonb not null,
  digest     bytea not null,
  brought_at timestamptz not null,
  brought_by uuid references app.user_account (id),
  changes    jsonb,
  counted_at timestamptz,
  in_force   tstzrange constraint rule_pack__lasts_a_while check (not isempty(in_force)),
  taken_at   timestamptz,
  taken_by   uuid references app.user_account (id),
  constraint rule_pack__one_edition_at_a_time unique (agency_id, pack, in_force without overlaps),
  constraint rule_pack__editions_differ unique (agency_id, pack, version),
  constraint rule_pack__federal_extends_nothing check ((kind = 'federal') = (extends is null)),
  constraint rule_pack__counted_says_when check ((changes is null) = (counted_at is null)),
  constraint rule_pack__taken_is_in_force check ((in_force is null) = (taken_at is null) and (taken_by is null or taken_at is not null))
);
comment on table app.rule_pack is 'room: rulebook · topic: organization · An edition of a pack of rules: brought and looked at, then in force from one moment to another.';
comment on column app.rule_pack.content is 'The pack as it was read; the engine works from it. What is asked about stands in app.rule.';
comment on column app.rule_pack.digest is 'SHA-256 of the pack as JSON with sorted keys.';
comment on column app.rule_pack.changes is 'What a dry run said: how many due dates of open cases it would move, add and remove. Null until it was counted.';
comment on column app.rule_pack.in_force is 'Null until it is taken. Without a beginning where it came with the product when the agency was set up.';
comment on column app.rule_pack.taken_by is 'Null where the pack came with the product when the agency was set up.';
call build.protect_shared('app.rule_pack', 'rulebook', 'organization', false);
call build.change_by_administrators('app.rule_pack');
call build.keep_history('app.rule_pack', 'organization', '');

create table app.rule (
  id          uuid primary key,
  pack_id     uuid not null references app.rule_pack (id),
  agency_id   uuid not null references app.agency (id),
  rule        text not null,
  effective   daterange not null constraint rule__lasts_a_while check (not isempty(effective)),
  duty        text not null,
  kind        text not null constraint rule__kind_is_known check (kind in ('deadline', 'window', 'limit')),
  subject     text not null constraint rule__subject_is_known check (subject in ('child', 'home', 'agency')),
  topic       text not null,
  title_en    text not null,
  title_es    text not null,
  plain_en    text not null,
  plain_es    text not null,
  citation    text[] not null constraint rule__cites_something check (cardinality(citation) > 0),
  verified    text not null constraint rule__verified_is_known check (verified in ('text', 'partly', 'memory')),
  responsible text not null constraint rule__somebody_answers_for_it check (responsible in
    ('case-manager', 'supervisor', 'agency-attorney', 'court', 'licensing', 'caregiver', 'agency', 'receiving-state', 'provider')),
  tightens    text,
  constraint rule__one_version_at_a_time unique (pack_id, rule, effective without overlaps)
);
comment on table app.rule is 'room: rulebook · topic: organization · A rule of a pack that was taken, for lists: what it asks, on what law, and when it counts.';
create index rule__duty on app.rule (agency_id, duty);
create index rule__pack on app.rule (pack_id);
call build.protect_shared('app.rule', 'rulebook', 'organization', false);
call build.change_by_administrators('app.rule');
call build.keep_history('app.rule', 'organization', '');

-- The law is no secret: who works with the agency from outside reads what is or was in force. What was only brought stays
-- with the staff.
create policy people_of_agency on app.rule_pack for select to alongside_portal
  using (agency_id = (select app.my_agency()) and in_force is not null);
create policy people_of_agency on app.rule for select to alongside_portal using (agency_id = (select app.my_agency()));
grant select on app.rule_pack, app.rule to alongside_portal;
reset role;

set role alongside_definer;
create function app_definer.agencies_without_rules() returns table (agency_id uuid, state_code text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.state_code from app.agency a where not exists (select from app.rule_pack p where p.agency_id = a.id)
$$;
comment on function app_definer.agencies_without_rules() is 'The jobs process gives each of them the packs that came with the product; it reads no agencies otherwise.';
grant execute on function app_definer.agencies_without_rules() to alongside_jobs;

create function app_definer.queue_shipped_packs() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform jobs.add_job('take-shipped-packs', job_key => 'take-shipped-packs');
  return null;
end
$$;
comment on function app_definer.queue_shipped_packs() is 'Whichever way an agency is set up, the jobs process gives it the rules that came with the product.';
grant execute on function app_definer.queue_shipped_packs() to alongside_owner;

-- A dry run counts every open case; it is a job, and only an administrator asks for it.
create function app_definer.queue_count_of_pack(edition uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not app_definer.administers()
    or not exists (select from app.rule_pack p where p.id = edition and p.agency_id = app.my_agency() and p.in_force is null)
  then
    raise exception 'this edition is not yours to count' using errcode = 'insufficient_privilege';
  end if;
  perform jobs.add_job('count-rule-changes', json_build_object('edition', edition, 'agency', app.my_agency()),
    queue_name => 'rules', job_key => 'rules:' || edition);
end
$$;
comment on function app_definer.queue_count_of_pack(uuid) is 'Puts the dry run of a pack that was brought on the queue, inside the transaction that brought it; the payload is ids.';
grant execute on function app_definer.queue_count_of_pack(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create trigger gets_rules after insert on app.agency for each statement execute function app_definer.queue_shipped_packs();
reset role;
