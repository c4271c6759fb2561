import type { Id } from '#kernel/ids.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { openTellingTask, type Reached, reachPerson } from './contact-way.ts';
import type { Invitee } from './contract.ts';
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

/** In which way somebody hears of a meeting: staff in their calendar, others in the way that reaches them. */
export async function reachInvitee(
  ask: Ask,
  { personId, userId, reach }: Pick<Invitee, 'personId' | 'userId' | 'reach'>,
): Promise<'staff' | Reached> {
  if (userId) return 'staff';
  if (personId) return reachPerson(ask, personId, '/home/meetings');
  return reach?.includes('@') ? 'email' : 'telephone';
}

/** Gives staff the meeting as a task of that day; for whom no message reaches, whoever leads it tells them by hand. */
export async function openInviteTask(
  ask: Ask,
  { childId, meetingId, startsAt, ledBy, canceled }: ToldMeeting,
  { inviteId, name, userId, told }: { inviteId: Id; name: string; userId: Id | null; told: 'staff' | Reached },
): Promise<void> {
  const when = sayMoment(ask.language, ask.who.timeZone, startsAt);
  if (userId) {
    const opened = await openTask(ask, { childId, kind: 'meeting', dueAt: startsAt, userId, sourceId: meetingId });
    if (!opened.ok) throw new Error(`The task was refused: ${opened.refusal.kind}`);
    return;
  }
  if (told === 'staff' || told === 'message') return;
  // Two days to reach them, and at the latest the day before.
  const day = Temporal.PlainDate.from(dayOf(startsAt, ask.who.timeZone)).subtract({ days: 1 });
  const soon = ask.today.add({ days: 2 });
  const due =
    Temporal.PlainDate.compare(day, ask.today) < 0 ? ask.today : Temporal.PlainDate.compare(day, soon) < 0 ? day : soon;
  await openTellingTask(ask, told, {
    childId,
    detail: ask.say('meetings', canceled ? `task.callOff.${told}` : `task.invite.${told}`, { name, when }),
    dueOn: due.toString(),
    userId: ledBy,
    sourceId: inviteId,
  });
}
