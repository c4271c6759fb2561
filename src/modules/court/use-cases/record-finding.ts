import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordFinding } from '../contract.ts';
import { courtSetting } from '../court-setting.ts';
import { keepMade, madeBefore, writingOf } from '../keep-made.ts';
import { madeProblems, whenProblems } from '../rules/court-problems.ts';

export type RecordFindingRefusal = { readonly kind: 'not-in-a-case' } | Invalid;

/**
 * Writes down what a court found or ordered on a day outside a hearing, for example in a written order. Throws NotThere
 * when what courts do about the child is not the asker's to see.
 */
export async function recordFinding(ask: Ask, input: RecordFinding): Promise<Result<void, RecordFindingRefusal>> {
  const { childId, madeOn } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const nothing: Problem[] =
    input.findings.length + input.orders.length === 0 ? [{ at: 'findings', code: 'required' }] : [];
  const problems = [
    ...whenProblems('day', madeOn, setting),
    ...nothing,
    ...(nothing.length === 0 ? madeProblems(input) : []),
    ...(await madeBefore(ask, childId, input, madeOn)),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await keepMade(ask, writingOf(ask, childId), input, madeOn, null);
  return ok(undefined);
}
