import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import type { Together } from '../rules/stand-together.ts';
import { type Standing, standingOf } from '../rules/standing.ts';
import { whereToEnter } from '../rules/where-it-is-recorded.ts';
import { whereItIsSettled } from '../rules/where-it-is-settled.ts';
import { mendable, type RulesOfPacks } from '../rules-of-packs.ts';
import type { ObligationRow } from '../store/obligations.ts';
import { nameMissing } from './say-facts.ts';
import { leafOf, leafState, sayStanding, type Tag } from './say-standing.ts';

export type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'today' | 'now'>;

/** A kept duty with its standing of this moment. */
export type StandingRow = ObligationRow & { readonly standing: Standing };

/** A duty in finished words, with the rules that stand with it. */
export type DutyData = {
  readonly id: string;
  readonly leaf: Leaf;
  readonly title: string;
  /** "Why this date?" */
  readonly why: string;
  readonly tag: Tag;
  readonly pack: string;
  /** Set where the text of the rule was not read whole. */
  readonly unverified: string | null;
  readonly also: readonly { readonly key: string; readonly text: string; readonly href: string }[];
  readonly missing: { readonly text: string; readonly href: string | null } | null;
  /** The page where it is settled. */
  readonly settle: string | null;
};

export const whyPath = ({ child_id, id }: Pick<ObligationRow, 'child_id' | 'id'>): string =>
  `/children/${child_id}/dates/${id}`;

/** Tells each duty where it stands at this moment. */
export const stand = (
  { now, today }: Pick<Ask, 'now' | 'today'>,
  rules: RulesOfPacks,
  rows: readonly ObligationRow[],
): StandingRow[] =>
  rows.map(row => ({ ...row, standing: standingOf(row, mendable(rules, row.rule), { now, today: today.toString() }) }));

const OPEN: readonly Standing[] = ['overdue', 'due', 'upcoming', 'cannot-tell', 'not-yet'];
export const isOpen = ({ standing }: { readonly standing: Standing }): boolean => OPEN.includes(standing);

/** What a rule's duty is called; its code where the rule is no longer in force. */
export const titleOf = ({ language }: Pick<Speaker, 'language'>, rules: RulesOfPacks, rule: string): string =>
  rules.byId.get(rule)?.rule.title[language] ?? rule;

export const packOf = (
  { language }: Pick<Speaker, 'language'>,
  rules: RulesOfPacks,
  row: Pick<ObligationRow, 'rule' | 'pack'>,
): string => rules.byId.get(row.rule)?.pack.title[language] ?? row.pack;

/** A duty, with the others on the same that come later. */
export function sayDuty(ask: Speaker, rules: RulesOfPacks, { decides, others }: Together<StandingRow>): DutyData {
  const { say, language } = ask;
  const known = rules.byId.get(decides.rule);
  const tag = sayStanding(ask, decides);
  return {
    id: decides.id,
    leaf: leafOf(language, decides.due_on, tag.word, leafState(tag)),
    title: titleOf(ask, rules, decides.rule),
    why: whyPath(decides),
    tag,
    pack: packOf(ask, rules, decides),
    unverified: known && known.rule.verified !== 'text' ? say('clocks', `verified.${known.rule.verified}`) : null,
    also: others.map(other => ({ key: other.id, href: whyPath(other), text: sayAlso(ask, rules, other) })),
    missing: decides.missing === null ? null : sayMissingOf(ask, decides, decides.missing),
    settle: known && isOpen(decides) ? settlePath(known.rule, decides) : null,
  };
}

/** What is missing, and where to enter it. Of what is late: the record without a day that might settle it. */
function sayMissingOf({ say }: Speaker, { standing, child_id }: StandingRow, missing: string): DutyData['missing'] {
  const name = nameMissing(say, missing);
  const isNote = standing === 'overdue' || standing === 'missed';
  return {
    text: isNote ? say('clocks', 'page.mightSettle', { what: name }) : name,
    href: whereToEnter(missing, child_id),
  };
}

function sayAlso(ask: Speaker, rules: RulesOfPacks, other: StandingRow): string {
  const what = packOf(ask, rules, other);
  if (other.due_on === null) return ask.say('clocks', 'page.alsoUnknown', { what });
  return ask.say('clocks', 'page.also', { what, day: sayDay(ask.language, other.due_on) });
}

/** Where the record is made that settles it; or where it is documented that it was done. */
export function settlePath(
  rule: Parameters<typeof whereItIsSettled>[0],
  row: Pick<ObligationRow, 'child_id' | 'id'>,
): string | null {
  const { by, to } = whereItIsSettled(rule, row.child_id);
  return by === 'done' ? `${whyPath(row)}/done` : to;
}
