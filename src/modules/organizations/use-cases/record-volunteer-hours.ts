import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { volunteerById } from '../store/volunteers.ts';

/** So many hours (quarters count) on a day (ISO). */
export type RecordVolunteerHours = { readonly volunteerId: Id; readonly on: string; readonly hours: number };

/** Writes down how long a volunteer helped on a day. Throws NotThere when the volunteer is not there for the asker. */
export async function recordVolunteerHours(
  ask: Ask,
  { volunteerId, on, hours }: RecordVolunteerHours,
): Promise<Result<{ id: Id }, NotAllowed | Invalid>> {
  const { tx, who, now, today } = ask;
  const volunteer = await volunteerById(tx, volunteerId);
  if (!volunteer) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  if (on < volunteer.since || (volunteer.endedOn !== null && on > volunteer.endedOn))
    return no(invalid({ at: 'on', code: 'not-a-volunteer-then' }));
  if (!(hours >= 0.25 && hours <= 24)) return no(invalid({ at: 'hours', code: 'not-hours' }));

  const id = newId();
  await tx
    .insertInto('app.volunteer_hours')
    .values({
      id,
      agency_id: who.agencyId,
      organization_id: volunteer.organizationId,
      volunteer_id: volunteer.id,
      on_day: on,
      minutes: Math.round(hours * 60),
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  return ok({ id });
}
