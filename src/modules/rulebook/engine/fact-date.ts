import type { DateRule } from '../language/rule.ts';
import { liesIn } from './care-time.ts';
import type { Dater } from './dates.ts';
import { dayMissing, type Fact, finderOf, isUnknown } from './facts.ts';
import type { Missing, Value } from './steps.ts';

type FactRule = Extract<DateRule, { fact: unknown }>;

/** What was looked through: the fact that is known, and whether others may come before (or, for the last, after) it. */
type Search = { found: Fact | null; doubt: { readonly fact: Fact; readonly missing: string } | null; undated: boolean };

/**
 * The day of the first or last such fact. One that may be such a fact makes the day unknown where it comes before the first
 * that is known, or after the last; an undated one always does.
 */
export function factDater({ fact: kind, where, on, within = 'care', end = false, ...rule }: FactRule): Dater {
  const { which = on === 'before' ? 'last' : 'first' } = rule;
  const finder = finderOf({ fact: kind, where });
  return scene => {
    const search: Search = { found: null, doubt: null, undated: false };
    for (const { fact, answer } of scene.index.found(finder)) {
      if (on === 'before' && fact.from !== null && fact.from > scene.begin.day) continue;
      if (which === 'first' && search.found && fact.from !== null) continue;
      const lies = liesIn(fact, within, scene.care);
      if (lies === false) continue;
      const known = answer === true && (fact.from !== null || (end && lies === true && search.found === null));
      if (known) take(search, fact, which);
      else if (end || !isSameMoment(fact, search.found)) {
        search.doubt ??= { fact, ...(isUnknown(answer) ? answer : dayMissing(kind)) };
        search.undated ||= fact.from === null;
      }
    }
    return { op: 'fact', fact: search.found, kind, value: dayOf(search, which, end, kind) };
  };
}

/** A fact that is known: what may lie before the last is of no account any more, nor what lies in the same moment. */
function take(search: Search, fact: Fact, which: 'first' | 'last'): void {
  search.found = fact;
  if (which === 'last' || (search.doubt && isSameMoment(search.doubt.fact, fact))) search.doubt = null;
}

const isSameMoment = (one: Fact, other: Fact | null): boolean =>
  other !== null && one.from !== null && one.from === other.from && one.at === other.at;

function dayOf({ found, doubt, undated }: Search, which: 'first' | 'last', end: boolean, kind: string): Value {
  if (doubt) {
    const { missing } = doubt;
    const least = which === 'last' && found ? found.from : undated ? null : doubt.fact.from;
    return end || least === null ? { missing } : ({ missing, notBefore: least } satisfies Missing);
  }
  if (found === null) return null;
  if (end) return found.until === null ? null : { day: found.until, at: null };
  return found.from === null ? dayMissing(kind) : { day: found.from, at: found.at };
}
