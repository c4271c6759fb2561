import type { SheetState } from './sheet.ts';

export type StartWarning = 'no-sheet' | 'sheet-not-in-effect' | 'no-staff-time';

/** Why the start of work with a partner is warned (S4-106, S4-132): no sheet counts, or nobody's time is set aside. */
export function startWarnings(sheet: { readonly state: SheetState; readonly hours: number } | null): StartWarning[] {
  if (sheet === null) return ['no-sheet', 'no-staff-time'];
  return [
    ...(sheet.state === 'in-effect' ? [] : (['sheet-not-in-effect'] as const)),
    ...(sheet.hours > 0 ? [] : (['no-staff-time'] as const)),
  ];
}
