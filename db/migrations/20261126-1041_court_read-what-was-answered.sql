-- Somebody may tell the staff by telephone whether they come, and read the notice on their page afterward: the answer stays the one the
-- staff wrote down. A policy sees the row as it will be and not as it was, so that what it was is asked beside it.
set role alongside_definer;
create function app_definer.answer_taken_by(notice uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select n.answered_by from app.hearing_notice n where n.id = notice and n.user_id = app.me() and n.agency_id = app.my_agency()
$$;
comment on function app_definer.answer_taken_by(uuid) is 'Who wrote down the answer to a notice before this change: whoever was told reads on, and gives no answer in the name of somebody else.';
revoke execute on function app_definer.answer_taken_by(uuid) from public;
grant execute on function app_definer.answer_taken_by(uuid) to alongside_owner, alongside_portal;
reset role;

set role alongside_owner;
alter policy answers_own on app.hearing_notice
  with check (user_id = (select app.me()) and agency_id = (select app.my_agency())
    and (answered_by is null or answered_by = (select app.me()) or answered_by = app_definer.answer_taken_by(id)));
reset role;
