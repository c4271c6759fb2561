import { readyOf, tellWhere, type Work } from './work.ts';

/** The host of an address on the web, without `www`. */
const host = (url: string) => `nullif(regexp_replace(lower(${url}), '^[a-z]+://(www\\.)?([^/:?#]+).*$', '\\2'), '')`;
const digits = (number: string) => `regexp_replace(${number}, '[^0-9]', '', 'g')`;

/**
 * New organizations that seem to be here already from elsewhere: the same plain name, and a telephone number or an address
 * on the web in common, or nothing of the kind to tell them apart. Proposed to people, never joined. Gives how many.
 */
export async function proposeSame(work: Work): Promise<number> {
  const { client, staged, sourceId, agencyId, now } = work;
  if (!staged.has('organization')) return 0;
  const plain = (name: string) =>
    `btrim(regexp_replace(app.plain_name(${name}), '[^a-z0-9]+|\\m(the|inc|llc|corp|of)\\M', ' ', 'g'))`;
  await client.query(
    `create temporary table alike on commit drop as
     with fresh as (select n.row_id as id, n.file, n.line, n.name, ${plain('n.name')} as plain, ${host('n.website')} as host from ${readyOf('organization')} n where n.is_new and not n.refused),
       others as (select o.id, ${plain('o.name')} as plain, ${host('o.website')} as host from app.organization o
         where o.agency_id = '${agencyId}' and o.source_id is distinct from '${sourceId}' and o.merged_into is null)
     select distinct on (f.id) f.id, f.file, f.line, f.name, o.id as other_id from fresh f join others o on o.plain = f.plain
     where f.host = o.host
       or exists (select from app.directory_phone a join app.directory_phone b on ${digits('a.number')} = ${digits('b.number')} where a.organization_id = f.id and b.organization_id = o.id)
       or ((f.host is null or o.host is null) and (not exists (select from app.directory_phone a where a.organization_id = f.id) or not exists (select from app.directory_phone b where b.organization_id = o.id)))
     order by f.id, o.id`,
  );
  await tellWhere(
    work,
    'note',
    'likely-the-same',
    'select file, line, null as column, name as value from alike order by line',
  );
  const { rowCount } = await client.query(
    `insert into app.directory_proposal (id, agency_id, organization_id, kind, table_name, row_id, other_id, source_id, why, proposed_at)
     select uuidv7(), '${agencyId}', id, 'same-as', 'organization', id, other_id, '${sourceId}', 'likely-the-same', $1::timestamptz from alike`,
    [now],
  );
  return rowCount ?? 0;
}
