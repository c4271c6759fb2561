import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { sayFacts, sayWhen, sayWhere } from './say-meetings.ts';
import {
  decisionsOf,
  type Invite,
  inviteById,
  invitedNames,
  meetingById,
  meetingsById,
  minutesOf,
  type OpenMeeting,
  ownInvites,
} from './store.ts';

/** So many that are over are shown again. */
const SHOWN = 24;

/** A meeting and about whom: "Family team meeting · about Mateo". */
const titleOf = ({ say, language }: Ask, meeting: OpenMeeting, names: ReadonlyMap<Id, string>): string =>
  [meeting[`kind_${language}`], names.get(meeting.child_id)].filter(Boolean).join(' · ') ||
  say('meetings', 'own.title');

/** What somebody outside is invited to, in finished words: what lies ahead first. */
export async function loadInvitations(ask: Ask, personId: Id) {
  const { tx, now } = ask;
  const [invites, names] = [await ownInvites(tx, personId), await invitedNames(tx)];
  const meetings = await meetingsById(
    tx,
    invites.map(({ meeting_id }) => meeting_id),
  );
  const rows = invites.flatMap(invite => {
    const meeting = meetings.get(invite.meeting_id);
    return meeting ? [{ meeting, said: sayInvitation(ask, invite, meeting, names) }] : [];
  });
  rows.sort((a, b) => a.meeting.starts_at.localeCompare(b.meeting.starts_at));
  const isAhead = ({ meeting }: (typeof rows)[number]) => meeting.state === 'called' && meeting.ends_at > now;
  return {
    ahead: rows.filter(isAhead).map(({ said }) => said),
    before: rows
      .filter(row => !isAhead(row))
      .slice(-SHOWN)
      .toReversed()
      .map(({ said }) => said),
  };
}

/** The meetings that lie ahead and somebody outside the staff is invited to, for their calendar; `at` is an ISO moment. */
export async function invitationsAhead(ask: Ask, personId: Id) {
  const { tx, now } = ask;
  const [invites, names] = [await ownInvites(tx, personId), await invitedNames(tx)];
  const meetings = await meetingsById(
    tx,
    invites.map(({ meeting_id }) => meeting_id),
  );
  return invites.flatMap(invite => {
    const meeting = meetings.get(invite.meeting_id);
    if (meeting?.state !== 'called' || meeting.ends_at <= now) return [];
    const { key, href, title, where, answer } = sayInvitation(ask, invite, meeting, names);
    return [{ key, href, title, at: meeting.starts_at, lines: [where, answer] }];
  });
}

const sayInvitation = (ask: Ask, invite: Invite, meeting: OpenMeeting, names: ReadonlyMap<Id, string>) => ({
  key: invite.id,
  href: `/home/meetings/${invite.id}`,
  title: titleOf(ask, meeting, names),
  when: sayWhen(ask, meeting),
  where: sayWhere(ask, meeting),
  answer:
    meeting.state === 'canceled'
      ? ask.say('meetings', 'own.canceled')
      : `${ask.say('meetings', 'own.yourAnswer')}: ${ask.say('meetings', `one.answers.${invite.answer ?? 'none'}`)}`,
});

/** One invitation of the reader: what it is to, their answer, and what was shared with them. Leaves with NotThere. */
export async function loadInvitation(ask: Ask, inviteId: string) {
  const { tx, say, language, now, who } = ask;
  const invite = (await inviteById(tx, inviteId)) ?? notThere();
  const meeting = (await meetingById(tx, invite.meeting_id)) ?? notThere();
  const [minutes, decisions] = [await minutesOf(tx, meeting.id), await decisionsOf(tx, meeting.id)];
  const open = meeting.state === 'called' && meeting.ends_at > now;
  const interpreter = { not_needed: null, to_book: 'own.interpreterNo', booked: 'own.interpreter' } as const;
  const word = interpreter[meeting.interpreter];
  return {
    words: say.group('meetings', 'own'),
    title: titleOf(ask, meeting, await invitedNames(tx)),
    facts: await sayFacts(ask, meeting),
    interpreter: open && word ? say('meetings', word) : null,
    answer: sayInvitation(ask, invite, meeting, new Map()).answer,
    mayAnswer: open,
    seen: meeting.starts_at,
    // A young person may bring somebody to their own meeting.
    mayBring: open && who.personId === meeting.child_id && meeting.starts_at > now,
    suggested: { answer: invite.answer ?? '', words: invite.answer_words ?? '' },
    minutes: minutes ? { words: minutes.words, language: minutes.language } : null,
    minutesAnswer: invite.minutes_answer,
    decisions: decisions.map(each => ({ key: each.id, words: each.words, by: sayDay(language, each.due_on) })),
  };
}
