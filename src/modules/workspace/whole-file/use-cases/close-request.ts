import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { requestToChange } from '../request-there.ts';
import { keepClosed } from '../store/items.ts';

export type CloseRequest = { readonly childId: Id; readonly requestId: Id; readonly why: string };

/** Closes a request without giving the file: it was withdrawn, quashed, or there was no right to it. The reason stays. */
export async function closeRequest(
  ask: Ask,
  { childId, requestId, why }: CloseRequest,
): Promise<Result<void, { readonly kind: 'over-already' } | Invalid>> {
  const request = await requestToChange(ask, childId, requestId);
  if (request.state === 'given' || request.state === 'closed') return no({ kind: 'over-already' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));
  await keepClosed(ask.tx, request.id, why.trim());
  return ok(undefined);
}
