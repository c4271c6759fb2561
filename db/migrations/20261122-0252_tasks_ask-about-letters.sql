set role alongside_definer;
-- The sealing job found a letter it could not print. Who made the text is asked to look at the paper, as long as it counts.
create function app_definer.ask_about_letters(task uuid, one_agreement uuid, account uuid, moment timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  insert into app.task (id, agency_id, child_id, kind, user_id, opened_at, opened_by, source_id)
  select task, a.agency_id, a.child_id, 'paper_letters', account, moment, null, a.id
  from app.agreement a
  where a.id = one_agreement and a.child_id is not null and a.state = 'in_force'
    and not exists (select from app.task t where t.source_id = a.id and t.kind = 'paper_letters' and t.user_id = account
                    and t.done_at is null and t.dropped_at is null)
$$;
comment on function app_definer.ask_about_letters(uuid, uuid, uuid, timestamptz) is 'A job opens the task: it reads neither agreements nor tasks, and the same open one is not opened twice.';
grant execute on function app_definer.ask_about_letters(uuid, uuid, uuid, timestamptz) to alongside_jobs;
reset role;
