import type { ExpectationKind, Side } from './codes.ts';

export type SheetState = 'draft' | 'acknowledged' | 'in-effect' | 'replaced';

type SheetDays = { readonly inEffectOn: string | null; readonly replacedOn: string | null };

/** Where a sheet stands on a day (ISO): the partner's word makes it acknowledged, then it takes effect. */
export function sheetState(
  sheet: SheetDays,
  acknowledged: readonly { side: Side; on: string }[],
  day: string,
): SheetState {
  if (sheet.replacedOn !== null && sheet.replacedOn <= day) return 'replaced';
  if (sheet.inEffectOn !== null && sheet.inEffectOn <= day) return 'in-effect';
  return acknowledged.some(each => each.side === 'partner' && each.on <= day) ? 'acknowledged' : 'draft';
}

/** What a sheet still lacks before it can take effect. */
export type SheetGap =
  | 'no-priorities'
  | 'no-capacity'
  | 'no-expectations-agency'
  | 'no-expectations-partner'
  | 'no-dates'
  | 'no-staff-time'
  | 'agency-has-not-acknowledged'
  | 'partner-has-not-acknowledged';

/**
 * What is missing before work starts (S4-132, S4-110, S4-106): priorities and capacity, what each side expects, dates,
 * hours of staff that are set aside, and the word of both sides.
 */
export function sheetGaps(
  lines: readonly { readonly side: Side; readonly kind: ExpectationKind }[],
  acknowledged: readonly { readonly side: Side }[],
): SheetGap[] {
  const has = (kind: ExpectationKind, side?: Side) =>
    lines.some(line => line.kind === kind && (side === undefined || line.side === side));
  const said = (side: Side) => acknowledged.some(each => each.side === side);
  const all: readonly [boolean, SheetGap][] = [
    [has('priority'), 'no-priorities'],
    [has('capacity'), 'no-capacity'],
    [has('expectation', 'agency'), 'no-expectations-agency'],
    [has('expectation', 'partner'), 'no-expectations-partner'],
    [has('date'), 'no-dates'],
    [has('staff_time'), 'no-staff-time'],
    [said('agency'), 'agency-has-not-acknowledged'],
    [said('partner'), 'partner-has-not-acknowledged'],
  ];
  return all.filter(([there]) => !there).map(([, gap]) => gap);
}
