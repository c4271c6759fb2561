import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { courtSetting } from '../../court-setting.ts';
import { LegalStatusChanged } from '../../facts.ts';
import { whenProblems } from '../../rules/court-problems.ts';
import type { RecordLegalStatus, StandingRefusal } from '../contract.ts';
import { endRow, hearingIdOf, legalStatusesOf } from '../store.ts';

/**
 * A child stands otherwise before the law from a day on: the status before ends that day. Throws NotThere when what courts do
 * about the child is not the asker's to see.
 */
export async function recordLegalStatus(
  ask: Ask,
  input: RecordLegalStatus,
): Promise<Result<{ id: Id }, StandingRefusal>> {
  const { tx, who, now } = ask;
  const { childId, kind, from } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const [latest] = await legalStatusesOf(tx, childId);
  const problems: Problem[] = whenProblems('from', from, setting);
  if (latest && from <= latest.period.from) problems.push({ at: 'from', code: 'before-the-status-before' });
  else if (latest?.period.to === null && latest.kind === kind) problems.push({ at: 'kind', code: 'status-stands' });
  const hearingId = await hearingIdOf(tx, childId, input.hearingId);
  if (input.hearingId !== null && hearingId === null) problems.push({ at: 'hearingId', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  if (latest?.period.to === null && !(await endRow(tx, 'app.legal_status', latest.id, from)))
    return no({ kind: 'changed-meanwhile' });
  const id = newId();
  await tx
    .insertInto('app.legal_status')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      kind,
      during: writeRange({ from }),
      hearing_id: hearingId,
      why: input.why?.trim() || null,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  await recordFact(ask, LegalStatusChanged, [childId], { childId, statusId: id, kind, from });
  return ok({ id });
}
