-- A case that is opened or changes office looks at some hundred tables, of which most hold nothing about its people.
-- Looking costs a fraction of an update that touches no row, because an update also keeps history.
set role alongside_definer;
create or replace function app_definer.follow_case_office(one_case uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  office uuid := (select office_id from app.case_file where id = one_case);
  person uuid;
  people uuid[];
  protected record;
  found boolean;
begin
  update app.case_member set office_id = office where case_id = one_case and office_id <> office;
  for person in select person_id from app.case_member where case_id = one_case loop
    update app.person p set office_ids = wanted.offices
    from (select coalesce(array_agg(distinct m.office_id), '{}') as offices from app.case_member m where m.person_id = person) wanted
    where p.id = person and p.office_ids <> wanted.offices;
  end loop;
  people := array(select m.person_id from app.case_member m where m.case_id = one_case and app_definer.office_of(m.person_id) = office);
  for protected in
    select t.table_name, t.subject_column from record.protected_table t
    where t.shape in ('about-subject', 'personal', 'keyed') and t.room <> 'cases' and t.subject_column is not null
      and exists (select from pg_catalog.pg_attribute a where a.attrelid = t.table_name and a.attname = 'office_id' and not a.attisdropped)
  loop
    execute format('select exists (select from %s where %I = any ($2) and office_id is distinct from $1)', protected.table_name, protected.subject_column)
      into found using office, people;
    continue when not found;
    execute format('update %s set office_id = $1 where %I = any ($2) and office_id is distinct from $1', protected.table_name, protected.subject_column)
      using office, people;
  end loop;
end
$$;
reset role;
