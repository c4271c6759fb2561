import type { Id } from '#kernel/ids.ts';
import { caseOfChild, membersOf } from '#modules/cases/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** The people a child's record tells of: the child, and the adults of the child's case, in this order. */
export async function peopleOfRecord(tx: Tx, childId: Id): Promise<Id[]> {
  const caseId = await caseOfChild(tx, childId);
  const members = caseId ? await membersOf(tx, caseId) : [];
  const adults = members.filter(({ part }) => part !== 'child').map(({ person_id }) => person_id);
  return [childId, ...new Set(adults.filter(id => id !== childId))];
}

/** Is somebody the child of this record, or an adult of the child's case? */
export const belongsToRecord = async (tx: Tx, childId: Id, personId: Id): Promise<boolean> =>
  (await peopleOfRecord(tx, childId)).includes(personId);
