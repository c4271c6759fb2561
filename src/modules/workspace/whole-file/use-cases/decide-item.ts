import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { RuleCode } from '../contract.ts';
import { requestToChange } from '../request-there.ts';
import { itemsOf, keepDecision } from '../store/items.ts';

export type DecideItem = {
  readonly childId: Id;
  readonly requestId: Id;
  readonly itemId: string;
  /** Why it is held back; null gives it. */
  readonly rule: RuleCode | null;
};

/** Says of one item whether it is given, or by which rule it is held back. Only while the file is looked through. */
export async function decideItem(
  ask: Ask,
  { childId, requestId, itemId, rule }: DecideItem,
): Promise<Result<void, { readonly kind: 'not-in-review' }>> {
  const request = await requestToChange(ask, childId, requestId);
  const item = (await itemsOf(ask.tx, request.id)).find(({ id }) => id === itemId) ?? notThere();
  if (request.state !== 'review') return no({ kind: 'not-in-review' });
  await keepDecision(ask, item.id, rule);
  return ok(undefined);
}
