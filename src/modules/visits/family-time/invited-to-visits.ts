import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type FamilyGuest, guestsOf } from './store/visits.ts';

/** Who is invited to these visits, as far as the reader may see: somebody outside sees themselves. */
export const invitedToVisits = (tx: Tx, visitIds: readonly Id[]): Promise<FamilyGuest[]> => guestsOf(tx, visitIds);
