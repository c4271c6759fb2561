-- A child's papers lead to what a federal file said of the child. Of which periods there is something, an earlier room asks.
set role alongside_owner;
create view app.exchange_v_reported with (security_invoker = true) as
  select child_id, report, period_end from app.reported_record;
comment on view app.exchange_v_reported is 'room: exchange · Of which periods a federal file said something of a child, for whoever may read it.';
grant select on app.exchange_v_reported to alongside_case, alongside_office, alongside_agency;

-- What a file said is kept as it was: imports write it, nobody else.
revoke insert, update, delete on app.reported_record from alongside_case, alongside_office, alongside_agency;
reset role;
