import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Activity } from './rules/codes.ts';
import { conflictsWith, type MandateConflict } from './rules/mandates.ts';
import { type SheetState, sheetState } from './rules/sheet.ts';
import { congruenceOn, mandatesOn } from './store/profile.ts';
import { type Sheet, sheetsOf } from './store/sheets.ts';

/** How well a partner's mission and the agency's fit together (1 to 4) and why; null where nobody has rated it (S4-57). */
export async function congruenceOf(
  tx: Tx,
  partnershipId: Id,
): Promise<{ rating: number; reasons: string; ratedOn: string } | null> {
  const found = await congruenceOn(tx, partnershipId, '9999-12-31');
  return found ? { rating: found.rating, reasons: found.reasons, ratedOn: found.rated_on } : null;
}

/** Conflicts between a partner's mandates of a day (ISO) and something planned, by its kinds of activity (S4-59). */
export async function mandateConflicts(
  tx: Tx,
  partnershipId: Id,
  activities: readonly Activity[],
  on: string,
): Promise<MandateConflict[]> {
  return activities.length === 0 ? [] : conflictsWith(await mandatesOn(tx, partnershipId, on), activities);
}

/**
 * The expectation sheet of a partnership that counts on a day (ISO), or the newest one where none does; null without any.
 * `hours` are the staff hours a month that it sets aside (S4-106, S4-132).
 */
export async function expectationSheetOf(
  tx: Tx,
  partnershipId: Id,
  on: string,
): Promise<(Sheet & { state: SheetState; hours: number }) | null> {
  const sheets = (await sheetsOf(tx, partnershipId))
    .filter(sheet => sheet.draftedOn <= on)
    .map(sheet => ({
      ...sheet,
      state: sheetState(sheet, sheet.acknowledged, on),
      hours: sheet.lines.reduce((sum, line) => sum + (line.hours ?? 0), 0),
    }));
  return sheets.find(sheet => sheet.state === 'in-effect') ?? sheets[0] ?? null;
}
