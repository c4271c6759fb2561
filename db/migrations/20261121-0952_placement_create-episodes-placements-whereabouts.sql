set role alongside_owner;

create table app.setting (
  code         text primary key,
  en           text not null,
  es           text not null,
  layer        text not null constraint setting__layer_is_known check (layer in ('placement', 'whereabouts')),
  afcars_living_arrangement text,
  counts_as_move boolean not null,
  needs_partnership_plan boolean not null,
  plan_signer  text constraint setting__signer_is_known check (plan_signer in ('caregiver', 'authorized_person')),
  holds_bed    boolean not null,
  home_kinds   text[] not null
);
comment on table app.setting is 'room: placement · topic: none · Where a child can live (placement) or be for a while (whereabouts), and what follows from it.';
call build.open_reference('app.setting', 'placement');

create table app.move_reason (code text primary key, en text not null, es text not null, emergency boolean not null);
comment on table app.move_reason is 'room: placement · topic: none · Why a child moves.';
call build.open_reference('app.move_reason', 'placement');

create table app.exit_reason (code text primary key, en text not null, es text not null, afcars text not null);
comment on table app.exit_reason is 'room: placement · topic: none · Why a child leaves care.';
call build.open_reference('app.exit_reason', 'placement');

create table app.episode (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  case_id   uuid not null references app.case_file (id),
  kind      text not null constraint episode__kind_is_known check (kind in ('removal', 'voluntary')),
  during    tstzrange not null constraint episode__lasts_a_while check (not isempty(during) and not lower_inf(during)),
  exit_reason text references app.exit_reason (code),
  constraint episode__one_at_a_time unique (child_id, during without overlaps),
  constraint episode__exit_has_a_reason check (upper_inf(during) = (exit_reason is null))
);
comment on table app.episode is 'room: placement · topic: placement · A stay in care, from removal or voluntary agreement to exit.';
call build.protect_about('app.episode', 'placement', 'placement', 'child_id', 'read');
call build.keep_history('app.episode', 'placement', 'child_id');

create table app.move (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  at        timestamptz not null,
  planned   boolean not null,
  reason    text not null references app.move_reason (code),
  why       text not null constraint move__says_why check (btrim(why) <> ''),
  sitting_id uuid,
  recorded_by uuid not null references app.user_account (id),
  recorded_at timestamptz not null
);
comment on table app.move is 'room: placement · topic: placement · A change of home: when it happened and when it was written down. Brothers and sisters moved in one sitting share sitting_id.';
create index move__child on app.move (child_id, at desc);
create index move__office on app.move (office_id, at desc);
call build.protect_about('app.move', 'placement', 'placement', 'child_id');
call build.keep_history('app.move', 'placement', 'child_id');

create table app.placement (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  episode_id uuid not null references app.episode (id),
  home_id   uuid references app.home (id),
  with_person_id uuid references app.person (id),
  setting   text not null references app.setting (code),
  during    tstzrange not null constraint placement__lasts_a_while check (not isempty(during) and not lower_inf(during)),
  move_id   uuid references app.move (id),
  exception_id uuid references app.capacity_exception (id),
  constraint placement__is_in_a_home_or_with_a_person check (num_nonnulls(home_id, with_person_id) = 1),
  constraint placement__one_at_a_time unique (child_id, during without overlaps) deferrable initially immediate,
  constraint placement__for_period_keys unique (id, during without overlaps),
  constraint placement__lies_in_care foreign key (child_id, period during)
    references app.episode (child_id, period during) deferrable initially deferred
);
comment on table app.placement is 'room: placement · topic: placement · The home or setting responsible for a child, from one moment to another. With a parent on a trial visit: that person.';
create index placement__home on app.placement (home_id);
create index placement__current_by_office on app.placement (office_id) where upper_inf(during);
create index placement__child_now on app.placement (child_id) where upper_inf(during);
call build.protect_about('app.placement', 'placement', 'placement', 'child_id', 'read');
call build.keep_history('app.placement', 'placement', 'child_id');

create table app.whereabouts (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  setting   text not null references app.setting (code),
  home_id   uuid references app.home (id),
  during    tstzrange not null constraint whereabouts__lasts_a_while check (not isempty(during) and not lower_inf(during)),
  hold_bed_until date,
  note      text,
  constraint whereabouts__one_at_a_time unique (child_id, during without overlaps) deferrable initially immediate,
  constraint whereabouts__lies_in_care foreign key (child_id, period during)
    references app.episode (child_id, period during) deferrable initially deferred
);
comment on table app.whereabouts is 'room: placement · topic: placement · Where the child is meanwhile (respite, hospital, away …): the placement goes on underneath.';
create index whereabouts__home on app.whereabouts (home_id);
call build.protect_about('app.whereabouts', 'placement', 'placement', 'child_id', 'read');
call build.keep_history('app.whereabouts', 'placement', 'child_id');

create table app.handover_kind (
  code text primary key, en text not null, es text not null, required_when_planned boolean not null
);
comment on table app.handover_kind is 'room: placement · topic: none · What goes with a child to another home.';
call build.open_reference('app.handover_kind', 'placement');

create table app.handover_item (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  office_id uuid references app.office (id),
  child_id  uuid not null references app.person (id),
  move_id   uuid not null references app.move (id),
  kind      text not null references app.handover_kind (code),
  state     text not null constraint handover_item__state_is_known check (state in ('done', 'open', 'not_known', 'not_needed')),
  note      text,
  unique (move_id, kind)
);
comment on table app.handover_item is 'room: placement · topic: placement · What was handed over with this move, what is still open and what nobody knew.';
create index handover_item__child on app.handover_item (child_id);
call build.protect_about('app.handover_item', 'placement', 'placement', 'child_id', 'read');
call build.keep_history('app.handover_item', 'placement', 'child_id');

create table app.kept_stay (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  user_id   uuid not null references app.user_account (id),
  placement_id uuid not null,
  first_name text not null,
  during    tstzrange not null,
  unique (user_id, placement_id)
);
comment on table app.kept_stay is 'room: placement · topic: own · What a caregiver keeps after a child has moved on: the first name and the days, frozen then.';
call build.protect_own('app.kept_stay', 'placement', 'own');
call build.keep_history('app.kept_stay', 'own', '');
reset role;
