-- Contacts around a child: who met, wrote or called, when, in which way and where. No narrative: that is a table of its own.
set role alongside_owner;

create table app.contact_kind (code text primary key, en text not null, es text not null, afcars text);
comment on table app.contact_kind is 'room: visits · topic: none · With whom a contact was, and what it was for.';
comment on column app.contact_kind.afcars is 'The federal value a kind is reported as; null while none is.';
call build.open_reference('app.contact_kind', 'visits');

create table app.contact_place (code text primary key, en text not null, es text not null);
comment on table app.contact_place is 'room: visits · topic: none · Where people met in person.';
call build.open_reference('app.contact_place', 'visits');

create table app.contact (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.contact_kind (code),
  way         text not null constraint contact__way_is_known check (way in ('in_person', 'video', 'phone', 'letter', 'text')),
  place       text references app.contact_place (code),
  held        boolean not null,
  alone_with_child boolean,
  happened_at timestamptz not null,
  made_by     uuid not null references app.user_account (id),
  entered_at  timestamptz not null,
  entered_by  uuid not null references app.user_account (id),
  constraint contact__place_goes_with_meeting_in_person check ((place is not null) = (way = 'in_person')),
  constraint contact__is_alone_only_when_met check (alone_with_child is null or (way = 'in_person' and held)),
  constraint contact__is_entered_after_it_happened check (entered_at >= happened_at)
);
comment on table app.contact is 'room: visits · topic: visits · A visit, a call, a letter: with whom, in which way, where, when it happened and when it was written down.';
comment on column app.contact.held is 'False: it was tried and did not come about.';
comment on column app.contact.alone_with_child is 'Whether part of the visit was with the child alone; null is not recorded. Only for what was held in person.';
comment on column app.contact.made_by is 'The member of staff who made it; entered_by is who wrote it down.';
create index contact__child on app.contact (child_id, happened_at desc);
create index contact__office on app.contact (office_id, happened_at desc);
call build.protect_about('app.contact', 'visits', 'visits', 'child_id');
call build.keep_history('app.contact', 'visits', 'child_id');

-- The topic belongs to those who do this work and those who answer for it; nobody outside the staff has it.
update app.job_role set topics = topics || array['visits']
where code in ('case_manager', 'supervisor', 'program_director') and not 'visits' = any (topics);
reset role;

-- Grants that were given before follow.
set role alongside_definer;
update app.access_grant g set topics = g.topics || array['visits']
where g.source in ('assignment', 'cover') and not 'visits' = any (g.topics)
  and (exists (select from app.primary_assignment a where a.id = g.source_id)
    or exists (select from app.case_team_member t join app.case_part p on p.code = t.part where t.id = g.source_id and p.role = 'case_manager'));
update app.scope_grant s set topics = s.topics || array['visits']
from app.position p
where p.id = s.source_id and p.role in ('supervisor', 'program_director') and s.scope_kind in ('unit', 'organization') and not 'visits' = any (s.topics);
reset role;
