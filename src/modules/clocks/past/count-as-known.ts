import { readDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { type Fact, obligations, type Rulebook, rulebookInForce } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { askAsKnown, otherwiseBefore } from '#platform/record/ask-as-known.ts';
import { type CountingFrame, ofChildren } from '../count/counting-frame.ts';
import { gatherFacts } from '../count/gather-facts.ts';
import type { FactSupplier } from '../supply.ts';
import type { FactChanges } from './fact-changes.ts';
import type { Seen } from './past-steps.ts';
import { rowOf } from './who-entered.ts';

/** What is counted: one duty of a child, from the facts of some rooms. */
export type Counting = {
  readonly childId: Id;
  readonly key: string;
  readonly rule: string;
  readonly suppliers: readonly FactSupplier[];
  readonly frame: CountingFrame;
};

/**
 * A duty as it was at a moment (ISO): counted from what was written down by then, under the rules in force then. The rooms
 * answer the questions they always answer, from the rows as they were known. Where no rules were in force yet, those of now
 * count. What a view tells stands as now, but for what happened later.
 */
export async function countAsKnown(
  tx: Tx,
  { childId, key, rule, suppliers, frame }: Counting,
  { tables, newestFirst }: FactChanges,
  moment: string,
): Promise<Seen> {
  const at = Temporal.Instant.from(moment);
  const later = newestFirst.filter(change => Temporal.Instant.compare(change.at, at) > 0);
  const { zone } = frame.view;
  const [gathered, rules] = await Promise.all([
    gatherFacts(askAsKnown(tx, otherwiseBefore(tables, later), moment), suppliers, [childId], zone),
    rulebookInForce(tx, frame.agencyId, moment),
  ]);
  const kept = new Set(newestFirst.map(({ row_id }) => row_id as string));
  const known = gathered.get(childId) ?? { facts: [], traits: {} };
  const facts = known.facts.filter(fact => kept.has(rowOf(fact.id)) || !happenedAfter(fact, at));
  const view = {
    ...frame.view,
    today: readDay(at.toZonedDateTimeISO(zone).toPlainDate().toString()),
    now: at.epochMilliseconds,
  };
  const inForce = rules.versions.length > 0 ? ofChildren(rules) : frame.rulebook;
  const duties = obligations({ ...known, facts }, onlyRule(inForce, rule), view);
  return {
    duty: duties.find(duty => duty.key === key) ?? null,
    facts: new Map(facts.map(fact => [fact.id, fact])),
  };
}

const happenedAfter = ({ at }: Fact, moment: Temporal.Instant): boolean => at !== null && at > moment.epochMilliseconds;

const onlyRule = (rulebook: Rulebook, rule: string): Rulebook => ({
  ...rulebook,
  versions: rulebook.versions.filter(([first]) => first?.rule.id === rule),
});
