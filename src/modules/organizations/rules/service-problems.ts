import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import type { ServiceWords } from '../contract.ts';

const OLDEST = 130;

/** What is wrong with what is said of a service; null when nothing is. */
export function serviceProblems({ name, minimumAge = null, maximumAge = null }: ServiceWords): Invalid | null {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ at: 'name', code: 'required' });
  for (const [at, age] of [
    ['minimumAge', minimumAge],
    ['maximumAge', maximumAge],
  ] as const)
    if (age !== null && !(age >= 0 && age <= OLDEST)) problems.push({ at, code: 'not-an-age' });
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge)
    problems.push({ at: 'maximumAge', code: 'ages-out-of-order' });
  return problems.length > 0 ? invalid(...problems) : null;
}
