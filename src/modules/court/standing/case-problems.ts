import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { courtCasesOf } from './store.ts';

/** A case that is none of the child's before a court. */
export async function caseProblems({ tx }: Ask, childId: Id, courtCaseId: Id | null): Promise<Problem[]> {
  if (courtCaseId === null) return [];
  const isTheirs = (await courtCasesOf(tx, childId)).some(({ id }) => id === courtCaseId);
  return isTheirs ? [] : [{ at: 'courtCase', code: 'not-one-of' }];
}
