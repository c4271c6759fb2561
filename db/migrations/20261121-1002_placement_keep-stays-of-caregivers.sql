set role alongside_definer;
-- What a caregiver keeps is theirs, so the worker who records the move cannot write it; this does, once the stay has ended.
create function app_definer.keep_stay(one_placement uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into app.kept_stay (id, agency_id, user_id, placement_id, first_name, during)
  select uuidv7(), p.agency_id, u.id, p.id, c.first_name, p.during
  from app.placement p
  join app.person c on c.id = p.child_id
  join app.home_adult a on a.home_id = p.home_id and a.part = 'caregiver' and a.during && p.during
  join app.user_account u on u.person_id = a.person_id
  where p.id = one_placement and not upper_inf(p.during)
  on conflict (user_id, placement_id) do update set during = excluded.during;
end
$$;
comment on function app_definer.keep_stay(uuid) is 'A row of kept_stay belongs to the caregiver; the worker''s role may not write it.';
grant execute on function app_definer.keep_stay(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
