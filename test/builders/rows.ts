import { type Id, newId } from '#kernel/ids.ts';
import type { AllTables } from '#platform/db/all-tables.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';

/** What builders need of a database: the administrator's connection. */
export type Admin = Pick<TestDatabase, 'admin'>;

/**
 * Writes one row as the administrator and answers with its id. Builders use it where no use case exists yet; a row
 * written so has its history, but no fact.
 */
export async function insertRow<T extends keyof AllTables & `app.${string}`>(
  db: Admin,
  table: T,
  row: Readonly<Record<string, unknown>>,
): Promise<Id> {
  const values = { id: newId(), ...row };
  const columns = Object.keys(values).map(name => db.admin.escapeIdentifier(name));
  await db.admin.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(values),
  );
  return values.id as Id;
}

/** Several statements that only hold together (a case and its first worker). */
export async function together<T>(db: Admin, work: () => Promise<T>): Promise<T> {
  await db.admin.query('begin');
  try {
    const value = await work();
    await db.admin.query('commit');
    return value;
  } catch (error) {
    await db.admin.query('rollback');
    throw error;
  }
}

/** Lets grants and offices follow what was written, as use cases do in the same transaction. */
export async function follow(
  db: Admin,
  what: 'assignments' | 'placements' | 'home' | 'person' | 'positions' | 'case_office',
  id: Id,
): Promise<void> {
  await db.admin.query(`select set_config('app.now', $1, false)`, [NOW]);
  await db.admin.query(`select app_definer.follow_${what}($1)`, [id]);
}

/** A day alone means ten in the morning in the county (winter time). */
export const momentOf = (when: string): string => (when.includes('T') ? when : `${when}T15:00:00Z`);

/** A range of moments: from a day or moment, until another or for good. */
export const moments = (from: string, until?: string | null): string =>
  `[${momentOf(from)},${until ? momentOf(until) : ''})`;

/** A range of days. */
export const days = (from: string, until?: string | null): string => `[${from},${until ?? ''})`;
