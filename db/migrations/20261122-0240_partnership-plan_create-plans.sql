set role alongside_owner;

-- Grants know a new source of work: nothing else. Topics: agreement (what is signed) and plan (what the plan lives on).
update app.job_role set topics = topics || array['agreement', 'plan']
where code in ('case_manager', 'supervisor', 'program_director', 'placement_coordinator') and not 'plan' = any (topics);
update app.job_role set topics = topics || array['plan'] where code = 'caregiver' and not 'plan' = any (topics);

create table app.plan_setting (
  code text primary key,
  pack text not null references app.signing_pack (code),
  setting text not null references app.setting (code),
  needs_plan boolean not null,
  signer text constraint plan_setting__signer_is_known check (signer in ('caregiver', 'authorized_person')),
  unique (pack, setting),
  constraint plan_setting__needs_a_signer check (not needs_plan or signer is not null)
);
comment on table app.plan_setting is 'room: partnership-plan · topic: none · Where a policy pack decides otherwise than the list of settings about needing a plan, and whose signature it wants there.';
call build.open_reference('app.plan_setting', 'partnership-plan');

create table app.plan_step_kind (
  code text primary key, en text not null, es text not null,
  part text not null constraint plan_step_kind__part_is_known check (part in ('packet', 'transition', 'team', 'return_home')),
  place smallint not null,
  side text not null constraint plan_step_kind__side_is_known check (side in ('caregiver', 'agency', 'family')),
  from_handover text,
  asks_for_family boolean not null
);
comment on table app.plan_step_kind is 'room: partnership-plan · topic: none · Steps of a plan: what the information packet holds, how the move goes, how the team begins, the way home.';
comment on column app.plan_step_kind.from_handover is 'The hand-over item of the move that already answers it: nothing is asked twice.';
call build.open_reference('app.plan_step_kind', 'partnership-plan');

create table app.normalcy_kind (code text primary key, en text not null, es text not null);
comment on table app.normalcy_kind is 'room: partnership-plan · topic: none · Ordinary activities a caregiver decides about as a careful parent would.';
call build.open_reference('app.normalcy_kind', 'partnership-plan');

create table app.plan_text (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  agreement_id  uuid references app.agreement (id),
  part          text not null constraint plan_text__part_is_known check (part in ('page', 'line', 'transition')),
  code          text not null,
  side          text constraint plan_text__side_is_known check (side in ('caregiver', 'agency', 'family')),
  language      text not null,
  words         text not null constraint plan_text__has_words check (btrim(words) <> ''),
  translation   text,
  translation_language text,
  translated_by text,
  for_family    boolean not null,
  said_by       text not null constraint plan_text__said_by_is_known check (said_by in ('child', 'family', 'caregiver', 'worker')),
  said_on       date not null,
  written_by    uuid not null references app.user_account (id),
  written_at    timestamptz not null,
  constraint plan_text__page_goes_with_the_child check ((part = 'page') = (agreement_id is null)),
  constraint plan_text__translation_is_somebodys check (num_nonnulls(translation, translation_language, translated_by) in (0, 3)),
  constraint plan_text__stands_once unique nulls not distinct (child_id, agreement_id, part, code, side)
);
comment on table app.plan_text is 'room: partnership-plan · topic: plan · Words about this child: the child''s own page (goes with the child from home to home), notes beside a promise, the caregiver''s part of a transition.';
comment on column app.plan_text.for_family is 'Also in the birth family''s paper. Checked for the caregivers'' surname, address and telephone when it is written.';
create index plan_text__agreement on app.plan_text (agreement_id);
call build.protect_about('app.plan_text', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.plan_text', 'plan', 'child_id');

create table app.plan_promise (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  agreement_id  uuid not null references app.agreement (id),
  subject       text,
  side          text not null constraint plan_promise__side_is_known check (side in ('caregiver', 'agency', 'family')),
  who           text not null constraint plan_promise__names_somebody check (btrim(who) <> ''),
  user_id       uuid references app.user_account (id),
  language      text not null,
  words         text not null constraint plan_promise__has_words check (btrim(words) <> ''),
  translation   text,
  translation_language text,
  translated_by text,
  due_on        date not null,
  for_family    boolean not null,
  made_at       timestamptz not null,
  made_by       uuid not null references app.user_account (id),
  kept_on       date,
  kept_by       uuid references app.user_account (id),
  released_at   timestamptz,
  released_why  text,
  constraint plan_promise__translation_is_somebodys check (num_nonnulls(translation, translation_language, translated_by) in (0, 3)),
  constraint plan_promise__is_kept_by_somebody check ((kept_on is null) = (kept_by is null)),
  constraint plan_promise__is_released_with_a_reason check ((released_at is null) = (released_why is null)),
  constraint plan_promise__ends_once check (kept_on is null or released_at is null)
);
comment on table app.plan_promise is 'room: partnership-plan · topic: plan · A dated promise of one side. Either side marks it kept or asks to talk; there is no violation.';
create index plan_promise__child on app.plan_promise (child_id, due_on);
create index plan_promise__agreement on app.plan_promise (agreement_id);
create index plan_promise__open_by_office on app.plan_promise (office_id, due_on) where kept_on is null and released_at is null;
call build.protect_about('app.plan_promise', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.plan_promise', 'plan', 'child_id');
create policy family_reads on app.plan_promise for select to alongside_portal
  using (for_family and child_id = any ((select app.my_signed_children())::uuid[]));

create table app.plan_talk (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  agreement_id  uuid not null references app.agreement (id),
  promise_id    uuid references app.plan_promise (id),
  subject       text,
  asked_by      uuid not null references app.user_account (id),
  asked_side    text not null constraint plan_talk__side_is_known check (asked_side in ('caregiver', 'agency', 'family')),
  asked_at      timestamptz not null,
  language      text not null,
  words         text not null constraint plan_talk__says_what_about check (btrim(words) <> ''),
  meet_on       date,
  held_on       date,
  outcome       text constraint plan_talk__outcome_is_known check (outcome in ('agreed', 'changed', 'help_promised', 'talk_again')),
  outcome_words text,
  closed_by     uuid references app.user_account (id),
  constraint plan_talk__is_about_something check (num_nonnulls(promise_id, subject) >= 1),
  constraint plan_talk__held_has_an_outcome check (num_nonnulls(held_on, outcome, outcome_words, closed_by) in (0, 4))
);
comment on table app.plan_talk is 'room: partnership-plan · topic: plan · Somebody asked to talk about a promise or a pair of promises: when, and what came of it.';
create index plan_talk__agreement on app.plan_talk (agreement_id);
create index plan_talk__open on app.plan_talk (office_id) where held_on is null;
create index plan_talk__child on app.plan_talk (child_id);
create index plan_talk__promise on app.plan_talk (promise_id);
call build.protect_about('app.plan_talk', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.plan_talk', 'plan', 'child_id');

create table app.plan_step (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  agreement_id  uuid not null references app.agreement (id),
  kind          text not null references app.plan_step_kind (code),
  state         text not null constraint plan_step__state_is_known check (state in ('open', 'done', 'not_known', 'not_needed')),
  note          text,
  done_on       date,
  by_user       uuid not null references app.user_account (id),
  recorded_at   timestamptz not null,
  constraint plan_step__done_has_a_day check ((state = 'done') = (done_on is not null)),
  constraint plan_step__once unique (agreement_id, kind)
);
comment on table app.plan_step is 'room: partnership-plan · topic: plan · A step of this plan: given, open, not known (and named so), or not needed.';
create index plan_step__child on app.plan_step (child_id);
call build.protect_about('app.plan_step', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.plan_step', 'plan', 'child_id');

create table app.packet_update (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  agreement_id  uuid not null references app.agreement (id),
  about         text not null constraint packet_update__about_is_known check (about in ('health', 'school', 'family', 'page', 'other')),
  fact_id       uuid,
  at            timestamptz not null,
  user_id       uuid not null references app.user_account (id),
  seen_at       timestamptz,
  constraint packet_update__once unique (fact_id, user_id)
);
comment on table app.packet_update is 'room: partnership-plan · topic: plan · Something new was learned after the packet was given: each caregiver is told, and seen_at says when they saw it.';
create index packet_update__child on app.packet_update (child_id);
create index packet_update__agreement on app.packet_update (agreement_id);
call build.protect_about('app.packet_update', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.packet_update', 'plan', 'child_id');

create table app.normalcy_decision (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  kind          text not null references app.normalcy_kind (code),
  words         text not null constraint normalcy_decision__says_what check (btrim(words) <> ''),
  language      text not null,
  happens_on    date not null,
  decided_on    date not null,
  decided_by    uuid not null references app.user_account (id),
  cost_cents    integer constraint normalcy_decision__cost_is_not_negative check (cost_cents >= 0),
  waited_days   smallint constraint normalcy_decision__wait_is_not_negative check (waited_days >= 0),
  recorded_at   timestamptz not null
);
comment on table app.normalcy_decision is 'room: partnership-plan · topic: plan · An ordinary activity a caregiver decided about (reasonable and prudent parent standard, 42 USC 675(10)); no approval is asked.';
create index normalcy_decision__child on app.normalcy_decision (child_id, happens_on desc);
call build.protect_about('app.normalcy_decision', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.normalcy_decision', 'plan', 'child_id');

create table app.family_word (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  person_id     uuid not null references app.person (id),
  user_id       uuid references app.user_account (id),
  kind          text not null constraint family_word__kind_is_known check (kind in ('wish', 'routine', 'comment')),
  language      text not null,
  words         text not null constraint family_word__has_words check (btrim(words) <> ''),
  translation   text,
  translation_language text,
  translated_by text,
  way           text not null constraint family_word__way_is_known check (way in ('online', 'telephone', 'paper', 'in_person')),
  said_on       date not null,
  entered_by    uuid not null references app.user_account (id),
  entered_at    timestamptz not null,
  seen_at       timestamptz,
  seen_by       uuid references app.user_account (id),
  taken_back_at timestamptz,
  constraint family_word__translation_is_somebodys check (num_nonnulls(translation, translation_language, translated_by) in (0, 3)),
  constraint family_word__seen_by_somebody check ((seen_at is null) = (seen_by is null))
);
comment on table app.family_word is 'room: partnership-plan · topic: plan · Wishes and routines the birth family adds to the plan, in their own words, and when a caregiver saw them.';
create index family_word__child on app.family_word (child_id);
create index family_word__user on app.family_word (user_id);
create index family_word__person on app.family_word (person_id);
call build.protect_about('app.family_word', 'partnership-plan', 'plan', 'child_id', 'write');
call build.keep_history('app.family_word', 'plan', 'child_id');
-- A parent reads and adds their own words, while they have a part in a plan of this child.
create policy family_reads_own on app.family_word for select to alongside_portal using (user_id = (select app.me()));
create policy family_adds_own on app.family_word for insert to alongside_portal
  with check (user_id = (select app.me()) and entered_by = (select app.me()) and child_id = any ((select app.my_signed_children())::uuid[]) and agency_id = (select app.my_agency()));
-- Also what staff wrote down for them: they may take it back.
create policy family_changes_own on app.family_word for update to alongside_portal
  using (user_id = (select app.me()))
  with check (user_id = (select app.me()) and child_id = any ((select app.my_signed_children())::uuid[]) and agency_id = (select app.my_agency()));

create table app.family_limit (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  office_id     uuid references app.office (id),
  child_id      uuid not null references app.person (id),
  person_id     uuid not null references app.person (id),
  hides         text not null constraint family_limit__hides_is_known check (hides in ('everything', 'home_and_contact')),
  order_words   text not null constraint family_limit__names_the_order check (btrim(order_words) <> ''),
  during        daterange not null constraint family_limit__lasts_a_while check (not isempty(during)),
  entered_by    uuid not null references app.user_account (id),
  entered_at    timestamptz not null,
  constraint family_limit__one_at_a_time unique (child_id, person_id, during without overlaps)
);
comment on table app.family_limit is 'room: partnership-plan · topic: agreement · An order that keeps a parent from the plan, or from what tells home and contact.';
create index family_limit__person on app.family_limit (person_id);
call build.protect_about('app.family_limit', 'partnership-plan', 'agreement', 'child_id');
call build.keep_history('app.family_limit', 'agreement', 'child_id');

create table app.family_paper (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  user_id       uuid not null references app.user_account (id),
  child_id      uuid not null references app.person (id),
  kind          text not null constraint family_paper__kind_is_known check (kind in ('routine_sheet')),
  en            jsonb not null,
  es            jsonb not null,
  made_at       timestamptz not null,
  opened_at     timestamptz
);
comment on table app.family_paper is 'room: partnership-plan · topic: own · A paper given to a parent, such as the routine sheet before a child comes home: theirs to keep.';
create index family_paper__child on app.family_paper (child_id);
call build.protect_own('app.family_paper', 'partnership-plan', 'own');
call build.keep_history('app.family_paper', 'own', '');

create table app.relationship_check (
  id            uuid primary key,
  agency_id     uuid not null references app.agency (id),
  user_id       uuid not null references app.user_account (id),
  agreement_id  uuid not null references app.agreement (id),
  point         text not null constraint relationship_check__point_is_known check (point in ('day_7', 'day_30', 'day_90', 'later')),
  side          text not null constraint relationship_check__side_is_known check (side in ('caregiver', 'agency', 'family')),
  answered_on   date not null,
  score         smallint not null constraint relationship_check__is_one_to_five check (score between 1 and 5),
  words         text,
  wants_talk    boolean not null,
  constraint relationship_check__once unique (user_id, agreement_id, point)
);
comment on table app.relationship_check is 'room: partnership-plan · topic: own · How the working together goes, by each side at set points. Answers are their writer''s own; others see counts from five answers on.';
create index relationship_check__agreement on app.relationship_check (agreement_id);
call build.protect_own('app.relationship_check', 'partnership-plan', 'own');
call build.keep_history('app.relationship_check', 'own', '');
reset role;

set role alongside_definer;
-- What a parent is given is theirs, so the worker who gives it cannot write it as their own row.
create function app_definer.give_family_paper(paper uuid, to_user uuid, child uuid, of_kind text, in_en jsonb, in_es jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (child = any (app.mine('plan'))) then
    raise exception 'a paper is given about a child whose plan the asker may open' using errcode = 'insufficient_privilege';
  end if;
  insert into app.family_paper (id, agency_id, user_id, child_id, kind, en, es, made_at)
  select paper, app.my_agency(), u.id, child, of_kind, in_en, in_es, app.moment()
  from app.user_account u join app.case_member m on m.person_id = u.person_id and m.part in ('mother', 'father', 'parent')
  join app.case_member c on c.case_id = m.case_id and c.person_id = child
  where u.id = to_user limit 1;
end
$$;
comment on function app_definer.give_family_paper(uuid, uuid, uuid, text, jsonb, jsonb) is 'A family paper is the parent''s own row; staff of the child gives it, and only to a parent of the child''s case.';

-- Raw answers are their writer's own; a supervisor sees how many answered and how it goes, from five answers on.
create function app_definer.relationship_of_unit(units uuid[], since date, floor integer)
returns table (side text, answers integer, average numeric, low integer)
language sql stable security definer set search_path = '' as $$
  select c.side, count(*)::integer,
         case when count(*) >= floor then round(avg(c.score), 1) end,
         case when count(*) >= floor then (count(*) filter (where c.score <= 2))::integer end
  from app.relationship_check c
  join app.agreement a on a.id = c.agreement_id
  join app.case_member m on m.person_id = a.child_id and m.part = 'child'
  join app.case_file f on f.id = m.case_id and f.unit_id = any (units)
  where c.answered_on >= since and app_definer.cases_open_to('agreement', f.id)
  group by c.side
$$;
comment on function app_definer.relationship_of_unit(uuid[], date, integer) is 'Counts and averages of answers nobody else may read, for cases the asker supervises; under the floor only the count.';

-- Names and addresses of the caregivers of a child's home, for checking that no word for the family tells them.
create function app_definer.words_that_tell_the_home(child uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct w), '{}') from (
    select unnest(array[pe.last_name]) as w
    from app.placement p join app.home_adult a on a.home_id = p.home_id and a.during @> app.moment() join app.person pe on pe.id = a.person_id
    where p.child_id = child and p.during @> app.moment()
    union
    select unnest(array[c.phone, c.street, c.postal_code]) from app.placement p join app.caregiver_contact c on c.home_id = p.home_id
    where p.child_id = child and p.during @> app.moment()
  ) tell
  where btrim(w) <> '' and (child = any (app.mine('plan')))
$$;
comment on function app_definer.words_that_tell_the_home(uuid) is 'Words for the birth family are checked against the caregivers'' surname, street and telephone, which the writer may not read.';

create function app_definer.caregivers_of_home(home uuid) returns table (person_id uuid, user_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select a.person_id, u.id, concat_ws(' ', p.first_name, p.last_name)
  from app.home_adult a join app.person p on p.id = a.person_id
  left join app.user_account u on u.person_id = a.person_id and u.active
  where a.home_id = home and a.part = 'caregiver' and a.during @> app.moment() and a.agency_id = app.my_agency()
    and exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
  order by a.during, a.id
$$;
comment on function app_definer.caregivers_of_home(uuid) is 'A plan opens inside a move and names the caregivers of the new home, also when its recorder holds no grant on the home.';

create function app_definer.parents_of_child(child uuid) returns table (person_id uuid, user_id uuid, name text, part text)
language sql stable security definer set search_path = '' as $$
  select m.person_id, u.id, p.first_name, m.part
  from app.case_member c join app.case_member m on m.case_id = c.case_id and m.part in ('mother', 'father', 'parent') and m.during @> app.moment()
  join app.person p on p.id = m.person_id and p.died_on is null
  left join app.user_account u on u.person_id = m.person_id and u.active
  where c.person_id = child and c.part = 'child' and c.during @> app.moment() and child = any (app.mine('agreement'))
$$;
comment on function app_definer.parents_of_child(uuid) is 'The birth family''s part of a plan is opened with the plan, also by somebody who may not read the family.';
grant execute on function app_definer.give_family_paper(uuid, uuid, uuid, text, jsonb, jsonb), app_definer.relationship_of_unit(uuid[], date, integer),
  app_definer.caregivers_of_home(uuid), app_definer.parents_of_child(uuid)
  to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.words_that_tell_the_home(uuid) to alongside_case, alongside_office, alongside_agency, alongside_portal;

-- Who holds a grant already holds it with the new topics from now on.
select count(app_definer.follow_assignments(id)) from app.case_file;
select count(app_definer.follow_positions(id)) from app.user_account where kind = 'staff';
select count(app_definer.follow_placements(child_id)) from (select distinct child_id from app.placement) children;
reset role;
