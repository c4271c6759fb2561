-- Services are found by how well they are proven; what hung on a place that turned confidential is gone, in history too.
set role alongside_owner;
create index service__evidence on app.service (agency_id, evidence) where evidence is not null and evidence <> 'not-rated';
reset role;

set role alongside_definer;
drop function app_definer.find_services(text, uuid, text, numeric, text, text, boolean, uuid[], text, numeric, numeric, numeric, boolean, boolean, integer, boolean, integer, integer);
create function app_definer.find_services(
  typed text, term uuid, language text, age numeric, payer text, program text, place_given boolean, place_areas uuid[], place_code text,
  place_latitude numeric, place_longitude numeric, miles numeric, at_home boolean, with_transport boolean, open_minute integer,
  with_room boolean, proof text[], skip integer, most integer
) returns table (entry_id uuid, distance real, total integer, spelled boolean)
language plpgsql stable security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  counted constant integer := 1000;
  wanted tsquery := app.directory_query(typed);
  alike text := app.plain_name(left(typed, 80));
  here constant boolean := place_latitude is not null and place_longitude is not null;
  near constant numeric := coalesce(miles, 25);
  tall numeric := near / 69.05;
  wide numeric := near / (69.17 * greatest(cos(radians(coalesce(place_latitude, 0))), 0.05));
  away text := case when here then
    'sqrt(((e.latitude::float8 - $9::float8) * 69.05) ^ 2 + ((e.longitude::float8 - $10::float8) * 69.17 * cos(radians($9::float8))) ^ 2)::real' else 'null::real' end;
  fits text := 'e.agency_id = app.my_agency() and e.listed';
  states text[] := array[
    'e.capacity = ''open'' and e.capacity_ends_at > app.moment()', 'e.capacity = ''waiting-list'' and e.capacity_ends_at > app.moment()',
    '(e.capacity is null or e.capacity_ends_at <= app.moment())', 'e.capacity = ''full'' and e.capacity_ends_at > app.moment()'];
  ids uuid[] := '{}';
  ways real[] := '{}';
  some_ids uuid[];
  some_ways real[];
  enough integer := least(greatest(skip, 0), counted) + least(greatest(most, 1), counted);
  by_words text := '';
  in_one boolean := false;
begin
  if term is not null then fits := fits || ' and e.terms @> array[$2]'; end if;
  if language is not null then fits := fits || ' and e.languages @> array[$3]'; end if;
  if age is not null then
    fits := fits || ' and coalesce(e.minimum_age <= $4, true) and coalesce(e.maximum_age >= floor($4), true)';
  end if;
  if payer is not null then fits := fits || ' and e.payers @> array[$5]'; end if;
  if program is not null then fits := fits || ' and e.program_of = $6'; end if;
  if proof is not null then
    fits := fits || ' and e.service_id in (select s.id from app.service s where s.agency_id = app.my_agency() and s.evidence = any ($16))';
  end if;
  if at_home then fits := fits || ' and e.in_home'; end if;
  if with_transport then fits := fits || ' and e.brings_transport'; end if;
  if open_minute is not null then fits := fits || ' and e.open_week @> $13'; end if;
  if with_room then fits := fits || ' and ' || states[1]; end if;
  if place_given then
    -- Whose area is not known is asked whether it lies near; what is confidential is found for the whole county or not at all.
    fits := fits || ' and (e.covers = ''agency'' or e.areas && $7 or e.postal_codes @> array[$8]'
      || case when here then ' or (cardinality(e.outlines) > 0 and exists (select from unnest(e.outlines) o where o operator(pg_catalog.@>) point($10::float8, $9::float8)))'
        || ' or (e.covers = ''unknown'' and e.latitude between $9 - $11 and $9 + $11 and e.longitude between $10 - $12 and $10 + $12)' else '' end || ')';
    if here and miles is not null then
      fits := fits || format(' and (e.latitude is null or %s <= $14)', away);
    end if;
  end if;
  spelled := false;
  if wanted is not null then by_words := ' and e.words @@ $1'; end if;
  loop
    if place_given then
      in_one := true;
    else
      execute format('select count(*)::integer from (select from app.directory_entry e where %s limit %s) f', fits || by_words, counted)
        into total using wanted, term, language, age, payer, program, place_areas, place_code, place_latitude, place_longitude, tall, wide,
          open_minute, miles, alike, proof;
      in_one := total between 1 and counted - 1;
    end if;
    if in_one then
      -- What is not much, or has to be sorted by its distance, is read once.
      execute format('select coalesce(array_agg(f.id order by f.n), ''{}''), coalesce(array_agg(f.way order by f.n), ''{}''), coalesce(max(f.counted), 0)::integer
        from (
          select e.id, e.way, count(*) over () as counted, row_number() over (order by e.state, case when e.state = 2 then e.wait_days end,
            e.fit desc nulls last, e.way nulls last, e.name, e.id) as n
          from (select e.id, e.wait_days, e.fit, e.name, %s as way, case when %s then 1 when %s then 2 when %s then 3 else 4 end as state
            from app.directory_entry e where %s) e
        ) f where f.n <= %s', away, states[1], states[2], states[3], fits || by_words, enough)
        into ids, ways, total using wanted, term, language, age, payer, program, place_areas, place_code, place_latitude, place_longitude,
          tall, wide, open_minute, miles, alike, proof;
      total := least(total, counted);
    end if;
    exit when total > 0 or wanted is null or spelled
      -- Something has these words, only not there or not then: no name was written otherwise.
      or (select count(*) from app.directory_entry e where e.agency_id = app.my_agency() and e.listed and e.words @@ wanted) > 0;
    -- Nothing has these words: perhaps a name is written otherwise.
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    by_words := ' and e.plain operator(extensions.%>) $15';
    spelled := true;
  end loop;
  -- Of much only the first are read, each state of capacity in the order of its index.
  for state in 1..4 loop
    exit when in_one or total = 0 or cardinality(ids) >= enough or (with_room and state > 1);
    execute format('select coalesce(array_agg(f.id order by f.n), ''{}''), coalesce(array_agg(null::real), ''{}'') from (
        select e.id, row_number() over () as n from (
          select e.id from app.directory_entry e where %s and %s order by %se.fit desc nulls last, e.name, e.id limit %s) e) f',
      fits || by_words, states[state], case when state = 2 then 'e.wait_days, ' else '' end, enough - cardinality(ids))
      into some_ids, some_ways using wanted, term, language, age, payer, program, place_areas, place_code, place_latitude, place_longitude,
        tall, wide, open_minute, miles, alike, proof;
    ids := ids || some_ids;
    ways := ways || some_ways;
  end loop;
  return query select i.id, i.way, find_services.total, find_services.spelled
    from unnest(ids, ways) with ordinality i (id, way, n) where i.n > greatest(skip, 0) order by i.n limit most;
end
$$;
comment on function app_definer.find_services(text, uuid, text, numeric, text, text, boolean, uuid[], text, numeric, numeric, numeric, boolean, boolean, integer, boolean, text[], integer, integer)
  is 'Search of the community directory: what has room first. Its operators are not leakproof, so it applies agency and listing itself and answers with ids.';
grant execute on function app_definer.find_services(text, uuid, text, numeric, text, text, boolean, uuid[], text, numeric, numeric, numeric, boolean, boolean, integer, boolean, text[], integer, integer)
  to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_public;

create function app_definer.clear_place_history(places uuid[], ties uuid[], gone uuid[]) returns void
language sql security definer set search_path = '' as $$
  update record.row_change r set before = null
  where r.agency_id = app.my_agency() and r.before is not null and (
    r.row_id = any (places || ties || gone)
    or r.table_name in ('location_address', 'location_accessibility', 'directory_phone', 'directory_contact', 'directory_schedule', 'directory_language',
        'directory_attribute', 'service_area', 'service_at_location')
      and (r.before ->> 'location_id' = any (places::text[]) or r.before ->> 'service_at_location_id' = any (ties::text[]))
    or r.table_name in ('field_origin', 'directory_proposal') and r.before ->> 'row_id' = any ((places || ties || gone)::text[]))
$$;
comment on function app_definer.clear_place_history(uuid[], uuid[], uuid[]) is 'What history holds of a place that must not be told; asked by the functions beside it only.';
revoke all on function app_definer.clear_place_history(uuid[], uuid[], uuid[]) from public;

create or replace function app_definer.forget_places(of_service uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  ties uuid[];
  places uuid[];
  gone uuid[];
begin
  if not exists (select from app.service s where s.id = of_service and s.confidential and s.agency_id = app.my_agency()) or app.me() is null then
    return;
  end if;
  select array_agg(a.id), array_agg(a.location_id) into ties, places from app.service_at_location a where a.service_id = of_service;
  if ties is null then
    return;
  end if;
  -- A place that other services have too is still theirs.
  places := array(select unnest(places) except
    select a.location_id from app.service_at_location a where a.location_id = any (places) and a.id <> all (ties));
  gone := ties || places || array(select a.id from app.location_address a where a.location_id = any (places));
  delete from app.directory_language l where l.location_id = any (places)
    or l.phone_id in (select p.id from app.directory_phone p where p.location_id = any (places) or p.service_at_location_id = any (ties));
  delete from app.directory_phone p where p.location_id = any (places) or p.service_at_location_id = any (ties);
  delete from app.directory_contact c where c.location_id = any (places) or c.service_at_location_id = any (ties);
  delete from app.directory_schedule d where d.location_id = any (places) or d.service_at_location_id = any (ties);
  delete from app.service_area a where a.service_at_location_id = any (ties);
  delete from app.directory_attribute a where a.location_id = any (places);
  delete from app.location_accessibility a where a.location_id = any (places);
  delete from app.location_address a where a.location_id = any (places);
  delete from app.service_at_location a where a.id = any (ties);
  delete from app.directory_entry e where e.service_id = of_service;
  delete from app.location l where l.id = any (places);
  delete from app.field_origin f where f.row_id = any (gone);
  delete from app.directory_proposal p where p.row_id = any (gone);
  perform app_definer.clear_place_history(places, ties, gone);
end
$$;

create or replace function app_definer.forget_streets(places uuid[]) returns void
language sql security definer set search_path = '' as $$
  select app_definer.clear_place_history(
    array(select l.id from app.location l where l.id = any (places) and l.confidential and l.agency_id = app.my_agency()), '{}', '{}')
$$;

create function app_definer.forget_place(place uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid[];
begin
  if not exists (select from app.location l where l.id = place and l.confidential and l.agency_id = app.my_agency()) or app.me() is null then
    return;
  end if;
  gone := array(select a.id from app.location_address a where a.location_id = place);
  delete from app.directory_language l where l.location_id = place or l.phone_id in (select p.id from app.directory_phone p where p.location_id = place);
  delete from app.directory_phone p where p.location_id = place;
  delete from app.directory_contact c where c.location_id = place;
  delete from app.directory_schedule d where d.location_id = place;
  delete from app.directory_attribute a where a.location_id = place;
  delete from app.location_accessibility a where a.location_id = place;
  delete from app.location_address a where a.location_id = place;
  delete from app.field_origin f where f.row_id = any (place || gone);
  delete from app.directory_proposal p where p.row_id = any (place || gone);
  perform app_definer.clear_place_history(array[place], array(select a.id from app.service_at_location a where a.location_id = place), gone);
end
$$;
comment on function app_definer.forget_place(uuid) is 'What hung on a place that turned confidential goes out of the directory and out of its history; it is told nobody, staff neither.';
revoke all on function app_definer.forget_place(uuid) from public;
grant execute on function app_definer.forget_place(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
