import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { HearingKind } from './contract.ts';

/** A hearing with its words in both languages. `at` is when it was held, else what it was set for (ISO moment). */
export type HearingBetween = {
  readonly id: Id;
  readonly kind: HearingKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly state: 'set' | 'held' | 'continued' | 'canceled';
  readonly at: string;
};

/** The hearings of a child from one moment (ISO) until before another, in their order; all kinds and states. */
export async function hearingsBetween(tx: Tx, childId: Id, from: string, until: string): Promise<HearingBetween[]> {
  const { rows } = await sql<HearingBetween>`
    select h.id, h.kind, k.en as kind_en, k.es as kind_es, h.state, coalesce(h.held_at, h.set_for) as at
    from app.hearing h join app.hearing_kind k on k.code = h.kind
    where h.child_id = ${childId} and coalesce(h.held_at, h.set_for) >= ${from} and coalesce(h.held_at, h.set_for) < ${until}
    order by 6, h.id`.execute(tx);
  return rows.map(row => ({ ...row, at: isoOf(row.at) }));
}
