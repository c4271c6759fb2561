import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';

/** The walks of life in which partners are found, in their order, in one language. */
export const sectorWords = (tx: Tx, language: Language) =>
  tx
    .selectFrom('app.sector')
    .select('code')
    .select(eb => [eb.ref(language).as('name'), eb.ref(language === 'en' ? 'help_en' : 'help_es').as('help'), 'source'])
    .orderBy('position')
    .execute();

export const sectorCodes = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('app.sector').select('code').orderBy('position').execute()).map(row => row.code);

/** Why partnerships ended or never began, in one language. */
export const endReasons = (tx: Tx, language: Language) =>
  tx
    .selectFrom('app.partnership_end_reason')
    .select(['code'])
    .select(eb => eb.ref(language).as('name'))
    .orderBy('position')
    .execute();

/** The sectors a community sought on a day; none where it had not chosen. */
export const soughtSectors = async (tx: Tx, communityId: Id, on: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('app.community_sector')
      .select('sector')
      .where('community_id', '=', communityId)
      .where(sql<boolean>`during @> ${on}::date`)
      .execute()
  ).map(row => row.sector);
