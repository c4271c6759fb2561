import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Appointment, StepBy } from '../contract.ts';
import type { Reason, ReferralState } from '../rules/life.ts';
import type { StepAsk } from '../step-ask.ts';
import { type Arranged, arrangedFor } from './appointments.ts';
import type { ReferralRow } from './referral.ts';

/** What every row that hangs on a referral says of it. */
export const hangsOn = (ask: StepAsk, referral: Pick<ReferralRow, 'id' | 'person_id' | 'office_id' | 'sensitive'>) => ({
  agency_id: ask.who.agencyId,
  office_id: referral.office_id,
  person_id: referral.person_id,
  sensitive: referral.sensitive,
  referral_id: referral.id,
});

type Step = {
  readonly from: ReferralState | null;
  readonly to: ReferralState;
  readonly by: StepBy;
  readonly reason: Reason | null;
  readonly note: string | null;
};

export const insertStep = (ask: StepAsk, referral: ReferralRow | Parameters<typeof hangsOn>[1], step: Step) =>
  ask.tx
    .insertInto('app.referral_step')
    .values({
      id: newId(),
      ...hangsOn(ask, referral),
      from_state: step.from,
      to_state: step.to,
      taken_at: ask.now,
      user_id: ask.who.userId,
      link_id: step.by.linkId ?? null,
      by_whom: step.by.side,
      via: step.by.via,
      reason: step.reason,
      note: step.note,
    })
    .execute();

/** An appointment; the way there and the interpreter stand as far as they are known. Answers with its id. */
export async function insertAppointment(
  ask: StepAsk,
  referral: ReferralRow,
  { startsAt, minutes, place, linkId }: Appointment & { readonly linkId: Id | null },
  arranged?: Arranged,
): Promise<Id> {
  const id = newId();
  await ask.tx
    .insertInto('app.service_appointment')
    .values({
      id,
      ...hangsOn(ask, referral),
      starts_at: startsAt,
      minutes,
      place: place?.trim() || null,
      ...(arranged ?? (await arrangedFor(ask, referral))),
      recorded_at: ask.now,
      recorded_by: ask.who.userId,
      link_id: linkId,
    })
    .execute();
  return id;
}

/** Asks the service for word of progress by a day. */
export const insertUpdateDue = (ask: StepAsk, referral: ReferralRow, dueOn: string) =>
  ask.tx
    .insertInto('app.progress_update')
    .values({ id: newId(), ...hangsOn(ask, referral), due_on: dueOn })
    .execute();

/** The word of progress that is asked for and has not come. */
export const openUpdateOf = (tx: Tx, referralId: Id): Promise<{ id: Id; due_on: string | null } | undefined> =>
  tx
    .selectFrom('app.progress_update')
    .select(['id', 'due_on'])
    .where('referral_id', '=', referralId)
    .where('came_at', 'is', null)
    .orderBy('due_on')
    .executeTakeFirst();

type ToldUpdate = {
  readonly user_id: Id | null;
  readonly link_id: Id | null;
  readonly period: string | null;
  readonly sessions: number | null;
  readonly minutes: number | null;
  readonly score: string | null;
  readonly progress: string | null;
  readonly words: string | null;
  readonly needs_help: string | null;
};

/** The word of progress that somebody told within ten minutes, the same in everything. */
export async function toldJustNow({ tx, now }: StepAsk, referralId: Id, told: ToldUpdate): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`
    select id from app.progress_update
    where referral_id = ${referralId} and came_at > ${now}::timestamptz - interval '10 minutes'
      and (user_id, link_id, period, sessions, minutes, score, progress, words, needs_help) is not distinct from
        (${told.user_id}::uuid, ${told.link_id}::uuid, ${told.period}::daterange, ${told.sessions}::integer, ${told.minutes}::integer,
          ${told.score}::numeric, ${told.progress}::text, ${told.words}::text, ${told.needs_help}::text)
    limit 1`.execute(tx);
  return rows[0]?.id;
}
