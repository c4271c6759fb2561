import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { latestTemplate, type StateForbids, takeNewTemplate, templateOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { findPlan } from '../plan-of.ts';

export type TakeNewerTemplateRefusal = { readonly kind: 'plan-not-there' } | StateForbids;

/** A plan keeps the version of the template it began with; before it is signed it may take the newest one. */
export async function takeNewerTemplate(
  ask: Ask,
  { agreementId }: { readonly agreementId: Id },
): Promise<Result<{ version: number }, TakeNewerTemplateRefusal>> {
  const plan = await findPlan(ask.tx, agreementId);
  if (!plan) return no({ kind: 'plan-not-there' });
  const taken = await takeNewTemplate(ask, agreementId);
  if (taken.ok) return ok({ version: taken.value.version });
  return no(taken.refusal.kind === 'agreement-not-there' ? { kind: 'plan-not-there' } : taken.refusal);
}

/** The number of a newer version of a plan's template than its own; null when its own is the newest. */
export async function newerTemplate(ask: Ask, plan: { readonly templateId: Id }): Promise<number | null> {
  const own = await templateOf(ask.tx, plan.templateId);
  const latest = await latestTemplate(ask, own.code);
  return latest.version > own.version ? latest.version : null;
}
