import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddFunding, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { endProblems, saidProblems } from '../rules/problems.ts';
import { lasting } from '../store/lasting.ts';

/** Notes what pays for the work with a partner: the fund, how it is paid, and until when (S4-109). */
export async function addFunding(ask: Ask, input: AddFunding): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const { partnershipId, mechanism, fund, cents, from, until } = input;
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const problems = [
    ...saidProblems({ fund }),
    ...(cents !== null && (!Number.isSafeInteger(cents) || cents < 0) ? [{ at: 'amount', code: 'not-money' }] : []),
    ...endProblems('until', from, until),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.partner_funding')
    .values({ id, ...lasting(ask, { partnershipId, from, until }), mechanism, fund: fund.trim(), cents })
    .execute();
  return ok({ id });
}
