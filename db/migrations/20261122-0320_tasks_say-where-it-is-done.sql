set role alongside_owner;
-- Some tasks are done by an act of their own: a plan is signed, a question answered. They lead there and cannot be ticked off.
alter table app.task_kind add column done_in text
  constraint task_kind__is_done_on_a_page_of_the_child check (done_in ~ '^[a-z][a-z/-]*$');
comment on column app.task_kind.done_in is 'Where in a child''s record it is done; null when whoever sees the task may say that it is done.';
reset role;
