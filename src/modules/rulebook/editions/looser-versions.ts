import { loosenings } from '../check/compare-strictness.ts';
import type { PackProblem } from '../check/problem.ts';
import type { Pack } from '../language/rule.ts';
import { versionsOf } from './compare-editions.ts';

/** Before any child of whom there are records. */
const ALWAYS = { from: '1900-01-01' };

/**
 * What a pack loosens, version by version: each is held against the rule below as if it counted always, because in its own
 * time it has to be as strict. Outside of it the rule below counts by itself.
 */
export function looserVersions(pack: Pack, below: readonly Pack[]): PackProblem[] {
  const byId = [...versionsOf(pack.rules).values()];
  const rounds = Math.max(0, ...byId.map(versions => versions.length));
  const found = Array.from({ length: rounds }, (_, round) => {
    const rules = byId.flatMap(versions => versions[round] ?? versions.at(-1) ?? []);
    return loosenings({ ...pack, rules: rules.map(rule => ({ ...rule, effective: ALWAYS })) }, below);
  });
  // A rule without a version of that round was told of before.
  return [...new Map(found.flat().map(problem => [JSON.stringify(problem), problem])).values()];
}
