import type { Problem } from '#kernel/problem.ts';

/** Said with nothing but spaces is not said. */
export const saidProblems = (fields: Readonly<Record<string, string>>): Problem[] =>
  Object.entries(fields).flatMap(([at, words]) => (words.trim() === '' ? { at, code: 'required' } : []));

/** A day (ISO) on which something happened lies behind; `since` is the day before which it cannot have been. */
export function dayProblems(at: string, day: string, today: string, since?: string): Problem[] {
  if (day > today) return [{ at, code: 'in-the-future' }];
  return since !== undefined && day < since ? [{ at, code: 'before-it-began' }] : [];
}

/** A last day (ISO) is not before the first one. */
export const endProblems = (at: string, from: string, until: string | null): Problem[] =>
  until !== null && until < from ? [{ at, code: 'ends-before-it-begins' }] : [];
