-- After the tables that entries are made of: what stood in the directory before is found from now on.
select set_config('app.now', coalesce(nullif(current_setting('app.now', true), ''), now()::text), true);
do $$
declare
  one record;
begin
  for one in select a.id, (select array_agg(o.id) from app.organization o where o.agency_id = a.id) as organizations from app.agency a loop
    perform set_config('app.agency', one.id::text, true);
    if one.organizations is not null then
      perform app_definer.refresh_directory(one.organizations);
    end if;
  end loop;
  perform set_config('app.agency', '', true);
end
$$;
