import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { HandoverAnswer } from './contract.ts';

export type NewMove = {
  readonly id: Id;
  readonly agencyId: Id;
  readonly childId: Id;
  readonly at: string;
  readonly planned: boolean;
  readonly reason: string;
  readonly why: string;
  readonly sittingId: Id | null;
  readonly recordedBy: Id;
  readonly recordedAt: string;
};

export const insertMove = (tx: Tx, move: NewMove) =>
  tx
    .insertInto('app.move')
    .values({
      id: move.id,
      agency_id: move.agencyId,
      office_id: null,
      child_id: move.childId,
      at: move.at,
      planned: move.planned,
      reason: move.reason,
      why: move.why,
      sitting_id: move.sittingId,
      recorded_by: move.recordedBy,
      recorded_at: move.recordedAt,
    })
    .execute();

/** What was handed over with a move, one row for each item answered. */
export async function insertHandover(
  tx: Tx,
  agencyId: Id,
  childId: Id,
  moveId: Id,
  answers: readonly HandoverAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx
    .insertInto('app.handover_item')
    .values(
      answers.map(answer => ({
        id: newId(),
        agency_id: agencyId,
        office_id: null,
        child_id: childId,
        move_id: moveId,
        kind: answer.kind,
        state: answer.state,
        note: answer.note ?? null,
      })),
    )
    .execute();
}
