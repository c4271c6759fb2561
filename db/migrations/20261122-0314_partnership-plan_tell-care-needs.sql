-- Which skills the children of a home call for, without saying which child or why (S3-15).
set role alongside_definer;
create function app_definer.care_needs_in_home(home uuid) returns table (need text)
language sql stable security definer set search_path = '' as $$
  with here as (
    select p.child_id, date_part('year', age(app.moment(), c.born_on)) as years
    from app.placement p join app.person c on c.id = p.child_id
    where p.home_id = home and p.during @> app.moment() and p.agency_id = app.my_agency() and app_definer.keeps_homes()
  )
  select 'severe_allergy' from here h join app.allergy a on a.child_id = h.child_id
    where a.severity = 'life_threatening' and a.ended_on is null
  union select 'infant' from here where years < 2
  union select 'teen' from here where years >= 13
  union select 'brothers_and_sisters' from here h join app.case_member m on m.person_id = h.child_id and m.part = 'child' and m.during @> app.moment()
    group by m.case_id having count(distinct h.child_id) > 1
  union select case when m.psychotropic then 'psychotropic_medicine' else 'medicine' end from here h join app.medicine m on m.child_id = h.child_id
    where m.during @> app.moment()::date
  union select 'asthma' from here h join app.health_condition n on n.child_id = h.child_id where n.name ~* '\masthma|\masma\M' and n.ended_on is null
  union select 'tube_feeding' from here h join app.health_condition n on n.child_id = h.child_id
    where n.name ~* '(feeding|gastrostomy|g-?) ?tube|gastrostom|sonda' and n.ended_on is null
$$;
comment on function app_definer.care_needs_in_home(uuid) is 'Licensing arranges classes for a home: it learns which skills are called for there, never which child calls for them; it may not read their health.';
grant execute on function app_definer.care_needs_in_home(uuid) to alongside_case, alongside_office, alongside_agency;
reset role;
