set role alongside_owner;
create table app.story_person (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  user_id     uuid not null unique references app.user_account (id),
  place       smallint not null constraint story_person__place_is_counted check (place > 0),
  good_for_en text,
  good_for_es text,
  constraint story_person__is_said_in_both_languages check ((good_for_en is null) = (good_for_es is null))
);
comment on table app.story_person is 'room: access · topic: organization · Of the made-up county: who is worth signing in as, in which order, and what for.';
create index story_person__agency on app.story_person (agency_id);
call build.protect_shared('app.story_person', 'access', 'organization');
call build.change_by_administrators('app.story_person');
call build.keep_history('app.story_person', 'organization', '');
reset role;

-- The story switcher lists them first, in the story's order; everybody else follows by name.
set role alongside_definer;
drop function app_definer.people_of_story(timestamptz);
create function app_definer.people_of_story(at timestamptz)
returns table (user_id uuid, name text, kind text, language text, title text, roles text[], place smallint, good_for_en text, good_for_es text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.kind, u.language, s.title, w.roles, p.place, p.good_for_en, p.good_for_es
  from app.user_account u
  cross join lateral app_definer.who_is(u.id, at) w
  left join app.staff_member s on s.id = u.id
  left join app.story_person p on p.user_id = u.id
  where (select shobj_description(d.oid, 'pg_database') = 'Alongside: story' from pg_catalog.pg_database d where d.datname = current_database())
  order by p.place nulls last, u.name
$$;
comment on function app_definer.people_of_story(timestamptz) is 'Names for the story switcher. Empty in every database that was not made as the story county.';
grant execute on function app_definer.people_of_story(timestamptz) to alongside_door;
reset role;
