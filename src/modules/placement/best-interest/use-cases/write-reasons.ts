import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { WriteReasons } from '../contract.ts';
import { ReasonsGiven } from '../facts.ts';
import { factorsOf, insertReasons, opensReasonsFor, placementsToWeigh, reasonsById, rewriteReasons } from '../store.ts';

export type WriteReasonsRefusal = { readonly kind: 'approved-already' | 'reasons-changed-meanwhile' } | Invalid;

/**
 * Writes down why a decision is best for the child, or writes it anew while nobody has approved it: what is not weighed yet
 * may be left for later. Refused: a factor that is not of the decision's list, a placement that is not the child's, a day
 * that lies ahead, a view of a child who was not asked, and what somebody else wrote meanwhile. The worker's task about the placement is done. Throws NotThere
 * when reasons about the child are not the asker's to see.
 */
export async function writeReasons(
  ask: Ask,
  given: WriteReasons,
  rewritten: Id | null = null,
): Promise<Result<{ id: Id }, WriteReasonsRefusal>> {
  const { tx, who, now } = ask;
  const { childId, decision } = given;
  if (!(await opensReasonsFor(tx, childId))) return notThere();
  const before = rewritten === null ? undefined : ((await reasonsById(tx, childId, rewritten, true)) ?? notThere());
  if (before && before.approved_at !== null) return no({ kind: 'approved-already' });
  if (before && given.seen && given.seen !== before.written_at) return no({ kind: 'reasons-changed-meanwhile' });
  if (before && (before.decision !== decision || before.placement_id !== given.placementId)) return notThere();

  const problems = await problemsOf(ask, given);
  if (problems.length > 0) return no(invalid(...problems));

  const by = { agencyId: who.agencyId, userId: who.userId, now };
  const id = before?.id ?? newId();
  await (before ? rewriteReasons(tx, by, id, given) : insertReasons(tx, by, id, given));
  if (given.placementId) await settleTasks(ask, { childId, kind: 'decision_reasons', sourceId: given.placementId });
  await recordFact(ask, ReasonsGiven, [childId], { reasonsId: id, childId, decision, approved: false });
  return ok({ id });
}

async function problemsOf({ tx, today, who }: Ask, given: WriteReasons): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (given.decidedOn > today.toString()) problems.push({ at: 'decidedOn', code: 'in-the-future' });
  if (given.childAsked === 'asked' && given.childView === null) problems.push({ at: 'childView', code: 'required' });
  if (given.childAsked !== 'asked' && given.childView !== null)
    problems.push({ at: 'childView', code: 'only-when-asked' });
  if ((given.decision === 'placement') !== (given.placementId !== null))
    problems.push({ at: 'placementId', code: 'not-one-of' });
  else if (given.placementId !== null) {
    const placements = await placementsToWeigh(tx, given.childId, who.timeZone);
    if (!placements.some(({ id }) => id === given.placementId))
      problems.push({ at: 'placementId', code: 'not-one-of' });
  }
  const list = new Set((await factorsOf(tx, given.decision)).map(({ code }) => code));
  for (const { factor } of given.weighed)
    if (!list.has(factor)) problems.push({ at: `speaks_${factor}`, code: 'not-one-of' });
  return problems;
}
