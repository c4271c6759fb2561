import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type LoadedWhy, loadWhy } from './load-why.ts';
import { type FactChanges, factChangesOf } from './past/fact-changes.ts';
import { loadPast, type PastStep } from './past/load-past.ts';
import type { Names } from './say/say-past.ts';

/** "Why this date?" with how its facts came into the record, and what it said on other days. */
export type WhyWithPast = {
  readonly why: LoadedWhy;
  readonly changes: FactChanges;
  readonly past: { readonly steps: readonly PastStep[]; readonly more: boolean };
  /** Who wrote any of it, as far as the reader may see names. */
  readonly names: Names;
};

/** Reads a date with its past. Throws NotThere when it is not the reader's to know. */
export async function loadWhyWithPast(ask: Ask, childId: Id, obligationId: string): Promise<WhyWithPast> {
  const why = await loadWhy(ask, childId, obligationId);
  const changes = await factChangesOf(ask.tx, childId);
  const past = await loadPast(ask, why, changes);
  const writers = new Set(changes.newestFirst.flatMap(({ by_user }) => by_user ?? []));
  return { why, changes, past, names: await accountNames(ask.tx, [...writers]) };
}
