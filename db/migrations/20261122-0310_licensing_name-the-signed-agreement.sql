-- A license waits for a signed agreement and says which one it was issued on. Older licenses name none.
set role alongside_owner;
alter table app.license add column agreement_id uuid constraint license__one_agreement_serves_one_license unique references app.agreement (id);
comment on column app.license.agreement_id is 'The signed agreement it was issued on; none where the pack asks for none, and on licenses from before.';
reset role;
