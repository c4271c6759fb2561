import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { RecordPetition } from '../contract.ts';
import { courtSetting } from '../court-setting.ts';
import { PetitionFiled } from '../facts.ts';
import { writingOf } from '../keep-made.ts';
import { whenProblems } from '../rules/court-problems.ts';
import { entriesOf } from '../store.ts';
import { insertPetition } from '../store-changes.ts';

export type RecordPetitionRefusal = { readonly kind: 'not-in-a-case' } | Invalid;

/** Writes down that a paper was filed with a court. Throws NotThere when what courts do about the child is not the asker's to see. */
export async function recordPetition(
  ask: Ask,
  { childId, kind, filedOn, earlyDemand }: RecordPetition,
): Promise<Result<{ id: Id }, RecordPetitionRefusal>> {
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const problems = whenProblems('day', filedOn, setting);
  const before = await entriesOf(ask.tx, 'petitions', childId, { kinds: [kind], on: filedOn });
  if (before.length > 0) problems.push({ at: 'kind', code: 'filed-on-that-day' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertPetition(ask.tx, writingOf(ask, childId), { id, kind, on: filedOn, earlyDemand });
  await recordFact(ask, PetitionFiled, [childId], { childId, petitionId: id, kind, filedOn });
  return ok({ id });
}
