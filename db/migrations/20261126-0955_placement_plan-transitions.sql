-- A move to a home for good is prepared (S2-02): what goes along, who is told, who is prepared. It is ready when what is required is done.
set role alongside_owner;
create table app.transition_kind (
  code     text primary key,
  en       text not null,
  es       text not null,
  place    integer not null,
  required boolean not null
);
comment on table app.transition_kind is 'room: placement · topic: none · What is prepared before a planned move, and what has to be done before it is ready.';
call build.open_reference('app.transition_kind', 'placement');

create table app.transition_plan (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  planned_on  date not null,
  toward      text not null constraint transition_plan__says_where_to check (btrim(toward) <> ''),
  emergency   boolean not null,
  why         text constraint transition_plan__why_says_something check (btrim(why) <> ''),
  state       text not null constraint transition_plan__state_is_known check (state in ('open', 'ready', 'over')),
  begun_on    date not null,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null,
  constraint transition_plan__of_one_child unique (child_id, id),
  constraint transition_plan__emergency_says_why check (not emergency or why is not null)
);
comment on table app.transition_plan is 'room: placement · topic: placement · A move that is prepared: when, where to in words, whether it is an emergency and why.';
comment on column app.transition_plan.toward is 'Where to, in words; a home''s address is not written here.';
call build.protect_about('app.transition_plan', 'placement', 'placement', 'child_id');
call build.keep_history('app.transition_plan', 'placement', 'child_id');
create unique index transition_plan__one_at_a_time on app.transition_plan (child_id) where state <> 'over';
create index transition_plan__recorded_by on app.transition_plan (recorded_by);

create table app.transition_item (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  plan_id     uuid not null,
  kind        text not null references app.transition_kind (code),
  state       text not null constraint transition_item__state_is_known check (state in ('open', 'done', 'not_needed')),
  on_day      date,
  note        text constraint transition_item__note_says_something check (btrim(note) <> ''),
  constraint transition_item__once unique (child_id, plan_id, kind),
  constraint transition_item__of_a_plan foreign key (child_id, plan_id) references app.transition_plan (child_id, id) deferrable,
  constraint transition_item__not_needed_says_why check (state <> 'not_needed' or note is not null),
  constraint transition_item__done_has_a_day check (state <> 'done' or on_day is not null)
);
comment on table app.transition_item is 'room: placement · topic: placement · One thing of a prepared move, and whether it is done.';
call build.protect_about('app.transition_item', 'placement', 'placement', 'child_id');
call build.keep_history('app.transition_item', 'placement', 'child_id');
create index transition_item__plan on app.transition_item (child_id, plan_id);

-- Who comes back into care: the new stay names the one before it.
alter table app.episode add constraint episode__of_one_child unique (child_id, id);
alter table app.episode add column follows uuid,
  add constraint episode__follows_one_of_the_child foreign key (child_id, follows) references app.episode (child_id, id) deferrable;
create index episode__follows on app.episode (child_id, follows) where follows is not null;
comment on column app.episode.follows is 'The stay in care before this one; empty where there was none.';
reset role;
