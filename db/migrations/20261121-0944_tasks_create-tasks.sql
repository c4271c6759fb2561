set role alongside_owner;
create table app.task_kind (code text primary key, en text not null, es text not null);
comment on table app.task_kind is 'room: tasks · topic: none · What a task asks for, in both languages.';
call build.open_reference('app.task_kind', 'tasks');

create table app.task (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  office_id  uuid references app.office (id),
  child_id   uuid not null references app.person (id),
  kind       text not null references app.task_kind (code),
  detail     text,
  due_on     date,
  due_at     timestamptz,
  user_id    uuid not null references app.user_account (id),
  opened_at  timestamptz not null,
  opened_by  uuid references app.user_account (id),
  source_id  uuid,
  done_at    timestamptz,
  done_by    uuid references app.user_account (id),
  dropped_at timestamptz,
  dropped_why text,
  constraint task__is_done_by_someone check ((done_at is null) = (done_by is null)),
  constraint task__is_dropped_with_a_reason check ((dropped_at is null) = (dropped_why is null)),
  constraint task__ends_once check (done_at is null or dropped_at is null)
);
comment on table app.task is 'room: tasks · topic: tasks · Something somebody has to do for a child by a day. due_at is set as well when the law or the pack counts hours.';
create index task__open_by_user on app.task (user_id, due_on) where done_at is null and dropped_at is null;
create index task__child on app.task (child_id, due_on);
create index task__open_by_office on app.task (office_id, due_on) where done_at is null and dropped_at is null;
call build.protect_about('app.task', 'tasks', 'tasks', 'child_id');
call build.keep_history('app.task', 'tasks', 'child_id');
reset role;
