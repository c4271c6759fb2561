-- In a case of half brothers and sisters a parent takes part in the plan of their own child. Of a child whose parents nobody wrote down
-- yet, each parent of the case may be one (as src/modules/cases/parents-of-case.ts says it).
set role alongside_definer;
create or replace function app_definer.parents_of_child(child uuid) returns table (person_id uuid, user_id uuid, name text, part text)
language sql stable security definer set search_path = '' as $$
  with parents as (
    select m.person_id, m.part,
      exists (select from app.relationship r where r.person_id = child and r.relative_id = m.person_id and r.kind in ('mother', 'father', 'parent')) as own,
      exists (select from app.relationship r where r.person_id <> child and r.relative_id = m.person_id and r.kind in ('mother', 'father', 'parent')) as others
    from app.case_member c join app.case_member m on m.case_id = c.case_id and m.part in ('mother', 'father', 'parent') and m.during @> app.moment()
    where c.person_id = child and c.part = 'child' and c.during @> app.moment() and child = any (app.mine('agreement'))
  )
  select m.person_id, u.id, p.first_name, m.part
  from parents m join app.person p on p.id = m.person_id and p.died_on is null
  left join app.user_account u on u.person_id = m.person_id and u.active
  where m.own or not m.others or not exists (select from parents o where o.own)
$$;
reset role;
