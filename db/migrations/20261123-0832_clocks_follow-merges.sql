-- Two records of one child joined: what was documented for a duty, and its exceptions, go on to name that duty.
set role alongside_definer;
create or replace function app_definer.follow_merge(person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  stamped record;
  one uuid;
  own constant text := 'birth:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
begin
  update app.person p set office_ids = wanted.offices
  from (select coalesce(array_agg(distinct m.office_id order by m.office_id), '{}') as offices from app.case_member m where m.person_id = person) wanted
  where p.id = person and p.office_ids is distinct from wanted.offices
    and not (p.office_ids @> wanted.offices and p.office_ids <@ wanted.offices);
  for stamped in
    select t.table_name, t.subject_column from record.protected_table t
    join pg_catalog.pg_trigger g on g.tgrelid = t.table_name and g.tgname = 'stamp_office'
    where t.subject_column is not null and t.subject_column not in ('home_id', 'case_id')
  loop
    execute format('update %s set office_id = $1 where %I = $2 and office_id is distinct from $1', stamped.table_name, stamped.subject_column)
      using app_definer.office_of(person), person;
  end loop;
  for one in select distinct t.case_id from app.case_team_member t where t.person_id = person loop
    perform app_definer.follow_assignments(one);
  end loop;
  perform app_definer.follow_placements(person);
  -- A duty that began with a birth is called by the person: what was documented and excepted follows the record it is in now.
  update app.duty_done d set obligations = named.keys
  from (select o.id, array_agg(regexp_replace(key, own, 'birth:' || person) order by place) as keys
        from app.duty_done o, unnest(o.obligations) with ordinality k (key, place) where o.child_id = person group by o.id) named
  where named.id = d.id and d.obligations <> named.keys;
  update app.duty_exception e set duty_key = regexp_replace(e.duty_key, own, 'birth:' || person)
  where e.child_id = person and e.duty_key <> regexp_replace(e.duty_key, own, 'birth:' || person);
  for one in select distinct a.home_id from app.home_adult a where a.person_id = person loop
    perform app_definer.follow_home(one);
  end loop;
end
$$;
reset role;
