import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Somebody around a child of the reader's, as far as somebody outside the staff may know them. */
export type AroundMine = {
  readonly child_id: Id;
  readonly first_name: string;
  readonly circle: 'agency' | 'supervisor' | 'court' | 'caregiver' | 'parent' | 'family' | 'school' | 'service';
  /** The part in both languages, where it has one of its own. */
  readonly part_en: string | null;
  readonly part_es: string | null;
  readonly name: string;
  readonly organization: string | null;
  /** ISO day; null where nobody wrote it down, or it is not theirs to know. */
  readonly since: string | null;
  readonly phone: string | null;
};

/** Who is around the children of a caregiver, a parent or a youth, child by child; what they may not know is left out. */
export async function teamAroundMe(tx: Tx): Promise<AroundMine[]> {
  const { rows } = await sql<AroundMine>`
    select child_id, first_name, circle, part_en, part_es, name, organization, since::text, phone from app_definer.team_around_me()`.execute(
    tx,
  );
  return rows;
}
