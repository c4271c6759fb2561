set role alongside_owner;
grant select on app.clocks_v_duty to alongside_definer;
set role alongside_definer;
-- Whoever may read a date may say that it looks wrong, also where the child's tasks are not theirs: it is the worker's to look into.
create function app_definer.worker_for_date(child uuid, of_duty uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.user_id
  from app.clocks_v_duty o
  join app.case_member m on m.person_id = o.child_id and m.part = 'child' and m.during @> app.moment()
  join app.case_file c on c.id = m.case_id and c.life @> app.moment()
  join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
  where o.id = of_duty and o.child_id = child and (o.topic || ':' || o.child_id) = any (app.my_keys())
  limit 1
$$;
comment on function app_definer.worker_for_date(uuid, uuid) is 'Tells who has a child''s case to somebody who may read one of the child''s dates, and perhaps no more of the case.';

create function app_definer.ask_about_date(task uuid, child uuid, of_duty uuid, of_kind text, why text, due date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  worker uuid := app_definer.worker_for_date(child, of_duty);
begin
  if worker is null or exists (select from app.task t where t.child_id = child and t.kind = of_kind and t.user_id = worker
      and t.source_id = of_duty and t.detail is not distinct from why and t.done_at is null and t.dropped_at is null) then
    return null;
  end if;
  insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
  values (task, app.my_agency(), child, of_kind, why, due, worker, app.moment(), app.me(), of_duty);
  return worker;
end
$$;
comment on function app_definer.ask_about_date(uuid, uuid, uuid, text, text, date) is 'Somebody who may read a date, and perhaps no task, gives the child''s worker the task to look at it; the same open one is not opened twice.';
grant execute on function app_definer.worker_for_date(uuid, uuid), app_definer.ask_about_date(uuid, uuid, uuid, text, text, date)
  to alongside_case, alongside_office, alongside_agency;
reset role;
