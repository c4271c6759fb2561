import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { volunteerById } from '../store/volunteers.ts';

/** Says that somebody helps no more after a day (ISO). Throws NotThere when the volunteer is not there for the asker. */
export async function endVolunteer(
  ask: Ask,
  { volunteerId, lastDay }: { readonly volunteerId: Id; readonly lastDay: string },
): Promise<Result<null, NotAllowed | Invalid | { readonly kind: 'left-already' }>> {
  const { tx, who, today } = ask;
  const volunteer = await volunteerById(tx, volunteerId);
  if (!volunteer) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (volunteer.endedOn !== null) return no({ kind: 'left-already' });
  if (lastDay > today.toString()) return no(invalid({ at: 'lastDay', code: 'in-the-future' }));
  if (lastDay < volunteer.since) return no(invalid({ at: 'lastDay', code: 'not-a-volunteer-then' }));

  await tx.updateTable('app.volunteer').set({ ended_on: lastDay }).where('id', '=', volunteer.id).execute();
  return ok(null);
}
