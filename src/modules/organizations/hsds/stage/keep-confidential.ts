import { DOMESTIC_VIOLENCE, GIVES_SHELTER } from '../values/domestic-violence.ts';
import { readyOf, tellWhere, type Work } from './work.ts';

/** Fields of people's own words in which an address may stand once more. */
const said = {
  service: [
    'description',
    'application_process',
    'alert',
    'interpretation_services',
    'wait_time',
    'fees_description',
    'eligibility_description',
  ],
  service_at_location: ['description'],
  organization: ['description'],
  program: ['description'],
  schedule: ['description', 'notes'],
  phone: ['description'],
} as const;

/**
 * Services for people who flee violence at home are kept without the place where they are given: their locations become
 * confidential, and addresses, coordinates and whatever describes the way there are not written down. Each is told.
 * A location that people here have made confidential stays so.
 */
export async function keepConfidential(work: Work): Promise<void> {
  const { client, staged } = work;
  const has = (name: Parameters<typeof readyOf>[0]) => staged.has(name);
  const name = `(s.name || ' ' || coalesce(s.alternate_name, ''))`;
  if (has('service')) {
    await client.query(
      `update ${readyOf('service')} s set confidential = true where not s.refused and (
         ${name} ~* $1 or (coalesce(s.description, '') ~* $1 and s.description ~* $2)
         or exists (select from app.service t where t.id = s.row_id and t.confidential)
         or exists (select from app.organization o where o.id = s.organization_id and o.name ~* $1)
         ${has('organization') ? `or exists (select from ${readyOf('organization')} o where o.row_id = s.organization_id and (o.name || ' ' || coalesce(o.alternate_name, '')) ~* $1)` : ''}
         ${has('attribute') ? `or exists (select from ${readyOf('attribute')} a where a.service_id = s.row_id and a.taxonomy_term_id in (select id from hidden_term))` : ''}
       )`.replace(
        'hidden_term',
        has('taxonomy_term')
          ? `(select id from app.taxonomy_term where sensitive = 'domestic-violence' union select row_id from ${readyOf('taxonomy_term')} where name ~* $1) h`
          : `(select id from app.taxonomy_term where sensitive = 'domestic-violence') h`,
      ),
      [DOMESTIC_VIOLENCE, GIVES_SHELTER],
    );
  }
  await client.query(
    `create temporary table hidden_location on commit drop as
     select l.id from app.location l where l.confidential and l.agency_id = '${work.agencyId}'
     ${has('location') ? `union select l.row_id from ${readyOf('location')} l where not l.refused and ((coalesce(l.name, '') || ' ' || coalesce(l.alternate_name, '')) ~* $1 ${has('organization') ? `or exists (select from ${readyOf('organization')} o where o.row_id = l.organization_id and o.name ~* $1)` : ''})` : 'union select null::uuid where $1 is null'}
     ${has('service') && has('service_at_location') ? `union select p.location_id from ${readyOf('service_at_location')} p join ${readyOf('service')} s on s.row_id = p.service_id where s.confidential and not p.refused` : ''}
     ${has('service') ? `union select t.location_id from app.service_at_location t join ${readyOf('service')} s on s.row_id = t.service_id where s.confidential` : ''}
     ${has('service_at_location') ? `union select p.location_id from ${readyOf('service_at_location')} p join app.service s on s.id = p.service_id where s.confidential and not p.refused` : ''}`.replaceAll(
      '$1',
      `'${DOMESTIC_VIOLENCE}'`,
    ),
  );
  await client.query('create index on hidden_location (id); analyze hidden_location');
  await client.query(
    `create temporary table hidden_street on commit drop as
     select distinct a.address_1 as street from app.location_address a join hidden_location h on h.id = a.location_id
     ${has('address') ? `union select a.address_1 from ${readyOf('address')} a join hidden_location h on h.id = a.location_id where a.address_1 is not null` : ''}`,
  );
  if (has('location')) {
    await tellWhere(
      work,
      'note',
      'kept-confidential',
      `select l.file, l.line, null as column, l.key as value from ${readyOf('location')} l join hidden_location h on h.id = l.row_id where not l.refused order by l.seq`,
    );
    // A name that is the address goes as well.
    await client.query(
      `update ${readyOf('location')} l set confidential = true, latitude = null, longitude = null, transportation = null, description = null, url = null,
         external_identifier = null, external_identifier_type = null,
         name = case when l.name ~ '^\\s*\\d+\\s+\\S' or exists (select from hidden_street s where length(s.street) > 3 and position(lower(s.street) in lower(l.name)) > 0) then null else l.name end,
         alternate_name = case when l.alternate_name ~ '^\\s*\\d+\\s+\\S' then null else l.alternate_name end
       from hidden_location h where h.id = l.row_id`,
    );
  }
  if (has('address'))
    await client.query(
      `update ${readyOf('address')} a set refused = true from hidden_location h where h.id = a.location_id`,
    );
  await silenceStreets(work);
  // What was written down before it was known goes now; this is the one thing an import removes.
  await client.query('delete from app.location_address a using hidden_location h where h.id = a.location_id');
  await client.query(
    `update app.location l set confidential = true, latitude = null, longitude = null, transportation = null, description = null, url = null,
       external_identifier = null, external_identifier_type = null
     from hidden_location h where h.id = l.id and not l.confidential`,
  );
  await client.query('select app_definer.forget_streets(coalesce(array_agg(id), $1)) from hidden_location', ['{}']);
}

/** So many streets are looked for at once. */
const AT_ONCE = 200;

/** The streets of confidential places are taken out of descriptions. */
async function silenceStreets({ client, staged }: Work): Promise<void> {
  const { rows } = await client.query<{ street: string }>(
    'select street from hidden_street where length(street) > 3 order by length(street) desc',
  );
  const streets = rows.map(({ street }) => street.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  for (let at = 0; at < streets.length; at += AT_ONCE) {
    const pattern = streets.slice(at, at + AT_ONCE).join('|');
    for (const [name, columns] of Object.entries(said) as [keyof typeof said, readonly string[]][]) {
      if (!staged.has(name)) continue;
      for (const column of columns)
        await client.query(
          `update ${readyOf(name)} set "${column}" = regexp_replace("${column}", $1, '…', 'gi') where "${column}" ~* $1`,
          [pattern],
        );
    }
  }
}
