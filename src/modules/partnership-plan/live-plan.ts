import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type AgreementState, signersOf } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Who } from '#platform/http/who.ts';
import type { Side } from './contract.ts';
import { PLAN_KIND } from './store/plans.ts';

/** A placement copy of the plan, as far as what lives on it needs to know it. */
export type LivePlan = {
  readonly id: Id;
  readonly childId: Id;
  readonly state: AgreementState;
  readonly openedAt: string;
  readonly versionId: Id | null;
};

const OVER: readonly AgreementState[] = ['superseded', 'ended'];

/** Leaves with NotThere when what a child's plan lives on is not the asker's: staff of the child and caregivers now. */
export async function planIsOpen(ask: Ask, childId: string): Promise<void> {
  if (!isId(childId)) return notThere();
  const { rows } = await sql<{ open: boolean }>`select ${childId}::uuid = any (app.mine('plan')) as open`.execute(
    ask.tx,
  );
  if (!rows[0]?.open) notThere();
}

/** Is the asker named in a live plan of this child? So the birth family has its part without a grant on the child. */
export async function hasPart(ask: Ask, childId: Id): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select ${childId}::uuid = any (app.my_signed_children()) as has`.execute(
    ask.tx,
  );
  return rows[0]?.has ?? false;
}

const plans = (tx: Tx) =>
  tx
    .selectFrom('app.agreements_v_agreement')
    .select(['id', 'child_id as childId', 'state', 'opened_at as openedAt', 'version_id as versionId'])
    .where('kind', '=', PLAN_KIND)
    .$castTo<LivePlan>();

/** One plan of a child, over or not; undefined when it is not the asker's. */
export const planById = async (tx: Tx, planId: string): Promise<LivePlan | undefined> =>
  isId(planId) ? plans(tx).where('id', '=', planId).executeTakeFirst() : undefined;

/** Plans by their ids, as far as the asker may see them. */
export const plansByIds = async (tx: Tx, ids: readonly Id[]): Promise<LivePlan[]> =>
  ids.length === 0
    ? []
    : plans(tx)
        .where('id', 'in', [...ids])
        .execute();

/** The child's plan that is neither superseded nor ended. */
export const livePlanOf = (tx: Tx, childId: Id): Promise<LivePlan | undefined> =>
  plans(tx).where('child_id', '=', childId).where('state', 'not in', OVER).executeTakeFirst();

export const isOver = (plan: LivePlan): boolean => OVER.includes(plan.state);

/** Has somebody put their name under the plan as it stands? An edit of what is promised would change it under them. */
export async function isSigned(tx: Tx, plan: LivePlan): Promise<boolean> {
  if (plan.state === 'partly_signed' || plan.state === 'in_force') return true;
  if (plan.state !== 'declined') return false;
  return (await signersOf(tx, plan.id)).some(({ signature }) => signature?.versionId === plan.versionId);
}

/** The side of a plan somebody stands on; null for those who have no side in it. */
export function sideOf(who: Who): Side | null {
  if (who.kind === 'staff') return 'agency';
  if (who.kind === 'caregiver' || who.kind === 'kin') return 'caregiver';
  return who.kind === 'parent' ? 'family' : null;
}
