-- Meetings about a child (S2-30, S2-65, S3-24): who was invited, how they answered, who came and spoke, what was decided.
set role alongside_owner;

create table app.meeting_kind (code text primary key, en text not null, es text not null);
comment on table app.meeting_kind is 'room: meetings · topic: none · What a meeting about a child is for.';
call build.open_reference('app.meeting_kind', 'meetings');
create table app.meeting_role (code text primary key, en text not null, es text not null);
comment on table app.meeting_role is 'room: meetings · topic: none · As what somebody is invited to a meeting.';
call build.open_reference('app.meeting_role', 'meetings');

create table app.meeting (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  together_id uuid not null,
  kind        text not null references app.meeting_kind (code),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  place       text constraint meeting__place_says_something check (btrim(place) <> ''),
  remote_way  text constraint meeting__remote_way_is_known check (remote_way in ('video', 'phone')),
  remote_link text,
  led_by      uuid not null references app.user_account (id),
  language    text not null,
  interpreter text not null constraint meeting__interpreter_is_known check (interpreter in ('not_needed', 'to_book', 'booked')),
  state       text not null constraint meeting__state_is_known check (state in ('called', 'held', 'canceled')),
  canceled_why text,
  left_out_why text,
  child_view  text,
  no_view_because text,
  view_followed text,
  called_by   uuid not null references app.user_account (id),
  called_at   timestamptz not null,
  -- What refers to a meeting names its child as well; two records of one child are joined in one go.
  constraint meeting__of_one_child unique (id, child_id),
  constraint meeting__ends_after_it_begins check (ends_at > starts_at),
  constraint meeting__is_somewhere check (place is not null or remote_way is not null),
  constraint meeting__link_goes_with_a_remote_way check (remote_link is null or remote_way is not null),
  constraint meeting__canceled_says_why check ((state = 'canceled') = (canceled_why is not null)),
  constraint meeting__held_has_the_childs_view_or_says_why check (state <> 'held' or num_nonnulls(child_view, no_view_because) = 1)
);
comment on table app.meeting is 'room: meetings · topic: meeting · A meeting about a child: called, held or canceled.';
comment on column app.meeting.together_id is 'The sitting: one meeting about brothers and sisters is a row for each of them.';
comment on column app.meeting.language is 'BCP 47: the language it is held in.';
comment on column app.meeting.left_out_why is 'Why somebody who ought to be there (caregiver, parent, young person) was not invited; null where nobody was left out or nobody said.';
comment on column app.meeting.child_view is 'What the child said or wants said, in their own words (S2-125).';
comment on column app.meeting.view_followed is 'What was done with it.';
call build.protect_about('app.meeting', 'meetings', 'meeting', 'child_id');
call build.keep_history('app.meeting', 'meeting', 'child_id');
create index meeting__child on app.meeting (child_id, starts_at desc);
create index meeting__office on app.meeting (office_id, starts_at) where state = 'called';
create index meeting__together on app.meeting (together_id);
create index meeting__led_by on app.meeting (led_by, starts_at) where state = 'called';

create table app.meeting_invite (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  meeting_id  uuid not null,
  party_id    uuid not null,
  role        text not null references app.meeting_role (code),
  name        text not null constraint meeting_invite__has_a_name check (btrim(name) <> ''),
  person_id   uuid references app.person (id),
  user_id     uuid references app.user_account (id),
  reach       text,
  told        text not null constraint meeting_invite__told_is_known check (told in ('message', 'telephone', 'staff')),
  invited_by  uuid not null references app.user_account (id),
  invited_at  timestamptz not null,
  answer      text constraint meeting_invite__answer_is_known check (answer in ('accepted', 'declined', 'another_time')),
  answer_words text,
  other_time  timestamptz,
  answered_at timestamptz,
  answered_by uuid references app.user_account (id),
  answered_via text constraint meeting_invite__answered_via_is_known check (answered_via in ('portal', 'telephone', 'in_person')),
  came        boolean,
  spoke       boolean,
  absent_why  text,
  reads_minutes boolean not null,
  minutes_answer text constraint meeting_invite__minutes_answer_is_known check (minutes_answer in ('agreed', 'disputed')),
  minutes_words text,
  constraint meeting_invite__to_a_meeting_of_the_child foreign key (meeting_id, child_id) references app.meeting (id, child_id) deferrable,
  constraint meeting_invite__answer_is_somebodys check (num_nonnulls(answer, answered_at, answered_by, answered_via) in (0, 4)),
  constraint meeting_invite__other_time_is_such_an_answer check (other_time is null or answer = 'another_time'),
  constraint meeting_invite__only_who_came_spoke check (spoke is null or came),
  constraint meeting_invite__only_who_stayed_away_says_why check (absent_why is null or came = false),
  constraint meeting_invite__disputed_says_what check (minutes_answer is distinct from 'disputed' or btrim(minutes_words) <> '')
);
comment on table app.meeting_invite is 'room: meetings · topic: meeting · Somebody invited to a meeting about a child: their answer, whether they came and spoke.';
comment on column app.meeting_invite.party_id is 'One invitee of a sitting: in the meetings of brothers and sisters the same.';
comment on column app.meeting_invite.reach is 'How to reach somebody who is not in the record; null of everybody else.';
comment on column app.meeting_invite.told is 'How the invitation went out: a message that names nobody, a task to telephone, or their own calendar (staff).';
comment on column app.meeting_invite.came is 'Said of each invitee; null is not recorded.';
comment on column app.meeting_invite.minutes_answer is 'Whether the minutes are as they remember it.';
call build.protect_about('app.meeting_invite', 'meetings', 'meeting', 'child_id');
call build.keep_history('app.meeting_invite', 'meeting', 'child_id');
create index meeting_invite__child on app.meeting_invite (child_id);
create index meeting_invite__meeting on app.meeting_invite (meeting_id, child_id);
create index meeting_invite__party on app.meeting_invite (party_id);
create index meeting_invite__person on app.meeting_invite (person_id) where person_id is not null;
create index meeting_invite__user on app.meeting_invite (user_id) where user_id is not null;

create table app.meeting_minutes (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  meeting_id  uuid not null,
  words       text not null constraint meeting_minutes__has_words check (btrim(words) <> ''),
  language    text not null,
  written_by  uuid not null references app.user_account (id),
  written_at  timestamptz not null,
  shared_by   uuid references app.user_account (id),
  shared_at   timestamptz,
  constraint meeting_minutes__one_of_a_meeting unique (child_id, meeting_id),
  constraint meeting_minutes__of_a_meeting_of_the_child foreign key (meeting_id, child_id) references app.meeting (id, child_id) deferrable,
  constraint meeting_minutes__shared_by_somebody check ((shared_at is null) = (shared_by is null))
);
comment on table app.meeting_minutes is 'room: meetings · topic: meeting · The minutes of a meeting, and who approved and shared them when.';
comment on column app.meeting_minutes.language is 'BCP 47: the language they are written in.';
call build.protect_about('app.meeting_minutes', 'meetings', 'meeting', 'child_id');
call build.keep_history('app.meeting_minutes', 'meeting', 'child_id');
create index meeting_minutes__meeting on app.meeting_minutes (meeting_id, child_id);

create table app.meeting_decision (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  meeting_id  uuid not null,
  words       text not null constraint meeting_decision__has_words check (btrim(words) <> ''),
  owner_id    uuid references app.user_account (id),
  owner_name  text constraint meeting_decision__owner_name_says_something check (btrim(owner_name) <> ''),
  due_on      date not null,
  written_at  timestamptz not null,
  constraint meeting_decision__of_a_meeting_of_the_child foreign key (meeting_id, child_id) references app.meeting (id, child_id) deferrable,
  constraint meeting_decision__has_one_owner check (num_nonnulls(owner_id, owner_name) = 1)
);
comment on table app.meeting_decision is 'room: meetings · topic: meeting · What a meeting decided: who does it, by when. Of somebody of the staff it is a task as well.';
call build.protect_about('app.meeting_decision', 'meetings', 'meeting', 'child_id');
call build.keep_history('app.meeting_decision', 'meeting', 'child_id');
create index meeting_decision__child on app.meeting_decision (child_id);
create index meeting_decision__meeting on app.meeting_decision (meeting_id, child_id);

create view app.meetings_v_meeting with (security_invoker = true) as
  select m.id, m.agency_id, m.office_id, m.child_id, m.together_id, m.kind, k.en as kind_en, k.es as kind_es, m.starts_at, m.ends_at, m.place,
    m.remote_way, m.led_by, m.interpreter, m.state
  from app.meeting m join app.meeting_kind k on k.code = m.kind;
comment on view app.meetings_v_meeting is 'room: meetings · Meetings about children for calendars and papers of later rooms.';
grant select on app.meetings_v_meeting to alongside_case, alongside_office, alongside_agency;
reset role;

-- Portal people hold no right to a child's meetings: the invitation is their right.
set role alongside_definer;
create function app.my_meetings() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(i.meeting_id), '{}') from app.meeting_invite i
  where i.person_id = app_definer.my_person() and i.agency_id = app.my_agency()
$$;
comment on function app.my_meetings() is 'The meetings the asker is invited to as a person, for people outside the staff.';
create function app.my_minutes() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(i.meeting_id), '{}') from app.meeting_invite i
  join app.meeting_minutes w on w.meeting_id = i.meeting_id and w.shared_at is not null
  where i.person_id = app_definer.my_person() and i.agency_id = app.my_agency() and i.reads_minutes
$$;
comment on function app.my_minutes() is 'The meetings whose minutes were shared with the asker.';
revoke execute on function app.my_meetings(), app.my_minutes() from public;
grant execute on function app.my_meetings(), app.my_minutes() to alongside_owner, alongside_portal;

create function app_definer.my_invited_names() returns table (child_id uuid, first_name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name from app.person p
  where p.id in (select i.child_id from app.meeting_invite i where i.person_id = app_definer.my_person() and i.agency_id = app.my_agency())
$$;
comment on function app_definer.my_invited_names() is 'Whoever is invited to a meeting reads the first name of the child it is about, and nothing else of the child.';

create function app_definer.send_invitation(message uuid, to_person uuid, of_template text, message_link text) returns boolean
language sql volatile security definer set search_path = '' as $$
  with sent as (
    insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_sealed, ends_at)
    select message, app.moment(), x.channel, x.id, x.sealed, of_template, u.language, a.name, message_link, app.moment() + interval '60 days'
    from app.user_account u
    join app.agency a on a.id = u.agency_id
    cross join lateral (select * from auth.address x where x.user_id = u.id order by x.channel, x.added_at limit 1) x
    where u.person_id = to_person and of_template in ('invited', 'to-read') and u.active and u.agency_id = app.my_agency()
      and exists (select from app.user_account me where me.id = app.me() and me.active and me.agency_id = u.agency_id and me.kind = 'staff')
    limit 1
    returning 1)
  select exists (select from sent)
$$;
comment on function app_definer.send_invitation(uuid, uuid, text, text) is 'Staff invites somebody who signs in: puts a message that names nobody into the outbox, which is closed to rooms. False when they cannot be reached so.';

create function app_definer.invite_own_supporter(invite uuid, meeting uuid, supporter text, how_to_reach text) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into app.meeting_invite (id, agency_id, office_id, child_id, meeting_id, party_id, role, name, reach, told, reads_minutes, invited_by, invited_at)
  select invite, m.agency_id, m.office_id, m.child_id, m.id, invite, 'supporter', supporter, how_to_reach, 'telephone', false, app.me(), app.moment()
  from app.meeting m
  where m.id = meeting and m.child_id = app_definer.my_person() and m.state = 'called' and m.starts_at > app.moment()
    and m.id = any (app.my_meetings())
  returning child_id
$$;
comment on function app_definer.invite_own_supporter(uuid, uuid, text, text) is 'A young person asks somebody to come to their own meeting; they hold no right to write about themselves otherwise. Null when it is not theirs or over.';

create function app_definer.follow_answer(task uuid, invite uuid, due date, calls_back boolean) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  leader uuid;
begin
  if not exists (select from app.meeting_invite i where i.id = invite and (i.person_id = app_definer.my_person() or i.invited_by = app.me())) then
    return null;
  end if;
  -- Whoever was to call them need not any more: they have answered.
  update app.task t set done_at = app.moment(), done_by = app.me()
  where t.source_id = invite and t.kind = 'call' and t.done_at is null and t.dropped_at is null;
  if calls_back then
    insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
    select task, m.agency_id, m.child_id, 'call', i.name, due, m.led_by, app.moment(), app.me(), i.id
    from app.meeting_invite i join app.meeting m on m.id = i.meeting_id where i.id = invite
    returning user_id into leader;
  end if;
  return leader;
end
$$;
comment on function app_definer.follow_answer(uuid, uuid, date, boolean) is 'Somebody outside answers: the task to call them is done, and when they cannot come or ask for a guest, whoever leads the meeting gets one to call back. The portal writes no tasks.';
create function app_definer.people_taken(since timestamptz, until timestamptz, people uuid[], staff uuid[], except_together uuid)
returns table (id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with asker as (select u.agency_id from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active),
  meetings as (
    select m.* from asker a join app.meeting m on m.agency_id = a.agency_id
    where m.state = 'called' and tstzrange(m.starts_at, m.ends_at) && tstzrange(since, until) and m.together_id is distinct from except_together
  )
  select i.person_id, m.starts_at, m.ends_at from meetings m join app.meeting_invite i on i.meeting_id = m.id
  where i.person_id = any (people) and i.answer is distinct from 'declined'
  union all
  select i.user_id, m.starts_at, m.ends_at from meetings m join app.meeting_invite i on i.meeting_id = m.id
  where i.user_id = any (staff) and i.answer is distinct from 'declined'
  union all
  select m.led_by, m.starts_at, m.ends_at from meetings m where m.led_by = any (staff)
  union all
  select h.child_id, h.set_for, h.set_for + interval '1 hour' from asker a join app.hearing h on h.agency_id = a.agency_id
  where h.state = 'set' and h.child_id = any (people) and tstzrange(h.set_for, h.set_for + interval '1 hour') && tstzrange(since, until)
$$;
comment on function app_definer.people_taken(timestamptz, timestamptz, uuid[], uuid[], uuid) is 'Before somebody is invited: which of these people are taken then, also by what concerns children the asker may not see. Moments only, never by what.';

create function app_definer.people_of_accounts(accounts uuid[]) returns table (user_id uuid, person_id uuid)
language sql stable security definer set search_path = '' as $$
  select u.id, u.person_id from app.user_account u
  where u.id = any (accounts) and u.active and u.person_id is not null and u.kind <> 'staff' and u.agency_id = app.my_agency()
    and exists (select from app.user_account me where me.id = app.me() and me.kind = 'staff' and me.active and me.agency_id = u.agency_id)
$$;
comment on function app_definer.people_of_accounts(uuid[]) is 'People on a team who are not staff are invited as persons; staff may not read accounts in general. Ids only.';
grant execute on function app_definer.people_taken(timestamptz, timestamptz, uuid[], uuid[], uuid), app_definer.people_of_accounts(uuid[])
  to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.my_invited_names(), app_definer.invite_own_supporter(uuid, uuid, text, text), app_definer.follow_answer(uuid, uuid, date, boolean)
  to alongside_portal;
grant execute on function app_definer.send_invitation(uuid, uuid, text, text) to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create policy invited_read on app.meeting for select to alongside_portal using (id = any ((select app.my_meetings())::uuid[]));
create policy invited_read_own on app.meeting_invite for select to alongside_portal using (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()));
create policy invited_answer on app.meeting_invite for update to alongside_portal
  using (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()))
  with check (person_id = (select app_definer.my_person()) and agency_id = (select app.my_agency()) and (answered_via is distinct from 'portal' or answered_by = (select app.me())));
create policy shared_with on app.meeting_minutes for select to alongside_portal using (meeting_id = any ((select app.my_minutes())::uuid[]));
create policy shared_with on app.meeting_decision for select to alongside_portal using (meeting_id = any ((select app.my_minutes())::uuid[]));
grant select on app.meeting, app.meeting_invite, app.meeting_minutes, app.meeting_decision to alongside_portal;
grant update (answer, answer_words, other_time, answered_at, answered_by, answered_via, minutes_answer, minutes_words) on app.meeting_invite to alongside_portal;

alter table auth.outbox drop constraint outbox__template_is_known;
alter table auth.outbox add constraint outbox__template_is_known check (template in ('sign-in-link', 'invitation', 'paper-to-sign', 'guest-entry',
  'guest-referral', 'guest-inbox', 'referral-reminder', 'capacity-changed', 'invited', 'to-read'));
reset role;
