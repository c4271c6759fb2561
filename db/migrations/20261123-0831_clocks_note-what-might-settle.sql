-- What is overdue may name a fact as well: a record without a day that might settle it, where there are fewer such records
-- than duties.
set role alongside_owner;
comment on column app.duty_sheet.missing is 'The fact that is missing where nobody can tell; of what is overdue a record without a day, that might settle it.';
reset role;
