-- What is overdue may name a fact as well: a record without a day that might settle it, where there are fewer such records
-- than duties.
set role alongside_owner;
alter table app.obligation drop constraint obligation__missing_is_named;
alter table app.obligation add constraint obligation__missing_is_named check (
  case when missing is null then state <> 'cannot-tell' else state in ('cannot-tell', 'overdue') end);
reset role;
