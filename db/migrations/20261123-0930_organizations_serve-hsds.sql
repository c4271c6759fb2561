-- What the public API of the community directory asks for: pages of services and of places, and how many there are.
set role alongside_owner;
grant execute on function app.plain_name(text) to alongside_public;
-- Pages are told from indexes alone; what is not told to everybody is little, and is left out by what is known of it.
create index service__page on app.service (agency_id, id) include (organization_id, last_modified) where ended_on is null;
create index service__untold on app.service (agency_id, id) where confidential or ended_on is not null;
create index organization__untold on app.organization (agency_id, id) where not listed;
create index location__untold on app.location (agency_id, id) where confidential;
create index service_at_location__page on app.service_at_location (agency_id, id) include (service_id, location_id);
reset role;

set role alongside_definer;
create function app_definer.find_hsds_services(
  typed text, modified timestamptz, term uuid, taxonomy uuid, organization uuid, after uuid, skip integer, most integer
) returns table (id uuid, total integer)
language plpgsql stable security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  fits text := 's.agency_id = $1 and s.ended_on is null';
  untold uuid[] := array(select o.id from app.organization o where o.agency_id = app.my_agency() and not o.listed);
  among uuid[];
  counted integer;
begin
  if cardinality(untold) > 0 then fits := fits || ' and s.organization_id <> all ($2)'; end if;
  if btrim(coalesce(typed, '')) <> '' or term is not null or taxonomy is not null then
    among := app_definer.hsds_services_among(typed, term, taxonomy);
    fits := fits || ' and s.id = any ($3)';
  end if;
  if modified is not null then fits := fits || ' and s.last_modified >= $4'; end if;
  if organization is not null then fits := fits || ' and s.organization_id = $5'; end if;
  if after is null then
    execute 'select count(*)::integer from app.service s where ' || fits into counted using app.my_agency(), untold, among, modified, organization;
  end if;
  return query execute 'select s.id, $6::integer from app.service s where ' || fits || case when after is null then '' else ' and s.id > $7' end
      || ' order by s.id offset $8 limit $9'
    using app.my_agency(), untold, among, modified, organization, counted, after, skip, most;
  if not found and after is null then
    return query select null::uuid, counted;
  end if;
end
$$;
comment on function app_definer.find_hsds_services(text, timestamptz, uuid, uuid, uuid, uuid, integer, integer)
  is 'Pages of the services everybody may read. Its operators are not leakproof, so it applies agency and listing itself and answers with ids.';

create function app_definer.hsds_services_among(typed text, term uuid, taxonomy uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' set jit = off as $$
declare
  wanted tsquery := app.directory_query(typed);
  terms uuid[];
  found_ids uuid[];
begin
  if term is not null or taxonomy is not null then
    terms := array(
      with recursive below as (select term as id union select t.id from app.taxonomy_term t join below b on t.parent_id = b.id)
      select t.id from app.taxonomy_term t
      where t.agency_id = app.my_agency() and (term is null or t.id in (select b.id from below b)) and (taxonomy is null or t.taxonomy_id = taxonomy));
    found_ids := array(select distinct a.service_id from app.directory_attribute a where a.taxonomy_term_id = any (terms) and a.service_id is not null);
  end if;
  if wanted is not null then
    return array(select distinct e.service_id from app.directory_entry e
      where e.agency_id = app.my_agency() and e.listed and e.words @@ wanted and (found_ids is null or e.service_id = any (found_ids)));
  end if;
  return case when btrim(coalesce(typed, '')) <> '' then '{}' else found_ids end;
end
$$;
comment on function app_definer.hsds_services_among(text, uuid, uuid) is 'Services of the agency with these words and of this category or one below it; only the two functions that make pages ask it.';

create function app_definer.find_hsds_places(
  typed text, modified timestamptz, term uuid, taxonomy uuid, organization uuid, code text, meters numeric, after uuid, skip integer, most integer
) returns table (id uuid, total integer)
language plpgsql stable security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  fits text := 'p.agency_id = $1';
  untold_services uuid[] := array(
    select s.id from app.service s where s.agency_id = app.my_agency() and (s.confidential or s.ended_on is not null)
    union all
    select s.id from app.organization o join app.service s on s.organization_id = o.id where o.agency_id = app.my_agency() and not o.listed);
  untold_places uuid[] := array(select l.id from app.location l where l.agency_id = app.my_agency() and l.confidential);
  among uuid[];
  latitude float8;
  longitude float8;
  counted integer;
begin
  if cardinality(untold_services) > 0 then fits := fits || ' and p.service_id <> all ($2)'; end if;
  if cardinality(untold_places) > 0 then fits := fits || ' and p.location_id <> all ($3)'; end if;
  if btrim(coalesce(typed, '')) <> '' or term is not null or taxonomy is not null then
    among := app_definer.hsds_services_among(typed, term, taxonomy);
    fits := fits || ' and p.service_id = any ($4)';
  end if;
  if modified is not null then
    fits := fits || ' and exists (select from app.service s where s.id = p.service_id and s.last_modified >= $5)';
  end if;
  if organization is not null then fits := fits || ' and p.organization_id = $6'; end if;
  if code is not null then
    -- Where a postal code lies is told by the places that have it.
    select avg(m.latitude), avg(m.longitude) into latitude, longitude
    from app.location_address a join app.location m on m.id = a.location_id
    where a.agency_id = app.my_agency() and left(a.postal_code, 5) = left(code, 5) and m.latitude is not null;
    if meters is not null then
      fits := fits || ' and exists (select from app.location l where l.id = p.location_id
        and l.latitude between $9 - $8 / 110574 and $9 + $8 / 110574
        and sqrt(((l.latitude - $9) * 110574) ^ 2 + ((l.longitude - $10) * 111320 * cos(radians($9))) ^ 2) <= $8)';
    else
      fits := fits || ' and (exists (select from app.service_area r where (r.service_id = p.service_id or r.service_at_location_id = p.id)
          and (left($7, 5) = any (r.postal_codes) or r.extent_type = ''agency'' or r.outline operator(pg_catalog.@>) point($10, $9)))
        or exists (select from app.location_address a where a.location_id = p.location_id and left(a.postal_code, 5) = left($7, 5)))';
    end if;
  end if;
  if after is null then
    execute 'select count(*)::integer from app.service_at_location p where ' || fits
      into counted using app.my_agency(), untold_services, untold_places, among, modified, organization, code, meters, latitude, longitude;
  end if;
  return query execute 'select p.id, $11::integer from app.service_at_location p where ' || fits || case when after is null then '' else ' and p.id > $12' end
      || ' order by p.id offset $13 limit $14'
    using app.my_agency(), untold_services, untold_places, among, modified, organization, code, meters, latitude, longitude, counted, after, skip, most;
  if not found and after is null then
    return query select null::uuid, counted;
  end if;
end
$$;
comment on function app_definer.find_hsds_places(text, timestamptz, uuid, uuid, uuid, text, numeric, uuid, integer, integer)
  is 'Pages of the places at which services everybody may read are given; confidential ones are none. It applies agency and listing itself.';

create function app_definer.forget_streets(places uuid[]) returns void
language sql security definer set search_path = '' as $$
  update record.row_change r set before = null
  where r.table_name in ('location', 'location_address') and r.agency_id = app.my_agency() and r.before is not null
    and coalesce((r.before ->> 'location_id')::uuid, r.row_id) = any (places)
    and exists (select from app.location l where l.id = coalesce((r.before ->> 'location_id')::uuid, r.row_id) and l.confidential and l.agency_id = app.my_agency())
$$;
comment on function app_definer.forget_streets(uuid[]) is 'Where a place that turned out to be confidential is, goes out of its history as well; what stood there is told nobody.';

grant execute on function app_definer.find_hsds_services(text, timestamptz, uuid, uuid, uuid, uuid, integer, integer),
  app_definer.find_hsds_places(text, timestamptz, uuid, uuid, uuid, text, numeric, uuid, integer, integer) to alongside_public;
grant execute on function app_definer.forget_streets(uuid[]) to alongside_import;
reset role;
