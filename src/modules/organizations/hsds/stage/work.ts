import type pg from 'pg';
import type { Findings, Found } from '../directory-rows.ts';
import type { EntityName } from '../model.ts';

/** One import of a directory under way: its open transaction as alongside_import, and what is known so far. */
export type Work = {
  readonly client: pg.ClientBase;
  readonly agencyId: string;
  readonly sourceId: string;
  /** This moment, ISO 8601. */
  readonly now: string;
  readonly found: Findings;
  /** Which kinds of rows came, how many, and which of their columns were told. */
  readonly staged: ReadonlyMap<EntityName, Staged>;
};
export type Staged = { rows: number; readonly told: Set<string> };

/** The temporary table of rows as they came, and the one of rows with their ids; and the keys that can be referred to. */
export const stageOf = (name: EntityName): string => `stage_${name}`;
export const readyOf = (name: EntityName): string => `ready_${name}`;
export const keysOf = (name: EntityName): string => `keys_${name}`;

type Wrong = Pick<Found, 'file' | 'line' | 'value' | 'column'> & { readonly told?: Found['told'] | null };

/** Says what a query found: rows of file, line, column, value and told. */
export async function tellWhere(
  { client, found }: Pick<Work, 'client' | 'found'>,
  weight: Found['weight'],
  code: Found['code'],
  query: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const { rows } = await client.query<Wrong>(query, [...values]);
  for (const { file, line, value, column, told } of rows)
    found.add({
      weight,
      code,
      file,
      line,
      column: column ?? null,
      value: value?.slice(0, 200) ?? null,
      ...(told && { told }),
    });
  return rows.length;
}
