-- What the balance of a unit asks of earlier rooms: published by name, read under the reader's own policies.
set role alongside_owner;
create view app.agreements_v_question with (security_invoker = true) as
  select q.id, q.agreement_id, q.subject_id, q.kind, q.asked_at, q.answer, q.answered_at from app.agreement_question q;
comment on view app.agreements_v_question is 'room: agreements · Questions and proposals by signers, when they were asked and answered; without their words.';
create view app.tasks_v_open with (security_invoker = true) as
  select t.id, t.child_id, t.kind, t.user_id, t.due_on, t.due_at from app.task t where t.done_at is null and t.dropped_at is null;
comment on view app.tasks_v_open is 'room: tasks · Open tasks and when they are due; without their words.';
grant select on app.agreements_v_question, app.tasks_v_open to alongside_case, alongside_office, alongside_agency;
reset role;
