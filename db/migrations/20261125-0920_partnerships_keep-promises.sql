-- What both sides of a partnership promised, how and how often they talk, what lies between them, and what comes from outside.
set role alongside_owner;
create table app.commitment (
  id                    uuid primary key,
  agency_id             uuid not null references app.agency (id),
  partnership_id        uuid references app.partnership (id),
  community_id          uuid references app.community (id),
  by_us                 boolean not null,
  for_whom              text not null constraint commitment__for_whom_is_known check (for_whom in ('birth', 'kin', 'foster', 'adoptive', 'all')),
  what                  text not null constraint commitment__says_what check (btrim(what) <> ''),
  amount                integer constraint commitment__amount_is_something check (amount > 0),
  unit                  text constraint commitment__unit_says_something check (btrim(unit) <> ''),
  amount_done           integer constraint commitment__amount_done_is_counted check (amount_done >= 0),
  made_on               date not null,
  due_on                date not null,
  responsible_id        uuid references app.user_account (id),
  responsible_person_id uuid references app.partner_person (id),
  noted_by              uuid not null references app.user_account (id),
  kept_on               date,
  withdrawn_on          date,
  withdrawn_why         text,
  released_on           date,
  released_why          text,
  constraint commitment__toward_a_partnership_or_a_community check (num_nonnulls(partnership_id, community_id) >= 1),
  constraint commitment__due_after_it_was_made check (due_on >= made_on),
  constraint commitment__somebody_answers_for_it check (num_nonnulls(responsible_id, responsible_person_id) <= 1),
  constraint commitment__withdrawn_with_a_reason check (num_nulls(withdrawn_on, withdrawn_why) in (0, 2)),
  constraint commitment__released_with_a_reason check (num_nulls(released_on, released_why) in (0, 2)),
  constraint commitment__ends_once check (num_nonnulls(kept_on, withdrawn_on, released_on) <= 1)
);
comment on table app.commitment is 'room: partnerships · topic: organization · Something one side promised the other by a day. Late is never written down: it follows from the days.';
comment on column app.commitment.by_us is 'True: the agency promised; false: the partner did.';
comment on column app.commitment.released_on is 'The day on which the other side, to whom it was promised, let it go.';
call build.protect_shared('app.commitment', 'partnerships', 'organization');
call build.keep_history('app.commitment', 'organization', '');
create index commitment__partnership on app.commitment (partnership_id) where partnership_id is not null;
create index commitment__community on app.commitment (community_id) where community_id is not null;
create index commitment__responsible on app.commitment (responsible_id) where responsible_id is not null;
create index commitment__responsible_person on app.commitment (responsible_person_id) where responsible_person_id is not null;
create index commitment__noted_by on app.commitment (noted_by);
create index commitment__open_by_day on app.commitment (agency_id, due_on) where kept_on is null and withdrawn_on is null and released_on is null;

create table app.partner_contact (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  community_id   uuid references app.community (id),
  happened_on    date not null,
  channel        text not null constraint partner_contact__channel_is_known check (channel in
    ('meeting', 'visit', 'phone', 'text', 'email', 'letter', 'event', 'video', 'other')),
  direction      text not null constraint partner_contact__direction_is_known check (direction in ('in', 'out')),
  person_id      uuid references app.partner_person (id),
  with_words     text constraint partner_contact__with_says_something check (btrim(with_words) <> ''),
  by_id          uuid not null references app.user_account (id),
  answers_id     uuid,
  summary        text not null constraint partner_contact__says_something check (btrim(summary) <> ''),
  next_step      text constraint partner_contact__next_step_says_something check (btrim(next_step) <> ''),
  next_on        date,
  constraint partner_contact__of_its_partnership unique (id, partnership_id),
  constraint partner_contact__answers_one_of_the_same_partner foreign key (answers_id, partnership_id) references app.partner_contact (id, partnership_id),
  constraint partner_contact__does_not_answer_itself check (answers_id <> id),
  constraint partner_contact__next_step_has_a_day check (num_nulls(next_step, next_on) in (0, 2))
);
comment on table app.partner_contact is 'room: partnerships · topic: organization · A contact with a partner, in either direction, and what comes next.';
comment on column app.partner_contact.answers_id is 'The contact of the other side that this one answers: how long a reply took follows from both days.';
call build.protect_shared('app.partner_contact', 'partnerships', 'organization');
call build.keep_history('app.partner_contact', 'organization', '');
create index partner_contact__by_day on app.partner_contact (partnership_id, happened_on);
create index partner_contact__community on app.partner_contact (community_id) where community_id is not null;
create index partner_contact__person on app.partner_contact (person_id) where person_id is not null;
create index partner_contact__by on app.partner_contact (by_id);
create index partner_contact__answers on app.partner_contact (answers_id, partnership_id) where answers_id is not null;
create index partner_contact__next on app.partner_contact (agency_id, next_on) where next_on is not null;

create table app.contact_agreement (
  id               uuid primary key,
  agency_id        uuid not null references app.agency (id),
  partnership_id   uuid not null references app.partnership (id),
  during           daterange not null constraint contact_agreement__lasts check (not isempty(during)),
  rhythm_days      integer not null constraint contact_agreement__rhythm_is_days check (rhythm_days between 1 and 366),
  ways             text[] not null constraint contact_agreement__ways_are_known check
    (cardinality(ways) >= 1 and ways <@ array['meeting', 'visit', 'phone', 'text', 'email', 'letter', 'event', 'video']),
  hours            text,
  our_reply_days   integer not null constraint contact_agreement__our_reply_is_days check (our_reply_days between 0 and 60),
  their_reply_days integer not null constraint contact_agreement__their_reply_is_days check (their_reply_days between 0 and 60),
  language         text not null,
  review_on        date not null,
  closer_why       text constraint contact_agreement__closer_says_why check (btrim(closer_why) <> ''),
  set_by           uuid not null references app.user_account (id),
  constraint contact_agreement__one_at_a_time unique (partnership_id, during without overlaps)
);
comment on table app.contact_agreement is 'room: partnerships · topic: organization · How often and how both sides of a partnership agreed to talk, and how soon each replies.';
comment on column app.contact_agreement.our_reply_days is 'Work days within which the agency replies.';
comment on column app.contact_agreement.closer_why is 'Why the rhythm was made closer than before, when the partnership was at risk.';
call build.protect_shared('app.contact_agreement', 'partnerships', 'organization');
call build.keep_history('app.contact_agreement', 'organization', '');
create index contact_agreement__set_by on app.contact_agreement (set_by);

create table app.partner_issue (
  id                   uuid primary key,
  agency_id            uuid not null references app.agency (id),
  partnership_id       uuid references app.partnership (id),
  other_partnership_id uuid references app.partnership (id),
  community_id         uuid references app.community (id),
  words                text not null constraint partner_issue__says_something check (btrim(words) <> ''),
  raised_by            text not null constraint partner_issue__raised_by_is_known check (raised_by in ('agency', 'partner', 'community')),
  raised_on            date not null,
  owner_id             uuid not null references app.user_account (id),
  noted_by             uuid not null references app.user_account (id),
  acknowledged_on      date,
  answered_on          date,
  answer               text constraint partner_issue__answer_says_something check (btrim(answer) <> ''),
  settled_on           date,
  settled_how          text constraint partner_issue__settled_how_is_known check (settled_how in ('solved', 'agreed_handling', 'withdrawn')),
  settled_words        text,
  constraint partner_issue__of_a_partnership_or_a_community check (num_nonnulls(partnership_id, community_id) >= 1),
  constraint partner_issue__between_two_partners check (other_partnership_id <> partnership_id),
  constraint partner_issue__answered_with_words check (num_nulls(answered_on, answer) in (0, 2)),
  constraint partner_issue__settled_somehow check (num_nulls(settled_on, settled_how) in (0, 2)),
  constraint partner_issue__days_follow_one_another check (acknowledged_on >= raised_on and answered_on >= raised_on and settled_on >= raised_on)
);
comment on table app.partner_issue is 'room: partnerships · topic: organization · Something that stands between the agency and a partner or a community, until it is settled.';
comment on column app.partner_issue.other_partnership_id is 'The other partner, when it lies between two of them.';
call build.protect_shared('app.partner_issue', 'partnerships', 'organization');
call build.keep_history('app.partner_issue', 'organization', '');
create index partner_issue__partnership on app.partner_issue (partnership_id) where partnership_id is not null;
create index partner_issue__other_partnership on app.partner_issue (other_partnership_id) where other_partnership_id is not null;
create index partner_issue__community on app.partner_issue (community_id) where community_id is not null;
create index partner_issue__owner on app.partner_issue (owner_id);
create index partner_issue__noted_by on app.partner_issue (noted_by);

create table app.dispute (
  id               uuid primary key,
  agency_id        uuid not null references app.agency (id),
  issue_id         uuid not null references app.partner_issue (id),
  raised_days      integer not null constraint dispute__raised_has_days check (raised_days between 1 and 365),
  talk_days        integer not null constraint dispute__talk_has_days check (talk_days between 1 and 365),
  facilitated_days integer not null constraint dispute__facilitated_has_days check (facilitated_days between 1 and 365),
  executive_days   integer not null constraint dispute__executive_has_days check (executive_days between 1 and 365),
  days_from        text not null constraint dispute__days_from_is_known check (days_from in ('agency', 'agreement')),
  opened_by        uuid not null references app.user_account (id),
  constraint dispute__one_of_an_issue unique (issue_id)
);
comment on table app.dispute is 'room: partnerships · topic: organization · A disagreement that goes through agreed levels, each with its days.';
comment on column app.dispute.days_from is 'Whether the days of the levels are those of an agreement with the partner, or the agency''s own.';
call build.protect_shared('app.dispute', 'partnerships', 'organization');
call build.keep_history('app.dispute', 'organization', '');
create index dispute__opened_by on app.dispute (opened_by);

create table app.dispute_step (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  dispute_id uuid not null references app.dispute (id),
  position   smallint not null constraint dispute_step__positions_count_from_one check (position >= 1),
  level      text not null constraint dispute_step__level_is_known check (level in
    ('raised', 'direct_talk', 'facilitated', 'executive', 'external', 'settled', 'closed')),
  began_on   date not null,
  due_on     date,
  words      text constraint dispute_step__words_say_something check (btrim(words) <> ''),
  set_by     uuid references app.user_account (id),
  constraint dispute_step__one_after_another unique (dispute_id, position),
  constraint dispute_step__each_level_once unique (dispute_id, level),
  constraint dispute_step__has_days_while_it_can_climb check ((due_on is not null) = (level in ('raised', 'direct_talk', 'facilitated', 'executive')))
);
comment on table app.dispute_step is 'room: partnerships · topic: organization · When a dispute came to a level and by when it has to be settled there; the last one is where it stands.';
comment on column app.dispute_step.set_by is 'Nobody: the days of the level before were over, and it went on by itself.';
call build.protect_shared('app.dispute_step', 'partnerships', 'organization');
call build.keep_history('app.dispute_step', 'organization', '');
create index dispute_step__set_by on app.dispute_step (set_by) where set_by is not null;

create table app.outside_factor (
  id           uuid primary key,
  agency_id    uuid not null references app.agency (id),
  community_id uuid references app.community (id),
  area_code    text,
  plan_id      uuid references app.phase_plan (id),
  kind         text not null constraint outside_factor__kind_is_known check (kind in
    ('politics', 'law', 'money', 'transport', 'housing', 'work', 'disaster', 'other')),
  what         text not null constraint outside_factor__says_what check (btrim(what) <> ''),
  effect       text not null constraint outside_factor__says_its_effect check (btrim(effect) <> ''),
  risk         text constraint outside_factor__risk_says_something check (btrim(risk) <> ''),
  from_on      date not null,
  noted_on     date not null,
  noted_by     uuid not null references app.user_account (id),
  ended_on     date,
  constraint outside_factor__risk_is_of_a_plan check (risk is null or plan_id is not null),
  constraint outside_factor__ends_after_it_began check (ended_on >= from_on)
);
comment on table app.outside_factor is 'room: partnerships · topic: organization · Something from outside that changes the work: what, where, since when, and what it puts at risk in a community''s plan.';
call build.protect_shared('app.outside_factor', 'partnerships', 'organization');
call build.keep_history('app.outside_factor', 'organization', '');
create index outside_factor__community on app.outside_factor (community_id) where community_id is not null;
create index outside_factor__plan on app.outside_factor (plan_id) where plan_id is not null;
create index outside_factor__noted_by on app.outside_factor (noted_by);

create table app.factor_partner (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  factor_id      uuid not null references app.outside_factor (id),
  partnership_id uuid not null references app.partnership (id),
  told_on        date,
  told_by        uuid references app.user_account (id),
  constraint factor_partner__once unique (factor_id, partnership_id),
  constraint factor_partner__told_by_somebody check (num_nulls(told_on, told_by) in (0, 2))
);
comment on table app.factor_partner is 'room: partnerships · topic: organization · A partner whose work something from outside touches, and when they were told.';
call build.protect_shared('app.factor_partner', 'partnerships', 'organization');
call build.keep_history('app.factor_partner', 'organization', '');
create index factor_partner__partnership on app.factor_partner (partnership_id);
create index factor_partner__told_by on app.factor_partner (told_by) where told_by is not null;

create table app.hard_action (
  id             uuid primary key,
  agency_id      uuid not null references app.agency (id),
  partnership_id uuid not null references app.partnership (id),
  kind           text not null constraint hard_action__kind_is_known check (kind in
    ('corrective_plan', 'contract_cut', 'referrals_stopped', 'agreement_ended', 'other')),
  happened_on    date not null,
  words          text not null constraint hard_action__says_what check (btrim(words) <> ''),
  set_by         uuid not null references app.user_account (id)
);
comment on table app.hard_action is 'room: partnerships · topic: organization · A step of the agency that is hard on a partner; mending what lies between both follows it.';
call build.protect_shared('app.hard_action', 'partnerships', 'organization');
call build.keep_history('app.hard_action', 'organization', '');
create index hard_action__partnership on app.hard_action (partnership_id);
create index hard_action__set_by on app.hard_action (set_by);

-- A partner sees what was promised between both, and what the agency promised to its community as a whole.
create policy own_partner_reads on app.commitment for select to alongside_portal using (
  partnership_id = any ((select app.my_partnerships())::uuid[])
  or partnership_id is null and by_us and community_id = any ((select app.my_partner_communities())::uuid[]));
grant select on app.commitment to alongside_portal;
reset role;

set role alongside_definer;
create function app_definer.open_partner_task(
  of_kind text, partnership uuid, community uuid, of_title text, of_owner uuid, due date, source uuid, today date) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  opened integer;
begin
  insert into app.partner_task (id, agency_id, partnership_id, community_id, kind, title, owner_id, by_partner, due_on, source_id, opened_on)
  values (uuidv7(), app.my_agency(), partnership, community, of_kind, of_title, of_owner, false, due, source, today)
  on conflict do nothing;
  get diagnostics opened = row_count;
  return opened;
end
$$;
comment on function app_definer.open_partner_task(text, uuid, uuid, text, uuid, date, uuid, date) is 'Opens one task of a kind for one source; asked by the function beside it only.';
revoke all on function app_definer.open_partner_task(text, uuid, uuid, text, uuid, date, uuid, date) from public;

create function app_definer.follow_partnerships() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  today date;
  told integer := 0;
  due record;
  next_level text;
  next_due date;
  step_id uuid;
begin
  if app.my_agency() is null or current_setting('role') <> 'alongside_clocks' then
    raise exception 'partnerships are followed at night, by nobody' using errcode = 'insufficient_privilege';
  end if;
  select (app.moment() at time zone a.time_zone)::date into today from app.agency a where a.id = app.my_agency();

  -- Promises that are late: whoever keeps the relationship asks, once.
  for due in
    select c.id, c.partnership_id, c.community_id, c.what,
      coalesce(case when c.by_us then c.responsible_id end, p.owner_id, m.lead_user_id) as owner_id
    from app.commitment c left join app.partnership p on p.id = c.partnership_id left join app.community m on m.id = c.community_id
    where c.agency_id = app.my_agency() and c.due_on < today and c.kept_on is null and c.withdrawn_on is null and c.released_on is null
      and not exists (select from app.partner_task t where t.source_id = c.id and t.kind = 'follow_up')
    order by c.due_on, c.id
  loop
    told := told + app_definer.open_partner_task('follow_up', due.partnership_id, due.community_id, due.what, due.owner_id, today, due.id, today);
  end loop;

  -- Silence that is longer than the agreed rhythm.
  for due in
    select a.id, a.partnership_id, o.name, p.owner_id, coalesce(l.last_on, lower(a.during)) as since
    from app.contact_agreement a join app.partnership p on p.id = a.partnership_id join app.organization o on o.id = p.organization_id
    join app.partnership_stay s on s.partnership_id = p.id and s.during @> today and s.state not in ('declined', 'lapsed', 'ended')
    left join lateral (select max(k.happened_on) as last_on from app.partner_contact k where k.partnership_id = p.id) l on true
    where a.agency_id = app.my_agency() and a.during @> today and coalesce(l.last_on, lower(a.during)) + a.rhythm_days < today
      and not exists (select from app.partner_task t where t.source_id = a.id and t.kind = 'rhythm' and t.opened_on > coalesce(l.last_on, lower(a.during)))
    order by a.id
  loop
    told := told + app_definer.open_partner_task('rhythm', due.partnership_id, null, due.name, due.owner_id, today, due.id, today);
  end loop;

  -- Somebody who speaks for either side leaves: somebody has to take over before.
  for due in
    select n.id, n.partnership_id, coalesce(n.name, u.name) as name, nullif(p.owner_id, n.user_id) as owner_id,
      least(n.leaving_on, upper(n.during)) as leaves_on
    from app.partner_person n join app.partnership p on p.id = n.partnership_id left join app.user_account u on u.id = n.user_id
    where n.agency_id = app.my_agency() and n.during @> today and coalesce(n.leaving_on, upper(n.during)) is not null
      and not exists (select from app.partner_task t where t.source_id = n.id and t.kind = 'succession')
    order by n.id
  loop
    told := told + app_definer.open_partner_task(
      'succession', due.partnership_id, null, due.name, due.owner_id, greatest(due.leaves_on - 1, today), due.id, today);
  end loop;

  -- Days of a dispute's level that are over: it goes on to the next one.
  for due in
    select d.id, d.facilitated_days, d.talk_days, d.executive_days, s.level, s.position, i.partnership_id, i.community_id, i.words, i.owner_id
    from app.dispute d join app.partner_issue i on i.id = d.issue_id
    join lateral (select l.* from app.dispute_step l where l.dispute_id = d.id order by l.position desc limit 1) s on true
    where d.agency_id = app.my_agency() and s.due_on < today and i.settled_on is null
    order by d.id
  loop
    next_level := case due.level when 'raised' then 'direct_talk' when 'direct_talk' then 'facilitated' when 'facilitated' then 'executive' else 'external' end;
    next_due := case next_level when 'direct_talk' then today + due.talk_days when 'facilitated' then today + due.facilitated_days
      when 'executive' then today + due.executive_days end;
    step_id := uuidv7();
    insert into app.dispute_step (id, agency_id, dispute_id, position, level, began_on, due_on)
    values (step_id, app.my_agency(), due.id, due.position + 1, next_level, today, next_due);
    told := told + app_definer.open_partner_task(
      'review', due.partnership_id, due.community_id, due.words, due.owner_id, coalesce(next_due, today + due.executive_days), step_id, today);
  end loop;

  -- A year after the last phase began, and after each health check that was done, both sides ask themselves how it is going.
  for due in
    select y.plan_id, p.community_id, c.name, c.lead_user_id,
      (coalesce(greatest(lower(y.during), h.last_on), lower(y.during)) + interval '1 year')::date as due_on
    from app.phase_stay y join app.phase f on f.code = y.phase and f.number = 5
    join app.phase_plan p on p.id = y.plan_id and p.ended_on is null and p.community_id is not null join app.community c on c.id = p.community_id
    left join lateral (select max(t.done_on) as last_on from app.partner_task t where t.community_id = p.community_id and t.kind = 'health_check') h on true
    where y.agency_id = app.my_agency() and upper_inf(y.during)
    order by y.plan_id
  loop
    if due.due_on - 30 <= today and not exists (
      select from app.partner_task t where t.source_id = due.plan_id and t.kind = 'health_check' and t.due_on = due.due_on) then
      told := told + app_definer.open_partner_task('health_check', null, due.community_id, due.name, due.lead_user_id, due.due_on, due.plan_id, today);
    end if;
  end loop;
  return told;
end
$$;
comment on function app_definer.follow_partnerships() is 'At night, for one agency: late promises, silence, people who leave, disputes whose days are over and the yearly health check become tasks, once. Nobody acts, so no person''s rights reach.';
revoke all on function app_definer.follow_partnerships() from public;
grant execute on function app_definer.follow_partnerships() to alongside_clocks;
reset role;
