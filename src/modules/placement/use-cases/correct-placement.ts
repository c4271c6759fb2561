import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { giveReason } from '#platform/record/give-reason.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { CorrectPlacement } from '../contract.ts';
import { PlacementCorrected } from '../facts.ts';
import { lockChild } from '../store.ts';

export type CorrectPlacementRefusal = { readonly kind: 'changed-meanwhile' } | Invalid;

type Row = {
  readonly id: Id;
  readonly homeId: Id | null;
  readonly moveId: Id | null;
  readonly from: string;
  readonly to: string | null;
};

/**
 * Corrects the moment a placement began, because it was written down wrongly: not a change of what happened. The
 * placement before it ends at the same corrected moment. The submit runs with kind `correction`, so history says so.
 */
export async function correctPlacement(
  ask: Ask,
  input: CorrectPlacement,
): Promise<Result<void, CorrectPlacementRefusal>> {
  const { tx } = ask;
  await lockChild(tx, input.childId);
  const rows =
    await sql<Row>`select id, home_id as "homeId", move_id as "moveId", lower(during) as from, upper(during) as to
    from app.placement where child_id = ${input.childId} order by lower(during)`.execute(tx);
  const index = rows.rows.findIndex(row => row.id === input.placementId);
  const placement = rows.rows[index];
  if (!placement) notThere();
  if (Temporal.Instant.compare(placement.from, input.seen) !== 0) return no({ kind: 'changed-meanwhile' });

  const before = rows.rows[index - 1];
  const touches = before?.to != null && Temporal.Instant.compare(before.to, placement.from) === 0;
  const problems = problemsOf(ask, input, placement, before);
  if (problems.length > 0) return no(invalid(...problems));

  await giveReason(ask, input.why.trim());
  await sql`set constraints app.placement__one_at_a_time deferred`.execute(tx);
  if (before && touches)
    await sql`update app.placement set during = tstzrange(lower(during), ${input.beganAt}) where id = ${before.id}`.execute(
      tx,
    );
  await sql`update app.placement set during = tstzrange(${input.beganAt}, upper(during)) where id = ${placement.id}`.execute(
    tx,
  );
  if (placement.moveId) await sql`update app.move set at = ${input.beganAt} where id = ${placement.moveId}`.execute(tx);
  await recordFact(ask, PlacementCorrected, [input.childId], {
    placementId: placement.id,
    childId: input.childId,
    homeId: placement.homeId,
    at: input.beganAt,
    moveId: placement.moveId,
  });
  return ok(undefined);
}

function problemsOf(ask: Ask, input: CorrectPlacement, placement: Row, before: Row | undefined): Problem[] {
  const problems: Problem[] = [];
  const after = (a: string, b: string) => Temporal.Instant.compare(a, b) > 0;
  if (input.why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (after(input.beganAt, ask.now)) problems.push({ at: 'at', code: 'in-the-future' });
  else if (placement.to && !after(placement.to, input.beganAt)) problems.push({ at: 'at', code: 'after-it-ended' });
  else if (before && !after(input.beganAt, before.from))
    problems.push({ at: 'at', code: 'before-the-placement-before' });
  return problems;
}
