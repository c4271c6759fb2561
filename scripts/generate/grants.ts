import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';

/**
 * Grants of a whole agency: the same as app_definer.follow_assignments, follow_placements, follow_home, follow_person and
 * follow_positions make for one case, child, home, person or account, in sets. A test holds them together.
 */
export async function followFacts(client: pg.ClientBase, agencyId: Id, seed: number): Promise<void> {
  await client.query(`create function pg_temp.made_id(variadic parts text[]) returns uuid language sql immutable as $$
    select overlay(overlay(md5(array_to_string(parts, '/')) placing '8' from 13) placing 'a' from 17)::uuid $$`);
  for (const [source, select] of Object.entries(accessGrants)) {
    await client.query(
      `insert into app.access_grant (id, agency_id, user_id, subject_kind, subject_id, topics, during, source, source_id)
       select pg_temp.made_id($2, '${source}', g.source_id::text, g.user_id::text, g.subject_id::text), $1::uuid, g.* from (${select}) g`,
      [agencyId, String(seed)],
    );
  }
  await client.query(
    `insert into app.scope_grant (id, agency_id, user_id, scope_kind, scope_id, topics, during, source_id)
     select pg_temp.made_id($2, 'scope', g.source_id::text, g.topics[1]), $1::uuid, g.* from (${scopeGrants}) g`,
    [agencyId, String(seed)],
  );
  await client.query('drop function pg_temp.made_id(text[])');
}

/** Each gives user, kind of subject, subject, topics, period, source and source's id. */
const accessGrants: Readonly<Record<string, string>> = {
  assignment: `
    select a.user_id, 'case', a.case_id as subject_id, r.topics, a.during, 'assignment', a.id as source_id
    from app.primary_assignment a cross join app.job_role r where r.code = 'case_manager' and a.agency_id = $1`,
  team: `
    select t.user_id, case when t.person_id is null then 'case' else 'person' end, coalesce(t.person_id, t.case_id) as subject_id, r.topics, t.during,
      case when t.part = 'cover' then 'cover' when r.audience = 'staff' then 'assignment' else 'appointment' end, t.id as source_id
    from app.case_team_member t join app.case_part p on p.code = t.part join app.job_role r on r.code = p.role
    where cardinality(r.topics) > 0 and t.agency_id = $1`,
  stay: `
    select u.id as user_id, 'person', stay.child_id as subject_id, r.topics, stay.during * a.during, stay.source, stay.id as source_id
    from (
      select id, child_id, home_id, during, 'placement' as source from app.placement where agency_id = $1 and home_id is not null
      union all
      select id, child_id, home_id, during, 'whereabouts' from app.whereabouts where agency_id = $1 and home_id is not null
    ) stay
    join app.home_adult a on a.home_id = stay.home_id and a.part = 'caregiver' and a.during && stay.during
    join app.user_account u on u.person_id = a.person_id and u.active
    cross join app.job_role r where r.code = 'caregiver'`,
  home: `
    select u.id as user_id, 'home', a.home_id as subject_id, array['home', 'home_contact'], a.during, 'home', a.id as source_id
    from app.home_adult a join app.user_account u on u.person_id = a.person_id and u.active where a.part = 'caregiver' and a.agency_id = $1`,
  self: `
    select u.id as user_id, 'person', u.person_id as subject_id, array['identity', 'contact'], tstzrange(app.moment(), null), 'self', u.id as source_id
    from app.user_account u where u.person_id is not null and u.active and u.agency_id = $1`,
};

const scopeGrants = `
  select p.user_id, r.scope, case r.scope when 'unit' then p.unit_id when 'organization' then p.organization_id else p.agency_id end, r.topics, p.during, p.id as source_id
  from app.position p join app.job_role r on r.code = p.role
  where r.scope in ('unit', 'organization', 'agency') and cardinality(r.topics) > 0 and (r.scope <> 'unit' or p.unit_id is not null) and p.agency_id = $1
  union all
  select p.user_id, 'agency', p.agency_id, array['home', 'home_contact'], p.during, p.id
  from app.position p join app.job_role r on r.code = p.role where r.homes and p.agency_id = $1`;
