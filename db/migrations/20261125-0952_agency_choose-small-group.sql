-- Below how many people a figure is left out is the agency's own choice. Each choice says why, and stays readable.
set role alongside_owner;
create table app.small_group_choice (
  id        uuid primary key,
  agency_id uuid not null references app.agency (id),
  floor     integer not null constraint small_group_choice__floor_is_counted check (floor between 3 and 50),
  reason    text not null constraint small_group_choice__says_why check (btrim(reason) <> ''),
  chosen_at timestamptz not null,
  chosen_by uuid not null references app.user_account (id)
);
comment on table app.small_group_choice is 'room: agency · topic: organization · Groups of fewer people than this are left out of figures: every choice of the agency, with its reason.';
call build.protect_shared('app.small_group_choice', 'agency', 'organization');
call build.keep_history('app.small_group_choice', 'organization', '');
call build.change_by_administrators('app.small_group_choice');
create index small_group_choice__chosen_by on app.small_group_choice (chosen_by);
reset role;
