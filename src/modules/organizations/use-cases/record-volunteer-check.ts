import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import type { CheckKind } from '../rules/screening.ts';
import { volunteerById } from '../store/volunteers.ts';

/** A check and the first and last day (ISO) for which it holds. */
export type RecordVolunteerCheck = {
  readonly volunteerId: Id;
  readonly kind: CheckKind;
  readonly from: string;
  readonly until: string;
};

/** Writes down how a volunteer was looked at. Throws NotThere when the volunteer is not there for the asker. */
export async function recordVolunteerCheck(
  ask: Ask,
  { volunteerId, kind, from, until }: RecordVolunteerCheck,
): Promise<Result<{ id: Id }, NotAllowed | Invalid>> {
  const { tx, who, now, today } = ask;
  const volunteer = await volunteerById(tx, volunteerId);
  if (!volunteer) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (from > today.toString()) return no(invalid({ at: 'from', code: 'in-the-future' }));
  if (until < from) return no(invalid({ at: 'until', code: 'ends-before-it-begins' }));

  const id = newId();
  await tx
    .insertInto('app.volunteer_check')
    .values({
      id,
      agency_id: who.agencyId,
      organization_id: volunteer.organizationId,
      volunteer_id: volunteer.id,
      kind,
      valid: writeRange({ from, to: Temporal.PlainDate.from(until).add({ days: 1 }).toString() }),
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  return ok({ id });
}
