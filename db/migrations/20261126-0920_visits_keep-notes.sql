-- What came of a visit: how the child is, in words; what was agreed with the caregivers; which children one visit was to.
set role alongside_owner;
alter table app.contact add column sitting_id uuid;
comment on column app.contact.sitting_id is 'The same for all children one visit was to; null where it was about one child.';
-- What is told of a contact names its child as well, so that two records of one child are joined in one go.
alter table app.contact add constraint contact__of_one_child unique (id, child_id);
create index contact__sitting on app.contact (sitting_id) where sitting_id is not null;

create table app.contact_note (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  contact_id  uuid not null,
  part        text not null constraint contact_note__part_is_known
    check (part in ('safety', 'health', 'school', 'own_words', 'caregiver', 'permanency', 'concern')),
  words       text not null constraint contact_note__says_something check (btrim(words) <> ''),
  named       uuid[] not null,
  written_by  uuid not null references app.user_account (id),
  written_at  timestamptz not null,
  constraint contact_note__of_a_contact_of_the_child foreign key (contact_id, child_id) references app.contact (id, child_id) deferrable,
  constraint contact_note__once_a_part unique (child_id, contact_id, part)
);
comment on table app.contact_note is 'room: visits · topic: visits · What was seen and said at a visit, part by part.';
comment on column app.contact_note.named is 'Everybody else the words speak of: they are read by who may see every one of them.';
create index contact_note__contact on app.contact_note (contact_id, child_id);
call build.protect_about('app.contact_note', 'visits', 'visits', 'child_id');
call build.keep_history('app.contact_note', 'visits', 'child_id');
-- Words that speak of several people are for those who may see every one of them. Lists of an office or an agency leave such
-- words out: they are read on the page of the child.
alter policy case_team on app.contact_note
  using (child_id = any ((select app.mine('visits'))::uuid[]) and named <@ (select app.mine('identity'))::uuid[]);
alter policy office on app.contact_note using (office_id = any ((select app.my_offices('visits'))::uuid[]) and named = '{}');
alter policy agency on app.contact_note using (agency_id = any ((select app.my_agencies('visits'))::uuid[]) and named = '{}');

create table app.contact_agreed (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  contact_id  uuid not null,
  home_id     uuid not null references app.home (id),
  who_does    text not null constraint contact_agreed__who_does_is_known check (who_does in ('caregiver', 'agency', 'both')),
  words       text not null constraint contact_agreed__says_something check (btrim(words) <> ''),
  due_on      date,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint contact_agreed__at_a_contact_of_the_child foreign key (contact_id, child_id) references app.contact (id, child_id) deferrable
);
comment on table app.contact_agreed is 'room: visits · topic: visits · Something agreed with the caregivers of a home at a visit: what, who does it, by when.';
comment on column app.contact_agreed.home_id is 'The home whose caregivers agreed: those of another home do not read it.';
create index contact_agreed__child on app.contact_agreed (child_id, recorded_at desc);
create index contact_agreed__contact on app.contact_agreed (contact_id, child_id);
create index contact_agreed__home on app.contact_agreed (home_id);
call build.protect_about('app.contact_agreed', 'visits', 'visits', 'child_id');
call build.keep_history('app.contact_agreed', 'visits', 'child_id');
reset role;

set role alongside_definer;
create function app.my_homes() returns uuid[] language sql stable security definer set search_path = '' as $$
  select array(select g.subject_id from app.access_grant g
    where g.user_id = app.me() and g.subject_kind = 'home' and g.during @> app.moment() and 'home' = any (g.topics))
$$;
comment on function app.my_homes() is 'The homes the asker lives in or keeps by a grant of their own: on the page of a child too, where other homes are not theirs to look into.';
revoke all on function app.my_homes() from public;
grant execute on function app.my_homes() to alongside_owner, alongside_portal;
reset role;

set role alongside_owner;
-- Caregivers read what was agreed with their own home, while the child lives with them. The visit itself stays the agency's.
create policy portal_own_home on app.contact_agreed for select to alongside_portal
  using (child_id = any ((select app.mine('placement'))::uuid[]) and home_id = any ((select app.my_homes())::uuid[]));
grant select on app.contact_agreed to alongside_portal;

-- What was seen and said, for the court report and a child's chronology: with the day of the visit.
create view app.visits_v_note with (security_invoker = true) as
  select n.id, n.child_id, n.contact_id, c.kind, c.way, c.place, c.alone_with_child, c.happened_at, c.made_by, n.part, n.words
  from app.contact_note n join app.contact c on c.id = n.contact_id and c.child_id = n.child_id;
comment on view app.visits_v_note is 'room: visits · What was seen and said at visits, with the visit.';
create view app.visits_v_contact with (security_invoker = true) as
  select id, child_id, kind, way, place, held, alone_with_child, happened_at, made_by, entered_at from app.contact;
comment on view app.visits_v_contact is 'room: visits · Visits, calls and letters around a child.';
grant select on app.visits_v_note, app.visits_v_contact to alongside_case, alongside_office, alongside_agency;
reset role;
