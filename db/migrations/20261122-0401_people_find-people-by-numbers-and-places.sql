-- A number, a telephone or an address finds a person only where the asker may read that topic of them. A hidden address is
-- in none of these: it is never searched.
set role alongside_owner;

create function app.plain_number(value text) returns text language sql immutable parallel safe strict
  return upper(regexp_replace(value, '[^[:alnum:]]', '', 'g'));
comment on function app.plain_number(text) is 'A case or member number without spaces and dashes, in capitals.';

create function app.plain_address(value text) returns text language sql immutable parallel safe strict
  return regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    ' ' || array_to_string(app.name_words(value), ' ') || ' ',
    ' (street|calle) ', ' st ', 'g'), ' (avenue|avenida) ', ' ave ', 'g'), ' (road|camino) ', ' rd ', 'g'),
    ' (drive|lane|court|circle|boulevard|place|terrace|highway) ', ' ', 'g'), ' (dr|ln|ct|cir|blvd|pl|ter|hwy) ', ' ', 'g'),
    ' (apartment|apartamento|apto|unit|suite|ste) ', ' apt ', 'g');
comment on function app.plain_address(text) is 'An address in plain letters between blanks, with one way to write Street, Avenue and Road; other kinds of ways are left out.';
grant execute on function app.plain_number(text), app.plain_address(text)
  to alongside_definer, alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_jobs;

-- Turned around, the last seven digits are the beginning.
create index person_contact__telephone on app.person_contact (reverse(regexp_replace(value, '[^0-9]', '', 'g')) text_pattern_ops) where kind = 'phone';
create index person_address__words on app.person_address
  using gin (app.plain_address(coalesce(street, '') || ' ' || coalesce(city, '') || ' ' || coalesce(postal_code, '')) extensions.gin_trgm_ops);
create index person_identity__keys on app.person_identity
  using gin (app.name_keys(coalesce(legal_first, '') || ' ' || coalesce(legal_last, ''))) with (gin_pending_list_limit = 1024);
reset role;

set role alongside_definer;

create function app_definer.find_people_by_ssn(fingerprint bytea) returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select i.person_id from app.person_identity i
  where i.ssn_fingerprint = fingerprint and i.agency_id = app.my_agency()
    and (i.person_id = any ((select app.mine('legal_identity'))::uuid[]) or i.office_id = any ((select app.my_offices('legal_identity'))::uuid[])
      or i.agency_id = any ((select app.my_agencies('legal_identity'))::uuid[]))
  limit 20
$$;
comment on function app_definer.find_people_by_ssn(bytea) is 'A number is found by its fingerprint only, and only by who may read it; it answers as if others were not there.';

-- Letters the court and the school know somebody by: all the words, exactly.
create function app_definer.find_people_by_legal_name(words text, most integer) returns table (person_id uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  asked text[] := app.name_words(words);
  mine uuid[] := app.mine('legal_identity');
  offices uuid[] := app.my_offices('legal_identity');
  whole boolean := app.my_agency() = any (app.my_agencies('legal_identity'));
begin
  if app.me() is null or cardinality(asked) < 2 then
    return;
  end if;
  if not whole and cardinality(offices) = 0 then
    return query
      select i.person_id from app.person_identity i
      where i.person_id = any (mine) and i.agency_id = app.my_agency()
        and app.name_words(coalesce(i.legal_first, '') || ' ' || coalesce(i.legal_middle, '') || ' ' || coalesce(i.legal_last, '')) @> asked
      limit least(most, 50);
  else
    return query
      select i.person_id from app.person_identity i
      where app.name_keys(coalesce(i.legal_first, '') || ' ' || coalesce(i.legal_last, '')) @> asked and i.agency_id = app.my_agency()
        and (whole or i.office_id = any (offices) or i.person_id = any (mine))
      limit least(most, 50);
  end if;
end
$$;
comment on function app_definer.find_people_by_legal_name(text, integer) is 'Finds a person by a legal name where the asker may read legal names. Its operators are not leakproof, so it applies the scope itself.';

create function app_definer.find_people_by_phone(digits text) returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select distinct c.person_id from app.person_contact c
  where length(digits) >= 7 and digits ~ '^[0-9]+$' and c.kind = 'phone'
    and reverse(regexp_replace(c.value, '[^0-9]', '', 'g')) like reverse(digits) || '%' and c.agency_id = app.my_agency()
    and (c.person_id = any ((select app.mine('contact'))::uuid[]) or c.office_id = any ((select app.my_offices('contact'))::uuid[])
      or c.agency_id = any ((select app.my_agencies('contact'))::uuid[]))
  limit 20
$$;
comment on function app_definer.find_people_by_phone(text) is 'Whose telephone ends in these digits, at least seven, among those whose contact data the asker may read.';

create function app_definer.find_people_by_address(address text, most integer) returns table (person_id uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  -- Each typed word begins a word of the address, in the typed order.
  pattern text := '%' || replace(rtrim(app.plain_address(address)), ' ', '% ') || '%';
  mine uuid[] := app.mine('family');
  offices uuid[] := app.my_offices('family');
  whole boolean := app.my_agency() = any (app.my_agencies('family'));
begin
  if app.me() is null or length(replace(pattern, '%', '')) < 5 then
    return;
  end if;
  if not whole and cardinality(offices) = 0 then
    return query
      select distinct a.person_id from app.person_address a
      where a.person_id = any (mine) and a.agency_id = app.my_agency()
        and app.plain_address(coalesce(a.street, '') || ' ' || coalesce(a.city, '') || ' ' || coalesce(a.postal_code, '')) like pattern
      limit least(most, 50);
  else
    return query
      select distinct a.person_id from app.person_address a
      where app.plain_address(coalesce(a.street, '') || ' ' || coalesce(a.city, '') || ' ' || coalesce(a.postal_code, '')) like pattern
        and a.agency_id = app.my_agency() and (whole or a.office_id = any (offices) or a.person_id = any (mine))
      limit least(most, 50);
  end if;
end
$$;
comment on function app_definer.find_people_by_address(text, integer) is 'Who lives or lived at an address, among those whose family data the asker may read; hidden addresses are not looked at.';

grant execute on function app_definer.find_people_by_ssn(bytea), app_definer.find_people_by_legal_name(text, integer),
  app_definer.find_people_by_phone(text), app_definer.find_people_by_address(text, integer)
  to alongside_case, alongside_office, alongside_agency;
reset role;
