-- A fact about nobody carries no key, and no key lies in everybody's keys: such facts are the jobs' alone.
set role alongside_owner;
alter policy seen_by_key on record.fact using (keys <> '{}' and keys <@ (select app.my_keys())::text[]);
alter policy seen_by_key on record.row_change using (keys <> '{}' and keys <@ (select app.my_keys())::text[]);
reset role;
