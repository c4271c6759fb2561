import { type Entity, type EntityName, entities } from '../model.ts';
import { DOMESTIC_VIOLENCE, SUBSTANCE_USE } from '../values/domestic-violence.ts';
import { belongsToNobody } from './resolve-rows.ts';
import { readyOf, type Work } from './work.ts';

export type Counted = { read: number; new: number; changed: number; same: number; refused: number };

/** What a row is given besides what its source tells of it: when it is written anew, and whenever it changes. */
const more: Readonly<
  Partial<
    Record<
      EntityName,
      { readonly fresh?: Readonly<Record<string, string>>; readonly changed?: Readonly<Record<string, string>> }
    >
  >
> = {
  organization: { fresh: { listed: 'true' } },
  service: {
    fresh: { last_modified: '$1::timestamptz', confidential: 's.confidential' },
    changed: { last_modified: '$1::timestamptz', confidential: 't.confidential or s.confidential' },
  },
  location: {
    fresh: { confidential: 's.confidential' },
    changed: { confidential: 't.confidential or s.confidential' },
  },
  taxonomy_term: {
    fresh: {
      sensitive: `case when s.name ~* '${DOMESTIC_VIOLENCE}' then 'domestic-violence' when s.name ~* '${SUBSTANCE_USE}' then 'substance-use' end`,
    },
  },
  service_area: { fresh: { outline: 's.outline' }, changed: { outline: 's.outline' } },
  service_capacity: { fresh: { updated_at: '$1::timestamptz' }, changed: { updated_at: '$1::timestamptz' } },
};

/** Rows of a table that may stand once for something besides their key. */
const once: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  service_at_location: ['service_id', 'location_id'],
  service_capacity: ['service_id', 'unit'],
};

/**
 * Writes what is new and what changed, one statement for each table. A field that people said something else about is left
 * as they said it; what the source says instead is proposed once.
 */
export async function mergeRows(
  work: Work,
  tell?: (done: number, of: number) => void,
): Promise<Map<EntityName, Counted>> {
  const counts = new Map<EntityName, Counted>();
  const given = entities.filter(({ name }) => work.staged.has(name));
  for (const [at, entity] of given.entries()) {
    tell?.(at, given.length);
    await dropTaken(work, entity);
    counts.set(entity.name, await mergeTable(work, entity));
  }
  return counts;
}

type Column = { readonly column: string; readonly value: string; readonly told: boolean };

function columnsOf({ staged }: Work, entity: Entity): Column[] {
  const told = staged.get(entity.name)!.told;
  const fields = entity.fields.map(
    ({ name, column, otherwise }): Column => ({
      column,
      told: told.has(name) || name === 'code',
      value:
        otherwise === undefined
          ? `s."${column}"`
          : `coalesce(s."${column}", ${typeof otherwise === 'boolean' ? String(otherwise) : `'${otherwise}'`})`,
    }),
  );
  const references = entity.references
    .filter(({ column }) => column !== 'organization_id')
    .map(
      ({ name, column }): Column => ({ column, value: `s."${column}"`, told: told.has(name) || told.has('link_id') }),
    );
  const owner =
    belongsToNobody(entity) || entity.name === 'organization'
      ? []
      : [{ column: 'organization_id', value: 's.organization_id', told: true }];
  const payer = entity.name === 'cost_option' ? [{ column: 'payer', value: 's.payer', told: true }] : [];
  return [...fields, ...references, ...owner, ...payer];
}

async function mergeTable(work: Work, entity: Entity): Promise<Counted> {
  const { client, agencyId, sourceId, now } = work;
  const [table, ready] = [`app.${entity.table}`, readyOf(entity.name)];
  const columns = columnsOf(work, entity);
  const fresh = Object.entries(more[entity.name]?.fresh ?? {});
  const names = [...columns.map(({ column }) => `"${column}"`), ...fresh.map(([column]) => column)];
  const values = [...columns.map(({ value }) => value), ...fresh.map(([, value]) => value)];
  const added = await client.query(
    `insert into ${table} (id, agency_id, source_id, source_key, ${names.join(', ')})
     select s.row_id, '${agencyId}', '${sourceId}', s.key, ${values.join(', ')} from ${ready} s
     where s.is_new and not s.refused and $1::timestamptz is not null order by s.seq`,
    [now],
  );
  const changed = await updateRows(
    work,
    entity,
    columns.filter(({ told }) => told),
  );
  const { rows } = await client.query<{ refused: number; known: number }>(
    `select count(*) filter (where refused)::integer as refused, count(*) filter (where not refused and not is_new)::integer as known from ${ready}`,
  );
  const { refused, known } = rows[0]!;
  const read = work.staged.get(entity.name)!.rows;
  return { read, new: added.rowCount ?? 0, changed, same: known - changed, refused };
}

async function updateRows({ client, now }: Work, entity: Entity, columns: readonly Column[]): Promise<number> {
  const [table, ready] = [`app.${entity.table}`, readyOf(entity.name)];
  const isConfidential = entity.name === 'service' || entity.name === 'location';
  await client.query('drop table if exists held');
  await client.query(
    `create temporary table held on commit drop as
     select f.row_id, array_agg(f.field) as fields from app.field_origin f join ${ready} s on s.row_id = f.row_id
     where f.table_name = '${entity.table}' and f.said_by <> 'import' and not s.is_new and not s.refused group by f.row_id`,
  );
  const { rowCount } = await client.query('select from held limit 1');
  if (rowCount) await propose(client, entity, columns, now);
  const value = ({ column, value: told }: Column) =>
    rowCount ? `case when '${column}' = any(coalesce(h.fields, '{}')) then t."${column}" else ${told} end` : told;
  const all = isConfidential
    ? [...columns, { column: 'confidential', value: 't.confidential or s.confidential', told: true }]
    : columns;
  const also = Object.entries(more[entity.name]?.changed ?? {}).filter(([column]) => column !== 'confidential');
  const changed = await client.query<{ id: string }>(
    `with changed as (
       update ${table} t set ${[...all.map(each => `"${each.column}" = ${value(each)}`), ...also.map(([column, told]) => `${column} = ${told}`)].join(', ')}
       from ${ready} s ${rowCount ? 'left join held h on h.row_id = s.row_id' : ''}
       where t.id = s.row_id and not s.is_new and not s.refused and $1::timestamptz is not null
         and (${all.map(({ column }) => `t."${column}"`).join(', ')}) is distinct from (${all.map(value).join(', ')})
       returning t.id)
     update ${ready} s set is_changed = true from changed c where c.id = s.row_id`,
    [now],
  );
  return changed.rowCount ?? 0;
}

/** What the source says where people said something else: kept beside it, and proposed, once for each new saying. */
async function propose(client: Work['client'], entity: Entity, columns: readonly Column[], now: string): Promise<void> {
  const organization = entity.name === 'organization' ? 't.id' : 't.organization_id';
  for (const { column, value } of columns) {
    if (column.endsWith('_id') || belongsToNobody(entity)) continue;
    await client.query(
      `with offered as (
         select t.id, t.agency_id, ${organization} as organization_id, (${value})::text as offered, t.source_id
         from app.${entity.table} t join ${readyOf(entity.name)} s on s.row_id = t.id and not s.refused join held h on h.row_id = t.id and $2 = any(h.fields)
         where (${value}) is not null and (t."${column}") is distinct from (${value})
       ), marked as (
         update app.field_origin f set offered = o.offered, offered_at = $1::timestamptz from offered o
         where f.row_id = o.id and f.field = $2 and f.offered is distinct from o.offered returning f.row_id
       ), open as (
         update app.directory_proposal p set offered = o.offered, proposed_at = $1::timestamptz from offered o join marked m on m.row_id = o.id
         where p.row_id = o.id and p.kind = 'change' and p.field = $2 and p.decision is null returning p.row_id
       )
       insert into app.directory_proposal (id, agency_id, organization_id, kind, table_name, row_id, field, offered, source_id, why, proposed_at)
       select uuidv7(), o.agency_id, o.organization_id, 'change', '${entity.table}', o.id, $2, o.offered, o.source_id, 'said-by-people', $1::timestamptz
       from offered o join marked m on m.row_id = o.id where not exists (select from open where open.row_id = o.id)`,
      [now, column],
    );
  }
}

/** A pair that somebody else has here already is not written a second time. */
async function dropTaken({ client }: Work, entity: Entity): Promise<void> {
  const columns = once[entity.name];
  if (!columns) return;
  const ready = readyOf(entity.name);
  const listed = columns.map(column => `"${column}"`).join(', ');
  await client.query(
    `update ${ready} s set refused = true from (
       select seq, row_number() over (partition by ${listed} order by is_new, seq) as place from ${ready} where not refused
     ) r where r.seq = s.seq and r.place > 1`,
  );
  await client.query(
    `update ${ready} s set refused = true from app.${entity.table} t
     where s.is_new and not s.refused and ${columns.map(column => `t."${column}" = s."${column}"`).join(' and ')}`,
  );
}
