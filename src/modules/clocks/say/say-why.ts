import { readDay, writeDay } from '#kernel/days.ts';
import { BEFORE_RECORDS, type Obligation } from '#modules/rulebook/index.ts';
import { sayDay, sayLongDay, sayMoment } from '#platform/words/say-date.ts';
import type { Live, LoadedWhy } from '../load-why.ts';
import { asksFor } from '../rules/asks-for.ts';
import { daysUntil } from '../rules/standing.ts';
import { plainOf } from '../topics-of-rule.ts';
import type { Speaker } from './say-duty.ts';
import { absentName, nameAsked, nameFact } from './say-facts.ts';
import { usedBy } from './say-facts-used.ts';
import { leafOf, leafState, sayStanding } from './say-standing.ts';
import { type LineData, reachOf, sayLines, saySentence, sayValue } from './say-steps.ts';

/** A rule that applies, beside the others. */
export type RuleData = {
  readonly key: string;
  readonly decides: boolean;
  readonly tag: string;
  readonly title: string;
  readonly plain: string;
  readonly citation: string;
  readonly source: string | null;
  readonly since: string;
  readonly verified: 'text' | 'partly' | 'memory';
  readonly verifiedWord: string;
  readonly unsure: string | null;
};

/** How one rule was counted. */
export type CountData = {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly LineData[];
  readonly words: string;
};

/** The head of the page: what, by when, and where it stands. */
export function sayHead(ask: Speaker, why: LoadedWhy) {
  const { say, language } = ask;
  const { row, rules, live, hidden } = why;
  const rule = rules.byId.get(row.rule)?.rule;
  const told = !hidden && live ? { ...row, ...live.open } : row;
  const tag = sayStanding(ask, told);
  const what = rule?.title[language] ?? row.rule;
  return {
    tag,
    leaf: leafOf(language, told.due_on, tag.word, leafState(tag), true),
    title:
      told.due_on === null
        ? say('clocks', 'why.titleNoDay', { what })
        : say('clocks', 'why.title', { what, day: sayDay(language, told.due_on) }),
    lead: [rule?.plain[language], saySetFor(ask, why, told.due_on), sayBeforeRecords(ask, why)]
      .filter(Boolean)
      .join(' '),
    ended:
      row.standing === 'missed'
        ? say('clocks', 'why.missedForGood')
        : row.ended_on && say('clocks', 'why.ended', { day: sayDay(language, row.ended_on) }),
  };
}

/** What the first day of the agency's records here means for it: nobody is blamed, and what still matters is asked. */
function sayBeforeRecords({ say, language }: Speaker, { live, counted }: LoadedWhy): string | null {
  const { recordsFrom = null } = counted.frame.view;
  if (!live || recordsFrom === null) return null;
  const day = sayDay(language, writeDay(recordsFrom));
  if (live.duty.ended?.beforeRecords) return say('clocks', 'why.endedBeforeRecords', { day });
  return live.duty.missing === BEFORE_RECORDS ? say('clocks', 'why.askedBeforeRecords', { day }) : null;
}

/** A hearing of the kind that settles it, set for a day to come. */
function saySetFor({ say, language, today }: Speaker, { counted, live }: LoadedWhy, due: string | null): string | null {
  if (due === null || !live || live.duty.settledBy || !('by' in live.duty.rule.settled)) return null;
  const wanted = live.duty.rule.settled.by.flatMap(({ fact, where }) =>
    fact === 'hearing' ? [where?.kind ?? null].flat() : [],
  );
  const now = readDay(today.toString());
  const set = counted.facts.facts
    .filter(
      ({ kind, is, from }) =>
        kind === 'hearing' && is.held === false && from !== null && from >= now && wanted.includes(is.kind ?? null),
    )
    .toSorted((one, other) => one.from! - other.from!)[0];
  if (!set) return null;
  const on = writeDay(set.from!);
  const ahead = daysUntil(due, on);
  const fill = { day: sayLongDay(language, on), count: Math.abs(ahead) };
  if (ahead === 0) return say('clocks', 'why.setForSame', fill);
  return say('clocks', ahead > 0 ? 'why.setFor' : 'why.setForLate', fill);
}

/** The rules side by side. */
export function sayRules(ask: Speaker, { together, live, rules, row, hidden }: LoadedWhy): RuleData[] {
  const shown = together.length > 0 ? together.map(({ duty }) => duty) : [];
  if (shown.length === 0) return ruleData(ask, rules, row.rule, true, ask.say('clocks', 'why.alone'));
  const [first] = together;
  return shown.flatMap(duty => {
    const decides = duty === first?.duty;
    return ruleData(
      ask,
      rules,
      duty.rule.id,
      decides,
      wordOf(ask, duty, decides ? null : (first?.duty ?? null), shown.length, hidden && duty === live?.duty),
    );
  });
}

/** What is said of one of several rules. `first` is the duty that decides; null where this one does. */
function wordOf(
  { say }: Speaker,
  { due, missing }: Obligation,
  first: Obligation | null,
  count: number,
  hidden: boolean,
): string {
  if (count === 1 || hidden) return say('clocks', 'why.alone');
  if (first === null) return say('clocks', 'why.decides');
  if (due !== null) return say('clocks', isSameDay(due, first.due) ? 'why.alsoDecides' : 'why.doesNotDecide');
  return say('clocks', missing === null ? 'why.waits' : 'why.cannotDecide');
}

/** On one day only hours that are both known tell which comes first. */
const isSameDay = (one: NonNullable<Obligation['due']>, other: Obligation['due']): boolean =>
  one.day === other?.day && (one.at === other.at || one.at === null || other.at === null);

function ruleData(
  { say, language }: Speaker,
  { byId }: LoadedWhy['rules'],
  id: string,
  decides: boolean,
  tag: string,
): RuleData[] {
  const known = byId.get(id);
  if (!known) return [];
  const { rule, pack } = known;
  return [
    {
      key: id,
      decides,
      tag,
      title: `${pack.title[language]}: ${rule.title[language]}`,
      plain: rule.plain[language],
      citation: rule.citation.join('; '),
      source: rule.source ?? null,
      since: say('clocks', 'why.inForceSince', { day: sayDay(language, rule.effective.from) }),
      verified: rule.verified,
      verifiedWord: say('clocks', `verified.${rule.verified}`),
      unsure: rule.unsure?.[language] ?? null,
    },
  ];
}

/** How each rule was counted, and why the first decides. Nothing where it rests on what the reader may not see. */
export function sayCounts(
  ask: Speaker,
  { together, rules, hidden, counted }: LoadedWhy,
): { counts: CountData[]; compared: string | null } {
  if (hidden) return { counts: [], compared: null };
  const counts = together.flatMap(({ duty }) => {
    if (!duty.how) return [];
    const asked = asksFor([duty.rule.due], plainOf(rules.definitions)).facts;
    const telling = {
      reach: reachOf(duty.rule.due),
      absent: absentName(ask.say, rules, asked),
      hours: duty.due?.at != null,
      decides: duty === together[0]?.duty,
      today: counted.frame.view.today,
    };
    return {
      key: duty.key,
      title: nameRule(ask, rules, duty),
      lines: sayLines(ask, duty.how, telling),
      words: ask.say('clocks', 'why.inWords', { sentence: saySentence(ask, duty.how, telling) }),
    };
  });
  return { counts, compared: compare(ask, together) };
}

/** "Florida law: Permanency hearing" */
const nameRule = ({ language }: Speaker, { byId }: LoadedWhy['rules'], { rule, pack }: Obligation): string =>
  `${byId.get(rule.id)?.pack.title[language] ?? pack.pack}: ${rule.title[language]}`;

function compare(ask: Speaker, together: readonly Live[]): string | null {
  const [first, second] = together.filter(({ open }) => open.due_on !== null);
  if (!first || !second) return null;
  const [one, other] = [first, second].map(({ duty }) => sayValue(ask, duty.due));
  const count = daysUntil(second.open.due_on!, first.open.due_on!);
  return count === 0
    ? ask.say('clocks', 'why.sameDay', { one: one! })
    : ask.say('clocks', 'why.earlier', { one: one!, other: other!, count });
}

/** What would change the date: corrections of what was used, and what the rule asks for besides. */
export function sayChanges(ask: Speaker, { together, rules, hidden }: LoadedWhy): string[] {
  if (hidden) return [];
  const used = new Map(
    together.flatMap(({ duty }) => usedBy(duty).map(fact => [nameFact(ask.say, fact), fact.kind] as const)),
  );
  const kinds = new Set(used.values());
  const asked = together.flatMap(
    ({ duty: { rule } }) =>
      asksFor([rule.due, rule.pauses, rule.whileIn, rule.lapses], plainOf(rules.definitions)).facts,
  );
  const others = asked.filter(({ fact }) => !kinds.has(fact)).map(one => nameAsked(ask.say, rules, one));
  return [...[...used.keys()].map(what => ask.say('clocks', 'why.correction', { what })), ...new Set(others)].slice(
    0,
    8,
  );
}

/** Which packs, in which edition, counted when. */
export function sayAbout({ say, language, who, now }: Speaker, { counted }: LoadedWhy): string {
  const packs = counted.packs.map(({ title, version, checked }) =>
    checked
      ? say('clocks', 'why.packChecked', {
          title: title[language],
          version,
          day: sayDay(language, checked.on),
          by: checked.by,
        })
      : say('clocks', 'why.packVersion', { title: title[language], version }),
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(packs);
  return say('clocks', 'why.counted', { time: sayMoment(language, who.timeZone, now), packs: list });
}
