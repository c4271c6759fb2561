/**
 * Characters that cannot be kept or would deceive a reader: controls besides tab and newline, direction overrides,
 * and the mark that stands for what was unreadable. Right-to-left and combining letters are welcome.
 */
const REFUSED = /(?![\t\n])[\p{Cc}\u202d\u202e\ufffd-\uffff]/gu;

export type CleanText = {
  /** Trimmed, in Unicode NFC, lines ended by a single newline; what cannot be kept is shown as `�`. */
  readonly text: string;
  /** Did it hold something that cannot be kept? */
  readonly refused: boolean;
};

/** Makes typed text fit to keep or, with `refused`, at least fit to show again. Never throws. */
export function cleanText(raw: string, lines = false): CleanText {
  const wellFormed = raw.isWellFormed();
  let text = raw.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (!lines) text = text.replaceAll('\t', ' ');
  text = text.trim();
  const shown = text.replace(REFUSED, '\ufffd');
  const brokenLine = !lines && shown.includes('\n');
  return {
    text: brokenLine ? shown.replaceAll('\n', ' ') : shown,
    refused: !wellFormed || shown.includes('\ufffd') || brokenLine,
  };
}

/** How many characters a person would say it has (code points, as PostgreSQL counts). */
export const lengthOf = (text: string): number => [...text].length;
