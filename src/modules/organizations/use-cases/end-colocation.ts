import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { colocations } from '../store/colocations.ts';

/** Ends a day under one roof from today on; one that has not begun yet is taken away. Throws NotThere. */
export async function endColocation(
  ask: Ask,
  { organizationId, colocationId }: { readonly organizationId: Id; readonly colocationId: Id },
): Promise<Result<void, NotAllowed>> {
  const today = ask.today.toString();
  const standing = await colocations(ask.tx, today, organizationId);
  const found = standing.find(({ id }) => id === colocationId);
  if (!found) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);

  if (found.from >= today) await ask.tx.deleteFrom('app.colocation').where('id', '=', colocationId).execute();
  else
    await ask.tx
      .updateTable('app.colocation')
      .set({ during: sql`daterange(lower(during), ${today}::date)` })
      .where('id', '=', colocationId)
      .execute();
  return ok(undefined);
}
