import type { Id } from '#kernel/ids.ts';
import { type Facts, type Obligation, obligations, type Pack, packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type CountingFrame, countingFrame } from './count/counting-frame.ts';
import { gatherFacts } from './count/gather-facts.ts';
import { factSuppliers } from './suppliers.ts';

/** What is due for a child, counted from what the reader may see, under the rules of this moment. */
export type Counted = {
  readonly facts: Facts;
  readonly duties: readonly Obligation[];
  readonly packs: readonly Pack[];
  readonly frame: CountingFrame;
};

/**
 * Counts a child's duties again, as the reader: row security decides which facts go in. It is how a date is explained;
 * how it was counted is kept nowhere.
 */
export async function countAsReader({ tx, who, now }: Pick<Ask, 'tx' | 'who' | 'now'>, childId: Id): Promise<Counted> {
  const frame = await countingFrame(tx, who.agencyId, now);
  const [gathered, packs] = await Promise.all([
    gatherFacts(tx, factSuppliers(), [childId], frame.view.zone),
    packsInForce(tx, who.agencyId, now),
  ]);
  const facts = gathered.get(childId) ?? { facts: [], traits: {} };
  return { facts, duties: countAgain({ frame }, facts), packs, frame };
}

/** The same child under the same rules, with other facts. */
export const countAgain = ({ frame }: Pick<Counted, 'frame'>, facts: Facts): Obligation[] =>
  obligations(facts, frame.rulebook, frame.view);
