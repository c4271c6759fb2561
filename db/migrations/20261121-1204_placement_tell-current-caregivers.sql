set role alongside_definer;
-- Staff does not read accounts outside its own; whoever may see a child may give those who care for the child a task.
create function app_definer.caregivers_now(child uuid) returns table (user_id uuid, person_id uuid)
language sql stable security definer set search_path = '' as $$
  select distinct u.id, u.person_id
  from app.access_grant g join app.user_account u on u.id = g.user_id
  where g.subject_id = child and g.source in ('placement', 'whereabouts') and g.during @> app.moment() and u.active
    and child = any (app.mine('identity'))
$$;
comment on function app_definer.caregivers_now(uuid) is 'The accounts of those who care for a child at this moment, for opening their tasks; accounts are not readable otherwise.';
grant execute on function app_definer.caregivers_now(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
