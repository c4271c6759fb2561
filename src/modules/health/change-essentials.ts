import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AllergiesKnown, MedicinesKnown } from './contract.ts';
import { HealthEssentialsChanged } from './facts.ts';
import type { Change } from './rules/what-changed.ts';
import { opensHealthOf, touchCard } from './store.ts';

/** Leaves with NotThere when the asker may not see this child's health. */
export async function healthIsOpen(ask: Ask, childId: Id): Promise<void> {
  if (!(await opensHealthOf(ask.tx, childId))) notThere();
}

/**
 * What follows every change of what keeps a child safe: the card has a new version that each caregiver has to read, and
 * the fact is written for those who see to it.
 */
export async function essentialsChanged(
  ask: Ask,
  childId: Id,
  change: Change,
  now: { allergies_known?: AllergiesKnown; medicines_known?: MedicinesKnown } = {},
): Promise<void> {
  const version = await touchCard(ask, childId, change, now);
  await recordFact(ask, HealthEssentialsChanged, [childId], { childId, change: change.code, version });
}
