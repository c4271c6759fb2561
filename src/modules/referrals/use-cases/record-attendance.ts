import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { StepAsk } from '../step-ask.ts';
import { lockAppointment } from '../store/appointments.ts';

export const ATTENDED = ['yes', 'late', 'missed'] as const;

export type RecordAttendance = {
  readonly appointmentId: Id;
  readonly attended: (typeof ATTENDED)[number];
  /** Why they missed it, as far as it is known. */
  readonly missedWhy?: string | null;
};

export type AttendanceRefusal =
  | Invalid
  /** It has not begun. */
  | { readonly kind: 'still-ahead' }
  | { readonly kind: 'appointment-is-canceled' };

/**
 * Writes down whether somebody came: staff, or the service by its link (`by.linkId`). Told again, the last word counts;
 * what was said before stays in the history. Throws NotThere when the appointment is not there for the asker.
 */
export async function recordAttendance(
  ask: StepAsk,
  { appointmentId, attended, missedWhy = null }: RecordAttendance,
  by: { readonly linkId?: Id | null } = {},
): Promise<Result<null, AttendanceRefusal>> {
  const found = await lockAppointment(ask.tx, appointmentId);
  if (!found) return notThere();
  if (found.attended?.startsWith('canceled')) return no({ kind: 'appointment-is-canceled' });
  if (Temporal.Instant.compare(found.starts_at, ask.now) > 0) return no({ kind: 'still-ahead' });
  if ((missedWhy ?? '').length > 500) return no(invalid({ at: 'missedWhy', code: 'too-long' }));
  await ask.tx
    .updateTable('app.service_appointment')
    .set({
      attended,
      missed_why: attended === 'missed' ? missedWhy?.trim() || null : null,
      ...(by.linkId && { link_id: by.linkId }),
    })
    .where('id', '=', found.id)
    .execute();
  return ok(null);
}
