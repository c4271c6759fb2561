import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { clashProblems } from '../clash.ts';
import type { SetHearing } from '../contract.ts';
import { courtSetting } from '../court-setting.ts';
import { HearingSet } from '../facts.ts';
import { writingOf } from '../keep-made.ts';
import { whenProblems } from '../rules/court-problems.ts';
import { caseProblems } from '../standing/case-problems.ts';
import { insertHearing } from '../store-changes.ts';

export type SetHearingRefusal = { readonly kind: 'not-in-a-case' } | Invalid;

/**
 * Sets a hearing about a child for a moment, which may have passed: what happened there is recorded next. Throws NotThere
 * when what courts do about the child is not the asker's to see.
 */
export async function setHearing(ask: Ask, input: SetHearing): Promise<Result<{ id: Id }, SetHearingRefusal>> {
  const { childId, kind, setFor, where } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const problems = [
    ...whenProblems('day', setFor, setting, true),
    ...(await clashProblems(ask, childId, kind, setFor)),
    ...(await caseProblems(ask, childId, where?.courtCaseId ?? null)),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertHearing(ask.tx, writingOf(ask, childId), { id, kind, setFor, follows: null }, where);
  await recordFact(ask, HearingSet, [childId], { childId, hearingId: id, kind, setFor, follows: null });
  return ok({ id });
}
