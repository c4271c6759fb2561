-- How an import is asked for and looked after: queued with the run itself, its file opened for the job alone, the file
-- forgotten when the run is over, and a run whose process died brought to its end.
set role alongside_owner;
alter table app.import_run add column invited integer
  constraint import_run__invited_are_counted check (invited >= 0);
comment on column app.import_run.invited is 'How many people of the staff were sent a link to set a password, or would be while it is only looked through.';
comment on column app.import_run.step is 'What it is doing now. Of a run that was looked through: `not-taken` when it was to be taken and more was refused meanwhile.';
create index import_run__file on app.import_run (file_id) where file_id is not null;
reset role;

set role alongside_definer;
-- Everybody may keep rows of their own; only an administrator's run is ever worked on, and only in their own agency.
create function app_definer.queue_import(run uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  kept app.import_run;
begin
  select * into kept from app.import_run r
  where r.id = run and r.user_id = app.me() and r.agency_id = app.my_agency() and r.state in ('received', 'taking');
  if not found or not app_definer.administers() then
    raise exception 'this import is not yours to run' using errcode = 'insufficient_privilege';
  end if;
  perform jobs.add_job(case kept.state when 'received' then 'check-extract' else 'take-extract' end,
    json_build_object('run', kept.id, 'agency', kept.agency_id, 'user', kept.user_id),
    queue_name => 'imports', max_attempts => 1, job_key => 'import:' || kept.id);
end
$$;
comment on function app_definer.queue_import(uuid) is 'Puts an administrator''s own import on the queue inside the transaction that brought it; the payload is ids. One import runs at a time.';

create function app_definer.import_runs_now() returns boolean language sql stable security definer set search_path = '' as $$
  select app_definer.administers() and exists (
    select from app.import_run r where r.agency_id = app.my_agency() and r.state in ('checking', 'taking'))
$$;
comment on function app_definer.import_runs_now() is 'Tells an administrator that a colleague''s import is under way; the run itself stays the colleague''s.';

create function app_definer.forget_extract(run uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  forgotten uuid;
begin
  select r.file_id into forgotten from app.import_run r
  where r.id = run and r.user_id = app.me() and r.agency_id = app.my_agency() and r.state in ('taken', 'dropped') and r.file_id is not null;
  if found then
    update app.import_run set file_id = null where id = run;
    delete from app.stored_file f where f.id = forgotten and f.user_id = app.me();
  end if;
end
$$;
comment on function app_definer.forget_extract(uuid) is 'An extract that was taken or dropped is not kept: its row goes, and the sweep removes the file.';
grant execute on function app_definer.queue_import(uuid), app_definer.import_runs_now(), app_definer.forget_extract(uuid)
  to alongside_case, alongside_office, alongside_agency;

create function app_definer.extract_of_import(run uuid) returns table (file_id uuid, sealed_key bytea)
language sql stable security definer set search_path = '' as $$
  select f.id, f.sealed_key
  from app.import_run r left join app.stored_file f on f.id = r.file_id and f.user_id = r.user_id
  where r.id = run and r.user_id = app.me() and r.agency_id = app.my_agency() and app_definer.administers()
$$;
comment on function app_definer.extract_of_import(uuid) is 'Where the extract of a run lies and what opens it, for the job that reads it. No row when who brought it administers no more.';
grant execute on function app_definer.extract_of_import(uuid), app_definer.forget_extract(uuid) to alongside_import;

-- Whoever works on a run holds a lock of its session on it; a run without one has nobody any more. A run that waits for
-- its job is put on the queue again: the same key leaves it there once.
create function app_definer.end_broken_imports(moment timestamptz) returns integer language plpgsql security definer set search_path = '' as $$
declare
  kept app.import_run;
  ended integer := 0;
begin
  for kept in select * from app.import_run r where r.state in ('received', 'checking', 'taking') order by r.state_at loop
    if kept.state <> 'received' and kept.step is not null then
      if pg_try_advisory_xact_lock(hashtextextended('import ' || kept.id, 0)) then
        update app.import_run set state = 'failed', failed_why = 'process-ended', state_at = moment where id = kept.id;
        ended := ended + 1;
      end if;
    else
      perform jobs.add_job(case kept.state when 'received' then 'check-extract' else 'take-extract' end,
        json_build_object('run', kept.id, 'agency', kept.agency_id, 'user', kept.user_id),
        queue_name => 'imports', max_attempts => 1, job_key => 'import:' || kept.id);
    end if;
  end loop;
  return ended;
end
$$;
comment on function app_definer.end_broken_imports(timestamptz) is 'When the jobs process starts, imports that a dead process left under way are failed by name, so that none is under way for ever.';
grant execute on function app_definer.end_broken_imports(timestamptz) to alongside_jobs, alongside_import;

-- Whoever runs the server brings or takes out an agency's data in the name of one of its administrators.
create function app_definer.administrators_at(moment timestamptz) returns table (user_id uuid, agency_id uuid, agency_name text)
language sql stable security definer set search_path = '' as $$
  select distinct u.id, g.id, g.short_name
  from app.position p join app.user_account u on u.id = p.user_id and u.active and u.kind = 'staff' join app.agency g on g.id = u.agency_id
  where p.role = 'administrator' and p.during @> moment and p.agency_id = u.agency_id
$$;
comment on function app_definer.administrators_at(timestamptz) is 'Commands on the server act for an administrator; the door reads no accounts of the rooms.';
grant execute on function app_definer.administrators_at(timestamptz) to alongside_door;
reset role;

-- What an import said is written by imports alone.
set role alongside_owner;
revoke insert, update, delete on app.import_count, app.import_problem
  from alongside_case, alongside_office, alongside_agency, alongside_portal;
create index reported_record__run on app.reported_record (run_id);
reset role;
