import { passes } from '../engine/facts.ts';
import type { Rule, Selector, Test } from '../language/rule.ts';

/**
 * What would settle a rule that settles none of those below it: the first such record, in words. Null where every one is
 * accepted below too, or is a narrower choice of what is.
 */
export function acceptsMore({ settled }: Rule, floor: readonly Rule[]): string | null {
  for (const below of floor) {
    if ('byEnd' in settled) {
      if (!('byEnd' in below.settled)) return 'end';
      continue;
    }
    const accepted = 'by' in below.settled ? below.settled.by : [];
    const more = settled.by.find(one => !accepted.some(other => isNarrower(one, other)));
    if (more) return tell(more);
  }
  return null;
}

const isNarrower = (one: Selector, other: Selector): boolean =>
  one.fact === other.fact &&
  Object.entries(other.where ?? {}).every(([name, test]) => {
    const own = one.where?.[name];
    return own !== undefined && isWithin(own, test);
  });

type Range = { atLeast?: number; below?: number };
const isRange = (test: Test): test is Range => typeof test === 'object' && !Array.isArray(test);

/** Does whatever passes one test pass the other? */
function isWithin(one: Test, other: Test): boolean {
  if (!isRange(one)) return (Array.isArray(one) ? one : [one]).every(value => passes(value, other));
  if (!isRange(other)) return false;
  return (
    (other.atLeast === undefined || (one.atLeast !== undefined && one.atLeast >= other.atLeast)) &&
    (other.below === undefined || (one.below !== undefined && one.below <= other.below))
  );
}

const tell = ({ fact, where }: Selector): string =>
  [fact, ...Object.entries(where ?? {}).map(([name, test]) => `${name}: ${tellTest(test)}`)].join(', ');

const tellTest = (test: Test): string =>
  Array.isArray(test) ? test.join(' / ') : typeof test === 'object' ? JSON.stringify(test) : String(test);
