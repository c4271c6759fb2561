import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PromiseKept } from '../facts.ts';
import { planIsOpen } from '../live-plan.ts';
import { remindNoMore } from '../remind-of-promise.ts';
import { type PromiseOver, promiseOver } from '../rules/promise-end.ts';
import { dayAhead } from '../rules/said-words.ts';
import { endPromise, promiseById } from '../store/promises.ts';

/** `keptOn` is an ISO day, today or earlier. */
export type KeepPromise = { readonly promiseId: Id; readonly keptOn: string };

/**
 * Either side marks a promise kept, whoever made it. Voids nothing: the signed paper shows how it stood then. Throws
 * NotThere when the promise is not the asker's to see.
 */
export async function keepPromise(
  ask: Ask,
  { promiseId, keptOn }: KeepPromise,
): Promise<Result<{ childId: Id }, Invalid | PromiseOver>> {
  const promise = await promiseById(ask.tx, promiseId);
  if (!promise) return notThere();
  await planIsOpen(ask, promise.childId);
  const over = promiseOver(promise);
  if (over) return no(over);
  const problems: Problem[] = dayAhead('keptOn', keptOn, ask.today);
  if (problems.length > 0) return no(invalid(...problems));

  const kept = await endPromise(ask.tx, promiseId, { kept_on: keptOn, kept_by: ask.who.userId });
  if (!kept) return no({ kind: 'promise-already-kept' });
  const { childId, agreementId, side } = promise;
  await remindNoMore(ask, promise);
  await recordFact(ask, PromiseKept, [childId], { promiseId, childId, agreementId, side });
  return ok({ childId });
}
