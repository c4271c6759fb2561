import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import { openCasesByRule } from './case-counter.ts';
import { versionsOf } from './editions/compare-editions.ts';
import type { Pack, Rule } from './language/rule.ts';
import { packsInForce } from './load/packs-in-force.ts';
import { sayAmount } from './say/say-amount.ts';
import { sayExample } from './say/say-example.ts';
import type { NameOf } from './say/say-fact.ts';
import { sayVerified } from './say/say-list.ts';
import { sayDefinitions, sayEffective, sayRule } from './say/say-rule.ts';

/** Everything the page of one rule shows, in the version that counts today (or the next, or the last). */
export async function loadRule(ask: Ask, ruleId: string) {
  const { say, tx, now, today, who } = ask;
  const packs = await packsInForce(tx, who.agencyId, now);
  const pack = packs.find(({ rules }) => rules.some(({ id }) => id === ruleId)) ?? notThere();
  const versions = versionsOf(pack.rules).get(ruleId) ?? notThere();
  const day = today.toString();
  const rule = presentVersion(versions, day);
  const saying = { say, packs, nameOf: namesOf(packs, say.language) };
  const cases = who.kind === 'staff' ? ((await openCasesByRule(ask)).get(ruleId) ?? 0) : null;
  return {
    id: rule.id,
    title: rule.title[say.language],
    plain: rule.plain[say.language],
    consequence: rule.consequence?.[say.language] ?? '',
    verified: { ...sayVerified(say, rule.verified), text: say('rulebook', `verifiedText.${rule.verified}`) },
    unsure: rule.unsure?.[say.language] ?? '',
    facts: [
      { label: say('rulebook', 'list.role'), value: say('rulebook', `responsible.${rule.responsible}`) },
      { label: say('rulebook', 'rule.pack'), value: pack.title[say.language] },
      { label: say('rulebook', 'rule.edition'), value: pack.version },
      { label: say('rulebook', 'rule.kind'), value: say('rulebook', `kinds.${rule.kind}`) },
      { label: say('rulebook', 'list.counts'), value: sayEffective(saying, rule.effective) },
      ...(cases === null ? [] : [{ label: say('rulebook', 'rule.cases'), value: sayFigure(say.language, cases) }]),
    ],
    law: rule.citation,
    source: rule.source ?? '',
    tightens: rule.tightens === undefined ? '' : say('rulebook', 'rule.tightens', { rule: rule.tightens }),
    reading: sayReading(ask, rule),
    how: sayRule(saying, rule),
    definitions: sayDefinitions(saying, rule),
    exceptions: (rule.exceptions ?? []).map(({ key, title, evidence, approver, lasts }) => ({
      key,
      title: title[say.language],
      evidence: evidence[say.language],
      approver: say('rulebook', `responsible.${approver}`),
      lasts: lasts ? sayAmount(say, lasts) : say('rulebook', 'rule.lastsOn'),
    })),
    examples: (rule.examples ?? []).map((one, place) => sayExample(say, one, place, saying.nameOf)),
    versions: versions.map(version => ({
      key: version.effective.from,
      when: sayEffective(saying, version.effective),
      plain: version.plain[say.language],
      state: say('rulebook', `rule.${standing(version, day)}`),
      now: standing(version, day) === 'now',
    })),
    sameDuty: sameDuty(packs, rule, say.language),
  };
}

const standing = ({ effective: { from, until } }: Rule, day: string): 'now' | 'ahead' | 'ended' =>
  from > day ? 'ahead' : until !== undefined && until <= day ? 'ended' : 'now';

const presentVersion = (versions: readonly Rule[], day: string): Rule =>
  versions.find(one => standing(one, day) === 'now') ??
  versions.find(one => standing(one, day) === 'ahead') ??
  (versions.at(-1) as Rule);

/** Names duties by the lowest rule about them, and rules by their titles. */
const namesOf =
  (packs: readonly Pack[], language: 'en' | 'es'): NameOf =>
  (what, key) => {
    for (const { rules } of packs) {
      const found = rules.find(rule => (what === 'duty' ? rule.duty : rule.id) === key);
      if (found) return found.title[language];
    }
    return key;
  };

function sameDuty(packs: readonly Pack[], rule: Rule, language: 'en' | 'es') {
  const others = packs.flatMap(pack =>
    [...versionsOf(pack.rules).values()].map(versions => ({ pack, newest: versions.at(-1) as Rule })),
  );
  return others
    .filter(({ newest }) => newest.duty === rule.duty && newest.id !== rule.id)
    .map(({ pack, newest }) => ({
      key: newest.id,
      href: `/rules/${newest.id}`,
      title: newest.title[language],
      text: `${newest.plain[language]} (${pack.title[language]})`,
    }));
}

function sayReading({ say }: Ask, { reading }: Rule) {
  if (!reading) return null;
  const { approvedBy, on, reason } = reading;
  return {
    by: say('rulebook', 'rule.readingBy', { by: approvedBy, on: sayDay(say.language, on) }),
    reason: reason[say.language],
  };
}
