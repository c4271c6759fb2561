set role alongside_definer;
-- What the door needs to know about an account after its session was checked: kind, positions, how far they reach.
create function app_definer.who_is(account uuid, at timestamptz)
returns table (user_id uuid, agency_id uuid, agency_name text, time_zone text, kind text, name text, language text, person_id uuid, roles text[], scope text, unit_ids uuid[])
language sql stable security definer set search_path = '' as $$
  select u.id, u.agency_id, a.name, a.time_zone, u.kind, u.name, u.language, u.person_id,
    case when u.kind = 'staff' then coalesce(array_agg(distinct p.role) filter (where p.role is not null), '{}') else array[u.kind] end,
    case when bool_or(r.scope = 'agency' and cardinality(r.topics) > 0) then 'agency' when bool_or(r.scope = 'organization') then 'organization' else 'case' end,
    coalesce(array_agg(distinct p.unit_id) filter (where p.unit_id is not null), '{}')
  from app.user_account u
  join app.agency a on a.id = u.agency_id
  left join app.position p on p.user_id = u.id and p.during @> at
  left join app.job_role r on r.code = p.role
  where u.id = account and u.active
  group by u.id, a.id
$$;
comment on function app_definer.who_is(uuid, timestamptz) is 'The door (sign-in and sessions) learns who an account is; it may read nothing else of the rooms.';
grant execute on function app_definer.who_is(uuid, timestamptz) to alongside_door;
reset role;
