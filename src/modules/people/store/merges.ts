import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { BornPrecision } from '../rules/age.ts';
import type { Obstacle } from '../rules/merge-obstacles.ts';

const ofRows = ({ rows }: { rows: readonly ObstacleRow[] }): Obstacle[] =>
  rows.map(({ code, topic, table_name }) => ({ code, topic, table: table_name }));
type ObstacleRow = { code: string; topic: string | null; table_name: string | null };

/** What speaks against joining the second record with the first, all at once; empty as well when they are not the asker's to see. */
export const obstaclesBetween = async (tx: Tx, keepId: Id, goneId: Id): Promise<Obstacle[]> =>
  ofRows(
    await sql<ObstacleRow>`select code, topic, table_name from app_definer.merge_obstacles(${keepId}, ${goneId})`.execute(
      tx,
    ),
  );

/** Joins two records. What it answers stood in the way, and then nothing has changed. */
export const joinPeople = async (tx: Tx, id: Id, keepId: Id, goneId: Id, reason: string): Promise<Obstacle[]> =>
  ofRows(
    await sql<ObstacleRow>`select code, topic, table_name from app_definer.merge_people(${id}, ${keepId}, ${goneId}, ${reason})`.execute(
      tx,
    ),
  );

/** Takes a merge back. What it answers stood in the way, and then nothing has changed. */
export const splitPeople = async (tx: Tx, id: Id, reason: string): Promise<Obstacle[]> =>
  ofRows(
    await sql<ObstacleRow>`select code, topic, table_name from app_definer.unmerge_people(${id}, ${reason})`.execute(
      tx,
    ),
  );

/** A merge of somebody the reader may see. The name is that of the record that is gone. */
export type MergeRow = {
  readonly id: Id;
  readonly keep_id: Id;
  readonly gone_id: Id;
  readonly gone_first: string;
  readonly gone_last: string | null;
  readonly gone_born: string | null;
  readonly gone_precision: BornPrecision;
  readonly reason: string;
  readonly merged_at: string;
  readonly merged_by: Id;
};

/** Merges that stand, of people the reader may see, the newest first; or one of them. */
export async function mergesSeen(tx: Tx, id: Id | null = null): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select id, keep_id, gone_id, gone_first, gone_last, gone_born, gone_precision, reason, merged_at, merged_by
    from app_definer.merges_seen(${id})`.execute(tx);
  return rows;
}

/** Entries by topic. */
export type EntryCount = { readonly topic: string; readonly rows: number };

/** What was written down since a merge and stays with the kept person when it is undone, as far as the reader may know. */
export async function entriesSince(tx: Tx, mergeId: Id): Promise<EntryCount[]> {
  const { rows } = await sql<EntryCount>`
    select topic, sum(rows)::integer as rows from app_definer.what_stays(${mergeId}) group by topic order by topic`.execute(
    tx,
  );
  return rows;
}

/** What the reader may read of a person in every room: how many entries, by topic. */
export async function entriesOf(tx: Tx, personId: Id): Promise<EntryCount[]> {
  const { rows: places } = await sql<{ name: string; columns: string[]; topic: string }>`
    select c.relname as name, array_agg(r.column_name) as columns, t.topic
    from app.person_references() r
    join record.protected_table t on t.table_name = r.of_table
    join pg_catalog.pg_class c on c.oid = r.of_table and c.relnamespace = 'app'::regnamespace
    where not r.many and t.shape <> 'own' and t.topic <> 'identity' and has_table_privilege(r.of_table, 'select')
    group by c.relname, t.topic`.execute(tx);
  const counts = places.map(({ name, columns, topic }) => {
    const named = columns.map(column => sql`t.${sql.ref(column)} = ${personId}`);
    return sql`select ${topic}::text as topic, count(*) as rows from ${sql.table(`app.${name}`)} t where ${sql.join(named, sql` or `)}`;
  });
  const { rows } = await sql<EntryCount>`
    select topic, sum(rows)::integer as rows from (${sql.join(counts, sql` union all `)}) each group by topic having sum(rows) > 0 order by topic`.execute(
    tx,
  );
  return rows;
}

/** The record that a person was joined with, for whoever may see that one; null otherwise. */
export async function keptPerson(tx: Tx, personId: Id): Promise<Id | null> {
  const { rows } = await sql<{ kept: Id | null }>`select app_definer.kept_person(${personId}) as kept`.execute(tx);
  return rows[0]?.kept ?? null;
}
