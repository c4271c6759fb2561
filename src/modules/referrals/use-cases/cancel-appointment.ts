import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { StepAsk } from '../step-ask.ts';
import { lockAppointment } from '../store/appointments.ts';
import type { AppointmentRefusal } from './change-appointment.ts';

export type CancelAppointment = {
  readonly appointmentId: Id;
  /** Who called it off. */
  readonly calledOffBy: 'family' | 'provider';
  readonly why?: string | null;
};

/** An appointment does not take place. Throws NotThere when it is not there for the asker. */
export async function cancelAppointment(
  ask: StepAsk,
  { appointmentId, calledOffBy, why = null }: CancelAppointment,
  by: { readonly linkId?: Id | null } = {},
): Promise<Result<null, AppointmentRefusal | Invalid>> {
  const found = await lockAppointment(ask.tx, appointmentId);
  if (!found) return notThere();
  if (found.attended !== null) return no({ kind: 'appointment-is-over' });
  if ((why ?? '').length > 500) return no(invalid({ at: 'missedWhy', code: 'too-long' }));
  await ask.tx
    .updateTable('app.service_appointment')
    .set({
      attended: `canceled-by-${calledOffBy}`,
      missed_why: why?.trim() || null,
      ...(by.linkId && { link_id: by.linkId }),
    })
    .where('id', '=', found.id)
    .execute();
  return ok(null);
}
