import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** An ordinary activity a caregiver decided about. Days are ISO, money is cents. */
export type NormalcyDecision = {
  readonly id: Id;
  readonly childId: Id;
  readonly kind: string;
  /** The kind in the reader's language. */
  readonly label: string;
  readonly words: string;
  readonly language: string;
  readonly happensOn: string;
  readonly decidedOn: string;
  readonly decidedBy: Id;
  readonly costCents: number | null;
  /** Days it waited for somebody's approval; null: it did not. */
  readonly waitedDays: number | null;
};

/** What caregivers decided for a child, the latest first. */
export const normalcyOf = (tx: Tx, childId: Id, language: Language): Promise<NormalcyDecision[]> =>
  tx
    .selectFrom('app.normalcy_decision as d')
    .innerJoin('app.normalcy_kind as k', 'k.code', 'd.kind')
    .select([
      'd.id',
      'd.child_id as childId',
      'd.kind',
      `k.${language} as label`,
      'd.words',
      'd.language',
      'd.happens_on as happensOn',
      'd.decided_on as decidedOn',
      'd.decided_by as decidedBy',
      'd.cost_cents as costCents',
      'd.waited_days as waitedDays',
    ])
    .where('d.child_id', '=', childId)
    .orderBy('d.happens_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute();

/** The list of ordinary activities, in its order. */
export const activityKinds = (tx: Tx) => tx.selectFrom('app.normalcy_kind').select(['code', 'en', 'es']).execute();

/** Whether a kind of activity is on the list. */
export const isNormalcyKind = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.selectFrom('app.normalcy_kind').select('code').where('code', '=', code).executeTakeFirst()) !== undefined;

/** The activities of one child in a time, by kind, and what waited for approval. */
export type ActivityCounts = {
  readonly childId: Id;
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** How many waited for somebody's approval, and how many days in all. */
  readonly waited: number;
  readonly waitedDays: number;
};

/**
 * Activities per child between two ISO days, both included, of every child the reader may see; children without any are
 * not in it. The report of S3-14, and the barrier of S3-28 counted and aged.
 */
export async function activitiesPerChild(
  tx: Tx,
  { from, to, childIds }: { readonly from: string; readonly to: string; readonly childIds?: readonly Id[] },
): Promise<ActivityCounts[]> {
  const ofThese = childIds ? sql`and child_id = any (${[...childIds]}::uuid[])` : sql``;
  const { rows } = await sql<ActivityCounts>`
    select child_id as "childId", sum(n)::integer as total, jsonb_object_agg(kind, n) as "byKind",
      sum(waited)::integer as waited, sum(days)::integer as "waitedDays"
    from (
      select child_id, kind, count(*)::integer as n, count(*) filter (where waited_days > 0) as waited, coalesce(sum(waited_days), 0) as days
      from app.normalcy_decision where happens_on between ${from}::date and ${to}::date ${ofThese} group by child_id, kind
    ) k group by child_id order by total desc, child_id`.execute(tx);
  return rows;
}
