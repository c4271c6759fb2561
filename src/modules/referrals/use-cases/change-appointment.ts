import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { isoOf } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { appointmentProblems } from '../rules/appointment-problems.ts';
import { type InterpreterState, NEEDS_LANGUAGE, type SaidTransport, type Transport } from '../rules/getting-there.ts';
import type { StepAsk } from '../step-ask.ts';
import { type AppointmentRow, lockAppointment } from '../store/appointments.ts';

/** What changes; what is left out stays. Moments are ISO, languages BCP 47. */
export type ChangeAppointment = {
  readonly appointmentId: Id;
  readonly startsAt?: string;
  readonly minutes?: number;
  readonly place?: string | null;
  readonly transport?: SaidTransport;
  readonly interpreter?: InterpreterState;
  readonly language?: string | null;
};

export type AppointmentRefusal =
  | Invalid
  /** Somebody wrote down whether they came, or that it does not take place. */
  | { readonly kind: 'appointment-is-over' };

/**
 * Moves an appointment, or says how the way there and the interpreter stand. An interpreter is asked for in the family's
 * own language unless another one is named. Whom a volunteer drives is said by `assignDriver` alone. Throws NotThere when it is not there for the asker.
 */
export async function changeAppointment(
  ask: StepAsk,
  change: ChangeAppointment,
): Promise<Result<null, AppointmentRefusal>> {
  const found = await lockAppointment(ask.tx, change.appointmentId);
  if (!found) return notThere();
  if (found.attended !== null) return no({ kind: 'appointment-is-over' });

  const { startsAt, minutes, place, transport, interpreter } = change;
  const problems = appointmentProblems(change, ask.now);
  const language = await languageOf(ask, found, change);
  if (interpreter && NEEDS_LANGUAGE.includes(interpreter) && language === null)
    problems.push({ at: 'language', code: 'say-which-language' });
  if (problems.length > 0) return no(invalid(...problems));

  // A ride, a person who interprets: they were arranged for another time.
  const moved = startsAt !== undefined && isoOf(found.starts_at) !== Temporal.Instant.from(startsAt).toString();
  await ask.tx
    .updateTable('app.service_appointment')
    .set({
      ...(startsAt !== undefined && { starts_at: startsAt }),
      ...(minutes !== undefined && { minutes }),
      ...(place !== undefined && { place: place?.trim() || null }),
      ...(moved && FOR_THAT_TIME.includes(found.transport as Transport) && { transport: 'open' as const }),
      ...(moved && found.interpreter === 'confirmed' && { interpreter: 'requested' as const }),
      ...(transport && { transport }),
      ...(interpreter && { interpreter, language }),
    })
    .where('id', '=', found.id)
    .execute();
  return ok(null);
}

const FOR_THAT_TIME: readonly Transport[] = ['agency', 'provider', 'volunteer', 'medicaid-ride'];

async function languageOf({ tx }: StepAsk, found: AppointmentRow, change: ChangeAppointment): Promise<string | null> {
  if (!change.interpreter || !NEEDS_LANGUAGE.includes(change.interpreter)) return found.language;
  const told = change.language ?? found.language;
  if (told) return told;
  const person = await personById(tx, found.person_id);
  return person?.interpreter ?? person?.languages[0] ?? null;
}
