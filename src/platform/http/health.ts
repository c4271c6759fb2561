import type pg from 'pg';

export type Health = {
  readonly ok: boolean;
  readonly database: 'answers' | 'silent';
  readonly migrations: 'current' | 'behind' | 'unknown';
};

/** Does the database answer, and does it hold the newest migration this build knows? An empty `expected` is not checked. */
export async function healthOf(pool: pg.Pool, expected: string): Promise<Health> {
  try {
    const { rows } = await pool.query<{ newest: string | null }>('select record.newest_migration() as newest');
    const current = expected === '' || rows[0]?.newest === expected;
    return { ok: current, database: 'answers', migrations: current ? 'current' : 'behind' };
  } catch {
    return { ok: false, database: 'silent', migrations: 'unknown' };
  }
}
