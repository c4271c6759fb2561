import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Way } from '../contract.ts';
import type { NotePart } from './contract.ts';
import { type AgreedRow, agreedAround, notesOf } from './store.ts';

/** A case manager's visit, with what was told of it as far as the reader may read it. Moments are ISO 8601. */
export type VisitSince = {
  readonly id: Id;
  readonly happenedAt: string;
  readonly way: Way;
  readonly place: { readonly en: string; readonly es: string } | null;
  readonly held: boolean;
  readonly alone: boolean | null;
  /** Null where the account is no longer staff. */
  readonly maker: string | null;
  readonly notes: readonly { readonly part: NotePart; readonly words: string }[];
};

type Row = Omit<VisitSince, 'notes' | 'place'> & { readonly en: string | null; readonly es: string | null };

/** The case manager's visits to a child from one moment (ISO) until before another, the first one first: what a court report tells of them. */
export async function visitsSince(tx: Tx, childId: Id, from: string, to: string): Promise<VisitSince[]> {
  const { rows } = await sql<Row>`
    select c.id, c.happened_at as "happenedAt", c.way, p.en, p.es, c.held, c.alone_with_child as alone, m.name as maker
    from app.contact c left join app.contact_place p on p.code = c.place left join app.access_v_staff m on m.id = c.made_by
    where c.child_id = ${childId} and c.kind = 'caseworker_visit' and c.happened_at >= ${from}::timestamptz and c.happened_at < ${to}::timestamptz
    order by c.happened_at, c.id`.execute(tx);
  const notes = Map.groupBy(
    await notesOf(
      tx,
      childId,
      rows.map(({ id }) => id),
    ),
    note => note.contact_id,
  );
  return rows.map(({ en, es, ...row }) => ({
    ...row,
    place: en === null || es === null ? null : { en, es },
    notes: (notes.get(row.id) ?? []).map(({ part, words }) => ({ part, words })),
  }));
}

/** What was agreed with the caregivers of a child, the latest first; for caregivers what was agreed with their own home. */
export const agreedWith = (tx: Tx, childId: Id): Promise<AgreedRow[]> => agreedAround(tx, childId);
