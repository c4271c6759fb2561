-- Without a person, as the role that works for one agency at a time: a new agency gets the packs that came with the product,
-- and what a dry run said is kept with the edition it was about.
set role alongside_owner;
drop policy clocks_read on app.rule_pack;
create policy clocks_keep on app.rule_pack to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
create policy clocks_keep on app.rule to alongside_clocks
  using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()));
grant insert on app.rule_pack to alongside_clocks;
grant update (changes, counted_at) on app.rule_pack to alongside_clocks;
grant select, insert on app.rule to alongside_clocks;
reset role;
