import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Tables of the directory whose rows name the organization they belong to, and move with a merge. */
export const MOVED_TABLES = [
  'program',
  'service',
  'location',
  'location_address',
  'service_at_location',
  'directory_contact',
  'directory_phone',
  'directory_schedule',
  'service_area',
  'directory_language',
  'location_accessibility',
  'cost_option',
  'service_funding',
  'required_document',
  'organization_identifier',
  'directory_url',
  'directory_attribute',
  'service_capacity',
  'capacity_posting',
  'colocation',
  'volunteer',
  'volunteer_check',
  'volunteer_hours',
  'field_origin',
] as const;

/** Ids of rows by table. */
export type MovedRows = Readonly<Record<string, readonly Id[]>>;
type Way = { readonly from: Id; readonly to: Id };

/** Gives every row of one organization to another and says which they were. What was said of the first itself stays its own. */
export async function moveRows(tx: Tx, { from, to }: Way): Promise<MovedRows> {
  const moved: Record<string, Id[]> = {};
  for (const table of MOVED_TABLES) {
    const { rows } = await sql<{ id: Id }>`select id from ${sql.table(`app.${table}`)} where organization_id = ${from}
      ${table === 'field_origin' ? sql`and table_name <> 'organization'` : sql``}`.execute(tx);
    if (rows.length === 0) continue;
    moved[table] = rows.map(row => row.id);
    await give(tx, table, moved[table], to);
  }
  return moved;
}

/** Gives rows that moved back, as far as they are still there and still the other's. */
export async function moveBack(tx: Tx, { from, to }: Way, moved: MovedRows): Promise<void> {
  for (const table of MOVED_TABLES) {
    const ids = moved[table] ?? [];
    if (ids.length > 0) await give(tx, table, ids, to, from);
  }
  // What came to a service since then belongs to whom the service belongs.
  for (const table of MOVED_TABLES.filter(each => each !== 'service'))
    if (OF_SERVICE.has(table))
      await sql`update ${sql.table(`app.${table}`)} t set organization_id = ${to} where t.organization_id = ${from}
        and t.service_id in (select s.id from app.service s where s.organization_id = ${to})`.execute(tx);
  // And what was written down of a volunteer to whom the volunteer belongs.
  for (const table of ['volunteer_check', 'volunteer_hours'])
    await sql`update ${sql.table(`app.${table}`)} t set organization_id = ${to} where t.organization_id = ${from}
      and t.volunteer_id in (select v.id from app.volunteer v where v.organization_id = ${to})`.execute(tx);
}

const OF_SERVICE: ReadonlySet<string> = new Set([
  'service_at_location',
  'directory_contact',
  'directory_phone',
  'directory_schedule',
  'service_area',
  'directory_language',
  'cost_option',
  'service_funding',
  'required_document',
  'directory_url',
  'directory_attribute',
  'service_capacity',
  'capacity_posting',
]);

const give = (tx: Tx, table: string, ids: readonly Id[], to: Id, from?: Id) =>
  sql`update ${sql.table(`app.${table}`)} set organization_id = ${to} where id = any (${[...ids]}::uuid[])
    ${from === undefined ? sql`` : sql`and organization_id = ${from}`}`.execute(tx);

export type StandingMerge = {
  readonly id: Id;
  readonly organization_id: Id;
  readonly merged_id: Id;
  readonly moved: { readonly rows: MovedRows; readonly listed: boolean };
};

/** A merge that was not undone; undefined otherwise. */
export const standingMerge = async (tx: Tx, id: Id): Promise<StandingMerge | undefined> =>
  (
    await sql<StandingMerge>`select id, organization_id, merged_id, moved from app.organization_merge
      where id = ${id} and undone_at is null for update`.execute(tx)
  ).rows[0];

export type MergeRow = { readonly id: Id; readonly kept: string; readonly merged: string; readonly mergedAt: string };

/** Merges that can be undone, the newest first. */
export const standingMerges = async (tx: Tx, most: number): Promise<MergeRow[]> =>
  (
    await sql<MergeRow>`select m.id, k.name as kept, g.name as merged,
        to_char(m.merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "mergedAt"
      from app.organization_merge m join app.organization k on k.id = m.organization_id join app.organization g on g.id = m.merged_id
      where m.undone_at is null order by m.merged_at desc limit ${most}`.execute(tx)
  ).rows;
