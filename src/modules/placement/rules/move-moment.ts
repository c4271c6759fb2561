import type { Problem } from '#kernel/problem.ts';

/** What a child's present stay says about when the next can begin; moments are ISO 8601. */
export type Since = {
  readonly firstName: string;
  readonly episodeFrom: string;
  readonly placementFrom: string | null;
};

/** Why children cannot have moved at this moment: it is ahead, before care, or before they came to the present home. */
export function momentProblems(at: string, now: string, children: readonly Since[]): Problem[] {
  const problems: Problem[] = [];
  if (isAfter(at, now)) problems.push({ at: 'at', code: 'in-the-future' });
  for (const { firstName, episodeFrom, placementFrom } of children) {
    if (isAfter(episodeFrom, at)) problems.push({ at: 'at', code: 'before-care', fill: { name: firstName } });
    else if (placementFrom && !isAfter(at, placementFrom))
      problems.push({ at: 'at', code: 'before-current-placement', fill: { name: firstName } });
  }
  return problems;
}

const isAfter = (a: string, b: string) => Temporal.Instant.compare(a, b) > 0;
