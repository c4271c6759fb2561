-- Homes by name, also misspelled, and by telephone and address where the asker may read how to reach homes.
set role alongside_owner;
create index home__words on app.home using gin ((' ' || app.plain_name(name)) extensions.gin_trgm_ops);
create index home__keys on app.home using gin (app.name_keys(name)) with (gin_pending_list_limit = 256);
create index caregiver_contact__telephone on app.caregiver_contact (reverse(regexp_replace(phone, '[^0-9]', '', 'g')) text_pattern_ops) where phone is not null;
create index caregiver_contact__words on app.caregiver_contact
  using gin (app.plain_address(coalesce(street, '') || ' ' || coalesce(city, '') || ' ' || coalesce(postal_code, '')) extensions.gin_trgm_ops);
reset role;

set role alongside_definer;
-- Staff of the agency reads the names of its homes; the caller leaves out those that are for licensing only.
create function app_definer.find_homes(words text, most integer) returns table (home_id uuid, place integer, why text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  wanted text := app.plain_name(btrim(words));
  pattern text := '% ' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  asked text[] := app.name_words(words);
  enough integer := least(most, 200);
begin
  if wanted = '' or cardinality(asked) = 0 or not exists (select from app.staff_member s where s.id = app.me() and s.agency_id = app.my_agency()) then
    return;
  end if;
  return query
    select h.id, row_number() over (order by app.plain_name(h.name) <> wanted, h.name, h.id)::integer, case when app.plain_name(h.name) = wanted then 'exact' else 'begins' end
    from app.home h where ' ' || app.plain_name(h.name) like pattern and h.agency_id = app.my_agency()
    order by 2 limit enough;
  if found then
    return;
  end if;
  return query
    select h.id, row_number() over (order by l.likeness desc, h.name, h.id)::integer, l.why
    from app.home h cross join lateral app.name_likeness(asked, '{}', h.name) l
    where app.name_keys(h.name) && app.word_probes(asked[1], '{}')
      and (cardinality(asked) < 2 or app.name_keys(h.name) && app.word_probes(asked[2], '{}'))
      and h.agency_id = app.my_agency() and l.likeness >= 0.64
    order by 2 limit enough;
end
$$;
comment on function app_definer.find_homes(text, integer) is 'Homes of the agency by a name typed by its beginning or by ear; pattern operators are not leakproof, so it asks for staff of the agency itself.';

create function app_definer.find_homes_by_contact(digits text, address text, most integer) returns table (home_id uuid, why text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  pattern text := '%' || replace(rtrim(app.plain_address(address)), ' ', '% ') || '%';
  mine uuid[] := app.mine('home_contact');
  offices uuid[] := app.my_offices('home_contact');
  whole boolean := app.my_agency() = any (app.my_agencies('home_contact'));
begin
  if app.me() is null then
    return;
  end if;
  if length(digits) >= 7 and digits ~ '^[0-9]+$' then
    return query
      select distinct c.home_id, 'phone' from app.caregiver_contact c
      where c.phone is not null and reverse(regexp_replace(c.phone, '[^0-9]', '', 'g')) like reverse(digits) || '%'
        and c.agency_id = app.my_agency() and (whole or c.office_id = any (offices) or c.home_id = any (mine))
      limit least(most, 50);
  end if;
  if length(replace(pattern, '%', '')) >= 5 then
    return query
      select distinct c.home_id, 'address' from app.caregiver_contact c
      where app.plain_address(coalesce(c.street, '') || ' ' || coalesce(c.city, '') || ' ' || coalesce(c.postal_code, '')) like pattern
        and c.agency_id = app.my_agency() and (whole or c.office_id = any (offices) or c.home_id = any (mine))
      limit least(most, 50);
  end if;
end
$$;
comment on function app_definer.find_homes_by_contact(text, text, integer) is 'Homes by a telephone or an address, for who may read how to reach homes; it applies that scope itself.';
grant execute on function app_definer.find_homes(text, integer), app_definer.find_homes_by_contact(text, text, integer)
  to alongside_case, alongside_office, alongside_agency;
reset role;
