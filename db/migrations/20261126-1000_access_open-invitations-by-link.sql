-- Whoever is invited to a meeting or to family time answers by a link in a text message, without an account.
set role alongside_owner;
alter table app.guest_link alter column organization_id drop not null;
alter table app.guest_link add column shows_place boolean;
alter table app.guest_link add column answers smallint;
comment on column app.guest_link.organization_id is 'The organization the link is for; null of invitations, which are somebody''s own.';
comment on column app.guest_link.shows_place is 'Of a meeting: whoever made the link said that its place is an office or a public one.';
comment on column app.guest_link.answers is 'How often an invitation was answered under it; null of links to organizations.';
alter table app.guest_link drop constraint guest_link__opens_is_known;
alter table app.guest_link add constraint guest_link__opens_is_known check (opens in ('referral', 'entry', 'inbox', 'meeting', 'family-time'));
alter table app.guest_link add constraint guest_link__is_of_an_organization_or_an_invitation
  check ((organization_id is null) = (opens in ('meeting', 'family-time')));
alter table app.guest_link add constraint guest_link__says_of_a_meeting_whether_it_shows_the_place
  check ((shows_place is null) = (opens <> 'meeting'));
alter table app.guest_link add constraint guest_link__answers_of_an_invitation_are_few
  check ((answers is null) = (opens not in ('meeting', 'family-time')) and (answers is null or answers between 0 and 100));

alter table app.meeting_invite drop constraint meeting_invite__told_is_known;
alter table app.meeting_invite add constraint meeting_invite__told_is_known
  check (told in ('message', 'telephone', 'staff', 'link', 'email', 'letter', 'in_person'));
alter table app.meeting_invite drop constraint meeting_invite__answered_via_is_known;
alter table app.meeting_invite add constraint meeting_invite__answered_via_is_known
  check (answered_via in ('portal', 'text_link', 'telephone', 'in_person'));
alter table app.meeting_invite drop constraint meeting_invite__answer_is_somebodys;
alter table app.meeting_invite add constraint meeting_invite__answer_is_somebodys
  check (num_nonnulls(answer, answered_at, answered_via) in (0, 3)
    and (answered_by is not null) = (answered_via is not null and answered_via <> 'text_link'));
comment on column app.meeting_invite.told is 'How the invitation goes out: a message that names nobody, a link to answer by, their own calendar (staff), or a task to telephone, to write an e-mail or a letter, or to tell them in person.';

alter table app.family_visit_guest drop constraint family_visit_guest__told_is_known;
alter table app.family_visit_guest add constraint family_visit_guest__told_is_known
  check (told in ('message', 'telephone', 'link', 'email', 'letter', 'in_person'));
alter table app.family_visit_guest drop constraint family_visit_guest__answered_via_is_known;
alter table app.family_visit_guest add constraint family_visit_guest__answered_via_is_known
  check (answered_via in ('portal', 'text_link', 'telephone', 'in_person'));
alter table app.family_visit_guest drop constraint family_visit_guest__answer_is_somebodys;
alter table app.family_visit_guest add constraint family_visit_guest__answer_is_somebodys
  check (num_nonnulls(answer, answered_at, answered_via) in (0, 3)
    and (answered_by is not null) = (answered_via is not null and answered_via <> 'text_link'));

do $$
declare
  known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'outbox__template_is_known');
begin
  alter table auth.outbox drop constraint outbox__template_is_known;
  execute 'alter table auth.outbox add constraint outbox__template_is_known ' || replace(known, 'ARRAY[', 'ARRAY[''answer-by-link''::text, ');
end
$$;
reset role;

set role alongside_definer;
-- An invitation belongs to no organization: where one is asked for, the agency itself stands.
create or replace function app_definer.guest_link_by(hash bytea) returns table (
  id uuid, agency_id uuid, agency_name text, time_zone text, organization_id uuid, organization_name text, opens text, subject_id uuid, guarded boolean)
language sql stable security definer set search_path = '' as $$
  select l.id, l.agency_id, a.name, a.time_zone, coalesce(kept.id, a.id), coalesce(kept.name, a.name), l.opens, l.subject_id, l.code_hash is not null
  from app.guest_link l join app.agency a on a.id = l.agency_id
  left join lateral (
    with recursive led as (
      select o.id, o.name, o.merged_into from app.organization o where o.id = l.organization_id
      union
      select o.id, o.name, o.merged_into from led d join app.organization o on o.id = d.merged_into
    )
    select d.id, d.name from led d where d.merged_into is null
  ) kept on true
  where l.token_hash = hash and l.ended_at is null and l.ends_at > app.moment() and (l.organization_id is null or kept.id is not null)
$$;

create function app_definer.guest_link_lives() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.guest_link l where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.agency_id = app.my_agency()
    and l.ended_at is null and l.ends_at > app.moment())
$$;
comment on function app_definer.guest_link_lives() is 'Whether somebody with a link may still write what they did: links are closed to guests.';
grant execute on function app_definer.guest_link_lives() to alongside_guest, alongside_owner;

create or replace function app_definer.queue_guest_fact(fact uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from record.fact f where f.id = fact and f.by_user is null and f.agency_id = app.my_agency()) and app_definer.guest_link_lives() then
    perform jobs.add_job('hear-fact', json_build_object('fact', fact));
  end if;
end
$$;

-- All that one link to this invitation stands for: one invitee of a sitting; or somebody's family time with one child.
create function app_definer.invitation_subjects(asked text, invitation uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(s.id), '{}') from (
    select i.party_id as id from app.meeting_invite i where asked = 'meeting' and i.id = invitation
    union all
    select same.id from app.family_visit_guest g
    join app.family_visit_guest same on same.person_id = g.person_id and same.child_id = g.child_id and same.agency_id = g.agency_id
    where asked = 'family-time' and g.id = invitation) s
$$;
comment on function app_definer.invitation_subjects(text, uuid) is 'What links to one invitation are kept under; asked by the functions beside it only.';

-- Who may make, read and end one: staff who work with the child's meetings or family time; an emergency opening only reads.
create function app_definer.may_invite_by_link(asked text, invitation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from app.user_account u where u.id = app.me() and u.kind = 'staff' and u.active and u.agency_id = app.my_agency())
    and exists (
      select from app.meeting_invite i where asked = 'meeting' and i.id = invitation and i.user_id is null and i.agency_id = app.my_agency()
        and i.child_id = any (app.mine('meeting')) and i.child_id <> all (app.only_in_emergency('meeting'))
      union all
      select from app.family_visit_guest g where asked = 'family-time' and g.id = invitation and g.agency_id = app.my_agency()
        and g.child_id = any (app.mine('family_time')) and g.child_id <> all (app.only_in_emergency('family_time')))
$$;
comment on function app_definer.may_invite_by_link(text, uuid) is 'Whether the asker may open an invitation to somebody without an account; asked by the functions beside it only.';

create function app_definer.open_invitation_link(
  new_id uuid, asked text, invitation uuid, new_hash bytea, new_ends timestamptz, with_place boolean,
  new_message uuid, message_channel text, message_to text, message_link text, message_language text
) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  subjects constant uuid[] := app_definer.invitation_subjects(asked, invitation);
  invited uuid;
  sent integer := 0;
begin
  if not app_definer.may_invite_by_link(asked, invitation) then
    raise exception using errcode = '42501', message = 'may not open a link to this';
  end if;
  -- Two at the same moment: the later one ends the earlier one.
  perform pg_advisory_xact_lock(hashtextextended(asked || array_to_string(subjects, ','), 0));
  update app.guest_link l set ended_at = app.moment(), ended_why = 'replaced'
  where l.opens = asked and l.subject_id = any (subjects) and l.ended_at is null;
  insert into app.guest_link (id, agency_id, opens, subject_id, token_hash, code_tries, shows_place, answers, made_by, made_at, ends_at)
  values (new_id, app.my_agency(), asked, case asked when 'meeting' then subjects[1] else invitation end, new_hash, 0,
    case asked when 'meeting' then with_place end, 0, app.me(), app.moment(), new_ends);
  if message_channel = 'account' then
    invited := coalesce((select i.person_id from app.meeting_invite i where asked = 'meeting' and i.id = invitation),
      (select g.person_id from app.family_visit_guest g where asked = 'family-time' and g.id = invitation));
    insert into auth.outbox (id, made_at, channel, address_id, to_sealed, template, language, agency_name, link_sealed, ends_at)
    select new_message, app.moment(), x.channel, x.id, x.sealed, 'answer-by-link', message_language, a.name, message_link, new_ends
    from app.user_account u join app.agency a on a.id = u.agency_id
    cross join lateral (select * from auth.address x where x.user_id = u.id order by x.channel desc, x.added_at limit 1) x
    where u.person_id = invited and u.active and u.agency_id = app.my_agency() limit 1;
    get diagnostics sent = row_count;
  elsif message_channel is not null then
    insert into auth.outbox (id, made_at, channel, to_sealed, template, language, agency_name, link_sealed, ends_at)
    select new_message, app.moment(), message_channel, message_to, 'answer-by-link', message_language, a.name, message_link, new_ends
    from app.agency a where a.id = app.my_agency();
    get diagnostics sent = row_count;
  end if;
  return sent > 0;
end
$$;
comment on function app_definer.open_invitation_link(uuid, text, uuid, bytea, timestamptz, boolean, uuid, text, text, text, text)
  is 'Staff makes the way in for somebody who is invited, ending the one before, and sends it where it is to go; links and outbox are closed to rooms. Answers whether it was sent.';

create function app_definer.end_invitation_links(asked text, invitation uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  ended integer;
begin
  if not app_definer.may_invite_by_link(asked, invitation) then
    raise exception using errcode = '42501', message = 'may not end links to this';
  end if;
  update app.guest_link l set ended_at = app.moment(), ended_why = 'withdrawn'
  where l.opens = asked and l.subject_id = any (app_definer.invitation_subjects(asked, invitation)) and l.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;
comment on function app_definer.end_invitation_links(text, uuid) is 'Staff who may open an invitation by link ends the links to it; links are closed to rooms.';

create function app_definer.invitation_links(asked text, invitations uuid[]) returns table (
  invitation uuid, made_by text, made_at timestamptz, ends_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select n.id, u.name, l.made_at, l.ends_at, l.last_used_at
  from unnest(invitations) n (id)
  join app.guest_link l on l.opens = asked and l.subject_id = any (app_definer.invitation_subjects(asked, n.id)) and l.agency_id = app.my_agency()
    and l.ended_at is null and l.ends_at > app.moment()
  join app.user_account u on u.id = l.made_by
  where app_definer.may_invite_by_link(asked, n.id)
$$;
comment on function app_definer.invitation_links(text, uuid[]) is 'The living links to invitations, without what opens them: a link is otherwise read by whoever made it.';

create function app_definer.has_way_in(invited uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.user_account u join auth.address x on x.user_id = u.id
    where u.person_id = invited and u.active and u.agency_id = app.my_agency()
      and exists (select from app.user_account me where me.id = app.me() and me.active and me.kind = 'staff' and me.agency_id = u.agency_id))
$$;
comment on function app_definer.has_way_in(uuid) is 'Whether somebody signs in and has an address for messages; staff may read neither accounts nor addresses.';

-- What a place may not tell: where the child lives or lived, who cares for them there, and any address of the family.
create function app_definer.place_tells(children uuid[], words text) returns boolean
language sql stable security definer set search_path = '' as $$
  with family as (
    select unnest(children) as id
    union
    select o.person_id from app.case_member m join app.case_member o on o.case_id = m.case_id where m.person_id = any (children)
  ), told as (
    select c.street as words from app.placement p join app.caregiver_contact c on c.home_id = p.home_id where p.child_id = any (children)
    union all
    select h.name from app.placement p join app.home h on h.id = p.home_id where p.child_id = any (children)
    union all
    select n.last_name from app.placement p join app.home_adult a on a.home_id = p.home_id join app.person n on n.id = a.person_id
    where p.child_id = any (children)
    union all
    select unnest(array[a.street, a.mail_to]) from family f join app.address_confidential a on a.person_id = f.id
    union all
    select a.street from family f join app.person_address a on a.person_id = f.id
  )
  select exists (select from told t where btrim(t.words) <> '' and position(app.plain_address(t.words) in app.plain_address(place_tells.words)) > 0)
$$;
comment on function app_definer.place_tells(uuid[], text) is 'Before a place is shown under a link: whether its words tell where the child or the family lives; asked by the functions beside it only.';

create function app_definer.meeting_by_link() returns table (
  invite_id uuid, child_id uuid, initials text[], own boolean, state text, starts_at timestamptz, ends_at timestamptz, place text, has_place boolean,
  remote_way text, interpreter text, answer text, answer_words text, other_time timestamptz)
language sql stable security definer set search_path = '' as $$
  with about as (
    select i.*, p.first_name, m.state, m.starts_at, m.ends_at, m.place, m.remote_way, m.interpreter
    from app.meeting_invite i join app.meeting m on m.id = i.meeting_id and m.agency_id = i.agency_id join app.person p on p.id = i.child_id
    where i.party_id = app_definer.guest_of('meeting') and i.agency_id = app.my_agency() and m.state in ('called', 'canceled') and m.ends_at > app.moment()
  )
  select a.id, a.child_id, array(select distinct upper(left(btrim(b.first_name), 1)) from about b order by 1),
    a.person_id is not distinct from a.child_id, a.state, a.starts_at, a.ends_at,
    case when l.shows_place and not app_definer.place_tells(array(select b.child_id from about b), a.place) then a.place end, a.place is not null,
    a.remote_way, a.interpreter, a.answer, a.answer_words, a.other_time
  from about a join app.guest_link l on l.id = nullif(current_setting('app.guest', true), '')::uuid
  order by a.id limit 1
$$;
comment on function app_definer.meeting_by_link() is 'What the link at hand may show of a meeting: no name, no kind, no place that tells where a child lives. Rows of meetings are closed to guests.';

create function app_definer.family_time_by_link() returns table (
  guest_id uuid, visit_id uuid, child_id uuid, initial text, with_whom text, state text, way text, starts_at timestamptz, ends_at timestamptz, place text, has_place boolean,
  interpreter text, answer text, answer_words text, other_time timestamptz)
language sql stable security definer set search_path = '' as $$
  select g.id, v.id, g.child_id, upper(left(btrim(p.first_name), 1)), v.with_whom, v.state, v.way, v.starts_at, v.ends_at,
    case
      when v.way <> 'in_person' then null
      when r.id is not null then concat_ws(', ', r.name, f.name, f.street, f.city)
      when o.place_kind in ('visit_center', 'office', 'community') and not app_definer.place_tells(array[g.child_id], v.place) then v.place
    end,
    v.way = 'in_person', v.interpreter, g.answer, g.answer_words, g.other_time
  from app.family_visit_guest own
  join app.family_visit_guest g on g.person_id = own.person_id and g.child_id = own.child_id and g.agency_id = own.agency_id
  join app.family_visit v on v.id = g.visit_id and v.agency_id = g.agency_id
  join app.person p on p.id = g.child_id
  left join app.standing_order o on o.id = v.order_id
  left join app.family_resource r on r.id = v.room_id
  left join app.office f on f.id = r.office_id
  where own.id = app_definer.guest_of('family-time') and own.agency_id = app.my_agency()
    and v.state in ('planned', 'canceled') and v.ends_at > app.moment()
  order by v.starts_at limit 24
$$;
comment on function app_definer.family_time_by_link() is 'What the link at hand may show of somebody''s family time with one child that lies ahead: no name, no place where anybody lives. Rows of family time are closed to guests.';

create function app_definer.count_link_answer() returns boolean
language sql volatile security definer set search_path = '' as $$
  with counted as (
    update app.guest_link l set answers = l.answers + 1, last_used_at = app.moment()
    where l.id = nullif(current_setting('app.guest', true), '')::uuid and l.ended_at is null and l.ends_at > app.moment() and l.answers < 100
    returning 1)
  select exists (select from counted)
$$;
comment on function app_definer.count_link_answer() is 'Counts an answer under the link at hand; false when there were too many, or it is over. Asked by the functions beside it only.';

create function app_definer.answer_meeting_by_link(new_answer text, new_words text, new_other timestamptz, task uuid, due date)
returns table (outcome text, leader uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  party constant uuid := app_definer.guest_of('meeting');
  leads uuid;
begin
  if not app_definer.count_link_answer() then
    return query select 'too-many', null::uuid;
    return;
  end if;
  update app.meeting_invite i
  set answer = new_answer, answer_words = new_words, other_time = new_other, answered_at = app.moment(), answered_by = null, answered_via = 'text_link'
  where i.party_id = party and i.agency_id = app.my_agency()
    and exists (select from app.meeting m where m.id = i.meeting_id and m.state = 'called' and m.ends_at > app.moment());
  if not found then
    return query select 'over', null::uuid;
    return;
  end if;
  -- Whoever was to call them need not any more: they have answered.
  update app.task t set done_at = app.moment()
  where t.source_id in (select i.id from app.meeting_invite i where i.party_id = party) and t.kind in ('call', 'follow_up') and t.done_at is null and t.dropped_at is null;
  if new_answer <> 'accepted' then
    insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, source_id)
    select task, m.agency_id, m.child_id, 'call', i.name, due, m.led_by, app.moment(), i.id
    from app.meeting_invite i join app.meeting m on m.id = i.meeting_id
    where i.party_id = party and i.agency_id = app.my_agency() order by i.id limit 1
    returning user_id into leads;
  end if;
  return query select 'kept', leads;
end
$$;
comment on function app_definer.answer_meeting_by_link(text, text, timestamptz, uuid, date) is 'Whoever holds a link answers the one invitation it opens, a hundred times at most; the task to call them is done, and after a no whoever leads the meeting gets one. Guests write no rows of meetings and no tasks.';

create function app_definer.answer_family_time_by_link(guest uuid, new_answer text, new_words text, new_other timestamptz, task uuid, due date)
returns table (outcome text, worker uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  gets uuid;
begin
  if not exists (select from app_definer.family_time_by_link() f where f.guest_id = guest and f.state = 'planned') then
    return query select 'over', null::uuid;
    return;
  end if;
  if not app_definer.count_link_answer() then
    return query select 'too-many', null::uuid;
    return;
  end if;
  update app.family_visit_guest g
  set answer = new_answer, answer_words = new_words, other_time = new_other, answered_at = app.moment(), answered_by = null, answered_via = 'text_link'
  where g.id = guest;
  update app.task t set done_at = app.moment()
  where t.source_id = guest and t.kind in ('call', 'follow_up') and t.done_at is null and t.dropped_at is null;
  if new_answer <> 'accepted' then
    insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, source_id)
    select task, g.agency_id, g.child_id, 'call', p.first_name, due, a.user_id, app.moment(), g.id
    from app.family_visit_guest g
    join app.person p on p.id = g.person_id
    join app.case_member m on m.person_id = g.child_id and m.part = 'child' and m.during @> app.moment()
    join app.case_file c on c.id = m.case_id and c.life @> app.moment()
    join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
    where g.id = guest limit 1
    returning user_id into gets;
  end if;
  return query select 'kept', gets;
end
$$;
comment on function app_definer.answer_family_time_by_link(uuid, text, text, timestamptz, uuid, date) is 'Whoever holds a link answers one of the visits it opens; the task to call them is done, and after a no the child''s worker gets one. Guests write no rows of family time and no tasks.';

revoke execute on function app_definer.invitation_subjects(text, uuid), app_definer.may_invite_by_link(text, uuid),
  app_definer.place_tells(uuid[], text), app_definer.count_link_answer() from public;
grant execute on function app_definer.open_invitation_link(uuid, text, uuid, bytea, timestamptz, boolean, uuid, text, text, text, text),
  app_definer.end_invitation_links(text, uuid), app_definer.invitation_links(text, uuid[]), app_definer.has_way_in(uuid)
  to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.meeting_by_link(), app_definer.family_time_by_link(),
  app_definer.answer_meeting_by_link(text, text, timestamptz, uuid, date),
  app_definer.answer_family_time_by_link(uuid, text, text, timestamptz, uuid, date) to alongside_guest;
reset role;

set role alongside_owner;
alter policy guests_write on record.fact
  with check (by_user is null and agency_id = (select app.my_agency()) and (select app_definer.guest_link_lives()));
reset role;
