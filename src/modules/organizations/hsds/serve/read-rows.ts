import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { type Entity, type EntityName, entityNamed } from '../model.ts';
import { type HsdsObject, objectOfRow, type TableRow } from './object-of-row.ts';
import { visible } from './visible.ts';

const extra: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  service: ['last_modified', 'confidential'],
  service_area: ['postal_codes'],
  service_capacity: ['updated_at'],
};

/** The columns of a table that the standard knows. */
export function columnsOf(entity: Entity): string {
  const columns = new Set([
    'id',
    ...entity.fields.map(({ column }) => column),
    ...entity.references.map(({ column }) => column),
    ...(extra[entity.name] ?? []),
  ]);
  return [...columns].map(column => `t."${column}"`).join(', ');
}

/** Rows everybody may read whose column holds one of the ids; several columns are joined by or. */
export async function readRows(
  tx: Tx,
  name: EntityName,
  by: Readonly<Record<string, readonly string[]>>,
  also = 'true',
): Promise<HsdsObject[]> {
  const entity = entityNamed(name);
  const asked = Object.entries(by).filter(([, ids]) => ids.length > 0);
  if (asked.length === 0) return [];
  const which = sql.join(
    asked.map(([column, ids]) => sql`t.${sql.ref(column)} = any(${[...ids]}::uuid[])`),
    sql` or `,
  );
  const { rows } = await sql<TableRow>`
    select ${sql.raw(columnsOf(entity))} from ${sql.raw(`app.${entity.table}`)} t
    where (${which}) and ${sql.raw(also)} and ${sql.raw(visible(entity))} order by t.id`.execute(tx);
  return rows.map(row => objectOfRow(entity, row));
}
