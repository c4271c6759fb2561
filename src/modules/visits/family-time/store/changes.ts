import type { Id } from '#kernel/ids.ts';
import type { Reached } from '#modules/meetings/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddNote, AnswerVisit, FamilyWay, MissVisit, Supervision, VisitNeeds, WithWhom } from '../contract.ts';

type Writing = Pick<Ask, 'tx' | 'who' | 'now'>;

export type NewVisit = Omit<VisitNeeds, 'anyway'> & {
  readonly id: Id;
  readonly childId: Id;
  readonly orderId: Id | null;
  readonly withWhom: WithWhom;
  readonly way: FamilyWay;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly supervision: Supervision;
  readonly makesUp: Id | null;
};

export const insertVisit = ({ tx, who, now }: Writing, visit: NewVisit) =>
  tx
    .insertInto('app.family_visit')
    .values({
      id: visit.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: visit.childId,
      order_id: visit.orderId,
      with_whom: visit.withWhom,
      way: visit.way,
      starts_at: visit.startsAt,
      ends_at: visit.endsAt,
      place: visit.place,
      room_id: visit.roomId,
      car_id: visit.carId,
      transport: visit.transport,
      driver_id: visit.driverId,
      supervision: visit.supervision,
      supervisor_id: visit.supervisorId,
      interpreter: visit.interpreter,
      state: 'planned',
      because: null,
      because_words: null,
      no_make_up_why: null,
      makes_up: visit.makesUp,
      recorded_by: null,
      recorded_at: null,
      planned_by: who.userId,
      planned_at: now,
    })
    .execute();

export type NewGuest = {
  readonly id: Id;
  readonly childId: Id;
  readonly visitId: Id;
  readonly personId: Id;
  readonly part: 'parent' | 'sibling' | 'kin' | 'caregiver';
  readonly told: Reached;
};

export const insertGuest = ({ tx, who }: Writing, guest: NewGuest) =>
  tx
    .insertInto('app.family_visit_guest')
    .values({
      id: guest.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: guest.childId,
      visit_id: guest.visitId,
      person_id: guest.personId,
      part: guest.part,
      told: guest.told,
      answer: null,
      answer_words: null,
      other_time: null,
      answered_at: null,
      answered_by: null,
      answered_via: null,
      came: null,
    })
    .execute();

/** Moves a visit; what people answered was about another time. */
export async function moveVisitTo(
  { tx }: Writing,
  visitId: Id,
  to: Omit<VisitNeeds, 'anyway'> & { readonly startsAt: string; readonly endsAt: string },
): Promise<void> {
  await tx
    .updateTable('app.family_visit')
    .set({
      starts_at: to.startsAt,
      ends_at: to.endsAt,
      place: to.place,
      room_id: to.roomId,
      car_id: to.carId,
      transport: to.transport,
      driver_id: to.driverId,
      supervisor_id: to.supervisorId,
      interpreter: to.interpreter,
    })
    .where('id', '=', visitId)
    .execute();
  await tx
    .updateTable('app.family_visit_guest')
    .set({
      answer: null,
      answer_words: null,
      other_time: null,
      answered_at: null,
      answered_by: null,
      answered_via: null,
    })
    .where('visit_id', '=', visitId)
    .execute();
}

export const keepVisitAnswer = ({ tx, who, now }: Writing, { guestId, answer, words, otherTime, via }: AnswerVisit) =>
  tx
    .updateTable('app.family_visit_guest')
    .set({
      answer,
      answer_words: words,
      other_time: otherTime,
      answered_at: now,
      answered_by: who.userId,
      answered_via: via,
    })
    .where('id', '=', guestId)
    .execute();

/** Somebody was given a link for these invitations of theirs. */
export const tellByLink = ({ tx }: Writing, guestIds: readonly Id[]) =>
  tx.updateTable('app.family_visit_guest').set({ told: 'link' }).where('id', 'in', guestIds).execute();

export const keepCame = ({ tx }: Writing, guestId: Id, came: boolean) =>
  tx.updateTable('app.family_visit_guest').set({ came }).where('id', '=', guestId).execute();

export const holdVisit = ({ tx, who, now }: Writing, visitId: Id) =>
  tx
    .updateTable('app.family_visit')
    .set({ state: 'held', recorded_by: who.userId, recorded_at: now })
    .where('id', '=', visitId)
    .execute();

/** A visit that did not come about: missed when its time had come, canceled when it was called off before. */
export const loseVisit = (
  { tx, who, now }: Writing,
  visitId: Id,
  state: 'missed' | 'canceled',
  why: Pick<MissVisit, 'because' | 'words' | 'noMakeUpWhy'>,
) =>
  tx
    .updateTable('app.family_visit')
    .set({
      state,
      because: why.because,
      because_words: why.words,
      no_make_up_why: why.noMakeUpWhy,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .where('id', '=', visitId)
    .execute();

/** The visits an order still plans from a moment (ISO) on. */
export const plannedFrom = ({ tx }: Writing, orderId: Id, from: string) =>
  tx
    .selectFrom('app.family_visit')
    .select(['id', 'starts_at'])
    .where('order_id', '=', orderId)
    .where('state', '=', 'planned')
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .execute();

/** Cancels visits because their order ended: another stands in its place, or none. */
export const cancelVisits = ({ tx, who, now }: Writing, ids: readonly Id[], words: string) =>
  tx
    .updateTable('app.family_visit')
    .set({
      state: 'canceled',
      because: 'order_changed',
      because_words: words,
      no_make_up_why: words,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .where('id', 'in', ids)
    .where('state', '=', 'planned')
    .execute();

export const insertNote = ({ tx, who, now }: Writing, id: Id, { childId, visitId, kind, words, shared }: AddNote) =>
  tx
    .insertInto('app.family_visit_note')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      visit_id: visitId,
      kind,
      words,
      shared,
      written_by: who.userId,
      written_at: now,
    })
    .execute();
