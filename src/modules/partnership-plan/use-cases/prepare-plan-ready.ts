import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { makeReady, type StateForbids } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { gatherPlan } from '../gather-plan.ts';
import { findPlan } from '../plan-of.ts';
import { planRenderings } from '../plan-renderings.ts';
import { lacking, refreshSigners, signersNow } from '../refresh-signers.ts';
import type { PlanContent } from '../rules/plan-content.ts';
import { missingBeforeSigning } from '../rules/ready-to-sign.ts';

export type PreparePlanRefusal = { readonly kind: 'plan-not-there' } | StateForbids | Invalid;

/**
 * Puts a plan's text together in every audience and language and freezes it as the version to sign. Everything that is
 * missing is said at once and nothing is frozen then; who signs follows the record of this moment.
 */
export async function preparePlanReady(
  ask: Ask,
  { agreementId }: { readonly agreementId: Id },
): Promise<Result<{ versionId: Id; number: number }, PreparePlanRefusal>> {
  const plan = await findPlan(ask.tx, agreementId);
  if (!plan) return no({ kind: 'plan-not-there' });
  const noSigner = await refreshSigners(ask, agreementId);
  const content = await gatherPlan(ask, plan);
  const problems = problemsOf(ask, content, noSigner);
  if (problems.length > 0) return no(invalid(...problems));

  const ready = await makeReady(ask, { agreementId, renderings: planRenderings(content) });
  if (ready.ok) return ready;
  return no(ready.refusal.kind === 'agreement-not-there' ? { kind: 'plan-not-there' } : ready.refusal);
}

/** What is missing before this plan can be signed, for the page that leads there. Changes nothing. */
export async function missingOf(ask: Ask, agreementId: Id): Promise<readonly Problem[]> {
  const plan = await findPlan(ask.tx, agreementId);
  if (!plan) return [];
  const now = await signersNow(ask, agreementId);
  return problemsOf(ask, await gatherPlan(ask, plan), now ? lacking(now.parties, now.signers) : []);
}

const problemsOf = (ask: Ask, content: PlanContent, noSigner: readonly string[]): Problem[] =>
  missingBeforeSigning({
    ...content,
    language: ask.language,
    childName: content.child.name,
    noSigner: noSigner.map(capacity => ({ capacity, words: ask.say.code('partnership-plan', `capacity.${capacity}`) })),
  });
