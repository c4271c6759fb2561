import type { Id } from '#kernel/ids.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import type { Invitee } from './contract.ts';
import { sendInvitation } from './send-invitation.ts';
import { dayOf } from './when.ts';

/** The meeting people are told of; `startsAt` is an ISO moment. */
export type ToldMeeting = {
  readonly childId: Id;
  readonly meetingId: Id;
  readonly startsAt: string;
  /** Who telephones those who cannot be reached otherwise. */
  readonly ledBy: Id;
  /** It was called off: that is what they are told. */
  readonly canceled?: true;
};

/** In which way somebody hears of a meeting: staff in their calendar, others by a message where they can be reached so. */
export async function reachInvitee(
  ask: Ask,
  invitee: Pick<Invitee, 'personId' | 'userId'>,
): Promise<'staff' | 'message' | 'telephone'> {
  if (invitee.userId) return 'staff';
  return invitee.personId && (await sendInvitation(ask, invitee.personId, '/home/meetings')) ? 'message' : 'telephone';
}

/** Gives staff the meeting as a task of that day, and somebody the task to telephone whom no message reaches. */
export async function openInviteTask(
  ask: Ask,
  { childId, meetingId, startsAt, ledBy, canceled }: ToldMeeting,
  { inviteId, name, userId, told }: { inviteId: Id; name: string; userId: Id | null; told: string },
): Promise<void> {
  const when = sayMoment(ask.language, ask.who.timeZone, startsAt);
  if (userId) {
    const opened = await openTask(ask, { childId, kind: 'meeting', dueAt: startsAt, userId, sourceId: meetingId });
    if (!opened.ok) throw new Error(`The task was refused: ${opened.refusal.kind}`);
    return;
  }
  if (told !== 'telephone') return;
  // Two days to reach them, and at the latest the day before.
  const day = Temporal.PlainDate.from(dayOf(startsAt, ask.who.timeZone)).subtract({ days: 1 });
  const soon = ask.today.add({ days: 2 });
  const due =
    Temporal.PlainDate.compare(day, ask.today) < 0 ? ask.today : Temporal.PlainDate.compare(day, soon) < 0 ? day : soon;
  const called = await openTask(ask, {
    childId,
    kind: 'call',
    detail: ask.say('meetings', canceled ? 'task.callOff' : 'task.invite', { name, when }),
    dueOn: due.toString(),
    userId: ledBy,
    sourceId: inviteId,
  });
  if (!called.ok) throw new Error(`The task was refused: ${called.refusal.kind}`);
}
