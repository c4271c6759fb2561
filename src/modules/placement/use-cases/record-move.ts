import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { checkDestination } from '../check-destination.ts';
import type { RecordMove } from '../contract.ts';
import { PlacementBegan, PlacementEnded } from '../facts.ts';
import { openHandover } from '../rules/hand-over.ts';
import { momentProblems } from '../rules/move-moment.ts';
import {
  endPlacement,
  endWhereaboutsAt,
  findMoveReason,
  findStanding,
  handoverKinds,
  insertPlacement,
  lockChild,
  lockHome,
  type Standing,
} from '../store.ts';
import { insertHandover, insertMove } from '../store-moves.ts';

export type RecordMoveRefusal =
  | { readonly kind: 'child-not-there' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-in-care' }
  | Invalid;

/**
 * Records that children moved: the old placement ends and the new one begins in the same moment, access follows, tasks
 * open for what is still open. All problems at once; nothing changes unless everything is right. `at` is when it
 * happened; the moment of writing is kept beside it (S2-59).
 */
export async function recordMove(
  ask: Ask,
  input: RecordMove,
): Promise<Result<{ moveIds: readonly Id[] }, RecordMoveRefusal>> {
  const { tx } = ask;
  for (const { childId } of [...input.children].sort((a, b) => a.childId.localeCompare(b.childId)))
    await lockChild(tx, childId);
  if ('homeId' in input.to) await lockHome(tx, input.to.homeId);
  const standings: Standing[] = [];
  for (const { childId, seen } of input.children) {
    const standing = await findStanding(tx, childId);
    if (!standing) return no({ kind: 'not-in-care' });
    if (standing.placementId !== seen) return no({ kind: 'changed-meanwhile' });
    standings.push(standing);
  }

  const where = await checkDestination(ask, input, standings);
  const problems = [
    ...momentProblems(input.at, ask.now, standings),
    ...(await whyProblems(ask, input)),
    ...where.problems,
  ];
  problems.push(...openHandover(input.planned, await handoverKinds(tx, ask.language), input.handover));
  if (problems.length > 0) return no(invalid(...problems));

  const sittingId = standings.length > 1 ? newId() : null;
  const moveIds: Id[] = [];
  for (const standing of standings)
    moveIds.push(await moveOne(ask, input, standing, { sittingId, exceptionId: where.exceptionId }));
  return ok({ moveIds });
}

async function whyProblems(ask: Ask, input: RecordMove): Promise<Problem[]> {
  const reason = await findMoveReason(ask.tx, input.reason);
  const problems: Problem[] = [];
  if (!reason) problems.push({ at: 'reason', code: 'not-one-of' });
  if (input.why.trim() === '') problems.push({ at: 'why', code: 'required' });
  return problems;
}

type Together = { readonly sittingId: Id | null; readonly exceptionId: Id | null };

async function moveOne(ask: Ask, input: RecordMove, standing: Standing, together: Together): Promise<Id> {
  const { tx, who } = ask;
  const moveId = newId();
  const placementId = newId();
  const homeId = 'homeId' in input.to ? input.to.homeId : null;
  const subject = [standing.childId];
  await insertMove(tx, {
    id: moveId,
    agencyId: who.agencyId,
    childId: standing.childId,
    at: input.at,
    planned: input.planned,
    reason: input.reason,
    why: input.why.trim(),
    sittingId: together.sittingId,
    recordedBy: who.userId,
    recordedAt: ask.now,
  });
  if (standing.placementId) {
    await endPlacement(tx, standing.placementId, input.at);
  }
  await endWhereaboutsAt(tx, standing.childId, input.at);
  await insertPlacement(tx, {
    id: placementId,
    agencyId: who.agencyId,
    childId: standing.childId,
    episodeId: standing.episodeId,
    homeId,
    withPersonId: 'withPersonId' in input.to ? input.to.withPersonId : null,
    setting: input.to.setting,
    at: input.at,
    moveId,
    exceptionId: together.exceptionId,
  });
  await insertHandover(tx, who.agencyId, standing.childId, moveId, input.handover);
  if (standing.placementId) {
    await recordFact(ask, PlacementEnded, subject, {
      placementId: standing.placementId,
      childId: standing.childId,
      homeId: standing.homeId,
      at: input.at,
      moveId,
    });
  }
  await recordFact(ask, PlacementBegan, subject, {
    placementId,
    childId: standing.childId,
    homeId,
    at: input.at,
    moveId,
  });
  return moveId;
}
