import type { Tx } from '#platform/db/transaction.ts';
import { sheetGaps } from '../rules/sheet.ts';
import { allSheets, type Sheet } from './sheets.ts';

const WORD = new Set<string>(['agency-has-not-acknowledged', 'partner-has-not-acknowledged']);

export type OwnSheet = Sheet & { readonly asksPartner: boolean };

/**
 * The sheets a partner reads of its own: of each partnership the newest that says something, and the one in effect.
 * `asksPartner`: a draft that lacks nothing but the word of both sides; what is still being written asks for nothing.
 */
export async function ownSheets(tx: Tx): Promise<OwnSheet[]> {
  return (await allSheets(tx))
    .filter(sheet => sheet.lines.length > 0 && sheet.replacedOn === null)
    .map(sheet => ({
      ...sheet,
      asksPartner:
        sheet.inEffectOn === null &&
        !sheet.acknowledged.some(({ side }) => side === 'partner') &&
        sheetGaps(sheet.lines, sheet.acknowledged).every(gap => WORD.has(gap)),
    }))
    .toSorted((one, other) => Number(other.asksPartner) - Number(one.asksPartner));
}
