import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember, workerInRole } from '#modules/access/index.ts';
import { handOverTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { TransferCase, TransferCaseRefusal } from '../contract.ts';
import { caseTransferred } from '../facts.ts';
import { primaryWorkerRoles, transferCases } from '../policy.ts';
import { caseById, followAssignments, followOffice, membersOf } from '../store/cases.ts';
import { insertPart } from '../store/team.ts';
import { handOver, moveToUnit } from '../store/transfers.ts';

/**
 * Hands a case to another primary worker: one ends as the other begins, with a note of what was handed over (S2-29).
 * The case moves to the new worker's unit and office, and so does access. With an overlap the former worker stays as
 * secondary until it ends.
 */
export async function transferCase(ask: Ask, input: TransferCase): Promise<Result<null, TransferCaseRefusal>> {
  const { caseId, toUserId, at, overlapUntil, overlapNote } = input;
  const found = await caseById(ask.tx, caseId);
  if (!found) return no({ kind: 'no-such-case' });
  if (!transferCases.may(ask.who)) return no({ kind: 'not-allowed' });
  if (found.life.to !== null || !found.primary) return no({ kind: 'case-closed' });
  const to = await workerInRole(ask.tx, toUserId, primaryWorkerRoles, ask.now);
  if (!to) return no({ kind: 'no-such-worker' });
  if (found.primary.userId === toUserId) return no({ kind: 'same-worker' });
  const problems = problemsOf(input, found.primary.from, ask.now);
  if (problems.length > 0) return no(invalid(...problems));

  const { agencyId } = ask.who;
  await handOver(ask.tx, {
    agencyId,
    caseId,
    assignment: found.primary,
    toUserId,
    at,
    overlapUntil,
    overlapNote: overlapNote.trim(),
  });
  if (overlapUntil !== null) {
    const former = await staffMember(ask.tx, found.primary.userId);
    const during = writeRange({ from: at, to: overlapUntil });
    await insertPart(ask.tx, {
      id: newId(),
      agency_id: agencyId,
      case_id: caseId,
      user_id: found.primary.userId,
      part: 'secondary',
      person_id: null,
      name: former?.name ?? '',
      phone: former?.phone ?? null,
      during,
      note: null,
    });
  }
  // While the one who transfers still sees the case: it may move out of their unit.
  const children = (await membersOf(ask.tx, caseId)).filter(member => member.part === 'child');
  await handOverTasks(ask, {
    childIds: children.map(child => child.person_id),
    from: found.primary.userId,
    to: toUserId,
  });
  await moveToUnit(ask.tx, caseId, to);
  await followAssignments(ask.tx, caseId);
  await followOffice(ask.tx, caseId);
  await recordFact(ask, caseTransferred, [caseId], {
    case: caseId,
    from: found.primary.userId,
    to: toUserId,
    unit: to.unit_id,
    office: to.office_id,
    at,
    overlapUntil,
  });
  return ok(null);
}

function problemsOf({ at, overlapUntil, overlapNote }: TransferCase, currentFrom: string, now: string): Problem[] {
  const problems: Problem[] = [];
  if (Temporal.Instant.compare(at, now) > 0) problems.push({ at: 'at', code: 'in-the-future' });
  if (Temporal.Instant.compare(at, currentFrom) <= 0) problems.push({ at: 'at', code: 'before-current-worker' });
  if (overlapUntil !== null && Temporal.Instant.compare(overlapUntil, at) <= 0)
    problems.push({ at: 'overlapUntil', code: 'ends-before-it-begins' });
  if (overlapNote.trim() === '') problems.push({ at: 'overlapNote', code: 'required' });
  return problems;
}
