import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A legal hold of one record. Moments are ISO 8601; names are null where the account is no longer staff. */
export type Hold = {
  readonly id: Id;
  readonly matter: string;
  readonly askedBy: string;
  readonly placedAt: string;
  readonly placedBy: string | null;
  /** Null while it lasts. */
  readonly liftedAt: string | null;
  readonly liftedBy: string | null;
  readonly liftedWhy: string | null;
};

/** The holds of a record, those that last first. */
export async function holdsOf(tx: Tx, childId: Id): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    select h.id, h.matter, h.asked_by as "askedBy", h.placed_at as "placedAt", p.name as "placedBy", h.lifted_at as "liftedAt",
      l.name as "liftedBy", h.lifted_why as "liftedWhy"
    from app.legal_hold h left join app.access_v_staff p on p.id = h.placed_by left join app.access_v_staff l on l.id = h.lifted_by
    where h.child_id = ${childId} order by h.lifted_at is not null, h.placed_at desc, h.id limit 200`.execute(tx);
  return rows;
}

/** The holds that last, of those the reader may see. */
export const heldNow = async (tx: Tx, childId: Id): Promise<Hold[]> =>
  (await holdsOf(tx, childId)).filter(({ liftedAt }) => liftedAt === null);

/**
 * Whether anything of this record may be destroyed: true while a legal hold lasts, also one the asker may not see. Every
 * use case that throws something away asks it first, and says so in words; the database refuses it besides.
 */
export async function isHeld(tx: Tx, childId: Id): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select app_definer.is_held(${childId}::uuid) as held`.execute(tx);
  return rows[0]?.held ?? false;
}

/** May the reader see holds of this child's record? */
export async function opensHoldsOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('case')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}
