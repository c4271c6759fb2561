import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Sessions that took place, by referral; a referral nobody has told of is left out. */
export type DeliveredSupplier = (tx: Tx, referralIds: readonly Id[]) => Promise<ReadonlyMap<Id, number>>;
/** The permanency goals in force for a child: codes and finished words in both languages. */
export type PermanencyGoal = {
  readonly code: string;
  readonly concurrent: boolean;
  readonly en: string;
  readonly es: string;
};
export type PermanencyGoalsSupplier = (tx: Tx, childId: Id) => Promise<readonly PermanencyGoal[]>;

let delivered: DeliveredSupplier | null = null;
let permanencyGoals: PermanencyGoalsSupplier | null = null;

/** Hands in who counts sessions: a later room, from app.ts. */
export const setDeliveredSupplier = (supplier: DeliveredSupplier): void => {
  delivered = supplier;
};
/** Hands in who keeps permanency goals: a later room, from app.ts. */
export const setPermanencyGoals = (supplier: PermanencyGoalsSupplier): void => {
  permanencyGoals = supplier;
};

/** Sessions delivered; empty as long as nobody counts them. */
export const deliveredFor: DeliveredSupplier = async (tx, referralIds) =>
  delivered && referralIds.length > 0 ? delivered(tx, referralIds) : new Map();
/** Permanency goals of a child; null as long as nobody keeps them. */
export const permanencyGoalsOf = async (tx: Tx, childId: Id): Promise<readonly PermanencyGoal[] | null> =>
  permanencyGoals ? permanencyGoals(tx, childId) : null;
