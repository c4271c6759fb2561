import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnershipOn } from '../partners/store/partnerships.ts';
import { partnerPersonById } from '../partners/store/people.ts';
import { openPartnerTask } from './partner-tasks.ts';

/**
 * Somebody who speaks for either side of a partnership leaves on a day (ISO): who keeps it finds somebody to take over by
 * the day before, or today when that has passed. Gives the task's id; asked again, that of the same task. For use cases that
 * have asked what their asker may. Throws NotThere.
 */
export async function openSuccessionTask(
  ask: Ask,
  { personId, leavesOn }: { readonly personId: Id; readonly leavesOn: string },
): Promise<Id> {
  const { tx, today } = ask;
  const person = (await partnerPersonById(tx, personId)) ?? notThere();
  const partnership = (await partnershipOn(tx, person.partnership_id, today.toString())) ?? notThere();
  const before = Temporal.PlainDate.from(leavesOn).subtract({ days: 1 });
  return openPartnerTask(ask, {
    partnershipId: partnership.id,
    kind: 'succession',
    title: person.name,
    // Who leaves does not find their own successor.
    ownerId: partnership.owner_id === person.user_id ? null : partnership.owner_id,
    dueOn: (Temporal.PlainDate.compare(before, today) < 0 ? today : before).toString(),
    sourceId: personId,
  });
}
