import type pg from 'pg';

const known = new WeakMap<pg.ClientBase, Map<string, Promise<pg.QueryResultRow[]>>>();

/**
 * What the database's catalog says of tables and rights, asked once on a connection: the matrix changes neither while it
 * drops one policy after another. Never for anything about policies.
 */
export function catalogRows<T extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const answers = known.get(client) ?? new Map<string, Promise<pg.QueryResultRow[]>>();
  known.set(client, answers);
  return answers.getOrInsertComputed(JSON.stringify([text, values]), async () => {
    const { rows } = await client.query<T>(text, [...values]);
    return rows;
  }) as Promise<T[]>;
}
