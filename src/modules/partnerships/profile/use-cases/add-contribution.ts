import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddContribution, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { endProblems, saidProblems } from '../rules/problems.ts';
import { lasting } from '../store/lasting.ts';

/** Notes what a partner can realistically bring, how much of it, and where it ends (S4-55). */
export async function addContribution(ask: Ask, input: AddContribution): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const { partnershipId, kind, what, amount, per, limits, from, until } = input;
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const problems = [
    ...saidProblems({ what }),
    ...(amount !== null && (!Number.isSafeInteger(amount) || amount <= 0)
      ? [{ at: 'amount', code: 'not-an-amount' }]
      : []),
    ...endProblems('until', from, until),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.partner_contribution')
    .values({
      id,
      ...lasting(ask, { partnershipId, from, until }),
      kind,
      what: what.trim(),
      amount,
      per,
      limits: limits?.trim() || null,
    })
    .execute();
  return ok({ id });
}
