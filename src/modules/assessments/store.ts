import { type Selectable, sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from './tables.ts';

export type NeedRow = Selectable<Tables['app.need']> & {
  readonly kind_en: string;
  readonly kind_es: string;
  /** Code of the category of services that answers it. */
  readonly term: string | null;
};

/** May the asker work with needs of this person: around their cases, or their own. */
export async function opensNeedsOf(tx: Tx, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const { rows } = await sql<{ may: boolean }>`
    select ${personId}::uuid = any (app.mine('referral')) or ${personId}::uuid is not distinct from app_definer.my_person() as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

const needs = (tx: Tx) =>
  tx
    .selectFrom('app.need as n')
    .innerJoin('app.need_kind as k', 'k.code', 'n.kind')
    .selectAll('n')
    .select(['k.en as kind_en', 'k.es as kind_es', 'k.term']);

/** What these people need: open needs first, the oldest on top. */
export const needsOf = (tx: Tx, personIds: readonly Id[]): Promise<NeedRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : needs(tx)
        .where('n.person_id', 'in', personIds)
        .orderBy(sql`n.ended_on is not null`)
        .orderBy('n.identified_on')
        .orderBy('n.id')
        .execute();

/** One need; undefined when it is not there or not the reader's to see. */
export const needById = async (tx: Tx, id: string): Promise<NeedRow | undefined> =>
  isId(id) ? needs(tx).where('n.id', '=', id).executeTakeFirst() : undefined;

export type NeedKind = {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  readonly domain: string;
  readonly sensitive: NeedRow['sensitive'];
  /** Code of the category of services that answers it. */
  readonly term: string | null;
};

/** Kinds of needs, in the order of their list. */
export const needKinds = (tx: Tx): Promise<NeedKind[]> =>
  tx
    .selectFrom('app.need_kind')
    .select(['code', 'en', 'es', 'domain', 'sensitive', 'term'])
    .$castTo<NeedKind>()
    .execute();
