import { type Id, newId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { Made } from './contract.ts';
import { FindingMade, OrderMade } from './facts.ts';
import { entriesOf } from './store.ts';
import { insertFinding, insertOrder, type Writing } from './store-changes.ts';

/** What of this is recorded already on that day (ISO date), each at its field, with its words. */
export async function madeBefore({ tx, language }: Ask, childId: Id, made: Made, on: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const list of ['findings', 'orders'] as const) {
    const before = await entriesOf(tx, list, childId, { kinds: made[list], on });
    const which = sayList(
      language,
      before.map(entry => entry[`kind_${language}`]),
    );
    if (before.length > 0) problems.push({ at: list, code: 'recorded-on-that-day', fill: { which } });
  }
  return problems;
}

/** Writes what a court found and ordered on a day (ISO date), at a hearing or outside of one, and tells others. */
export async function keepMade(
  ask: Ask,
  writing: Writing,
  { findings, orders, firstOrder }: Made,
  on: string,
  hearingId: Id | null,
): Promise<void> {
  const { childId } = writing;
  for (const kind of findings) {
    const id = newId();
    await insertFinding(ask.tx, writing, { id, kind, on, hearingId }, firstOrder);
    await recordFact(ask, FindingMade, [childId], { childId, findingId: id, kind, foundOn: on, hearingId });
  }
  for (const kind of orders) {
    const id = newId();
    await insertOrder(ask.tx, writing, { id, kind, on, hearingId });
    await recordFact(ask, OrderMade, [childId], { childId, orderId: id, kind, orderedOn: on, hearingId });
  }
}

/** Who writes about a child, and when. */
export const writingOf = ({ who, now }: Ask, childId: Id): Writing => ({
  agencyId: who.agencyId,
  childId,
  by: who.userId,
  at: now,
});
