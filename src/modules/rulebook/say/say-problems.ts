import { type Invalid, invalid } from '#kernel/problem.ts';
import type { Say } from '#platform/words/say.ts';
import type { EditionProblem } from '../contract.ts';
import { sayProblem } from './say-problem.ts';

/** So many are told at once on a page; the command tells all. */
const MOST = 60;

/** What is wrong with a pack as problems of a form field, each with its finished sentence. */
export function asFormProblems(say: Say, problems: readonly EditionProblem[], at = 'file'): Invalid {
  const told = problems
    .slice(0, MOST)
    .map(problem => ({ at, code: 'pack-problem', fill: { told: sayProblem(say, problem) } }));
  const left = problems.length - told.length;
  return invalid(...told, ...(left > 0 ? [{ at, code: 'more-problems', fill: { count: left } }] : []));
}
