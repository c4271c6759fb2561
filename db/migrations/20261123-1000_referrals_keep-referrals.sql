-- What somebody needs, and the referral that follows it until the sender has read what came of it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_guest') then
    create role alongside_guest nologin noinherit;
  end if;
end
$$;
grant alongside_guest to alongside_login with inherit false, set true;
grant usage on schema app, app_definer to alongside_guest;

set role alongside_owner;
-- Domestic violence and substance use are opened by a personal grant alone: no office and no agency policy reads them.
create procedure build.protect_referral(of_table regclass, of_room text) language plpgsql as $$
begin
  call build.close_table(of_table, of_room, 'referral', 'person_id', 'about-subject');
  execute format('create policy case_team on %s to alongside_case
    using (person_id = any ((select app.mine(''referral''))::uuid[]))
    with check (person_id = any ((select app.mine(''referral''))::uuid[]) and agency_id = (select app.my_agency()))', of_table);
  execute format('create policy office on %s to alongside_office
    using (sensitive is null and office_id = any ((select app.my_offices(''referral''))::uuid[]))
    with check (sensitive is null and office_id = any ((select app.my_offices(''referral''))::uuid[]) and agency_id = (select app.my_agency()))', of_table);
  execute format('create policy agency on %s to alongside_agency
    using (sensitive is null and agency_id = any ((select app.my_agencies(''referral''))::uuid[]))
    with check (sensitive is null and agency_id = any ((select app.my_agencies(''referral''))::uuid[]) and agency_id = (select app.my_agency()))', of_table);
  execute format('grant select, insert, update, delete on %s to alongside_case, alongside_office, alongside_agency', of_table);
  -- Caregivers read what concerns the child they care for, but not what is protected by a rule of its own.
  execute format('create policy portal on %s for select to alongside_portal
    using (sensitive is null and person_id = any ((select app.mine(''referral''))::uuid[]))', of_table);
  -- Everybody reads what concerns themselves.
  execute format('create policy portal_own on %s for select to alongside_portal
    using (person_id = (select app_definer.my_person()))', of_table);
  execute format('grant select on %s to alongside_portal', of_table);
  call build.keep_history(of_table, 'referral', 'person_id');
  execute format('create trigger stamp_office before insert or update of office_id, person_id on %s for each row execute function app_definer.stamp_office(''person_id'')', of_table);
end
$$;

create table app.need_kind (code text primary key, en text not null, es text not null, domain text not null, sensitive text);
comment on table app.need_kind is 'room: assessments · topic: none · What a child or a parent may need, by area of life.';
call build.open_reference('app.need_kind', 'assessments');

create table app.need (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  office_id    uuid references app.office (id),
  person_id    uuid not null references app.person (id),
  case_id      uuid references app.case_file (id),
  kind         text not null references app.need_kind (code),
  sensitive    text constraint need__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'forensic')),
  taxonomy_term_id uuid references app.taxonomy_term (id),
  words        text,
  urgency      text not null constraint need__urgency_is_known check (urgency in ('safety', 'soon', 'routine')),
  told_by      text not null constraint need__told_by_is_known check (told_by in ('worker', 'child', 'parent', 'caregiver', 'provider', 'school', 'court', 'screening', 'intake')),
  identified_on date not null,
  recorded_by  uuid not null references app.user_account (id),
  recorded_at  timestamptz not null,
  ended_on     date,
  ended_why    text constraint need__ended_why_is_known check (ended_why in ('met', 'no-longer', 'declined', 'moved', 'mistake')),
  -- Why nothing has started: what the gap report counts.
  waits_for    text constraint need__waits_for_is_known check (waits_for in ('no-provider', 'waiting-list', 'transport', 'language', 'refused', 'cost', 'other')),
  constraint need__ended_says_why check (num_nulls(ended_on, ended_why) in (0, 2)),
  constraint need__ended_after_it_was_found check (ended_on >= identified_on),
  constraint need__of_one_person unique (id, person_id)
);
comment on table app.need is 'room: assessments · topic: referral · Something a child or a parent needs, since when, and why nothing has started yet.';
create index need__person on app.need (person_id, identified_on desc);
create index need__open on app.need (agency_id, office_id, identified_on) where ended_on is null;
create index need__case on app.need (case_id) where case_id is not null;
create index need__term on app.need (taxonomy_term_id) where taxonomy_term_id is not null;
call build.protect_referral('app.need', 'assessments');
create policy portal_tells on app.need for insert to alongside_portal with check (
  recorded_by = (select app.me()) and agency_id = (select app.my_agency()) and sensitive is null and (person_id = (select app_definer.my_person()) or person_id = any ((select app.mine('referral'))::uuid[])));
grant insert on app.need to alongside_portal;

-- On what ground something may be told to whom, until when. Substance-use records need a consent of their own (42 CFR 2.31).
create table app.sharing_basis (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text constraint sharing_basis__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'forensic')),
  kind        text not null constraint sharing_basis__kind_is_known check (kind in ('consent', 'court-order', 'statute', 'emergency')),
  citation    text,
  organization_id uuid not null references app.organization (id),
  parts       text[] not null constraint sharing_basis__parts_are_known
    check (cardinality(parts) > 0 and parts <@ array['contact', 'need', 'health', 'substance-use', 'domestic-violence', 'education', 'family', 'case']),
  purpose     text not null constraint sharing_basis__says_what_for check (btrim(purpose) <> ''),
  holds       daterange not null constraint sharing_basis__holds_a_while check (not isempty(holds) and not upper_inf(holds)),
  given_by    uuid references app.person (id),
  given_how   text constraint sharing_basis__given_how_is_known check (given_how in ('on-paper', 'in-person', 'by-telephone', 'online')),
  language    text,
  document_id uuid references app.document (id),
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  revoked_at  timestamptz,
  revoked_by  uuid references app.user_account (id),
  constraint sharing_basis__consent_says_who_and_how check ((kind = 'consent') = (num_nonnulls(given_by, given_how) = 2)),
  constraint sharing_basis__law_is_cited check (kind = 'consent' or btrim(coalesce(citation, '')) <> ''),
  constraint sharing_basis__substance_use_stands_alone check ('substance-use' <> all (parts) or (kind in ('consent', 'court-order', 'emergency') and sensitive = 'substance-use')),
  constraint sharing_basis__revoked_by_somebody check (num_nulls(revoked_at, revoked_by) in (0, 2)),
  constraint sharing_basis__of_one_person unique (id, person_id)
);
comment on table app.sharing_basis is 'room: referrals · topic: referral · A consent, an order or a law by which parts of a record may be told to one organization.';
create index sharing_basis__person on app.sharing_basis (person_id, organization_id);
create index sharing_basis__given_by on app.sharing_basis (given_by) where given_by is not null;
create index sharing_basis__organization on app.sharing_basis (organization_id);
create index sharing_basis__document on app.sharing_basis (document_id) where document_id is not null;
call build.protect_referral('app.sharing_basis', 'referrals');

create table app.referral (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  case_id     uuid references app.case_file (id),
  need_id     uuid,
  number      text not null,
  sensitive   text constraint referral__sensitive_is_known check (sensitive in ('substance-use', 'domestic-violence', 'forensic')),
  organization_id uuid not null references app.organization (id),
  service_id  uuid not null references app.service (id),
  location_id uuid references app.location (id),
  state       text not null constraint referral__state_is_known check (state in
    ('draft', 'sent', 'received', 'accepted', 'declined', 'waiting-list', 'scheduled', 'started', 'on-hold', 'completed', 'stopped', 'withdrawn', 'in-error', 'closed')),
  state_since timestamptz not null,
  asked_by    text not null constraint referral__asked_by_is_known check (asked_by in ('worker', 'intake', 'caregiver', 'parent', 'youth')),
  opened_by   uuid not null references app.user_account (id),
  opened_at   timestamptz not null,
  way         text constraint referral__way_is_known check (way in ('portal', 'email', 'text', 'fax', 'telephone')),
  basis_id    uuid,
  urgency     text not null constraint referral__urgency_is_known check (urgency in ('safety', 'soon', 'routine')),
  goal        text,
  sent_at     timestamptz,
  answer_due_on date,
  started_on  date,
  ended_on    date,
  reason      text constraint referral__reason_is_known check (reason in
    ('no-capacity', 'not-eligible', 'outside-area', 'wrong-service', 'language', 'not-reached', 'family-declined', 'safety', 'insurance', 'moved', 'goal-met', 'consent-ended', 'other')),
  wait_days   integer constraint referral__wait_is_days check (wait_days between 1 and 2000),
  -- Dose: how often, how long each time, for how many weeks.
  times       integer constraint referral__times_are_counted check (times between 1 and 100),
  times_per   text constraint referral__times_per_is_known check (times_per in ('week', 'month')),
  session_minutes integer constraint referral__sessions_last check (session_minutes between 5 and 1440),
  weeks       integer constraint referral__weeks_are_counted check (weeks between 1 and 520),
  measure     text,
  measure_better text constraint referral__measure_better_is_known check (measure_better in ('higher', 'lower')),
  update_every_days integer constraint referral__updates_come_in_days check (update_every_days between 1 and 365),
  -- What came of it.
  received    text constraint referral__received_is_known check (received in ('yes', 'part', 'no')),
  need_met    text constraint referral__need_met_is_known check (need_met in ('yes', 'part', 'no')),
  family_view text,
  provider_view text,
  result_read_by uuid references app.user_account (id),
  result_read_at timestamptz,
  follows     uuid references app.referral (id),
  constraint referral__need_of_the_person foreign key (need_id, person_id) references app.need (id, person_id) deferrable,
  constraint referral__basis_of_the_person foreign key (basis_id, person_id) references app.sharing_basis (id, person_id) deferrable,
  constraint referral__dose_is_whole check (num_nulls(times, times_per, session_minutes, weeks) in (0, 4)),
  constraint referral__sent_on_a_ground check (state in ('draft', 'withdrawn', 'in-error') or num_nulls(basis_id, way, sent_at) = 0),
  constraint referral__no_says_why check (state not in ('declined', 'on-hold', 'stopped') or reason is not null),
  constraint referral__started_has_a_day check (state not in ('started', 'completed') or started_on is not null),
  constraint referral__ended_has_a_day check ((state in ('completed', 'stopped', 'declined', 'withdrawn', 'in-error', 'closed')) = (ended_on is not null)),
  constraint referral__closed_after_the_result_was_read check ((state = 'closed') <= (result_read_at is not null and received is not null)),
  constraint referral__read_by_somebody check (num_nulls(result_read_by, result_read_at) in (0, 2)),
  constraint referral__of_one_person unique (id, person_id),
  constraint referral__number_once unique (agency_id, number)
);
comment on table app.referral is 'room: referrals · topic: referral · One person sent to one service: where it stands, what was planned, what came of it. Over when the sender has read the result.';
comment on column app.referral.follows is 'The referral that was declined or given up, to which this is the alternative.';
create index referral__person on app.referral (person_id, opened_at desc);
create index referral__open on app.referral (agency_id, office_id, state, answer_due_on) where state not in ('closed', 'withdrawn', 'in-error');
create index referral__organization on app.referral (organization_id, state);
create index referral__service on app.referral (service_id);
create index referral__need on app.referral (need_id, person_id) where need_id is not null;
create index referral__basis on app.referral (basis_id, person_id) where basis_id is not null;
create index referral__case on app.referral (case_id) where case_id is not null;
create index referral__location on app.referral (location_id) where location_id is not null;
create index referral__follows on app.referral (follows) where follows is not null;
create index referral__opened_by on app.referral (opened_by, opened_at desc);
call build.protect_referral('app.referral', 'referrals');

-- Every step of it: who took it, when, by which way, and why.
create table app.referral_step (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text,
  referral_id uuid not null,
  from_state  text,
  to_state    text not null,
  taken_at    timestamptz not null,
  user_id     uuid references app.user_account (id),
  link_id     uuid,
  by_whom     text not null constraint referral_step__by_whom_is_known check (by_whom in ('sender', 'provider', 'family', 'clock')),
  via         text not null constraint referral_step__via_is_known check (via in ('portal', 'link', 'telephone', 'fax', 'page', 'job')),
  reason      text,
  note        text,
  constraint referral_step__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable
);
comment on table app.referral_step is 'room: referrals · topic: referral · A step in the life of a referral.';
create index referral_step__referral on app.referral_step (referral_id, person_id, taken_at);
create index referral_step__person on app.referral_step (person_id);
call build.protect_referral('app.referral_step', 'referrals');

-- What was told, frozen as it was told: one row for each part. Parts with a rule of their own open only to the second factor.
create table app.referral_share (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text,
  referral_id uuid not null,
  organization_id uuid not null references app.organization (id),
  basis_id    uuid not null,
  part        text not null constraint referral_share__part_is_known
    check (part in ('contact', 'need', 'health', 'substance-use', 'domestic-violence', 'education', 'family', 'case')),
  guarded     boolean not null,
  said        jsonb not null,
  shared_at   timestamptz not null,
  shared_by   uuid not null references app.user_account (id),
  way         text not null constraint referral_share__way_is_known check (way in ('portal', 'email', 'text', 'fax', 'telephone')),
  first_seen_at timestamptz,
  constraint referral_share__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint referral_share__on_a_basis_of_the_person foreign key (basis_id, person_id) references app.sharing_basis (id, person_id) deferrable,
  constraint referral_share__guarded_by_rule check (guarded or part not in ('health', 'substance-use', 'domestic-violence'))
);
comment on table app.referral_share is 'room: referrals · topic: referral · What was told to whom, on what ground and when. Never changed; shown again as it was told.';
create index referral_share__referral on app.referral_share (referral_id, person_id);
create index referral_share__person on app.referral_share (person_id, shared_at desc);
create index referral_share__basis on app.referral_share (basis_id, person_id);
create index referral_share__organization on app.referral_share (organization_id);
call build.protect_referral('app.referral_share', 'referrals');

-- Appointments: with the way there and the interpreter arranged, or flagged.
create table app.service_appointment (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text,
  referral_id uuid not null,
  starts_at   timestamptz not null,
  minutes     integer not null constraint service_appointment__lasts check (minutes between 5 and 1440),
  place       text,
  transport   text not null constraint service_appointment__transport_is_known
    check (transport in ('not-known', 'not-needed', 'family', 'agency', 'provider', 'volunteer', 'pass', 'medicaid-ride', 'open')),
  interpreter text not null constraint service_appointment__interpreter_is_known check (interpreter in ('not-known', 'not-needed', 'open', 'requested', 'confirmed')),
  language    text,
  attended    text constraint service_appointment__attended_is_known check (attended in ('yes', 'late', 'missed', 'canceled-by-family', 'canceled-by-provider')),
  missed_why  text,
  recorded_at timestamptz not null,
  recorded_by uuid references app.user_account (id),
  link_id     uuid,
  constraint service_appointment__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint service_appointment__interpreter_of_a_language check (interpreter in ('not-known', 'not-needed') or language is not null)
);
comment on table app.service_appointment is 'room: referrals · topic: referral · When somebody is expected at a service, how they get there, who interprets, and whether they came.';
create index service_appointment__referral on app.service_appointment (referral_id, person_id, starts_at);
create index service_appointment__person on app.service_appointment (person_id, starts_at);
call build.protect_referral('app.service_appointment', 'referrals');

-- How it goes, in the provider's own measure, on the rhythm agreed.
create table app.progress_update (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text,
  referral_id uuid not null,
  due_on      date,
  came_at     timestamptz,
  user_id     uuid references app.user_account (id),
  link_id     uuid,
  period      daterange,
  sessions    integer constraint progress_update__sessions_are_counted check (sessions between 0 and 1000),
  minutes     integer constraint progress_update__minutes_are_counted check (minutes between 0 and 100000),
  score       numeric(9, 2),
  progress    text constraint progress_update__progress_is_known check (progress in ('better', 'same', 'worse', 'too-early')),
  words       text,
  needs_help  text,
  read_by     uuid references app.user_account (id),
  read_at     timestamptz,
  constraint progress_update__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint progress_update__says_something check (came_at is null or num_nonnulls(sessions, score, progress, words) > 0),
  constraint progress_update__came_or_is_due check (num_nonnulls(due_on, came_at) > 0),
  constraint progress_update__read_by_somebody check (num_nulls(read_by, read_at) in (0, 2))
);
comment on table app.progress_update is 'room: referrals · topic: referral · What the provider told of progress, or is asked to tell by a day.';
create index progress_update__referral on app.progress_update (referral_id, person_id, due_on);
create index progress_update__person on app.progress_update (person_id);
create index progress_update__due on app.progress_update (agency_id, due_on) where came_at is null;
call build.protect_referral('app.progress_update', 'referrals');

-- How well it fitted, in the eyes of those it was for.
create table app.fit_rating (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  person_id   uuid not null references app.person (id),
  sensitive   text,
  referral_id uuid not null,
  rated_as    text not null constraint fit_rating__rated_as_is_known check (rated_as in ('worker', 'child', 'parent', 'caregiver')),
  stars       smallint not null constraint fit_rating__one_to_five check (stars between 1 and 5),
  words       text,
  rated_by    uuid not null references app.user_account (id),
  rated_at    timestamptz not null,
  constraint fit_rating__of_the_person foreign key (referral_id, person_id) references app.referral (id, person_id) deferrable,
  constraint fit_rating__once unique (person_id, referral_id, rated_by, rated_as)
);
comment on table app.fit_rating is 'room: referrals · topic: referral · How well a service fitted the need, from one to five.';
create index fit_rating__person on app.fit_rating (person_id);
create index fit_rating__referral on app.fit_rating (referral_id, person_id);
call build.protect_referral('app.fit_rating', 'referrals');

-- A link that opens one thing to somebody without an account: scoped, expiring, and over when what it opens is.
create table app.guest_link (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  organization_id uuid not null references app.organization (id),
  opens       text not null constraint guest_link__opens_is_known check (opens in ('referral', 'entry', 'inbox')),
  subject_id  uuid not null,
  token_hash  bytea not null constraint guest_link__token_once unique,
  code_hash   text,
  code_tries  smallint not null constraint guest_link__tries_are_counted check (code_tries between 0 and 5),
  made_by     uuid not null references app.user_account (id),
  made_at     timestamptz not null,
  ends_at     timestamptz not null,
  ended_at    timestamptz,
  ended_why   text constraint guest_link__ended_why_is_known check (ended_why in ('replaced', 'withdrawn', 'wrong-codes', 'consent-ended', 'over')),
  last_used_at timestamptz,
  constraint guest_link__ends_after_it_was_made check (ends_at > made_at),
  constraint guest_link__ended_says_why check (num_nulls(ended_at, ended_why) in (0, 2))
);
comment on table app.guest_link is 'room: access · topic: own · The way in for somebody without an account: what it opens, until when. The secret itself is not kept.';
create index guest_link__subject on app.guest_link (subject_id, made_at desc);
create index guest_link__organization on app.guest_link (organization_id);
call build.close_table('app.guest_link', 'access', 'own', 'made_by', 'own');
create policy made on app.guest_link for select to alongside_case, alongside_office, alongside_agency using (made_by = (select app.me()));
grant select on app.guest_link to alongside_case, alongside_office, alongside_agency;
call build.keep_history('app.guest_link', 'own', 'made_by');
alter table app.referral_step add foreign key (link_id) references app.guest_link (id);
alter table app.service_appointment add foreign key (link_id) references app.guest_link (id);
alter table app.progress_update add foreign key (link_id) references app.guest_link (id);
create index referral_step__link on app.referral_step (link_id) where link_id is not null;
create index service_appointment__link on app.service_appointment (link_id) where link_id is not null;
create index progress_update__link on app.progress_update (link_id) where link_id is not null;
reset role;

set role alongside_definer;
-- The way in is asked for by its secret's hash before anything is known of who holds it.
create function app_definer.enter_by_link(hash bytea) returns table (id uuid, agency_id uuid, organization_id uuid, opens text, subject_id uuid, guarded boolean)
language sql security definer set search_path = '' as $$
  update app.guest_link l set last_used_at = app.moment()
  where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment()
  returning l.id, l.agency_id, l.organization_id, l.opens, l.subject_id, l.code_hash is not null
$$;
comment on function app_definer.enter_by_link(bytea) is 'Whoever holds a link has no account: which thing the link opens is told by the hash of its secret, while it lives.';

-- What the link at hand opens; nothing once the link or what it opens is over, or the ground to tell it was taken back.
create function app_definer.guest_of(opens text) returns uuid language sql stable security definer set search_path = '' as $$
  select l.subject_id from app.guest_link l
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.opens = guest_of.opens
    and l.ended_at is null and l.ends_at > app.moment()
    and (l.opens <> 'referral' or exists (
      select from app.referral r join app.sharing_basis b on b.id = r.basis_id
      where r.id = l.subject_id and r.state not in ('draft', 'closed', 'withdrawn', 'in-error', 'declined')
        and b.revoked_at is null and b.holds @> (app.moment() at time zone (select a.time_zone from app.agency a where a.id = r.agency_id))::date))
$$;
comment on function app_definer.guest_of(text) is 'Policies of what a guest sees ask it: one thing, by the link at hand, while link, referral and ground stand.';
create function app_definer.guest_organization() returns uuid language sql stable security definer set search_path = '' as $$
  select l.organization_id from app.guest_link l
  where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.ended_at is null and l.ends_at > app.moment()
$$;
comment on function app_definer.guest_organization() is 'The organization a guest writes for: its entry in the directory is theirs to keep.';
create function app_definer.guest_proved() returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(current_setting('app.guest_proved', true), '')::boolean, false)
$$;
comment on function app_definer.guest_proved() is 'Whether the second factor was given in this session of a guest.';
grant execute on function app_definer.enter_by_link(bytea) to alongside_door;
grant execute on function app_definer.guest_of(text), app_definer.guest_organization(), app_definer.guest_proved() to alongside_guest, alongside_owner;
grant execute on function app_definer.my_person() to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
grant execute on function app.me(), app.my_agency(), app.moment(), app.focus() to alongside_guest;
create policy guest on app.referral to alongside_guest
  using (id = (select app_definer.guest_of('referral'))) with check (id = (select app_definer.guest_of('referral')));
grant select, update on app.referral to alongside_guest;
do $$
declare
  part text;
begin
  foreach part in array array['referral_step', 'service_appointment', 'progress_update'] loop
    execute format('create policy guest on app.%I to alongside_guest using (referral_id = (select app_definer.guest_of(''referral'')))
      with check (referral_id = (select app_definer.guest_of(''referral'')))', part);
    execute format('grant select, insert, update on app.%I to alongside_guest', part);
  end loop;
  revoke update on app.referral_step from alongside_guest;
end
$$;
create policy guest on app.referral_share for select to alongside_guest
  using (referral_id = (select app_definer.guest_of('referral')) and (not guarded or (select app_definer.guest_proved())));
grant select on app.referral_share to alongside_guest;
create policy guest_agency on app.agency for select to alongside_guest using (id = (select app.my_agency()));
create policy guest_own on app.organization to alongside_guest
  using (id = (select app_definer.guest_organization())) with check (id = (select app_definer.guest_organization()));
create policy guest_reads on app.taxonomy_term for select to alongside_guest using (agency_id = (select app.my_agency()));
grant select on app.agency, app.taxonomy_term, app.organization to alongside_guest;
grant update on app.organization to alongside_guest;
do $$
declare
  kept text;
begin
  foreach kept in array array['program', 'service', 'location', 'location_address', 'service_at_location', 'directory_contact', 'directory_phone',
    'directory_schedule', 'service_area', 'directory_language', 'location_accessibility', 'cost_option', 'required_document', 'directory_url',
    'directory_attribute', 'service_capacity', 'capacity_posting', 'field_origin', 'verification_request'] loop
    execute format('create policy guest_own on app.%I to alongside_guest using (organization_id = (select app_definer.guest_organization()))
      with check (organization_id = (select app_definer.guest_organization()))', kept);
    execute format('grant select, insert, update, delete on app.%I to alongside_guest', kept);
  end loop;
end
$$;

update app.job_role set topics = topics || array['referral']
where code in ('case_manager', 'supervisor', 'program_director', 'team_specialist', 'caregiver') and not 'referral' = any (topics);
reset role;

-- Grants that were given before follow.
set role alongside_definer;
update app.access_grant g set topics = g.topics || array['referral']
where not 'referral' = any (g.topics) and (g.source = 'placement' or (g.source in ('assignment', 'cover') and g.source_id in (
  select a.id from app.primary_assignment a union all
  select t.id from app.case_team_member t join app.case_part p on p.code = t.part where p.role in ('case_manager', 'team_specialist'))));
update app.scope_grant s set topics = s.topics || array['referral']
from app.position p
where p.id = s.source_id and p.role in ('supervisor', 'program_director') and s.scope_kind in ('unit', 'organization') and not 'referral' = any (s.topics);
reset role;
