import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepLibrary, type NotAllowed } from '../policy.ts';
import { copySteps, copyStock, draftLibrary, newestLibrary } from '../store/libraries.ts';

/**
 * Begins the next version of the agency's steps as a copy of the newest one (of the stock steps before the first). Plans
 * that run keep theirs. One draft at a time.
 */
export async function beginVersion(
  ask: Ask,
): Promise<Result<{ id: Id }, NotAllowed | { readonly kind: 'draft-is-open' }>> {
  const { tx, who, now, say } = ask;
  if (!keepLibrary.may(who)) return no({ kind: 'not-allowed' });
  if (await draftLibrary(tx)) return no({ kind: 'draft-is-open' });

  if (!(await newestLibrary(tx))) await copyStock(ask, say('partnerships', 'library.stock'));
  const newest = (await newestLibrary(tx))!;
  const id = newId();
  await tx
    .insertInto('app.step_library')
    .values({
      id,
      agency_id: who.agencyId,
      name: newest.name,
      version: newest.version + 1,
      made_at: now,
      made_by: who.userId,
    })
    .execute();
  await copySteps(ask, newest.id, id);
  return ok({ id });
}
