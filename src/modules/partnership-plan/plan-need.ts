import { type Trigger, triggerFor } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { PLAN_KIND, type SettingSigner, settingsWithPlan } from './store/plans.ts';

/** What a placement asks for: the rule that opens a plan, and whose signature the setting wants. */
export type PlanNeed = { readonly trigger: Trigger; readonly signer: SettingSigner };

/** What the agency's pack asks for where a child lives in this setting; null when it asks for no plan. */
export async function planNeed(tx: Tx, setting: string): Promise<PlanNeed | null> {
  const trigger = await triggerFor(tx, 'placement');
  if (trigger?.kind !== PLAN_KIND) return null;
  const signer = (await settingsWithPlan(tx, trigger.pack)).get(setting);
  return signer ? { trigger, signer } : null;
}
