import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { planIsOpen, sideOf } from '../live-plan.ts';
import { remindNoMore } from '../remind-of-promise.ts';
import { mayRelease, type PromiseOver, promiseOver } from '../rules/promise-end.ts';
import { endPromise, promiseById } from '../store/promises.ts';

export type ReleasePromise = { readonly promiseId: Id; readonly why: string };
export type ReleasePromiseRefusal = Invalid | PromiseOver | { readonly kind: 'own-promise' };

/**
 * The other side says that a promise is not needed any more, with the reason. Nobody lets themselves out of a promise:
 * they ask to talk. Throws NotThere when the promise is not the asker's to see.
 */
export async function releasePromise(
  ask: Ask,
  { promiseId, why }: ReleasePromise,
): Promise<Result<{ childId: Id }, ReleasePromiseRefusal>> {
  const promise = await promiseById(ask.tx, promiseId);
  if (!promise) return notThere();
  const { childId } = promise;
  await planIsOpen(ask, childId);
  const over = promiseOver(promise);
  if (over) return no(over);
  const own = sideOf(ask.who);
  if (!own || !mayRelease(own, promise.side)) return no({ kind: 'own-promise' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  const released = await endPromise(ask.tx, promiseId, { released_at: ask.now, released_why: why.trim() });
  if (!released) return no({ kind: 'promise-already-released' });
  await remindNoMore(ask, promise, why.trim());
  return ok({ childId });
}
