import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { WhereaboutsChanged } from '../facts.ts';
import { lockChild } from '../store.ts';

export type EndWhereaboutsRefusal =
  | { readonly kind: 'not-elsewhere' }
  | { readonly kind: 'ends-before-it-begins'; readonly at: 'to' }
  | { readonly kind: 'in-the-future'; readonly at: 'to' };

/** The child is back: what goes on elsewhere ends at a moment. */
export async function endWhereabouts(
  ask: Ask,
  input: { readonly childId: Id; readonly at: string },
): Promise<Result<void, EndWhereaboutsRefusal>> {
  await lockChild(ask.tx, input.childId);
  const found = await sql<{ id: Id; setting: string; from: string }>`
    select id, setting, lower(during) as from from app.whereabouts
    where child_id = ${input.childId} and during @> ${ask.now}::timestamptz`.execute(ask.tx);
  const current = found.rows[0];
  if (!current) return no({ kind: 'not-elsewhere' });

  if (Temporal.Instant.compare(input.at, ask.now) > 0) return no({ kind: 'in-the-future', at: 'to' });
  if (Temporal.Instant.compare(input.at, current.from) <= 0) return no({ kind: 'ends-before-it-begins', at: 'to' });

  await sql`update app.whereabouts set during = tstzrange(lower(during), ${input.at}) where id = ${current.id}`.execute(
    ask.tx,
  );
  await recordFact(ask, WhereaboutsChanged, [input.childId], {
    childId: input.childId,
    whereaboutsId: current.id,
    setting: current.setting,
  });
  return ok(undefined);
}
