import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { mayCloseAll } from '../closing-gate.ts';
import type { CloseCase, CloseCaseRefusal } from '../contract.ts';
import { caseClosed } from '../facts.ts';
import { closeCases } from '../policy.ts';
import { caseById, endCase, followAssignments, hasPartAhead, hasPlacedChild } from '../store/cases.ts';

/** Closes a case at a moment: its team's access ends then. Not while a child of it lives in a placement, or something of its closing list is open. */
export async function closeCase(ask: Ask, { caseId, at }: CloseCase): Promise<Result<null, CloseCaseRefusal>> {
  const found = await caseById(ask.tx, caseId);
  if (!found) return no({ kind: 'no-such-case' });
  if (!closeCases.may(ask.who)) return no({ kind: 'not-allowed' });
  if (found.life.to !== null || !found.primary) return no({ kind: 'case-closed' });
  if (await hasPlacedChild(ask.tx, caseId)) return no({ kind: 'child-still-placed' });
  if (Temporal.Instant.compare(at, ask.now) > 0) return no(invalid({ at: 'at', code: 'in-the-future' }));
  if (Temporal.Instant.compare(at, found.primary.from) <= 0)
    return no(invalid({ at: 'at', code: 'before-current-worker' }));
  if (await hasPartAhead(ask.tx, caseId, at)) return no({ kind: 'part-begins-later' });
  if (!(await mayCloseAll(ask, caseId))) return no({ kind: 'closing-list-open' });

  await endCase(ask.tx, caseId, at);
  await followAssignments(ask.tx, caseId);
  await recordFact(ask, caseClosed, [caseId], { case: caseId, at });
  return ok(null);
}
