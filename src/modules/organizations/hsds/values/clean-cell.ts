import { withoutGuard } from '#kernel/csv-guard.ts';

export type Cleaned = { readonly text: string; readonly notes: readonly ('control-characters' | 'formula')[] };

/** Controls besides tab and line ends, direction overrides, the mark of unreadable bytes, halves of characters. */
const UNKEPT = /(?![\t\n])[\p{Cc}\u202d\u202e\u2066-\u2069\ufffd-\uffff]|\p{Cs}/gu;
const PLAIN = /^[ -~]*$/;
/** What a spreadsheet would run. A telephone number and a negative longitude are none. */
const FORMULA = /^(?:=|@|[+-](?=[a-z(=@]))/i;

/** Text fit to keep: trimmed, in NFC, lines ended by a newline, without what cannot be kept or would deceive a reader. */
export function cleanCell(raw: string): Cleaned {
  const notes: Cleaned['notes'][number][] = [];
  let text = raw.trim();
  if (!PLAIN.test(text)) {
    const kept = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim();
    text = kept.replace(UNKEPT, '').trim();
    if (text !== kept) notes.push('control-characters');
  }
  text = withoutGuard(text);
  if (FORMULA.test(text)) notes.push('formula');
  return { text, notes };
}
