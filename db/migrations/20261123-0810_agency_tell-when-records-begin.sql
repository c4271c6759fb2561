-- From which day an agency keeps its records here: what was due before could not be recorded here, and is nobody's miss.
set role alongside_owner;
alter table app.agency add column records_from date;
comment on column app.agency.records_from is 'The first day the agency keeps its records here; null is not known, and they go back to the beginning.';
reset role;

set role alongside_definer;
create function app_definer.begin_records_with_import() returns void language plpgsql security definer set search_path = '' as $$
begin
  if app.my_agency() is null or current_setting('role') <> 'alongside_import' then
    raise exception 'records begin with an import, or an administrator says when' using errcode = 'insufficient_privilege';
  end if;
  update app.agency a
  set records_from = (coalesce((select min(f.at) from record.fact f where f.agency_id = a.id), app.moment()) at time zone a.time_zone)::date
  where a.id = app.my_agency() and a.records_from is null;
end
$$;
comment on function app_definer.begin_records_with_import() is 'An agency whose records have no first day begins them with its first import, or where people recorded something before, with that; facts of all rooms are read for their earliest moment and nothing else.';
grant execute on function app_definer.begin_records_with_import() to alongside_import;
reset role;
