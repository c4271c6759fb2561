import type { Id } from '#kernel/ids.ts';

/** A fact as a job finds it: ids, codes and moments. */
export type HeardFact = {
  readonly id: Id;
  readonly name: string;
  readonly agencyId: Id;
  readonly at: string;
  readonly body: Readonly<Record<string, string | null>>;
};

/**
 * Hears facts after they were committed; `now` is the moment of the job (ISO), not of the fact. Must be harmless when run
 * twice: it may be, after a crash.
 */
export type LateHearer = {
  readonly hears: string;
  readonly name: string;
  readonly hear: (fact: HeardFact, query: Query, now: string) => Promise<void>;
};

/** SQL under the role of the jobs process. */
export type Query = (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/**
 * Lets every late hearer of a fact hear it once: the inbox row and what the hearer does are one transaction, so that a
 * job that is run again does nothing twice.
 */
export async function hearFact(query: Query, factId: Id, hearers: readonly LateHearer[], now: string): Promise<void> {
  const found = await query(`select id, name, agency_id as "agencyId", at, body from record.fact where id = $1`, [
    factId,
  ]);
  const fact = found.rows[0] as HeardFact | undefined;
  if (!fact) return;
  for (const hearer of hearers.filter(one => one.hears === fact.name)) {
    await query('begin');
    try {
      const first = await query(
        'insert into record.fact_heard (fact_id, hearer, at) values ($1, $2, $3) on conflict do nothing returning fact_id',
        [fact.id, hearer.name, now],
      );
      if (first.rows.length > 0) await hearer.hear(fact, query, now);
      await query('commit');
    } catch (error) {
      await query('rollback');
      throw error;
    }
  }
}
