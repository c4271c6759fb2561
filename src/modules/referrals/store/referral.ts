import type { Selectable } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';

export type ReferralRow = Selectable<Tables['app.referral']>;
export type BasisRow = Selectable<Tables['app.sharing_basis']>;

/** One referral, held until the transaction ends: of two who answer at once the second sees what the first did. */
export const lockReferral = async (tx: Tx, id: string): Promise<ReferralRow | undefined> =>
  isId(id) ? tx.selectFrom('app.referral').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined;

/** One referral; undefined when it is not there or not the reader's to see. */
export const referralById = async (tx: Tx, id: string): Promise<ReferralRow | undefined> =>
  isId(id) ? tx.selectFrom('app.referral').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** One ground, held until the transaction ends: it cannot be taken back meanwhile. Undefined when it is not the asker's to see. */
export const holdBasis = async (tx: Tx, id: Id): Promise<BasisRow | undefined> =>
  isId(id)
    ? tx.selectFrom('app.sharing_basis').selectAll().where('id', '=', id).forShare().executeTakeFirst()
    : undefined;

/** One ground; undefined when it is not there or not the reader's to see. */
export const basisById = async (tx: Tx, id: Id): Promise<BasisRow | undefined> =>
  isId(id) ? tx.selectFrom('app.sharing_basis').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
