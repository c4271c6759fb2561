set role alongside_definer;
-- Somebody outside who signs, declines or asks gives the worker something to do, and sees no task of the agency for it.
create function app_definer.ask_worker(task uuid, child uuid, of_kind text, why text, due date, source uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  worker uuid;
begin
  if not (child = any (app.mine('tasks')) or child = any (app.my_signed_children()) or child = any (app.mine('plan'))) then
    return null;
  end if;
  select a.user_id into worker
  from app.case_member m join app.case_file c on c.id = m.case_id and c.life @> app.moment()
  join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
  where m.person_id = child and m.part = 'child' and m.during @> app.moment() limit 1;
  if worker is null or exists (select from app.task t where t.child_id = child and t.kind = of_kind and t.user_id = worker
      and t.source_id is not distinct from source and t.done_at is null and t.dropped_at is null) then
    return null;
  end if;
  insert into app.task (id, agency_id, child_id, kind, detail, due_on, user_id, opened_at, opened_by, source_id)
  values (task, app.my_agency(), child, of_kind, why, due, worker, app.moment(), app.me(), source);
  return worker;
end
$$;
comment on function app_definer.ask_worker(uuid, uuid, text, text, date, uuid) is 'A signer outside the agency gives the child''s worker a task, whose account and tasks they may not read; the same open one is not opened twice.';

-- What ends a task may happen outside as well: a caregiver's signature puts the plan in force.
create function app_definer.settle_tasks(child uuid, of_kind text, source uuid, dropped_because text) returns table (task_id uuid)
language plpgsql security definer set search_path = '' as $$
begin
  if not (child = any (app.mine('tasks')) or child = any (app.my_signed_children()) or child = any (app.mine('plan'))) then
    return;
  end if;
  return query
    update app.task t set
      done_at = case when dropped_because is null then app.moment() end, done_by = case when dropped_because is null then app.me() end,
      dropped_at = case when dropped_because is not null then app.moment() end, dropped_why = dropped_because
    where t.child_id = child and t.kind = of_kind and t.source_id = source and t.done_at is null and t.dropped_at is null
    returning t.id;
end
$$;
comment on function app_definer.settle_tasks(uuid, text, uuid, text) is 'Ends the worker''s tasks that follow from one thing when a signer outside the agency has brought about what they asked for.';
grant execute on function app_definer.ask_worker(uuid, uuid, text, text, date, uuid), app_definer.settle_tasks(uuid, text, uuid, text)
  to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
