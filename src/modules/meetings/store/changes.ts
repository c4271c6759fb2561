import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AnswerInvite, Attendance, CallMeeting, Decision, Invitee, MeetingPlan } from '../contract.ts';
import type { Told } from '../store.ts';
import { endOf } from '../when.ts';

type Writing = Pick<Ask, 'tx' | 'who' | 'now'>;
type New = { readonly id: Id; readonly childId: Id; readonly togetherId: Id };

export const insertMeeting = ({ tx, who, now }: Writing, { id, childId, togetherId }: New, input: CallMeeting) =>
  tx
    .insertInto('app.meeting')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      together_id: togetherId,
      kind: input.kind,
      starts_at: input.startsAt,
      ends_at: endOf(input),
      place: input.place,
      remote_way: input.remoteWay,
      remote_link: input.remoteLink,
      led_by: input.ledBy,
      language: input.language,
      interpreter: input.interpreter,
      state: 'called',
      canceled_why: null,
      left_out_why: input.leftOutWhy,
      child_view: null,
      no_view_because: null,
      view_followed: null,
      called_by: who.userId,
      called_at: now,
    })
    .execute();

type NewInvite = {
  readonly id: Id;
  readonly childId: Id;
  readonly meetingId: Id;
  readonly partyId: Id;
  readonly told: Told;
};

export const insertInvite = (
  { tx, who, now }: Writing,
  at: NewInvite,
  { role, name, personId, userId, reach }: Invitee,
) =>
  tx
    .insertInto('app.meeting_invite')
    .values({
      id: at.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: at.childId,
      meeting_id: at.meetingId,
      party_id: at.partyId,
      role,
      name,
      person_id: personId,
      user_id: userId,
      reach,
      told: at.told,
      invited_by: who.userId,
      invited_at: now,
      answer: null,
      answer_words: null,
      other_time: null,
      answered_at: null,
      answered_by: null,
      answered_via: null,
      came: null,
      spoke: null,
      absent_why: null,
      reads_minutes: false,
      minutes_answer: null,
      minutes_words: null,
    })
    .execute();

/** Moves a sitting; what people answered was about another time. */
export async function moveSitting({ tx }: Writing, meetingIds: readonly Id[], plan: MeetingPlan): Promise<void> {
  await tx
    .updateTable('app.meeting')
    .set({
      starts_at: plan.startsAt,
      ends_at: endOf(plan),
      place: plan.place,
      remote_way: plan.remoteWay,
      remote_link: plan.remoteLink,
    })
    .where('id', 'in', meetingIds)
    .execute();
  await tx
    .updateTable('app.meeting_invite')
    .set({
      answer: null,
      answer_words: null,
      other_time: null,
      answered_at: null,
      answered_by: null,
      answered_via: null,
    })
    .where('meeting_id', 'in', meetingIds)
    .execute();
}

export const cancelSitting = ({ tx }: Writing, meetingIds: readonly Id[], why: string) =>
  tx.updateTable('app.meeting').set({ state: 'canceled', canceled_why: why }).where('id', 'in', meetingIds).execute();

/** Keeps an answer; one invitee of a sitting answers once for brothers and sisters. */
export const keepAnswer = (
  { tx, who, now }: Writing,
  partyId: Id,
  { answer, words, otherTime, via }: Omit<AnswerInvite, 'inviteId'>,
) =>
  tx
    .updateTable('app.meeting_invite')
    .set({
      answer,
      answer_words: words,
      other_time: otherTime,
      answered_at: now,
      answered_by: who.userId,
      answered_via: via,
    })
    .where('party_id', '=', partyId)
    .execute();

/** One invitee of a sitting was given a link to answer by. */
export const tellByLink = ({ tx }: Writing, partyId: Id) =>
  tx.updateTable('app.meeting_invite').set({ told: 'link' }).where('party_id', '=', partyId).execute();

/** Keeps who came to the meetings of a sitting. */
export async function keepAttendance({ tx }: Writing, partyId: Id, said: Attendance): Promise<void> {
  await tx
    .updateTable('app.meeting_invite')
    .set({ came: said.came, spoke: said.came ? said.spoke : null, absent_why: said.absentWhy })
    .where('party_id', '=', partyId)
    .execute();
}

type Held = {
  readonly childView: string | null;
  readonly noViewBecause: string | null;
  readonly viewFollowed: string | null;
};

export const holdMeeting = ({ tx }: Writing, meetingId: Id, { childView, noViewBecause, viewFollowed }: Held) =>
  tx
    .updateTable('app.meeting')
    .set({ state: 'held', child_view: childView, no_view_because: noViewBecause, view_followed: viewFollowed })
    .where('id', '=', meetingId)
    .execute();

/** What hangs on one meeting of one child. */
type Part = { readonly id: Id; readonly childId: Id; readonly meetingId: Id };

export const insertMinutes = ({ tx, who, now }: Writing, at: Part, words: string, language: string) =>
  tx
    .insertInto('app.meeting_minutes')
    .values({
      id: at.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: at.childId,
      meeting_id: at.meetingId,
      words,
      language,
      written_by: who.userId,
      written_at: now,
      shared_by: null,
      shared_at: null,
    })
    .execute();

export const insertDecision = ({ tx, who, now }: Writing, at: Part, { words, ownerId, ownerName, dueOn }: Decision) =>
  tx
    .insertInto('app.meeting_decision')
    .values({
      id: at.id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: at.childId,
      meeting_id: at.meetingId,
      words: words.trim(),
      owner_id: ownerId,
      owner_name: ownerName,
      due_on: dueOn!,
      written_at: now,
    })
    .execute();

/** Opens the minutes of a meeting to these of its invitees. */
export async function openMinutes({ tx, who, now }: Writing, meetingId: Id, inviteIds: readonly Id[]): Promise<void> {
  await tx
    .updateTable('app.meeting_minutes')
    .set({ shared_at: now, shared_by: who.userId })
    .where('meeting_id', '=', meetingId)
    .execute();
  await tx
    .updateTable('app.meeting_invite')
    .set(eb => ({ reads_minutes: sql<boolean>`${eb.ref('id')} = any (${[...inviteIds]}::uuid[])` }))
    .where('meeting_id', '=', meetingId)
    .execute();
}
