-- What was documented as done says which duties it settles: of two of one kind (a notice for each of two moves) the one that
-- was meant, with those of other rules that stand with it. What was documented before names none, and settles every one of its
-- kind, as it did.
set role alongside_owner;
alter table app.duty_done add column obligations text[] constraint duty_done__names_some check (cardinality(obligations) > 0);
comment on column app.duty_done.obligations is 'The keys of the duties that were meant, in order; null for what was documented before that was asked.';
alter table app.duty_done drop constraint duty_done__once_a_day;
alter table app.duty_done add constraint duty_done__once_a_day unique nulls not distinct (child_id, duty, done_on, obligations);
reset role;
