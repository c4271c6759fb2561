import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { DecideTermination, Decision, Ground } from './contract.ts';

/** A decision as it was made; days are ISO dates. The name is null where the account is no longer staff. */
export type DecisionRow = {
  readonly id: Id;
  readonly decision: Decision;
  readonly ground: Ground | null;
  readonly reason: string;
  readonly decided_on: string;
  readonly next_on: string;
  readonly threshold_on: string | null;
  readonly decided_by: string | null;
};

/** The decisions about a child, the latest first. */
export const decisionsOf = (tx: Tx, childId: Id): Promise<DecisionRow[]> =>
  tx
    .selectFrom('app.termination_decision as d')
    .leftJoin('app.access_v_staff as s', 's.id', 'd.decided_by')
    .select(['d.id', 'd.decision', 'd.ground', 'd.reason', 'd.decided_on', 'd.next_on', 'd.threshold_on'])
    .select('s.name as decided_by')
    .where('d.child_id', '=', childId)
    .orderBy('d.decided_on', 'desc')
    .execute();

export const insertDecision = (
  tx: Tx,
  writing: { readonly id: Id; readonly agencyId: Id; readonly by: Id; readonly at: string; readonly on: string },
  { childId, decision, ground, reason, nextOn }: DecideTermination,
  thresholdOn: string | null,
) =>
  tx
    .insertInto('app.termination_decision')
    .values({
      id: writing.id,
      agency_id: writing.agencyId,
      office_id: null,
      child_id: childId,
      decision,
      ground,
      reason: reason.trim(),
      decided_on: writing.on,
      next_on: nextOn,
      threshold_on: thresholdOn,
      decided_by: writing.by,
      recorded_at: writing.at,
    })
    .execute();
