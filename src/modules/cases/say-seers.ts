import type { Id } from '#kernel/ids.ts';
import {
  accountNames,
  type CaregiverAccess,
  caregiversAccess,
  changedAtTheSameMoment,
  countSeers,
  type Reading,
  readingsOf,
  type Seer,
  seersOf,
} from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayList, sayMoment } from '#platform/words/say-date.ts';
import { caseOfChild } from './store/cases.ts';
import { teamOf } from './store/team.ts';

/** One right to see a record, in finished words. */
export type SaidSeer = {
  readonly key: string;
  readonly who: string;
  readonly organization: string;
  readonly why: string;
  readonly when: string;
  readonly what: string;
};

/** Who can see a child's record, in finished words: the sum, the names, and how the caregivers' access changed. */
export async function sayWhoCanSee(
  ask: Ask,
  childId: Id,
  name: string,
): Promise<{ sum: string; topics: { label: string; value: string }[]; changed: string | null; seers: SaidSeer[] }> {
  const [found, access, parts] = await Promise.all([
    seersOf(ask.tx, childId),
    caregiversAccess(ask.tx, childId),
    partsByUser(ask, childId),
  ]);
  const seers = aboutChild(found);
  const { people, byTopic } = countSeers(seers);
  return {
    sum: ask.say('cases', 'seers.sum', { count: people, name }),
    topics: TOPICS.filter(topic => byTopic.has(topic)).map(topic => ({
      label: capitalized(ask.say.code('access', `topics.${topic}`)),
      value: String(byTopic.get(topic)),
    })),
    changed: sayChanged(ask, access),
    seers: seers.map((seer, index) => saySeer(ask, seer, parts, index)),
  };
}

/** Topics of a child's record in the order they are told. */
const TOPICS = [
  'placement',
  'health',
  'education',
  'family',
  'contact',
  'case',
  'tasks',
  'visits',
  'court',
  'documents',
  'legal_identity',
  'race',
  'tribe',
  'address_protected',
  'reading',
];

/** Rights that tell something of the child; the same right told twice (two children of one case) is one. */
export function aboutChild(found: readonly Seer[]): Seer[] {
  const seers = found.map(seer => ({
    ...seer,
    topics: seer.topics.filter(topic => topic === 'identity' || TOPICS.includes(topic)),
  }));
  return [...new Map(seers.filter(seer => seer.topics.length > 0).map(seer => [JSON.stringify(seer), seer])).values()];
}

const capitalized = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** What somebody's part on the team is called, for those whose right comes from it. */
async function partsByUser(ask: Ask, childId: Id): Promise<ReadonlyMap<Id, string>> {
  const caseId = await caseOfChild(ask.tx, childId);
  const team = caseId ? await teamOf(ask.tx, caseId, ask.language) : [];
  return new Map(team.flatMap(({ user_id, label }) => (label ? [[user_id, label] as const] : [])));
}

function saySeer({ say, language, who }: Ask, seer: Seer, parts: ReadonlyMap<Id, string>, index: number): SaidSeer {
  const day = (moment: string) => sayMoment(language, who.timeZone, moment);
  const { since, until } = seer;
  const role = say.code('access', `roles.${seer.name}`);
  const part =
    seer.user_id && (seer.source === 'appointment' || seer.source === 'assignment')
      ? parts.get(seer.user_id)
      : undefined;
  return {
    key: String(index),
    who: seer.user_id ? seer.name : say('cases', 'seers.head', { role, count: seer.people }),
    organization: seer.organization ?? say.code('access', `roles.${seer.kind}`),
    why: part ?? say.code('access', `sources.${seer.source}`),
    when: !since
      ? ''
      : until
        ? say('cases', 'seers.closed', { from: day(since), to: day(until) })
        : say('cases', 'seers.open', { from: sayDayOf(language, who.timeZone, since) }),
    what: sayList(
      language,
      seer.topics.map(topic => say.code('access', `topics.${topic}`)),
    ),
  };
}

function sayChanged({ say, language, who, now }: Ask, access: readonly CaregiverAccess[]): string | null {
  const changed = changedAtTheSameMoment(access, now);
  if (!changed) return null;
  const { began, ended, at } = changed;
  const fill = {
    began: sayList(language, began),
    ended: sayList(language, ended),
    at: sayMoment(language, who.timeZone, at),
  };
  return say('cases', began.length === 0 ? 'seers.ended' : ended.length === 0 ? 'seers.began' : 'seers.changed', fill);
}

/** Who looked at a child's record lately, newest first, a line for each person and minute; empty for those who may not know. */
export async function sayReadings(
  ask: Ask,
  childId: Id,
  most: number,
): Promise<{ key: string; at: string; text: string }[]> {
  const { say, language, who } = ask;
  const readings = await readingsOf(ask.tx, childId, most);
  const names = await accountNames(ask.tx, [...new Set(readings.map(reading => reading.by_user))]);
  const minute = ({ at, by_user }: Reading) => `${by_user} ${at.slice(0, 16)}`;
  return [...Map.groupBy(readings, minute).values()].map((together, index) => {
    const { at, by_user } = together[0]!;
    const topics = new Set(together.flatMap(reading => reading.topics));
    topics.delete('reading');
    const words = [...topics].map(topic => say.code('access', `topics.${topic}`));
    const what = words.length > 0 ? sayList(language, words) : say('cases', 'seers.page');
    return {
      key: `${at} ${index}`,
      at: sayMoment(language, who.timeZone, at),
      text: say('cases', 'seers.looked', { name: names.get(by_user)?.name ?? say('cases', 'seers.outside'), what }),
    };
  });
}
