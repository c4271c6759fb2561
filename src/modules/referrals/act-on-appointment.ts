import { isId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { appointmentFields, arrangeFields, attendanceFields, cancelFields } from './appointment-fields.ts';
import type { ReferralRow } from './store/referral.ts';
import { arrangeAppointment } from './use-cases/arrange-appointment.ts';
import { cancelAppointment } from './use-cases/cancel-appointment.ts';
import { changeAppointment } from './use-cases/change-appointment.ts';
import { recordAttendance } from './use-cases/record-attendance.ts';

type Done = Result<string, Refusal>;
/** How long an appointment is taken to last while nobody has said. */
const MINUTES = 60;
const done = (result: Result<unknown, Refusal>): Done => (result.ok ? ok('appointment') : result);

/** Which appointment of the page a form is about. */
function chosen({ form }: SubmitAsk) {
  const id = form.get('appointment');
  return isId(id) ? id : notThere();
}

/** What can be done with the appointments of a referral's page, by the name its form sends. */
export const APPOINTMENT_ACTS: Readonly<Record<string, (ask: SubmitAsk, referral: ReferralRow) => Promise<Done>>> = {
  'set-appointment': async (ask, referral) => {
    const read = readFields(ask.form, appointmentFields);
    if (!read.ok) return read;
    const { onDay, atTime, minutes, where } = read.value.values;
    const startsAt = momentOf(onDay, atTime, ask.who.timeZone);
    return done(
      await arrangeAppointment(ask, { referralId: referral.id, startsAt, minutes: minutes ?? MINUTES, place: where }),
    );
  },
  'move-appointment': async ask => {
    const read = readFields(ask.form, appointmentFields);
    if (!read.ok) return read;
    const { onDay, atTime, minutes, where } = read.value.values;
    return done(
      await changeAppointment(ask, {
        appointmentId: chosen(ask),
        startsAt: momentOf(onDay, atTime, ask.who.timeZone),
        ...(minutes !== null && { minutes }),
        ...(where !== null && { place: where }),
      }),
    );
  },
  'arrange-appointment': async ask => {
    const read = readFields(ask.form, arrangeFields);
    if (!read.ok) return read;
    const { transport, interpreter, language } = read.value.values;
    return done(
      await changeAppointment(ask, {
        appointmentId: chosen(ask),
        ...(transport && { transport }),
        ...(interpreter && { interpreter }),
        language,
      }),
    );
  },
  attendance: async ask => {
    const read = readFields(ask.form, attendanceFields);
    if (!read.ok) return read;
    return done(await recordAttendance(ask, { appointmentId: chosen(ask), ...read.value.values }));
  },
  'cancel-appointment': async ask => {
    const read = readFields(ask.form, cancelFields);
    if (!read.ok) return read;
    const { calledOffBy, missedWhy } = read.value.values;
    return done(await cancelAppointment(ask, { appointmentId: chosen(ask), calledOffBy, why: missedWhy }));
  },
};
