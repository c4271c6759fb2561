import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { caseOfChild } from '#modules/cases/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { RecordNeed } from '../contract.ts';
import { NeedRecorded } from '../facts.ts';
import { needKinds, opensNeedsOf } from '../store.ts';

export type RecordNeedRefusal =
  | Invalid
  /** What is protected by a rule of its own is told to somebody of the staff, not written in the portal. */
  | { readonly kind: 'tell-your-worker' };

/**
 * Writes down what somebody needs, and since when. Staff around the case do, caregivers for the child who lives with them,
 * and everybody for themselves. Throws NotThere when the person's needs are not the asker's to see.
 */
export async function recordNeed(ask: Ask, input: RecordNeed): Promise<Result<{ id: Id }, RecordNeedRefusal>> {
  const { tx, who, now } = ask;
  if (!(await opensNeedsOf(tx, input.personId))) return notThere();
  const kind = (await needKinds(tx)).find(({ code }) => code === input.kind);
  if (who.kind !== 'staff' && kind?.sensitive) return no({ kind: 'tell-your-worker' });

  const problems: Problem[] = [];
  if (!kind) problems.push({ at: 'kind', code: 'not-one-of' });
  if (input.identifiedOn > ask.today.toString()) problems.push({ at: 'since', code: 'in-the-future' });
  if (!kind || problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const { personId, urgency } = input;
  await tx
    .insertInto('app.need')
    .values({
      id,
      agency_id: who.agencyId,
      person_id: personId,
      case_id: who.kind === 'staff' ? await caseOfChild(tx, personId) : null,
      kind: kind.code,
      sensitive: kind.sensitive,
      words: input.words?.trim() || null,
      urgency,
      told_by: input.toldBy,
      identified_on: input.identifiedOn,
      waits_for: input.waitsFor ?? null,
      wished_service_id: input.wishedServiceId ?? null,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  await recordFact(ask, NeedRecorded, [personId], { needId: id, personId, kind: kind.code, urgency });
  return ok({ id });
}
