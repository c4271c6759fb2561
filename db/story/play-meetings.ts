import type { Id } from '#kernel/ids.ts';
import {
  answerMinutes,
  type CallMeeting,
  callMeeting,
  invitedTo,
  peopleAround,
  recordMeeting,
  shareMinutes,
} from '#modules/meetings/index.ts';
import { accounts } from './accounts.ts';
import { childOf } from './children.ts';
import type { StoryWhen } from './day.ts';
import type { ChildKey, PersonKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** A meeting about a child, called by whoever had the case then (section 6.3 of the story). */
type StoryMeeting = {
  readonly child: ChildKey;
  readonly kind: CallMeeting['kind'];
  readonly when: StoryWhen;
  readonly called: StoryWhen;
  readonly place: string;
  readonly video?: true;
  readonly interpreter?: CallMeeting['interpreter'];
  /** Why somebody who ought to be there is not invited. */
  readonly leftOutWhy?: string;
};

const JOSEPH_BEFORE: StoryMeeting = {
  child: 'K18',
  kind: 'family_team',
  when: 'D-33 (b) 16:00',
  called: 'D-41 (b)',
  place: 'Tidewater office, room 2',
  interpreter: 'booked',
};

const AHEAD: readonly StoryMeeting[] = [
  {
    child: 'K06',
    kind: 'permanency_staffing',
    when: 'D+2 (b) 10:00',
    called: 'D-9 (b)',
    place: 'Heron House, large room',
    video: true,
  },
  {
    child: 'K20',
    kind: 'placement_stability',
    when: 'D+2 (b) 15:00',
    called: 'D-3 (b)',
    place: 'Heron House, small room',
  },
  {
    child: 'K18',
    kind: 'family_team',
    when: 'D+5 (b) 16:00',
    called: 'D-6 (b)',
    place: 'Tidewater office, room 2',
    interpreter: 'to_book',
  },
];

/** Calls a meeting with everybody around the child, and knows it by its child and day. */
const calling = (story: Story, meeting: StoryMeeting): Act => {
  const at = story.at(meeting.called, 'meeting');
  const { family } = childOf(meeting.child);
  const by = workerAt(story, family, at);
  return {
    at,
    by,
    what: `calls a meeting about ${meeting.child}`,
    does: async ask => {
      const childId = story.id(personKey(meeting.child));
      const { people } = await peopleAround(ask, childId);
      const called = await callMeeting(ask, {
        childId,
        siblings: [],
        kind: meeting.kind,
        startsAt: story.at(meeting.when, 'meeting'),
        minutes: 60,
        place: meeting.place,
        remoteWay: meeting.video ? 'video' : null,
        remoteLink: meeting.video ? 'https://meet.example/staffing' : null,
        anyway: true,
        ledBy: story.id(by),
        language: 'en',
        interpreter: meeting.interpreter ?? 'not_needed',
        invitees: people.filter(({ role }) => role !== 'kin' && role !== 'child'),
        leftOutWhy: meeting.leftOutWhy ?? 'Too young to sit through it; heard before',
      });
      return story.know(meetingKey(meeting), must(called).id);
    },
  };
};

const meetingKey = ({ child, when }: StoryMeeting): string => `meeting:${child}:${when}`;

/** The family team meeting of the Josephs: held with an interpreter, recap confirmed by all but one. */
function josephActs(story: Story): readonly Act[] {
  const meeting = JOSEPH_BEFORE;
  const key = meetingKey(meeting);
  const childId = (): Id => story.id(personKey(meeting.child));
  const after = story.at('D-33 (b) 17:30', 'meeting');
  const by = workerAt(story, 'F11', after);
  const shared = story.at('D-28 (b)', 'meeting');
  const agrees = ([...accounts().keys()] as PersonKey[]).filter(person => person.startsWith('H16-'));
  return [
    calling(story, meeting),
    {
      at: after,
      by,
      what: 'writes down the family team meeting of the Josephs',
      does: async ask =>
        recordMeeting(ask, {
          childId: childId(),
          meetingId: story.id(key),
          attendance: (await invitedTo(ask.tx, story.id(key))).map(({ id }) => ({
            inviteId: id,
            came: true,
            spoke: true,
            absentWhy: null,
          })),
          childView: 'I want to talk Creole with my mother on the phone every day.',
          noViewBecause: null,
          viewFollowed: 'The caregivers call the mother after supper.',
          minutes: 'We talked about school, the daily call, and who translates letters. Everybody had a word.',
          language: 'en',
          decisions: [
            {
              words: 'Find somebody who reads letters in Creole',
              ownerId: story.id(by),
              ownerName: null,
              dueOn: story.on('D-12'),
            },
            { words: 'Call after supper', ownerId: null, ownerName: 'The caregivers', dueOn: story.on('D-30') },
          ],
        }),
    },
    {
      at: shared,
      by: workerAt(story, 'F11', shared),
      what: 'shares the minutes of the Josephs’ meeting',
      does: async ask => {
        const invites = await invitedTo(ask.tx, story.id(key));
        return shareMinutes(ask, {
          childId: childId(),
          meetingId: story.id(key),
          inviteIds: invites.filter(({ person_id }) => person_id !== null).map(({ id }) => id),
        });
      },
    },
    ...agrees.map(
      (person): Act => ({
        at: story.at('D-26 (b) 19:00'),
        by: person,
        what: 'says that the minutes are as they remember it',
        does: async ask => {
          const own = (await invitedTo(ask.tx, story.id(key))).find(({ reads_minutes }) => reads_minutes);
          return own && answerMinutes(ask, { inviteId: own.id, agreed: true, words: null });
        },
      }),
    ),
  ];
}

/** Meetings about children: one that was held, and those ahead. */
export const meetingActs = (story: Story): readonly Act[] => [
  ...josephActs(story),
  ...AHEAD.map(meeting => calling(story, meeting)),
];
