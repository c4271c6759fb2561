import { writeDay } from '#kernel/days.ts';
import type { Obligation } from '#modules/rulebook/index.ts';
import { sayDay, sayLongDay } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import type { State } from '#web/ui/state-tag.tsx';
import type { AgencyCount } from '../agency/count-agency.ts';
import { selectedBy, writeStep } from '../agency/step-choices.ts';
import type { AgencyObligation } from '../agency/store.ts';
import { asksFor } from '../rules/asks-for.ts';
import { type Standing, standingOf } from '../rules/standing.ts';
import { type KnownRule, mendable, type RulesOfPacks } from '../rules-of-packs.ts';
import { plainOf } from '../topics-of-rule.ts';
import { SHOWN, urgencyOf } from './say-dates.ts';
import { isOpen, type Speaker } from './say-duty.ts';
import { absentName, eitherOf, nameAsked, nameFact, nameMissing } from './say-facts.ts';
import { leafOf, leafState, sayStanding, type Tag } from './say-standing.ts';
import { reachOf, saySentence } from './say-steps.ts';

/** Why a day is that day, in place: the rule, the facts, the count in words, and what settles it. */
export type WhyOwed = {
  readonly plain: string;
  /** The count as a sentence; null where nothing has to be counted yet. */
  readonly sentence: string | null;
  readonly facts: readonly { readonly key: string; readonly text: string }[];
  /** The kept day rests on what the reader may not see. */
  readonly differs: boolean;
  readonly settledBy: string | null;
  readonly who: string;
  readonly law: string;
  readonly unsure: string | null;
};

/** A duty for a home or of the agency in finished words. */
export type OwedData = {
  readonly id: string;
  readonly leaf: Leaf;
  readonly title: string;
  readonly tag: Tag;
  readonly note: readonly string[];
  readonly unverified: string | null;
  readonly escalated: string | null;
  /** In place where it was counted for this page, else the page that tells it. */
  readonly why: WhyOwed | { readonly href: string } | null;
  /** Where the record is made that settles it. */
  readonly settle: string | null;
};

export type OwedGroup = {
  readonly key: string;
  readonly state: State;
  readonly word: string;
  readonly count: number;
  readonly rows: readonly OwedData[];
};

type StandingOwed = AgencyObligation & { readonly standing: Standing };

/** The page that tells of a duty: its home's, or the agency's. */
export const owedPath = (home: string | null): string =>
  home === null ? '/reports/dates/agency' : `/homes/${home}/dates`;

/** Where each stands at this moment. */
const standing = ({ now, today }: Speaker, rules: RulesOfPacks, rows: readonly AgencyObligation[]): StandingOwed[] =>
  rows.map(row => ({ ...row, standing: standingOf(row, mendable(rules, row.rule), { now, today: today.toString() }) }));

/**
 * Duties by urgency, and those that are over. With `counted` each says why in place; without it, it leads to the page that
 * does, and names its home.
 */
export function sayOwed(
  ask: Speaker,
  rules: RulesOfPacks,
  kept: readonly AgencyObligation[],
  counted: AgencyCount | null,
): { readonly groups: readonly OwedGroup[]; readonly over: readonly OwedData[] } {
  const { say } = ask;
  const rows = standing(ask, rules, kept);
  const byKey = new Map(counted?.duties.map(duty => [duty.key, duty]));
  const rowOf = (row: StandingOwed) =>
    sayRow(ask, rules, row, counted && { duty: byKey.get(row.key) ?? null, ...counted });
  const open = rows
    .filter(isOpen)
    .toSorted((one, other) => ((one.due_on ?? '9999') < (other.due_on ?? '9999') ? -1 : 1));
  const byUrgency = Map.groupBy(open, row => {
    const urgency = urgencyOf(row, ask.today.toString());
    return urgency === 'later' || urgency === 'waiting' ? 'coming' : urgency;
  });
  const groups = SHOWN.flatMap(([key, state]): OwedGroup[] => {
    const of = byUrgency.get(key) ?? [];
    return of.length === 0
      ? []
      : [{ key, state, word: say('clocks', `page.${key}`), count: of.length, rows: of.map(rowOf) }];
  });
  return { groups, over: rows.filter(row => !isOpen(row)).map(rowOf) };
}

function sayRow(
  ask: Speaker,
  rules: RulesOfPacks,
  row: StandingOwed,
  counted: (AgencyCount & { readonly duty: Obligation | null }) | null,
): OwedData {
  const { say, language } = ask;
  const known = rules.byId.get(row.rule);
  const tag = sayStanding(ask, row);
  const title = known?.rule.title[language] ?? row.rule;
  return {
    id: row.id,
    leaf: leafOf(language, row.due_on, tag.word, leafState(tag)),
    title: counted || row.home === null ? title : say('clocks', 'escalated.row', { name: row.home, what: title }),
    tag,
    note: [known?.pack.title[language] ?? row.pack, row.missing && nameMissing(say, row.missing)].flatMap(
      text => text || [],
    ),
    unverified: known && known.rule.verified !== 'text' ? say('clocks', `verified.${known.rule.verified}`) : null,
    escalated:
      row.escalated_at && row.escalated_to
        ? say('clocks', `escalated.${row.escalated_to}`, { day: sayDay(language, dayOf(ask, row.escalated_at)) })
        : null,
    why: known ? (counted ? sayWhyOwed(ask, rules, known, row, counted.duty) : { href: owedPath(row.home_id) }) : null,
    settle: known && isOpen(row) ? settlePathOf(known, row.home_id) : null,
  };
}

const dayOf = ({ who }: Speaker, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();

function sayWhyOwed(
  ask: Speaker,
  rules: RulesOfPacks,
  { rule }: KnownRule,
  row: StandingOwed,
  duty: Obligation | null,
): WhyOwed {
  const { say, language } = ask;
  const asked = asksFor([rule.due], plainOf(rules.definitions)).facts;
  const telling = {
    reach: reachOf(rule.due),
    absent: absentName(say, rules, asked),
    hours: duty?.due?.at != null,
    decides: true,
    today: 0,
  };
  const differs = duty === null || row.due_on !== (duty.due ? writeDay(duty.due.day) : null);
  const used =
    duty && !differs
      ? [...(duty.begin.fact ? [duty.begin.fact] : []), ...(duty.settledBy ? [duty.settledBy] : [])]
      : [];
  return {
    plain: rule.plain[language],
    sentence:
      duty?.how && !differs ? say('clocks', 'why.inWords', { sentence: saySentence(ask, duty.how, telling) }) : null,
    facts: [...new Map(used.map(fact => [fact.id, fact])).values()].map(fact => ({
      key: fact.id,
      text: [
        nameFact(say, fact),
        fact.from === null ? say('clocks', 'why.notKnown') : sayLongDay(language, writeDay(fact.from)),
      ].join(': '),
    })),
    differs,
    settledBy:
      'by' in rule.settled
        ? `${say('clocks', 'why.settledBy')}: ${eitherOf(
            say,
            rule.settled.by.map(({ fact, where = {} }) =>
              fact === 'done' ? say('clocks', 'why.settledByDone') : nameAsked(say, rules, { fact, where }),
            ),
          )}`
        : null,
    who: say('clocks', 'why.isUpTo', { who: say('clocks', `responsible.${rule.responsible}`) }),
    law: say('clocks', 'owed.law', { citation: rule.citation.join('; ') }),
    unsure: rule.unsure?.[language] ?? null,
  };
}

/** The page of the first record that settles a rule's duty. */
function settlePathOf(known: KnownRule, home: string | null): string | null {
  const [step] = selectedBy(known);
  const records = 'by' in known.rule.settled ? known.rule.settled.by.map(({ fact }) => fact) : [];
  if (home !== null && records.includes('partnership-plan')) return `/homes/${home}/agreement`;
  if (home !== null && records.includes('license') && !step) return `/homes/${home}/license`;
  return step ? `${owedPath(home)}?step=${writeStep(step)}#document` : null;
}
