import type { Id } from '#kernel/ids.ts';
import { type NewSigner, type Party, setSigners, signersOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { findPlan } from './plan-of.ts';
import { NAMED_CAPACITIES, planParties, planSigners } from './plan-signers.ts';
import { placementNow, settingsWithPlan } from './store/plans.ts';

/** Everybody a plan's signers follow from at this moment; undefined when the plan's placement is over. */
export async function signersNow(
  ask: Ask,
  agreementId: Id,
): Promise<{ readonly signers: readonly NewSigner[]; readonly parties: readonly Party[] } | undefined> {
  const plan = await findPlan(ask.tx, agreementId);
  const placement = plan && (await placementNow(ask.tx, plan.childId));
  if (!plan || !placement?.homeId || placement.id !== plan.sourceId) return undefined;
  const signer = (await settingsWithPlan(ask.tx, plan.pack)).get(placement.setting) ?? 'caregiver';
  const of = { childId: plan.childId, homeId: placement.homeId, pack: plan.pack, signer };
  const named = (await signersOf(ask.tx, agreementId)).filter(({ capacity }) => isNamed(capacity));
  return { signers: await planSigners(ask, of, named), parties: await planParties(ask, of) };
}

const isNamed = (capacity: string): boolean => (NAMED_CAPACITIES as readonly string[]).includes(capacity);

/**
 * Brings a plan's signers up to what the record says now: an account that was opened since, another worker, an order that
 * hides the plan from a parent. Under signatures the signers stay as they are. Answers with the capacities the pack needs
 * and nobody stands for.
 */
export async function refreshSigners(ask: Ask, agreementId: Id): Promise<readonly Party['capacity'][]> {
  const now = await signersNow(ask, agreementId);
  if (!now) return [];
  await setSigners(ask, agreementId, now.signers);
  return lacking(now.parties, now.signers);
}

/** Capacities that are required and have nobody. */
export const lacking = (parties: readonly Party[], signers: readonly NewSigner[]): Party['capacity'][] =>
  parties
    .filter(party => party.required && !signers.some(({ capacity }) => capacity === party.capacity))
    .map(({ capacity }) => capacity);
