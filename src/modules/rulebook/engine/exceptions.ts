import type { Rule } from '../language/rule.ts';
import { addAmount } from './calendar.ts';
import { liesIn } from './care-time.ts';
import type { Fact } from './facts.ts';
import type { Scene, View } from './scene.ts';

/**
 * An exception somebody documented for this duty and that holds today. It names the duty by its key; one that names a rule
 * alone holds for the duties of the stay in which it was documented.
 */
export function exceptionOf(rule: Rule, { index, view, care }: Scene, key: string): Fact | null {
  for (const fact of index.of('exception')) {
    const { duty = null } = fact.is;
    const meant = duty !== null ? duty === key : fact.is.rule === rule.id && liesIn(fact, 'care', care) === true;
    if (meant && holds(fact, rule, view)) return fact;
  }
  return null;
}

/** No longer than it was documented for, nor than the rule lets it. */
function holds({ from, until, is }: Fact, { exceptions }: Rule, { today, calendars, zone }: View): boolean {
  if (from === null || from > today || (until !== null && until <= today)) return false;
  const lasts = exceptions?.find(({ key }) => key === is.key)?.lasts;
  return lasts === undefined || today < addAmount({ day: from, at: null }, lasts, calendars, zone).day;
}
