-- Somebody who asks for help and is in no case: who took them in may write down what they need and refer them, for a while.
set role alongside_owner;
alter table app.access_grant drop constraint access_grant__source_is_known;
alter table app.access_grant add constraint access_grant__source_is_known check (source in
  ('assignment', 'cover', 'appointment', 'placement', 'whereabouts', 'home', 'self', 'consent', 'break_glass', 'intake'));
create index task__joint_meeting on app.task (source_id) where kind = 'joint_meeting';
reset role;

set role alongside_definer;
create function app_definer.open_intake(person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- Only whom the asker has added in this very transaction: nobody opens a record that was there before.
  if not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency())
    or not exists (select from record.row_change h where h.row_id = person and h.operation = 'insert' and h.by_user = app.me() and h.at = app.moment())
    or exists (select from app.case_member m where m.person_id = person) then
    raise exception 'not theirs to take in' using errcode = 'insufficient_privilege';
  end if;
  insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id, reason)
  values (uuidv7(), app.my_agency(), app.me(), 'person', person, '{identity,contact,referral}',
    tstzrange(app.moment(), app.moment() + interval '90 days'), 'intake', person, null);
end
$$;
comment on function app_definer.open_intake(uuid) is 'Nobody may write grants by hand: whoever adds somebody without a case reads what they need for ninety days, and of nobody who was there before.';

-- A record that was taken in may be joined with one that others work with: the right to the first opens nothing of the second.
create function app_definer.keep_intake_apart() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  return case when new.subject_id = old.subject_id then new end;
end
$$;
comment on function app_definer.keep_intake_apart() is 'Trigger: a right by intake stays with the record it was given for; a merge moves every other grant along.';
grant execute on function app_definer.keep_intake_apart() to alongside_owner;
grant execute on function app_definer.open_intake(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_owner;
create trigger intake_stays before update of subject_id on app.access_grant for each row
  when (old.source = 'intake') execute function app_definer.keep_intake_apart();
reset role;
