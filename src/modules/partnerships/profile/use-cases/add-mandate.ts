import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddMandate, ProfileRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { endProblems, saidProblems } from '../rules/problems.ts';
import { lasting } from '../store/lasting.ts';

/** Notes what a partner must or must not do by law, contract, grant or its own rule, and where that stands (S4-59). */
export async function addMandate(ask: Ask, input: AddMandate): Promise<Result<{ id: Id }, ProfileRefusal>> {
  const { partnershipId, basis, title, source, forbids, requires, from, until } = input;
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const problems = [
    ...saidProblems({ title, source }),
    ...(forbids.length + requires.length === 0 ? [{ at: 'forbids', code: 'rules-nothing' }] : []),
    ...(forbids.some(each => requires.includes(each)) ? [{ at: 'requires', code: 'forbids-what-it-requires' }] : []),
    ...endProblems('until', from, until),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  await ask.tx
    .insertInto('app.partner_mandate')
    .values({
      id,
      ...lasting(ask, { partnershipId, from, until }),
      basis,
      title: title.trim(),
      source: source.trim(),
      forbids: [...forbids],
      requires: [...requires],
    })
    .execute();
  return ok({ id });
}
