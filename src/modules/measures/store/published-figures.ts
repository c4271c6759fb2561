import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A figure as partners and the agency read it; `communityId` is null for all together. */
export type SharedFigure = {
  readonly communityId: Id | null;
  readonly measure: string;
  readonly asOf: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly hidden: boolean;
  readonly publishedAt: string;
};

/** What was published for days (ISO), as far as the asker may read it. */
export async function sharedFigures(tx: Tx, days: readonly string[]): Promise<SharedFigure[]> {
  const rows = await tx
    .selectFrom('app.shared_figure')
    .select(['community_id', 'measure', 'as_of', 'numerator', 'denominator', 'hidden', 'published_at'])
    .select(sql<number | null>`value::float8`.as('value'))
    .where('as_of', '=', sql<string>`any(${days}::date[])`)
    .execute();
  return rows.map(row => ({
    communityId: row.community_id,
    measure: row.measure,
    asOf: row.as_of,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    hidden: row.hidden,
    publishedAt: row.published_at,
  }));
}

/** Days (ISO) of which something was published, the newest first. */
export async function sharedDays(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('app.shared_figure').select('as_of').distinct().orderBy('as_of', 'desc').execute();
  return rows.map(row => row.as_of);
}

export type KeepShared = Omit<SharedFigure, 'publishedAt'> & { readonly from: string; readonly until: string };

/** Keeps what is published from now on. */
export async function keepShared(
  tx: Tx,
  by: { readonly agencyId: Id; readonly userId: Id; readonly now: string },
  figures: readonly KeepShared[],
): Promise<void> {
  await tx
    .insertInto('app.shared_figure')
    .values(
      figures.map(figure => ({
        id: newId(),
        agency_id: by.agencyId,
        community_id: figure.communityId,
        measure: figure.measure,
        as_of: figure.asOf,
        period: sql<string>`daterange(${figure.from}::date, ${figure.until}::date, '[]')`,
        numerator: figure.numerator,
        denominator: figure.denominator,
        value: figure.value === null ? null : String(figure.value),
        hidden: figure.hidden,
        published_at: by.now,
        published_by: by.userId,
      })),
    )
    .execute();
}
