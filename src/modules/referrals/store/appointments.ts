import { type Selectable, sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { serviceReach } from '#modules/organizations/index.ts';
import { personById } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import {
  type InterpreterState,
  interpreterFor,
  type SaidTransport,
  type Speaks,
  type Transport,
  transportFor,
} from '../rules/getting-there.ts';
import type { StepAsk } from '../step-ask.ts';
import type { Tables } from '../tables.ts';
import type { ReferralRow } from './referral.ts';

export type AppointmentRow = Selectable<Tables['app.service_appointment']>;

/** One appointment, held until the transaction ends; undefined when it is not there or not the asker's to see. */
export const lockAppointment = async (tx: Tx, id: string): Promise<AppointmentRow | undefined> =>
  isId(id)
    ? tx.selectFrom('app.service_appointment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;

/** The appointments of one referral in their order. */
export const appointmentsOfReferral = (tx: Tx, referralId: Id): Promise<AppointmentRow[]> =>
  tx
    .selectFrom('app.service_appointment')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('starts_at')
    .execute();

/** How somebody gets there and is understood. */
export type Arranged = {
  readonly transport: SaidTransport;
  readonly interpreter: InterpreterState;
  readonly language: string | null;
};

const NOT_KNOWN: Arranged = { transport: 'not-known', interpreter: 'not-known', language: null };

/**
 * What is known of the way there and of languages for a new appointment. Who holds a link knows nothing of either: what
 * they set is for staff to arrange.
 */
export async function arrangedFor(
  ask: StepAsk,
  referral: Pick<ReferralRow, 'person_id' | 'service_id'>,
): Promise<Arranged> {
  if (ask.who.userId === null) return NOT_KNOWN;
  const { tx } = ask;
  const { rows } = await sql<{ transport: Transport }>`
    select transport from app.service_appointment
    where person_id = ${referral.person_id} and transport not in ('not-known', 'not-needed')
    order by starts_at desc, id desc limit 1`.execute(tx);
  const [speaks, there, inHome] = await languagesAt(tx, referral);
  return { ...interpreterFor(speaks, there), transport: transportFor(inHome, rows[0]?.transport ?? null) };
}

/** How whom a referral is about speaks, what the service speaks, and whether it comes to the home. */
export async function languagesAt(
  tx: Tx,
  referral: Pick<ReferralRow, 'person_id' | 'service_id'>,
): Promise<[speaks: Speaks, there: readonly string[], inHome: boolean]> {
  const person = await personById(tx, referral.person_id);
  const { languages, inHome } = await serviceReach(tx, referral.service_id);
  return [person ?? { languages: [], interpreter: null }, languages, inHome];
}
