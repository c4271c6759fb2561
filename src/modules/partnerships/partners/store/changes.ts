import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Level, PartnerState } from '../rules/states.ts';

/** Holds a partnership until the transaction ends, so that of two who change it the second sees what the first did. */
export const holdPartnership = (tx: Tx, id: Id) =>
  tx.selectFrom('app.partnership').select('id').where('id', '=', id).forUpdate().execute();

/** Holds the introductions of an agency: of two that would close a circle together the second sees the first. */
export const holdIntroductions = (tx: Tx, agencyId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`introductions:${agencyId}`}, 0))`.execute(tx);

type Stay = { readonly state: PartnerState; readonly reason: string | null; readonly words: string | null };

/**
 * From a day on a partnership stands elsewhere. On the very day on which it came where it is, the stay is written over:
 * a stay lasts a day at least, and the history keeps what was written before.
 */
export async function standFrom(
  { tx, who }: Pick<Ask, 'tx' | 'who'>,
  partnershipId: Id,
  since: string | null,
  on: string,
  stay: Stay,
): Promise<void> {
  if (since === on) {
    await tx
      .updateTable('app.partnership_stay')
      .set({ ...stay, set_by: who.userId })
      .where('partnership_id', '=', partnershipId)
      .where(sql<boolean>`upper_inf(during)`)
      .execute();
    return;
  }
  if (since !== null)
    await tx
      .updateTable('app.partnership_stay')
      .set({ during: writeRange({ from: since, to: on }) })
      .where('partnership_id', '=', partnershipId)
      .where(sql<boolean>`upper_inf(during)`)
      .execute();
  await tx
    .insertInto('app.partnership_stay')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      partnership_id: partnershipId,
      during: writeRange({ from: on }),
      set_by: who.userId,
      ...stay,
    })
    .execute();
}

/** The same for the level. */
export async function levelFrom(
  { tx, who }: Pick<Ask, 'tx' | 'who'>,
  partnershipId: Id,
  since: string | null,
  on: string,
  level: { readonly level: Level; readonly evidence: string },
): Promise<void> {
  const current = () =>
    tx
      .updateTable('app.partnership_level')
      .where('partnership_id', '=', partnershipId)
      .where(sql<boolean>`upper_inf(during)`);
  if (since === on) {
    await current()
      .set({ ...level, set_by: who.userId })
      .execute();
    return;
  }
  if (since !== null)
    await current()
      .set({ during: writeRange({ from: since, to: on }) })
      .execute();
  await tx
    .insertInto('app.partnership_level')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      partnership_id: partnershipId,
      during: writeRange({ from: on }),
      set_by: who.userId,
      ...level,
    })
    .execute();
}

/** A level that goes on ends on a day; one that began on this day never was. */
export async function endLevel(tx: Tx, partnershipId: Id, since: string, on: string): Promise<void> {
  const now = sql<boolean>`upper_inf(during)`;
  if (since >= on)
    await tx.deleteFrom('app.partnership_level').where('partnership_id', '=', partnershipId).where(now).execute();
  else
    await tx
      .updateTable('app.partnership_level')
      .set({ during: writeRange({ from: since, to: on }) })
      .where('partnership_id', '=', partnershipId)
      .where(now)
      .execute();
}

/** From a day on a partnership works in exactly these communities. */
export async function workIn(
  { tx, who }: Pick<Ask, 'tx' | 'who'>,
  partnershipId: Id,
  communityIds: readonly Id[],
  on: string,
): Promise<void> {
  const now = await tx
    .selectFrom('app.partnership_community')
    .select(['id', 'community_id'])
    .select(sql<string>`lower(during)::text`.as('from'))
    .where('partnership_id', '=', partnershipId)
    .where(sql<boolean>`upper_inf(during)`)
    .execute();
  for (const row of now.filter(each => !communityIds.includes(each.community_id)))
    if (row.from >= on) await tx.deleteFrom('app.partnership_community').where('id', '=', row.id).execute();
    else
      await tx
        .updateTable('app.partnership_community')
        .set({ during: writeRange({ from: row.from, to: on }) })
        .where('id', '=', row.id)
        .execute();
  const more = communityIds.filter(id => !now.some(row => row.community_id === id));
  if (more.length > 0)
    await tx
      .insertInto('app.partnership_community')
      .values(
        more.map(id => ({
          id: newId(),
          agency_id: who.agencyId,
          partnership_id: partnershipId,
          community_id: id,
          during: writeRange({ from: on }),
        })),
      )
      .execute();
}
