import type { Id } from '#kernel/ids.ts';
import { type AgreementState, versionsOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { planOf } from '../plan-of.ts';
import { plansOfSitting } from '../plan-states.ts';
import { type Missing, sayMissing } from '../say/say-missing.ts';
import { missingOf } from '../use-cases/prepare-plan-ready.ts';
import { planPath } from './load-plan-form.ts';

/** A plan that can be made ready, or the reason why not yet. */
export type ToPrepare = {
  readonly agreementId: Id;
  readonly name: string;
  readonly state: AgreementState;
  /** "Changed, to be signed again", "Ready to sign since …"; null for a draft. */
  readonly note: string | null;
  readonly missing: readonly Missing[];
};

/** States a plan is made ready from. */
const BEFORE: readonly AgreementState[] = ['draft', 'ready', 'void', 'declined'];

/**
 * The child's plan and those of brothers and sisters who moved in the same sitting, as far as they can be made ready
 * together. Empty when the child has no plan or it is signed already.
 */
export async function plansToPrepare(ask: Ask, childId: Id, firstName: string): Promise<ToPrepare[]> {
  const { live } = await planOf(ask.tx, childId);
  if (!live) return [];
  const own = { agreementId: live.id, childId, name: firstName, state: live.state };
  const others = live.sittingId ? await plansOfSitting(ask.tx, live.sittingId) : [];
  const plans = [own, ...others.filter(({ agreementId }) => agreementId !== live.id)];
  const rows: ToPrepare[] = [];
  for (const { agreementId, childId: of, name, state } of plans) {
    if (!BEFORE.includes(state)) continue;
    rows.push({
      agreementId,
      name: name ?? '',
      state,
      note: await noteOf(ask, agreementId, state),
      missing: sayMissing(ask, await missingOf(ask, agreementId), planPath(of)),
    });
  }
  return rows;
}

async function noteOf({ tx, say, language, who }: Ask, agreementId: Id, state: AgreementState): Promise<string | null> {
  if (state === 'void') return say('partnership-plan', 'prepare.again');
  if (state !== 'ready') return null;
  const version = (await versionsOf(tx, agreementId)).toSorted((a, b) => b.number - a.number)[0];
  return version
    ? say('partnership-plan', 'prepare.ready', { day: sayDayOf(language, who.timeZone, version.madeAt) })
    : null;
}
