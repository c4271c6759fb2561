import { holds, readRange } from '#kernel/ranges.ts';

/** Kinds of checks of a volunteer. */
export const CHECK_KINDS = ['background', 'abuse-registry', 'driving', 'references', 'training'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** A check and the days for which it holds (a range of days). */
export type Check = { readonly kind: CheckKind; readonly valid: string };

/** Nobody is near children without these; whoever drives them was looked at as a driver besides (S4-13). */
export const NEAR_CHILDREN: readonly CheckKind[] = ['background', 'abuse-registry'];
export const DRIVING: readonly CheckKind[] = [...NEAR_CHILDREN, 'driving'];

/** Why a volunteer may not: a check was never made, or does not hold on the day. `lastDay` is the last day it held, ISO. */
export type NotScreened =
  | { readonly kind: 'no-check'; readonly check: CheckKind }
  | { readonly kind: 'check-expired'; readonly check: CheckKind; readonly lastDay: string };

/** The first thing that is missing of what is needed on a day (ISO); null when everything holds. */
export function notScreened(checks: readonly Check[], needed: readonly CheckKind[], day: string): NotScreened | null {
  for (const check of needed) {
    const made = checks.filter(({ kind }) => kind === check).map(({ valid }) => readRange(valid));
    if (made.some(valid => holds(valid, day))) continue;
    const ended = made.flatMap(({ to }) => (to !== null && to <= day ? [to] : [])).toSorted();
    const last = ended.at(-1);
    if (last === undefined) return { kind: 'no-check', check };
    return { kind: 'check-expired', check, lastDay: Temporal.PlainDate.from(last).subtract({ days: 1 }).toString() };
  }
  return null;
}
