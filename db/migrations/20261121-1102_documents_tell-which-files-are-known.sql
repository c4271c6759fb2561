set role alongside_definer;
-- The sweep of files that nothing refers to. It may know which of the ids it found on disk have a row, and nothing else.
create function app_definer.files_known(ids uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select f.id from app.stored_file f where f.id = any (ids)
$$;
comment on function app_definer.files_known(uuid[]) is 'The job that sweeps orphaned files asks which ids have a row; the rows themselves are their uploaders''.';
grant execute on function app_definer.files_known(uuid[]) to alongside_jobs;
reset role;
