-- Makes what searches find from what the directory says, and gives every agency the categories that come with the product.
set role alongside_owner;

-- The minutes of the week a rule of recurrence may fall into; which days of a month it means is decided where it is asked.
create function app.week_minutes(freq text, byday text, dtstart date, opens time, closes time) returns setof int4range
language sql immutable parallel safe as $$
  select int4range(1440 * d + (extract(epoch from opens) / 60)::integer, 1440 * d + (extract(epoch from closes) / 60)::integer)
  from generate_series(0, 6) d
  where opens is not null and closes > opens and case
    when byday ~ '(MO|TU|WE|TH|FR|SA|SU)' then position((array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[d + 1] in byday) > 0
    when freq = 'WEEKLY' and dtstart is not null then extract(isodow from dtstart) = d + 1
    else freq = 'MONTHLY' end
$$;
comment on function app.week_minutes(text, text, date, time, time) is 'Minutes from Monday at midnight in which a schedule may be open.';

-- What is typed is looked for as English, as Spanish and as it stands; every word has to be found, little words do not count.
create function app.directory_query(typed text) returns tsquery language plpgsql immutable parallel safe set client_min_messages = warning as $$
declare
  wanted tsquery;
  word text;
  english tsquery;
  spanish tsquery;
  one tsquery;
begin
  foreach word in array (regexp_split_to_array(app.plain_name(left(coalesce(typed, ''), 200)), '[^[:alnum:]]+'))[1:12] loop
    continue when word = '';
    english := plainto_tsquery('pg_catalog.english', word);
    spanish := plainto_tsquery('pg_catalog.spanish', word);
    continue when numnode(english) = 0 or numnode(spanish) = 0;
    one := english || spanish || to_tsquery('pg_catalog.simple', word || case when length(word) > 2 then ':*' else '' end);
    wanted := case when wanted is null then one else wanted && one end;
  end loop;
  return wanted;
end
$$;
comment on function app.directory_query(text) is 'The words of a search of the directory, in both languages, without accents; null when there is none that counts.';

-- Where a word stands is not asked: without it a row is half as long.
create function app.directory_words(text, text, text) returns tsvector language sql immutable parallel safe as $$
  select strip(to_tsvector('pg_catalog.english', a || b || c) || to_tsvector('pg_catalog.spanish', a || b || c) || to_tsvector('pg_catalog.simple', a || b))
  from (select app.plain_name(left($1, 2000)) || ' ' as a, app.plain_name(left($2, 6000)) || ' ' as b, app.plain_name(left($3, 12000)) as c) t
$$;
comment on function app.directory_words(text, text, text) is 'Names, categories and descriptions as they are looked for: in English, in Spanish and as they stand, without accents.';
grant execute on function app.week_minutes(text, text, date, time, time), app.directory_query(text), app.directory_words(text, text, text)
  to alongside_definer;

create table app.stock_term (
  code text primary key, en text not null, es text not null, parent text, sensitive text
);
comment on table app.stock_term is 'room: organizations · topic: none · The categories of services that every agency begins with.';
call build.open_reference('app.stock_term', 'organizations');
reset role;

set role alongside_definer;
create function app_definer.refresh_directory(organizations uuid[]) returns void
language plpgsql security definer set search_path = '' set jit = off as $$
begin
  delete from app.directory_entry e where e.organization_id = any (organizations) and e.agency_id = app.my_agency();
  insert into app.directory_entry (id, agency_id, organization_id, service_id, location_id, listed, confidential, name, organization_name, plain,
    words, terms, languages, payers, minimum_age, maximum_age, latitude, longitude, covers, areas, postal_codes, outlines, open_week, capacity,
    capacity_ends_at, wait_days, assured_on, in_home, brings_transport, sensitive, program_of, fit, last_modified)
  with recursive own as (
    select s.id, s.agency_id, s.organization_id, s.name, s.minimum_age, s.maximum_age, s.assured_on, s.in_home, s.brings_transport,
      s.last_modified, s.confidential, o.name as organization_name, o.program_of,
      o.listed and o.merged_into is null and o.ended_on is null and s.status = 'active' and s.ended_on is null as listed,
      concat_ws(' ', s.name, s.alternate_name, o.name, o.alternate_name) as named,
      concat_ws(' ', p.name, s.description, s.eligibility_description, s.fees_description, o.description, o.suits) as described
    from app.service s join app.organization o on o.id = s.organization_id left join app.program p on p.id = s.program_id
    where s.organization_id = any (organizations) and s.agency_id = app.my_agency()
  ), placed as (
    -- What is confidential is nowhere, however many places it has.
    select distinct on (s.id, case when s.confidential or l.confidential then null else l.id end)
      s.id as service_id, s.confidential or coalesce(l.confidential, false) as confidential,
      case when s.confidential or l.confidential then null else l.id end as location_id,
      case when s.confidential or l.confidential then null else l.at_id end as at_id,
      case when s.confidential or l.confidential then null else l.latitude end as latitude,
      case when s.confidential or l.confidential then null else l.longitude end as longitude,
      case when s.confidential or l.confidential then null else l.name end as place_name
    from own s left join lateral (
      select a.id as at_id, l.id, l.latitude, l.longitude, l.confidential, l.name
      from app.service_at_location a join app.location l on l.id = a.location_id
      where a.service_id = s.id and l.location_type <> 'postal'
    ) l on true
    order by s.id, case when s.confidential or l.confidential then null else l.id end, l.at_id
  ), up as (
    select s.id as service_id, a.taxonomy_term_id as term_id
    from own s join app.directory_attribute a on a.organization_id = s.organization_id
      and (a.service_id = s.id or (a.service_id is null and a.location_id is null))
    union
    select u.service_id, t.parent_id from up u join app.taxonomy_term t on t.id = u.term_id where t.parent_id is not null
  ), termed as (
    select u.service_id, array_agg(t.id) as terms, string_agg(concat_ws(' ', t.name, t.name_es), ' ') as names, min(t.sensitive) as sensitive
    from up u join app.taxonomy_term t on t.id = u.term_id group by u.service_id
  )
  select uuidv7(), s.agency_id, s.organization_id, s.id, p.location_id, s.listed, p.confidential, s.name, s.organization_name,
    app.plain_name(s.named), app.directory_words(concat_ws(' ', s.named, p.place_name), coalesce(t.names, ''), s.described),
    coalesce(t.terms, '{}'), spoken.codes, paid.payers, s.minimum_age, s.maximum_age, p.latitude, p.longitude,
    case when covering.everywhere then 'agency' when p.confidential then 'unknown'
      when covering.areas <> '{}' or covering.postal_codes <> '{}' or cardinality(covering.outlines) > 0 then 'some' else 'unknown' end,
    case when p.confidential then '{}' else covering.areas end, case when p.confidential then '{}' else covering.postal_codes end,
    case when p.confidential then '{}' else covering.outlines end,
    opened.week, posted.state, posted.ends_at, posted.wait_days, s.assured_on, s.in_home, s.brings_transport, t.sensitive, s.program_of,
    rated.fit, s.last_modified
  from placed p join own s on s.id = p.service_id left join termed t on t.service_id = s.id
  cross join lateral (
    select coalesce(array_agg(distinct c), '{}') as codes from app.directory_language l, unnest(array[l.code, split_part(l.code, '-', 1)]) c
    where l.organization_id = s.organization_id and l.code is not null and (l.service_id = s.id or l.location_id = p.location_id
      or l.phone_id in (select h.id from app.directory_phone h where h.service_id = s.id))
  ) spoken
  cross join lateral (
    select coalesce(array_agg(distinct c.payer), '{}') as payers from app.cost_option c where c.service_id = s.id and c.payer is not null
  ) paid
  cross join lateral (
    select coalesce(bool_or(a.extent_type = 'agency'), false) as everywhere,
      coalesce(array_agg(distinct a.area_id) filter (where a.area_id is not null), '{}') as areas,
      coalesce((select array_agg(distinct c) from app.service_area b, unnest(b.postal_codes) c
        where b.organization_id = s.organization_id and (b.service_id = s.id or b.service_at_location_id = p.at_id)), '{}') as postal_codes,
      coalesce(array_agg(a.outline) filter (where a.outline is not null), '{}') as outlines
    from app.service_area a where a.organization_id = s.organization_id and (a.service_id = s.id or a.service_at_location_id = p.at_id)
  ) covering
  cross join lateral (
    -- The hours nearest to the service count: at this place, else of the service, else of the place.
    select range_agg(w) as week from (
      select d.*, case when d.service_at_location_id is not null then 1 when d.service_id is not null then 2 else 3 end as level,
        min(case when d.service_at_location_id is not null then 1 when d.service_id is not null then 2 else 3 end) over () as nearest
      from app.directory_schedule d
      where d.organization_id = s.organization_id and not d.closed
        and (d.service_at_location_id = p.at_id or d.service_id = s.id or d.location_id = p.location_id)
    ) d, app.week_minutes(d.freq, d.byday, d.dtstart, d.opens_at, d.closes_at) w
    where d.level = d.nearest
  ) opened
  left join lateral (
    select c.state, c.ends_at, c.wait_days from app.capacity_posting c where c.service_id = s.id order by c.posted_at desc, c.id desc limit 1
  ) posted on true
  left join lateral (
    -- Fewer than five ratings could be told apart.
    select round(avg(f.stars), 2) as fit from app.referral r join app.fit_rating f on f.referral_id = r.id and f.person_id = r.person_id
    where r.service_id = s.id having count(*) >= 5
  ) rated on true;
end
$$;
comment on function app_definer.refresh_directory(uuid[]) is 'Makes anew what searches find of these organizations of the asker''s agency; fit is the mean of ratings the asker may not read, from five on.';

create function app_definer.find_services(
  typed text, term uuid, language text, age numeric, payer text, program text, place_given boolean, place_areas uuid[], place_code text,
  place_latitude numeric, place_longitude numeric, miles numeric, at_home boolean, with_transport boolean, open_minute integer,
  with_room boolean, skip integer, most integer
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
          open_minute, miles, alike;
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
          tall, wide, open_minute, miles, alike;
      total := least(total, counted);
    end if;
    exit when total > 0 or wanted is null or spelled;
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
        tall, wide, open_minute, miles, alike;
    ids := ids || some_ids;
    ways := ways || some_ways;
  end loop;
  return query select i.id, i.way, find_services.total, find_services.spelled
    from unnest(ids, ways) with ordinality i (id, way, n) where i.n > greatest(skip, 0) order by i.n limit most;
end
$$;
comment on function app_definer.find_services(text, uuid, text, numeric, text, text, boolean, uuid[], text, numeric, numeric, numeric, boolean, boolean, integer, boolean, integer, integer)
  is 'Search of the community directory: what has room first. Its operators are not leakproof, so it applies agency and listing itself and answers with ids.';

create function app_definer.public_directory(of_short_name text) returns table (agency_id uuid, name text, time_zone text)
language sql stable security definer set search_path = '' as $$
  with open as (
    select a.id, a.name, a.time_zone, a.short_name from (select distinct on (n.agency_id) n.* from app.directory_setting n order by n.agency_id, n.since desc) s
    join app.agency a on a.id = s.agency_id where s.is_public
  )
  select o.id, o.name, o.time_zone from open o
  where case when of_short_name is null then (select count(*) from open) = 1 else lower(o.short_name) = lower(of_short_name) end
$$;
comment on function app_definer.public_directory(text) is 'The agency whose directory a visitor without sign-in sees: the named one, else the only one there is. Who is not public is not told.';

create function app_definer.give_stock_terms(to_agency uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  scheme uuid;
begin
  select t.id into scheme from app.taxonomy t where t.agency_id = to_agency and t.uri = 'urn:alongside:services';
  if scheme is null and exists (select from app.stock_term) then
    scheme := uuidv7();
    insert into app.taxonomy (id, agency_id, name, description, uri, version)
    values (scheme, to_agency, 'Services for families', 'The categories of services that come with Alongside. An agency may add its own.', 'urn:alongside:services', '1');
  end if;
  insert into app.taxonomy_term (id, agency_id, taxonomy_id, code, name, name_es, language, sensitive)
  select uuidv7(), to_agency, scheme, s.code, s.en, s.es, 'en', s.sensitive from app.stock_term s
  where not exists (select from app.taxonomy_term t where t.taxonomy_id = scheme and t.code = s.code);
  update app.taxonomy_term t set parent_id = p.id from app.stock_term s join app.taxonomy_term p on p.taxonomy_id = scheme and p.code = s.parent
  where t.taxonomy_id = scheme and t.code = s.code and t.parent_id is null;
end
$$;
comment on function app_definer.give_stock_terms(uuid) is 'The categories that come with the product, for an agency that lacks some of them; nothing an agency changed is written over.';

create function app_definer.give_stock_terms_to_all() returns void
language sql security definer set search_path = '' as $$
  select app_definer.give_stock_terms(a.id) from app.agency a
$$;
comment on function app_definer.give_stock_terms_to_all() is 'As the jobs begin: agencies of an earlier version have no categories yet.';

create function app_definer.begin_with_stock_terms() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform app_definer.give_stock_terms(new.id);
  return null;
end
$$;
comment on function app_definer.begin_with_stock_terms() is 'A new agency begins with the categories that come with the product.';

create function app_definer.forget_places(of_service uuid) returns void
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
  update record.row_change r set before = null where r.row_id = any (gone)
    or r.table_name = 'location_address' and r.before ->> 'location_id' = any (places::text[])
    or r.table_name in ('field_origin', 'directory_proposal') and r.before ->> 'row_id' = any (gone::text[]);
end
$$;
comment on function app_definer.forget_places(uuid) is 'Where a service that became confidential was given goes out of the directory and out of its history; what was there before is told nobody, staff neither.';

grant execute on function app_definer.refresh_directory(uuid[]) to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_import;
grant execute on function app_definer.find_services(text, uuid, text, numeric, text, text, boolean, uuid[], text, numeric, numeric, numeric, boolean, boolean, integer, boolean, integer, integer)
  to alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_public;
grant execute on function app_definer.public_directory(text) to alongside_public;
grant execute on function app_definer.give_stock_terms_to_all() to alongside_jobs;
grant execute on function app_definer.forget_places(uuid) to alongside_case, alongside_office, alongside_agency;
grant execute on function app_definer.begin_with_stock_terms() to alongside_owner;
reset role;

set role alongside_owner;
create trigger begin_with_stock_terms after insert on app.agency for each row execute function app_definer.begin_with_stock_terms();
reset role;
