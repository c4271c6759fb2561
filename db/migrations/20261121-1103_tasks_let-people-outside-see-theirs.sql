set role alongside_owner;
-- A caregiver who is asked to do something sees it while the child is with them, and may say that it is done. Nothing else
-- of the row can be changed from outside, and the agency's own tasks about the child stay the agency's.
create policy portal_own on app.task for select to alongside_portal
  using (user_id = (select app.me()) and child_id = any ((select app.mine('identity'))::uuid[]));
create policy portal_own_done on app.task for update to alongside_portal
  using (user_id = (select app.me()) and child_id = any ((select app.mine('identity'))::uuid[]))
  with check (user_id = (select app.me()) and child_id = any ((select app.mine('identity'))::uuid[]));
grant select, update (done_at, done_by) on app.task to alongside_portal;
reset role;
