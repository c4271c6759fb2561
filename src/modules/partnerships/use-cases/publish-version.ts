import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepLibrary, type NotAllowed } from '../policy.ts';
import { draftLibrary } from '../store/libraries.ts';

/** Publishes the draft: plans that are taken on from now on begin with it. */
export async function publishVersion({
  tx,
  who,
  now,
}: Ask): Promise<Result<null, NotAllowed | { readonly kind: 'no-draft' }>> {
  if (!keepLibrary.may(who)) return no({ kind: 'not-allowed' });
  const draft = await draftLibrary(tx);
  if (!draft) return no({ kind: 'no-draft' });
  await tx.updateTable('app.step_library').set({ published_at: now }).where('id', '=', draft.id).execute();
  return ok(null);
}
