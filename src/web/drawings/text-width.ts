const NARROW = new Set("iIjlt.,:;'’|!()[]fr ");
const WIDE = new Set('mwMW@%');

/**
 * About how wide a text is in Public Sans, in pixels, a little generous: there is nothing to measure with on the
 * server, and a label too many is worse than one too few.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const letter of text) {
    if (NARROW.has(letter)) em += 0.34;
    else if (WIDE.has(letter)) em += 0.88;
    else if (letter > '\u2e7f') em += 1;
    else if (/[A-ZÁÉÍÓÚÑ]/.test(letter)) em += 0.67;
    else if (letter >= '0' && letter <= '9') em += 0.61;
    else em += 0.57;
  }
  return em * size * (bold ? 1.05 : 1);
}

/** Breaks a text into at most two lines of a width; what is left stays on the second. */
export function twoLines(text: string, width: number, size: number, bold = false): string[] {
  if (textWidth(text, size, bold) <= width) return [text];
  const words = text.split(' ');
  let cut = 1;
  while (cut < words.length - 1 && textWidth(words.slice(0, cut + 1).join(' '), size, bold) <= width) cut += 1;
  return cut < words.length ? [words.slice(0, cut).join(' '), words.slice(cut).join(' ')] : [text];
}
