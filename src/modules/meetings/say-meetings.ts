import type { Id } from '#kernel/ids.ts';
import { staffMember } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages, sayMoment, sayTime } from '#platform/words/say-date.ts';
import type { Invite, Meeting, OpenMeeting } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

/** When, with the hour it ends: "Nov 23, 2026, 4:00 PM to 5:00 PM". */
export const sayWhen = (
  { language, who }: Speaker,
  { starts_at, ends_at }: Pick<Meeting, 'starts_at' | 'ends_at'>,
): string => `${sayMoment(language, who.timeZone, starts_at)} – ${sayTime(language, who.timeZone, ends_at)}`;

/** Where people meet, and how they join from elsewhere. */
export const sayWhere = ({ say }: Speaker, { place, remote_way }: Pick<Meeting, 'place' | 'remote_way'>): string =>
  [place, remote_way && say('meetings', `one.remote.${remote_way}`)].filter(Boolean).join(' · ');

/** A meeting as one row of a list. */
export function sayMeeting(ask: Speaker, meeting: Meeting, invites: readonly Invite[]) {
  const { say, language } = ask;
  const own = invites.filter(({ meeting_id }) => meeting_id === meeting.id);
  const held = meeting.state === 'held';
  return {
    key: meeting.id,
    href: `/children/${meeting.child_id}/meetings/${meeting.id}`,
    what: meeting[`kind_${language}`],
    when: sayWhen(ask, meeting),
    where: sayWhere(ask, meeting),
    state: meeting.state,
    stateWord: say('meetings', `states.${meeting.state}`),
    who: held
      ? say('meetings', 'list.came', { came: own.filter(({ came }) => came).length, all: own.length })
      : say('meetings', 'list.answers', {
          yes: own.filter(({ answer }) => answer === 'accepted').length,
          all: own.length,
        }),
    flags: [
      ...(meeting.state === 'called' && meeting.interpreter === 'to_book' ? [say('meetings', 'list.interpreter')] : []),
      ...(meeting.state === 'called' && meeting.left_out_why !== null ? [say('meetings', 'list.leftOut')] : []),
    ],
  };
}

/** The facts of one meeting. The leader's name is left out for people outside, who read no staff directory. */
export async function sayFacts(ask: Ask, meeting: OpenMeeting) {
  const { say, language, tx } = ask;
  const leader = ask.who.kind === 'staff' ? await staffMember(tx, meeting.led_by) : null;
  const rows: [key: string, label: string, value: string | null][] = [
    ['when', say('meetings', 'one.when'), sayWhen(ask, meeting)],
    ['where', say('meetings', 'one.where'), sayWhere(ask, meeting)],
    ['link', say('meetings', 'one.link'), meeting.state === 'called' ? meeting.remote_link : null],
    [
      'ledBy',
      say('meetings', 'one.ledBy'),
      leader === null ? null : (leader?.name ?? say('meetings', 'one.formerStaff')),
    ],
    ['language', say('meetings', 'one.language'), sayLanguages(language, [meeting.language])],
    [
      'interpreter',
      say('meetings', 'one.interpreterLabel'),
      ask.who.kind === 'staff' ? say('meetings', `one.interpreter.${meeting.interpreter}`) : null,
    ],
  ];
  return rows.flatMap(([key, label, value]) => (value === null ? [] : [{ key, label, value }]));
}

/** Somebody invited, as staff reads it. */
export function sayInvite(ask: Speaker, invite: Invite) {
  const { say, language, who } = ask;
  const answer = say('meetings', `one.answers.${invite.answer ?? 'none'}`);
  const other =
    invite.other_time &&
    say('meetings', 'one.otherTime', { when: sayMoment(language, who.timeZone, invite.other_time) });
  return {
    key: invite.id as Id,
    name: invite.name,
    role: invite[`role_${language}`],
    told: say('meetings', `one.ways.${invite.told}`),
    reach: invite.reach,
    answer: [answer, other, invite.answered_via === 'text_link' && say('meetings', 'one.byLink')]
      .filter(Boolean)
      .join(', '),
    words: invite.answer_words,
    came:
      invite.came === null
        ? say('meetings', 'one.cameUnknown')
        : say('meetings', invite.came ? (invite.spoke ? 'one.cameSpoke' : 'one.cameYes') : 'one.cameNo'),
    absentWhy: invite.absent_why,
  };
}
