-- /health asks it: the login role may know which migration landed last, and nothing else.
grant usage on schema record to alongside_login;
create function record.newest_migration() returns text language sql stable security definer set search_path = ''
  return (select max(name) from public.migration);
comment on function record.newest_migration() is 'For /health.';
revoke execute on function record.newest_migration() from public;
grant execute on function record.newest_migration() to alongside_login;
