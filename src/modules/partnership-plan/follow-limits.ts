import type { Id } from '#kernel/ids.ts';
import { type NewSigner, setSigners, signersOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { livePlanOf } from './live-plan.ts';
import { signersNow } from './refresh-signers.ts';
import { limitsOn } from './store/plans.ts';
import { startAgain } from './use-cases/start-again.ts';

/**
 * Brings the birth family's part of a child's plan to what orders say today; everybody else stays as named. Where the
 * pack asks for a parent's signature and the plan stands on it, an order counts for more: the plan is started again.
 */
export async function followLimits(ask: Ask, childId: Id): Promise<void> {
  const plan = await livePlanOf(ask.tx, childId);
  if (!plan) return;
  const present = await signersOf(ask.tx, plan.id);
  const others = present.filter(({ capacity }) => capacity !== 'parent');
  const wanted = [...others, ...(await parentsAllowed(ask, plan.id, childId, present))];
  const set = await setSigners(ask, plan.id, wanted);
  if (set.ok) return;
  const why = ask.say('partnership-plan', 'life.orderChanged');
  const begun = await startAgain(ask, { agreementId: plan.id, why });
  const again = begun.ok ? await setSigners(ask, plan.id, wanted) : null;
  // Going on would leave somebody reading what an order keeps from them.
  if (!again?.ok) throw new Error('An order about a plan could not be followed');
}

/** The parents as the record names them now; those named before, when the plan's placement is over. */
async function parentsAllowed(ask: Ask, planId: Id, childId: Id, present: readonly NewSigner[]): Promise<NewSigner[]> {
  const now = await signersNow(ask, planId);
  if (now) return now.signers.filter(({ capacity }) => capacity === 'parent');
  const limits = await limitsOn(ask.tx, childId, ask.today.toString());
  return present
    .filter(({ capacity }) => capacity === 'parent')
    .flatMap(parent => {
      const hides = parent.personId ? limits.get(parent.personId) : undefined;
      if (hides === 'everything') return [];
      return [{ ...parent, audience: hides === 'home_and_contact' ? 'family_limited' : 'family' } as const];
    });
}
