-- What a court was asked, when it met, what it found and what it ordered: as deep as due dates need it. No narrative.
set role alongside_owner;

create table app.hearing_kind (code text primary key, en text not null, es text not null);
comment on table app.hearing_kind is 'room: court · topic: none · What a hearing is for.';
call build.open_reference('app.hearing_kind', 'court');
create table app.finding_kind (code text primary key, en text not null, es text not null);
comment on table app.finding_kind is 'room: court · topic: none · What a court may find.';
call build.open_reference('app.finding_kind', 'court');
create table app.petition_kind (code text primary key, en text not null, es text not null);
comment on table app.petition_kind is 'room: court · topic: none · What a court may be asked for.';
call build.open_reference('app.petition_kind', 'court');
create table app.order_kind (code text primary key, en text not null, es text not null);
comment on table app.order_kind is 'room: court · topic: none · Orders whose day starts a clock.';
call build.open_reference('app.order_kind', 'court');

create table app.hearing (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.hearing_kind (code),
  set_for     timestamptz not null,
  state       text not null constraint hearing__state_is_known check (state in ('set', 'held', 'continued', 'canceled')),
  held_at     timestamptz,
  judge       text constraint hearing__judge_is_known check (judge in ('dependency', 'other')),
  plea        text constraint hearing__plea_is_known check (plea in ('admit', 'consent', 'deny')),
  follows     uuid,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  -- What refers to a hearing names its child as well: a hearing of another child is refused, and two records of one child are joined in one go.
  constraint hearing__of_one_child unique (id, child_id),
  constraint hearing__follows_once unique (child_id, follows),
  constraint hearing__follows_one_of_the_child foreign key (follows, child_id) references app.hearing (id, child_id) deferrable,
  constraint hearing__held_has_a_moment check ((state = 'held') = (held_at is not null)),
  constraint hearing__only_what_was_held_had_a_judge check (judge is null or state = 'held'),
  constraint hearing__only_an_arraignment_hears_a_plea check (plea is null or (kind = 'arraignment' and state = 'held'))
);
comment on table app.hearing is 'room: court · topic: court · A hearing about a child: set, held, continued to another day, or canceled.';
comment on column app.hearing.judge is 'Whether a judge assigned to dependency held it; null is not known.';
comment on column app.hearing.follows is 'The hearing that was continued to this day.';
create index hearing__child on app.hearing (child_id, set_for desc);
create index hearing__office on app.hearing (office_id, set_for) where state = 'set';
call build.protect_about('app.hearing', 'court', 'court', 'child_id');
call build.keep_history('app.hearing', 'court', 'child_id');

create table app.finding (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid,
  kind        text not null references app.finding_kind (code),
  found_on    date not null,
  first_order boolean,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint finding__once_a_day unique (child_id, kind, found_on),
  constraint finding__made_at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable
);
comment on table app.finding is 'room: court · topic: court · What a court found about a child, and on which day.';
comment on column app.finding.hearing_id is 'The hearing it was made at; null when it was made outside of one.';
comment on column app.finding.first_order is 'Whether it stands in the first order that sanctioned the removal; null is not known.';
create index finding__child on app.finding (child_id, found_on desc);
create index finding__hearing on app.finding (hearing_id, child_id);
call build.protect_about('app.finding', 'court', 'court', 'child_id');
call build.keep_history('app.finding', 'court', 'child_id');

create table app.petition (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  kind        text not null references app.petition_kind (code),
  filed_on    date not null,
  early_demand boolean,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint petition__once_a_day unique (child_id, kind, filed_on)
);
comment on table app.petition is 'room: court · topic: court · What a court was asked for, and the day it was filed.';
comment on column app.petition.early_demand is 'Whether a party demanded early filing; null is not known.';
create index petition__child on app.petition (child_id, filed_on desc);
call build.protect_about('app.petition', 'court', 'court', 'child_id');
call build.keep_history('app.petition', 'court', 'child_id');

create table app.court_order (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  hearing_id  uuid,
  kind        text not null references app.order_kind (code),
  ordered_on  date not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint court_order__once_a_day unique (child_id, kind, ordered_on),
  constraint court_order__made_at_a_hearing_of_the_child foreign key (hearing_id, child_id) references app.hearing (id, child_id) deferrable
);
comment on table app.court_order is 'room: court · topic: court · An order whose day starts a clock.';
comment on column app.court_order.hearing_id is 'The hearing it was made at; null when it was made outside of one.';
create index court_order__child on app.court_order (child_id, ordered_on desc);
create index court_order__hearing on app.court_order (hearing_id, child_id);
call build.protect_about('app.court_order', 'court', 'court', 'child_id');
call build.keep_history('app.court_order', 'court', 'child_id');

-- The topic belongs to those who do this work, those who answer for it, and the agency's attorneys.
update app.job_role set topics = topics || array['court']
where code in ('case_manager', 'supervisor', 'program_director', 'case_attorney')
  and not 'court' = any (topics);
reset role;

-- Grants that were given before follow.
set role alongside_definer;
update app.access_grant g set topics = g.topics || array['court']
where g.source in ('assignment', 'cover', 'appointment') and not 'court' = any (g.topics)
  and (exists (select from app.primary_assignment a where a.id = g.source_id)
    or exists (
      select from app.case_team_member t join app.case_part p on p.code = t.part
      join app.job_role r on r.code = p.role where t.id = g.source_id and 'court' = any (r.topics)));
update app.scope_grant s set topics = s.topics || array['court']
from app.position p
where p.id = s.source_id and p.role in ('supervisor', 'program_director') and s.scope_kind in ('unit', 'organization') and not 'court' = any (s.topics);
reset role;
