import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import { readRange } from '#kernel/ranges.ts';
import { type Ask, leadOn, notThere } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayLanguages } from '#platform/words/say-date.ts';
import { fullName } from './rules/name.ts';
import { sayAge } from './say-age.ts';
import { childForFrame, type FrameRow, topicsOpenFor } from './store/child-frame.ts';
import { keptPerson } from './store/merges.ts';

/** The rooms of a child's record in their groups, by the last part of their address, each with the topic it shows. */
const ROOMS = {
  overview: { overview: 'identity', progress: 'identity' },
  people: { people: 'identity', meetings: 'meeting', 'family-time': 'family_time' },
  home: { placement: 'placement', plan: 'plan' },
  wellbeing: { health: 'health', school: 'education', assessments: 'assessment' },
  work: { 'case-plan': 'case_plan', services: 'referral', contacts: 'visits', tasks: 'tasks' },
  court: { court: 'court', permanency: 'permanency', dates: 'case' },
  record: { chronology: 'identity', documents: 'documents', 'who-can-see': 'identity', history: 'identity' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type RoomsOf<T> = T extends unknown ? keyof T & string : never;
export type ChildTab = RoomsOf<(typeof ROOMS)[keyof typeof ROOMS]>;

/** The groups, each with its rooms and the topics a reader needs to get the way there. */
const groups = Object.entries(ROOMS) as readonly (readonly [
  keyof typeof ROOMS,
  Readonly<Partial<Record<ChildTab, string>>>,
])[];
const roomsIn = (rooms: Readonly<Partial<Record<ChildTab, string>>>) =>
  Object.entries(rooms) as readonly (readonly [ChildTab, topic: string])[];
const topics = [...new Set(groups.flatMap(([, rooms]) => roomsIn(rooms).map(([, topic]) => topic)))];

/** What every page of a child's record shows around it; all texts are finished in the reader's language. */
export type ChildFrameData = {
  readonly childId: Id;
  readonly name: string;
  readonly firstName: string;
  readonly initials: string;
  /** Pronouns, age and languages in one line. */
  readonly about: string;
  readonly facts: { label: string; value: string }[];
  readonly label: string;
  readonly groups: { key: string; label: string; rooms: { href: string; label: string; current: boolean }[] }[];
};

/**
 * The frame of a child's record: name, what to know first, and the ways to the other pages of the record the reader may
 * open. The page must be about the child (`about: p => p.childId`). Leaves with NotThere when the reader may not see
 * the child; a record that was joined with another one leads to the same page of that one.
 */
export async function childFrame(ask: Ask, childId: Id, current: ChildTab): Promise<ChildFrameData> {
  const [child, open] = await Promise.all([childForFrame(ask.tx, childId), topicsOpenFor(ask.tx, childId, topics)]);
  if (!child) {
    const kept = await keptPerson(ask.tx, childId);
    return kept ? leadOn(addressOf(kept, current)) : notThere();
  }
  const name = fullName(child);
  return {
    childId,
    name,
    firstName: child.first_name,
    initials: initialsOf(name),
    about: aboutLine(ask, child),
    facts: factsOf(ask, child),
    label: ask.say('people', 'frame.label', { name: child.first_name }),
    groups: groups
      .map(([group, rooms]) => ({
        key: group,
        label: ask.say('people', `groups.${group}`),
        rooms: roomsIn(rooms)
          .filter(([, topic]) => open.has(topic))
          .map(([tab]) => ({
            href: addressOf(childId, tab),
            label: ask.say('people', `tabs.${tab}`),
            current: tab === current,
          })),
      }))
      .filter(({ rooms }) => rooms.length > 0),
  };
}

const addressOf = (childId: Id, tab: ChildTab): string =>
  tab === 'overview' ? `/children/${childId}` : `/children/${childId}/${tab}`;

function aboutLine({ say, language, today }: Ask, child: FrameRow): string {
  const parts = [
    child.pronouns,
    sayAge(say, child.born_on, child.born_precision, today),
    child.languages.length > 0 && sayLanguages(language, child.languages),
  ];
  return parts.filter(Boolean).join(' · ');
}

function factsOf({ say, language, who }: Ask, child: FrameRow): { label: string; value: string }[] {
  const facts = [];
  if (child.died_on) facts.push({ label: say('people', 'frame.died'), value: sayDay(language, child.died_on) });
  if (child.lives_with && child.stay) {
    const since = sayDayOf(language, who.timeZone, readRange(child.stay).from);
    facts.push({
      label: say('people', 'frame.livesWith'),
      value: say('people', 'frame.since', { name: child.lives_with, day: since }),
    });
  }
  if (child.case_number) facts.push({ label: say('people', 'frame.case'), value: child.case_number });
  if (child.primary_worker) facts.push({ label: say('people', 'frame.worker'), value: child.primary_worker });
  if (child.interpreter)
    facts.push({ label: say('people', 'frame.interpreter'), value: sayLanguages(language, [child.interpreter]) });
  return facts;
}
