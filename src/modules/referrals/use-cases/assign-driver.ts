import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { DRIVING, notScreened, sayNotScreened, volunteerById } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { lockAppointment } from '../store/appointments.ts';

export type AssignDriver = { readonly appointmentId: Id; readonly volunteerId: Id };

export type AssignDriverRefusal =
  | { readonly kind: 'appointment-is-over' | 'appointment-passed' }
  | { readonly kind: 'volunteer-left' | 'not-a-driver'; readonly at: string }
  /** A check was never made, or does not hold on the day of the appointment; `why` is a sentence. */
  | { readonly kind: 'no-check' | 'check-expired'; readonly at: string; readonly fill: { readonly why: string } };

/**
 * Asks a volunteer to drive somebody to an appointment. Nobody is near children whose checks do not hold on that very day
 * (S4-13). Throws NotThere when the appointment or the volunteer is not there for the asker.
 */
export async function assignDriver(
  ask: Ask,
  { appointmentId, volunteerId }: AssignDriver,
): Promise<Result<null, AssignDriverRefusal>> {
  const { tx, now, who } = ask;
  const appointment = await lockAppointment(tx, appointmentId);
  const volunteer = await volunteerById(tx, volunteerId, 'held');
  if (!appointment || !volunteer) return notThere();

  if (appointment.attended !== null) return no({ kind: 'appointment-is-over' });
  const startsAt = Temporal.Instant.from(isoOf(appointment.starts_at));
  if (Temporal.Instant.compare(startsAt, now) <= 0) return no({ kind: 'appointment-passed' });
  const at = 'volunteer';
  if (volunteer.endedOn !== null) return no({ kind: 'volunteer-left', at });
  if (volunteer.role !== 'driver') return no({ kind: 'not-a-driver', at });
  const day = startsAt.toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  const missing = notScreened(volunteer.checks, DRIVING, day);
  if (missing) return no({ kind: missing.kind, at, fill: { why: sayNotScreened(ask, missing) } });

  await tx
    .updateTable('app.service_appointment')
    .set({ transport: 'volunteer', volunteer_id: volunteer.id })
    .where('id', '=', appointment.id)
    .execute();
  return ok(null);
}
