import type { Found } from '../source.ts';
import type { AfcarsAgency } from './open-afcars.ts';
import type { ReadElement } from './read-records.ts';
import type { ReportPeriod } from './record-context.ts';
import { lastDayOf } from './responses.ts';
import { stateOf } from './state-codes.ts';

/**
 * Looks at what a file says of itself: E1, whose it is, and E2, of which period. Without both, or when it is another
 * state's, nothing of it is taken. A tribal agency has a number of its own, which says nothing of the state.
 */
export function checkHead(
  head: readonly ReadElement[],
  agency: AfcarsAgency,
  end: number,
): { readonly period: ReportPeriod | null; readonly found: readonly Found[] } {
  const found: Found[] = [];
  const about = (element: string) => {
    const at = head.find(({ tag }) => tag.startsWith(`${element}_`));
    return { value: at?.value ?? null, line: at?.line ?? end };
  };
  const say = (weight: Found['weight'], column: string, code: Found['code'], told: Found['told'] = {}) => {
    const { value, line } = about(column);
    found.push({ weight, file: null, line: null, column, code, value, told: { line, ...told } });
  };
  const [{ value: whose }, { value: month }] = [about('E1'), about('E2')];
  if (whose === null) say('refusal', 'E1', 'missing');
  else if (/^\d{2}$/.test(whose) && stateOf(whose) !== agency.stateCode)
    say('refusal', 'E1', 'another-agency', { state: stateOf(whose) ?? whose });
  else if (!/^\d{2,3}$/.test(whose)) say('refusal', 'E1', 'another-agency');
  const last = month === null ? null : lastDayOf(month);
  if (last === null) say('refusal', 'E2', month === null ? 'missing' : 'not-a-day');
  else if (!/-(03|09)-/.test(last)) say('note', 'E2', 'not-as-specified');
  if (last === null || found.some(({ weight }) => weight === 'refusal')) return { period: null, found };
  const said = Temporal.PlainDate.from(last).toLocaleString('en-US', { dateStyle: 'long' });
  return { period: { end: last, said }, found };
}
