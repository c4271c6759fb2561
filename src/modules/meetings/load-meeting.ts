import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { peopleAround } from './around-child.ts';
import { VIAS } from './contract.ts';
import { leftOut } from './rules/left-out.ts';
import { sayFacts, sayInvite } from './say-meetings.ts';
import { decisionsOf, type Invite, invitesOf, type Meeting, meetingOf, minutesOf, sittingOf } from './store.ts';

const DONE = ['answered', 'moved', 'canceled', 'recorded', 'shared'] as const;
type At = { readonly childId: Id; readonly meetingId: Id; readonly name: string };

/** Everything the page of one meeting shows to staff, in finished words. Leaves with NotThere. */
export async function loadMeeting(ask: Ask & { readonly query: URLSearchParams }, { childId, meetingId, name }: At) {
  const { tx, say, language, query, now } = ask;
  const meeting = (await meetingOf(tx, childId, meetingId)) ?? notThere();
  const invites = await invitesOf(tx, [meeting.id]);
  const done = DONE.find(code => code === query.get('done'));
  const held = meeting.state === 'held';
  const said = invites.map(invite => sayInvite(ask, invite));
  return {
    words: say.group('meetings', 'one'),
    ownWords: say.group('meetings', 'own'),
    title: meeting[`kind_${language}`],
    state: meeting.state,
    stateWord: say('meetings', `states.${meeting.state}`),
    begun: meeting.starts_at <= now,
    seen: meeting.starts_at,
    facts: await sayFacts(ask, meeting),
    together: (await sittingOf(tx, meeting.together_id)).length > 1,
    flags: await flagsOf(ask, meeting, invites),
    invites: said,
    choices: {
      invites: said
        .filter((_, place) => invites[place]!.user_id === null)
        .map(({ key, name: who }) => ({ value: key, label: who })),
      vias: VIAS.map(value => ({ value, label: say('meetings', `vias.${value}`) })),
    },
    done: done ? say('meetings', `one.done-${done}`) : null,
    view: held ? viewOf(ask, meeting, name) : null,
    outcome: held ? await outcomeOf(ask, meeting.id, invites) : null,
  };
}

export type MeetingShown = Awaited<ReturnType<typeof loadMeeting>>;

/** What somebody should see before a meeting: who is left out (S3-24), and an interpreter nobody booked. */
async function flagsOf(ask: Ask, meeting: Meeting, invites: readonly Invite[]) {
  const { say } = ask;
  if (meeting.state === 'canceled')
    return [
      {
        title: say('meetings', 'states.canceled'),
        text: say('meetings', 'one.canceledWhy', { why: meeting.canceled_why ?? '' }),
      },
    ];
  if (meeting.state === 'held') return [];
  const missing = leftOut(
    await peopleAround(ask, meeting.child_id),
    invites.map(each => ({ personId: each.person_id })),
  );
  return [
    ...(missing.length > 0
      ? [
          {
            title: say('meetings', 'one.leftOutFlag', { names: missing.map(each => each.name).join(', ') }),
            text: meeting.left_out_why
              ? say('meetings', 'one.leftOutWhy', { why: meeting.left_out_why })
              : say('meetings', 'one.leftOutNone'),
          },
        ]
      : []),
    ...(meeting.interpreter === 'to_book'
      ? [{ title: say('meetings', 'one.interpreterFlag'), text: say('meetings', 'one.interpreterFlagText') }]
      : []),
  ];
}

const viewOf = ({ say }: Ask, meeting: Meeting, name: string) => ({
  title: say('meetings', 'one.view', { name }),
  words: meeting.child_view,
  because: meeting.no_view_because && say('meetings', 'one.noView', { name, why: meeting.no_view_because }),
  followed: meeting.view_followed && say('meetings', 'one.followed', { words: meeting.view_followed }),
});

async function outcomeOf({ tx, say, language }: Ask, meetingId: Id, invites: readonly Invite[]) {
  const [minutes, decisions] = [await minutesOf(tx, meetingId), await decisionsOf(tx, meetingId)];
  const names = await accountNames(
    tx,
    decisions.flatMap(({ owner_id }) => owner_id ?? []),
  );
  return {
    decisions: decisions.map(({ id, words, owner_id, owner_name, due_on }) => ({
      key: id,
      words,
      by: say('meetings', 'one.decidedBy', {
        who: (owner_id ? names.get(owner_id)?.name : owner_name) ?? say('meetings', 'one.formerStaff'),
        day: sayDay(language, due_on),
      }),
    })),
    minutes: minutes ? { words: minutes.words, language: minutes.language } : null,
    readers: minutes?.shared_at
      ? invites
          .filter(({ reads_minutes }) => reads_minutes)
          .map(({ id, name, minutes_answer, minutes_words }) => ({
            key: id,
            name,
            word:
              minutes_answer === 'disputed'
                ? say('meetings', 'one.disputed', { words: minutes_words ?? '' })
                : say('meetings', minutes_answer === 'agreed' ? 'one.agreed' : 'one.noWord'),
          }))
      : [],
  };
}
