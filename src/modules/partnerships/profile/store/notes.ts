import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Notes about a community or a partner, the newest first. Who does not build partnerships finds none. */
export const notesOf = (tx: Tx, column: 'community_id' | 'partnership_id', id: Id) =>
  tx
    .selectFrom('app.partnership_note as n')
    .leftJoin('app.access_v_staff as u', 'u.id', 'n.written_by')
    .select(['n.id', 'n.words', 'n.written_on', 'u.name as by'])
    .where(`n.${column}`, '=', id)
    .orderBy('n.id', 'desc')
    .execute();
