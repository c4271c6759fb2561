import { rulesChangedAt } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RowChange } from '#platform/record/row-changes.ts';
import type { LoadedWhy } from '../load-why.ts';
import { asksFor } from '../rules/asks-for.ts';
import { usedBy } from '../say/say-facts-used.ts';
import { factSuppliers } from '../suppliers.ts';
import { plainOf } from '../topics-of-rule.ts';
import { type Counting, countAsKnown } from './count-as-known.ts';
import { type FactChanges, tablesOf } from './fact-changes.ts';
import { type Difference, type Seen, stepsOf } from './past-steps.ts';
import { rowOf } from './who-entered.ts';

/** A moment (ISO) at which a date became another, or a fact it rests on was written down. Oldest first in a list. */
export type PastStep = Difference & {
  readonly at: string;
  readonly before: Seen;
  readonly after: Seen;
  /** What was written then: by whom, and why. */
  readonly changes: readonly RowChange[];
  /** Other rules took effect. */
  readonly rules: boolean;
};

/** So many moments are counted again, the latest: nobody reads more, and each is a round of questions. */
const MOST = 12;

/**
 * How a date was seen on past days: counted again, as the reader, just before and after each moment at which something was
 * written down that it rests on, or that was written anew since among what its rule asks for. Nothing where it rests on what the reader may not see.
 */
export async function loadPast(
  { tx }: Pick<Ask, 'tx'>,
  { row, live, hidden, rules, counted }: LoadedWhy,
  changes: FactChanges,
): Promise<{ readonly steps: readonly PastStep[]; readonly more: boolean }> {
  const ruled = rules.byId.get(row.rule);
  if (hidden || live === null || !ruled) return { steps: [], more: false };
  const asked = asksFor([ruled.rule], plainOf(rules.definitions));
  const kinds = new Set([...asked.facts.map(({ fact }) => fact), 'exception']);
  const suppliers = factSuppliers().filter(
    ({ kinds: own, traits }) => own.some(kind => kinds.has(kind)) || (asked.traits.length > 0 && traits),
  );
  const tables = new Set((await Promise.all(suppliers.map(one => tablesOf(tx, one)))).flatMap(one => [...one]));
  const relevant = changes.newestFirst.filter(({ table }) => tables.has(table));
  const byMoment = Map.groupBy(relevant, ({ at }) => Temporal.Instant.from(at).toString());
  const otherRules = new Set(await rulesChangedAt(tx, counted.frame.agencyId));
  const moments = [...new Set([...byMoment.keys(), ...otherRules])]
    .filter(moment => Temporal.Instant.compare(moment, counted.frame.now) <= 0)
    .sort(Temporal.Instant.compare);
  // What was written anew may have counted before, and what is used counts now.
  const matters = new Set([
    ...usedBy(live.duty).map(({ id }) => rowOf(id)),
    ...relevant.flatMap(({ operation, row_id }) => (operation === 'insert' ? [] : [row_id as string])),
  ]);
  const touching = (moment: string) =>
    otherRules.has(moment) || (byMoment.get(moment) ?? []).some(({ row_id }) => matters.has(row_id));
  const touched = moments.filter(touching);
  const chosen = new Set(touched.slice(-MOST));
  const counting: Counting = {
    childId: row.child_id,
    key: live.duty.key,
    rule: row.rule,
    suppliers,
    frame: counted.frame,
  };
  // Moments that stand side by side are counted once for both.
  const known = new Map<string, Promise<Seen>>();
  const seenAt = (moment: string) => {
    const seen = known.get(moment) ?? countAsKnown(tx, counting, changes, moment);
    known.set(moment, seen);
    return seen;
  };
  const pairs = await Promise.all(
    moments.flatMap((at, place) =>
      chosen.has(at)
        ? [
            Promise.all([seenAt(moments[place - 1] ?? justBefore(at)), seenAt(at)]).then(([before, after]) => ({
              before,
              after: { ...after, at },
            })),
          ]
        : [],
    ),
  );
  const steps = stepsOf(pairs, usedBy);
  return {
    steps: steps.map(step => ({
      ...step,
      at: step.after.at,
      changes: byMoment.get(step.after.at) ?? [],
      rules: otherRules.has(step.after.at),
    })),
    more: touched.length > chosen.size,
  };
}

const justBefore = (moment: string): string => Temporal.Instant.from(moment).subtract({ nanoseconds: 1000 }).toString();
