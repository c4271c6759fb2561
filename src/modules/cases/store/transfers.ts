import type { Id } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Transfer = {
  readonly agencyId: Id;
  readonly caseId: Id;
  readonly assignment: { readonly assignmentId: Id; readonly userId: Id; readonly from: string };
  readonly toUserId: Id;
  readonly at: string;
  readonly overlapUntil: string | null;
  readonly overlapNote: string;
};

/** Ends the primary worker's time and begins the next one's at the same moment, with the note of what was handed over. */
export async function handOver(
  tx: Tx,
  { agencyId, caseId, assignment, toUserId, at, overlapUntil, overlapNote }: Transfer,
): Promise<void> {
  await tx
    .updateTable('app.primary_assignment')
    .set({ during: writeRange({ from: assignment.from, to: at }) })
    .where('id', '=', assignment.assignmentId)
    .execute();
  await tx
    .insertInto('app.primary_assignment')
    .values({
      id: newId(),
      agency_id: agencyId,
      case_id: caseId,
      user_id: toUserId,
      during: writeRange({ from: at }),
      reason: null,
    })
    .execute();
  await tx
    .insertInto('app.case_transfer')
    .values({
      id: newId(),
      agency_id: agencyId,
      case_id: caseId,
      from_user: assignment.userId,
      to_user: toUserId,
      at,
      overlap_until: overlapUntil,
      overlap_note: overlapNote,
    })
    .execute();
}

/** Lays a case into a unit. */
export const moveToUnit = (tx: Tx, caseId: Id, place: { unit_id: Id; office_id: Id; organization_id: Id }) =>
  tx
    .updateTable('app.case_file')
    .set({ unit_id: place.unit_id, office_id: place.office_id, organization_id: place.organization_id })
    .where('id', '=', caseId)
    .execute();
