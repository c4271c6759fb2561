-- Whoever is no longer a party is not told of hearings any more: what they were told of those ahead no longer holds.
set role alongside_owner;
alter table app.hearing_notice drop constraint hearing_notice__called_off_is_known,
  add constraint hearing_notice__called_off_is_known check (called_off in ('continued', 'canceled', 'corrected', 'party_ended'));
reset role;
