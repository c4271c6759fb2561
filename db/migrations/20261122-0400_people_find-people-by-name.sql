-- Finding somebody among a million by a name that was misheard, misspelled, shortened or turned around. Every name leaves
-- keys in one index: its words, neighboring words as one, how each word sounds, and each word with one letter left out.
-- Two spellings one or two letters apart share such a key, so that a search asks for people who have a key of each typed
-- word: measured at 1,000,000 people 2 ms where comparing trigrams takes 55 and finds less
-- (docs/decisions/2026-11-22-search-by-keys-of-names.md).
set role alongside_owner;

create table app.nickname (
  code     text primary key,
  nickname text not null,
  name     text not null
);
comment on table app.nickname is 'room: people · topic: none · Short and other ways to write a first name, in English and Spanish, in plain letters.';
create index nickname__nickname on app.nickname (nickname);
create index nickname__name on app.nickname (name);
call build.open_reference('app.nickname', 'people');

create function app.name_words(name text) returns text[] language sql immutable parallel safe strict
  return string_to_array(btrim(regexp_replace(translate(app.plain_name(name), '''’`´.', ''), '[^[:alnum:]]+', ' ', 'g')), ' ');
comment on function app.name_words(text) is 'The words of a name in plain letters; an apostrophe belongs to its word.';

create function app.name_keys(name text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  words text[] := app.name_words(name);
  keys text[] := words;
  word text;
begin
  for at in 1..cardinality(words) loop
    word := words[at];
    keys := keys || extensions.daitch_mokotoff(word);
    if length(word) between 4 and 20 then
      for letter in 1..length(word) loop
        keys := array_append(keys, '-' || left(word, letter - 1) || substr(word, letter + 1));
      end loop;
    end if;
    if at > 1 then
      keys := array_append(keys, words[at - 1] || word);
    end if;
    if at > 2 then
      keys := array_append(keys, words[at - 2] || words[at - 1] || word);
    end if;
  end loop;
  return keys;
end
$$;
comment on function app.name_keys(text) is 'What a name is found by: its words, neighboring words as one, sounds (Daitch-Mokotoff, six digits), and after a dash each word without one of its letters.';

create function app.word_probes(word text, other_words text[]) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  probes text[] := other_words || word || ('-' || word);
  shorter text;
begin
  if length(word) >= 3 then
    probes := probes || extensions.daitch_mokotoff(word);
  end if;
  if length(word) between 4 and 20 then
    for letter in 1..length(word) loop
      shorter := left(word, letter - 1) || substr(word, letter + 1);
      probes := probes || array[shorter, '-' || shorter];
    end loop;
  end if;
  return probes;
end
$$;
comment on function app.word_probes(text, text[]) is 'The keys by which names near this word are found: the word, other words it stands for, its sound, and what one letter more or less leaves.';

create function app.name_likeness(asked text[], others text[], name text, out likeness real, out why text)
language plpgsql immutable parallel safe as $$
declare
  words text[] := app.name_words(name);
  count integer := cardinality(words);
  joined text[] := '{}';
  sum real := 0;
  worst integer := 0;
  best real;
  best_kind integer;
  typed text;
  word text;
  score real;
  kind integer;
  letters integer;
  apart integer;
begin
  for at in 2..count loop
    joined := array_append(joined, words[at - 1] || words[at]);
    if at > 2 then
      joined := array_append(joined, words[at - 2] || words[at - 1] || words[at]);
    end if;
  end loop;
  foreach typed in array asked loop
    if typed = any (words) or typed = any (joined) then
      sum := sum + 1;
      continue;
    end if;
    best := 0;
    best_kind := 5;
    letters := length(typed);
    foreach word in array words loop
      if typed || '=' || word = any (others) then
        score := 0.94;
        kind := 2;
      elsif letters >= 3 and starts_with(word, typed) then
        score := 0.92;
        kind := 1;
      elsif letters = 1 then
        score := case when starts_with(word, typed) then 0.75 else 0 end;
        kind := case when score > 0 then 1 else 5 end;
      elsif greatest(letters, length(word)) > 30 then
        score := 0;
        kind := 5;
      else
        -- How many letters apart; more than half of them is no likeness.
        apart := extensions.levenshtein_less_equal(typed, word, greatest(letters, length(word)) / 2);
        score := case
          when apart > greatest(letters, length(word)) / 2 then 0
          when apart = 1 then case when greatest(letters, length(word)) >= 4 then 0.9 else 0.8 end
          when apart = 2 then case when greatest(letters, length(word)) >= 6 then 0.8 else 0.6 end
          when apart = 3 then case when greatest(letters, length(word)) >= 9 then 0.68 else 0.01 end
          else 0.01 end;
        kind := case when score > 0.1 then 4 else 5 end;
        -- Six digits are few: words far apart in letters often share them.
        if score > 0 and score < 0.9 and extensions.daitch_mokotoff(typed) && extensions.daitch_mokotoff(word) then
          score := greatest(score + 0.06, 0.84);
          kind := 3;
        end if;
      end if;
      if score > best then
        best := score;
        best_kind := kind;
      end if;
    end loop;
    -- A nickname of two names at once ("Majo" for María José).
    if best < 0.94 and exists (select from unnest(joined) j where typed || '=' || j = any (others)) then
      best := 0.94;
      best_kind := 2;
    end if;
    sum := sum + best;
    worst := greatest(worst, best_kind);
  end loop;
  likeness := sum / cardinality(asked) - 0.01 * least(greatest(count - cardinality(asked), 0), 4);
  why := (array['words', 'begins', 'nickname', 'sounds', 'spelling', 'part'])[worst + 1];
end
$$;
comment on function app.name_likeness(text[], text[], text) is 'How near a name is to the typed words, from 0 to 1, each word against the best one of the name, and by what the farthest one was reached. others: typed=word pairs that stand for each other.';
grant execute on function app.name_words(text), app.name_keys(text), app.word_probes(text, text[]), app.name_likeness(text[], text[], text)
  to alongside_definer, alongside_case, alongside_office, alongside_agency, alongside_portal, alongside_jobs;

-- Two lists of waiting entries are read by every search: short, so that a search stays quick while an import writes.
create index person__keys on app.person using gin (app.name_keys(search_name)) with (gin_pending_list_limit = 1024);
drop index app.person__last_name;
create index person__last_first on app.person (agency_id, app.plain_name(last_name || ' ' || first_name) text_pattern_ops);
create index person__offices on app.person using gin (office_ids);
reset role;

set role alongside_definer;
drop function app_definer.find_people(text, integer);

-- What is typed letter by letter: the same name, names that begin so, last name first, and names with all of the words. Each
-- reach has a statement of its own: the two joined by OR read everybody.
create function app_definer.find_people(words text, most integer) returns table (person_id uuid, place integer, why text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  wanted text := regexp_replace(btrim(app.plain_name(words)), '\s+', ' ', 'g');
  asked text[] := app.name_words(words);
  begun text := replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  each_begun text[] := array(select '% ' || w || '%' from unnest(asked) w);
  offices uuid[] := app.my_offices('identity');
  enough integer := least(most, 50);
  ids uuid[] := '{}';
begin
  if app.me() is null or wanted = '' or cardinality(asked) = 0 then
    return;
  end if;
  if app.my_agency() = any (app.my_agencies('identity')) then
    ids := array(
      select p.id from app.person p where p.agency_id = app.my_agency() and p.search_name like begun
      order by p.search_name using operator(pg_catalog.~<~) limit enough
    ) || array(
      select p.id from app.person p where p.agency_id = app.my_agency() and app.plain_name(p.last_name || ' ' || p.first_name) like begun
      order by app.plain_name(p.last_name || ' ' || p.first_name) using operator(pg_catalog.~<~) limit enough
    );
    if cardinality(asked) > 1 and cardinality(ids) < enough then
      ids := ids || array(
        select p.id from app.person p where app.name_keys(p.search_name) @> asked and p.agency_id = app.my_agency() limit enough
      );
    end if;
  elsif cardinality(offices) > 0 then
    -- Most often the first thousands of names that begin so hold enough of these offices; otherwise both indexes are laid
    -- over each other.
    ids := array(
      select f.id from (
        select p.id, p.office_ids, p.search_name from app.person p where p.agency_id = app.my_agency() and p.search_name like begun
        order by p.search_name using operator(pg_catalog.~<~) limit 1000
      ) f where f.office_ids && offices limit enough
    );
    if cardinality(ids) < enough then
      ids := array(
        select p.id from app.person p
        where p.office_ids && offices and p.agency_id = app.my_agency()
          and (p.search_name like begun or app.plain_name(p.last_name || ' ' || p.first_name) like begun)
        order by p.search_name like begun desc, p.search_name limit enough
      );
    end if;
    if cardinality(asked) > 1 and cardinality(ids) < enough then
      ids := ids || array(
        select p.id from app.person p where app.name_keys(p.search_name) @> asked and p.office_ids && offices and p.agency_id = app.my_agency()
        limit enough
      );
    end if;
  else
    ids := app.mine('identity');
    ids := array(
      select p.id from app.person p
      where p.id = any (ids) and p.agency_id = app.my_agency()
        and (p.search_name like begun or ' ' || replace(replace(p.search_name, '-', ' '), '''', '') like all (each_begun))
    );
  end if;
  return query
    with found as (
      select p.id, p.search_name, case
        when p.search_name = wanted or app.plain_name(p.last_name || ' ' || p.first_name) = wanted then 1
        when p.search_name like begun or app.plain_name(p.last_name || ' ' || p.first_name) like begun then 2 else 3 end as kind
      from app.person p where p.id = any (ids)
    )
    select f.id, row_number() over (order by f.kind, f.search_name, f.id)::integer, (array['exact', 'begins', 'words'])[f.kind]
    from found f order by 2 limit enough;
end
$$;
comment on function app_definer.find_people(text, integer) is 'Search by the beginning of a name. Prefix operators are not leakproof, so it applies the asker''s scope itself and answers with ids.';

-- What was misheard or misspelled, with a birth date where one was typed. days: the date as typed and those it may have been
-- meant for; closeness: for each of them what it adds to the likeness of the name.
create function app_definer.find_people_like(words text, days date[], closeness real[], most integer)
returns table (person_id uuid, likeness real, why text, day integer)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  particles constant text[] := array['de', 'del', 'la', 'las', 'los', 'el', 'y', 'van', 'von', 'der', 'den', 'da', 'dos', 'das', 'jr', 'sr', 'ii', 'iii'];
  every text[] := app.name_words(words);
  asked text[] := (array(select w from unnest(every) with ordinality s(w, n) where w <> all (particles) order by n))[1:5];
  offices uuid[] := app.my_offices('identity');
  whole boolean := app.my_agency() = any (app.my_agencies('identity'));
  typed text;
  joined text[];
  meant text[];
  probes text[] := '{}';
  others text[] := '{}';
  stand_in text[] := '{}';
  ids uuid[] := '{}';
  born uuid[] := '{}';
begin
  if app.me() is null then
    return;
  end if;
  if cardinality(asked) = 0 then
    asked := every[1:5];
  end if;
  if cardinality(asked) = 0 and cardinality(days) = 0 then
    return;
  end if;
  typed := array_to_string(asked, ' ');
  for at in 1..cardinality(asked) loop
    -- "Ana Maria" may be written "Anamaria", and has the nicknames of both.
    joined := array_remove(array[asked[at - 1] || asked[at], asked[at] || asked[at + 1]], null);
    meant := joined || array(
      select replace(n.name, ' ', '') from app.nickname n where n.nickname = any (joined || asked[at])
      union select n.nickname from app.nickname n where replace(n.name, ' ', '') = any (joined || asked[at])
      union select o.nickname from app.nickname n join app.nickname o on o.name = n.name where n.nickname = asked[at]
    );
    stand_in := stand_in || meant;
    others := others || array(select asked[at] || '=' || m from unnest(meant) m);
    probes := array_append(probes, app.word_probes(asked[at], meant)::text);
  end loop;

  if not whole and cardinality(offices) = 0 then
    ids := app.mine('identity');
  else
    if cardinality(days) > 0 then
      born := array(
        select p.id from app.person p where p.agency_id = app.my_agency() and p.born_on = any (days) and (whole or p.office_ids && offices)
      );
    end if;
    for one in 1..cardinality(asked) loop
      for two in one + 1..cardinality(asked) loop
        ids := ids || array(
          select p.id from app.person p
          where app.name_keys(p.search_name) && probes[one]::text[] and app.name_keys(p.search_name) && probes[two]::text[]
            and p.agency_id = app.my_agency() and (whole or p.office_ids && offices)
        );
      end loop;
    end loop;
    -- One word alone, or several of which only one is near. A common one reaches thousands: some of them have to do.
    if cardinality(days) = 0 and cardinality(ids) < 20 and not exists (
      select from app.person p cross join lateral app.name_likeness(asked, others, p.search_name) l
      where p.id = any (ids) and l.likeness >= 0.75
    ) then
      for one in 1..cardinality(asked) loop
        ids := ids || array(
          select p.id from app.person p
          where app.name_keys(p.search_name) && probes[one]::text[] and p.agency_id = app.my_agency() and (whole or p.office_ids && offices)
          limit 3000
        );
      end loop;
    end if;
  end if;

  return query
    with near as (
      select p.id, p.search_name, array_position(days, p.born_on) as day
      from app.person p
      where p.id = any (ids || born) and p.agency_id = app.my_agency() and (cardinality(asked) > 0 or p.born_on = any (days))
      -- Whoever only has the birth date does not crowd out who has the names.
      order by extensions.similarity(p.search_name, typed) + case when string_to_array(p.search_name, ' ') && stand_in then 0.4 else 0 end
        + case when p.id = any (ids) then 0.4 else 0 end + coalesce(closeness[array_position(days, p.born_on)], 0) desc
      limit 100
    ), compared as (
      select n.id, n.search_name, n.day, coalesce(l.likeness, 0) as name_like, l.why
      from near n left join lateral app.name_likeness(asked, others, n.search_name) l on cardinality(asked) > 0
    )
    select c.id, (c.name_like + coalesce(closeness[c.day], 0))::real,
      case when c.search_name = array_to_string(every, ' ') then 'exact' else c.why end, c.day
    from compared c
    where cardinality(asked) = 0 or c.name_like >= case when c.day is null then 0.64 else 0.42 end
    order by 2 desc, extensions.similarity(c.search_name, typed) desc, c.search_name, c.id
    limit least(most, 50);
end
$$;
comment on function app_definer.find_people_like(text, date[], real[], integer) is 'Search by names that are near and by birth dates. Its operators are not leakproof, so it applies the asker''s scope itself and answers with ids, why, and which of the days matched.';
grant execute on function app_definer.find_people(text, integer), app_definer.find_people_like(text, date[], real[], integer)
  to alongside_case, alongside_office, alongside_agency;
reset role;
