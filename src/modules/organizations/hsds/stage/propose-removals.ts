import { entities } from '../model.ts';
import { belongsToNobody } from './resolve-rows.ts';
import { readyOf, type Work } from './work.ts';

/**
 * Rows of this source that it names no longer are proposed for removal, never removed; and no part of what is proposed
 * already. A proposal ends by itself when its row is named again. Gives how many are new.
 */
export async function proposeRemovals({ client, staged, sourceId, now }: Work): Promise<number> {
  await client.query(
    'create temporary table gone (id uuid primary key, organization_id uuid not null, table_name text not null) on commit drop',
  );
  for (const entity of entities) {
    if (!staged.has(entity.name) || belongsToNobody(entity)) continue;
    const organization = entity.name === 'organization' ? 't.id' : 't.organization_id';
    const parts = [
      'service_id',
      'location_id',
      'service_at_location_id',
      'contact_id',
      'phone_id',
      'program_id',
    ].filter(column => entity.references.some(reference => reference.column === column));
    const within = [
      ...(entity.name === 'organization' ? [] : ['t.organization_id']),
      ...parts.map(column => `t.${column}`),
    ];
    const ended = ['organization', 'service'].includes(entity.name) ? 'and t.ended_on is null' : '';
    await client.query(
      `insert into gone select t.id, ${organization}, '${entity.table}' from app.${entity.table} t
       where t.source_id = $1 and not exists (select from ${readyOf(entity.name)} s where s.key = t.source_key) ${ended}
       ${within.length ? `and not exists (select from gone g where g.id in (${within.join(', ')}))` : ''}`,
      [sourceId],
    );
    await client.query(
      `delete from app.directory_proposal p using ${readyOf(entity.name)} s where p.row_id = s.row_id and p.kind = 'remove' and p.decision is null and not s.is_new`,
    );
  }
  const { rowCount } = await client.query(
    `insert into app.directory_proposal (id, agency_id, organization_id, kind, table_name, row_id, source_id, why, proposed_at)
     select uuidv7(), o.agency_id, g.organization_id, 'remove', g.table_name, g.id, $1, 'no-longer-named', $2::timestamptz
     from gone g join app.organization o on o.id = g.organization_id
     where not exists (select from app.directory_proposal p where p.row_id = g.id and p.kind = 'remove' and (p.decision is null or p.decision = 'refused'))`,
    [sourceId, now],
  );
  return rowCount ?? 0;
}
