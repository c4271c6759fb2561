import { reportPeriod } from '#modules/clocks/index.ts';
import type { Who } from '#platform/http/who.ts';
import { viewNeedsBehind } from './policy.ts';

/**
 * The period of a report. Who reads figures alone gets the usual one: two periods that differ by a day would tell of that
 * day's people.
 */
export function periodFor(who: Who, query: URLSearchParams, today: string) {
  const free = viewNeedsBehind.may(who);
  return { ...reportPeriod(free ? query.get('from') : null, free ? query.get('to') : null, today), free };
}
