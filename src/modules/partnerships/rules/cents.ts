/**
 * Dollars as somebody writes them, in cents: `1200`, `1,200`, `$1,200.50`. Null when it is not an amount of money; a
 * comma is a separator of thousands here, as in the United States, never of cents.
 */
export function readCents(text: string): number | null {
  const match = /^\s*\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  return Number(match[1]!.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
}
