import { no, ok, type Result } from '#kernel/result.ts';

/** A telephone number as it is kept: `650-780-7525`, `988`, or `+44 1234 234567`. */
export type Phone = {
  readonly number: string;
  readonly extension: number | null;
  /** What had to be made of it to be one. */
  readonly notes: readonly PhoneNote[];
};
export type PhoneNote = 'phone-letters' | 'phone-several' | 'phone-words';
export type PhoneProblem = 'phone-fragment' | 'phone-impossible';

const KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'].flatMap((letters, at) =>
    [...letters].map(letter => [letter, String(at + 2)]),
  ),
);

/** Numbers of three digits that everybody can call. */
const SHORT: ReadonlySet<string> = new Set(['211', '311', '411', '511', '611', '711', '811', '911', '988']);
const EXTENSION = /[\s,;]*(?:\(?\s*(?:extension|ext\.?|x|#)[\s.:#]*)(\d{1,6})\s*\)?\s*$/i;
const TEN = /(?:\+?1[\s.-]*)?\(?[2-9]\d{2}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)/;

/**
 * Reads a telephone number of North America as people write it, or any other with its country code. Letters become the
 * digits they stand on; of several numbers the first is taken. `isText`: short codes of five and six digits are numbers too.
 */
export function readPhone(text: string, isText = false): Result<Phone, PhoneProblem> {
  let rest = text
    .replace(/^\s*["']*\s*(?:tel:|phone:|voice:|fax:)?\s*/i, '')
    .replace(/["']+\s*$/, '')
    .trim();
  const notes: PhoneNote[] = [];
  const cut = EXTENSION.exec(rest);
  const extension = cut && digitsOf(rest.slice(0, cut.index)).length >= 3 ? Number(cut[1]) : null;
  if (extension !== null) rest = rest.slice(0, cut!.index).trim();
  if (/^\+(?!1\b)(?!1[\s.(-]*\d{3})/.test(rest)) {
    const digits = digitsOf(rest);
    if (digits.length < 7) return no('phone-fragment');
    if (digits.length > 15 || /[a-z]/i.test(rest)) return no('phone-impossible');
    return ok({ number: rest.replace(/[^\d+]+/g, ' ').trim(), extension, notes });
  }
  const several = rest
    .split(/\s*(?:[/;,|]|\bor\b|\band\b|&)\s*/i)
    .filter(part => digitsOf(part).length >= 7 || SHORT.has(part.trim()));
  if (several.length > 1) {
    notes.push('phone-several');
    rest = several[0]!;
  }
  if (/[a-z]/i.test(rest)) {
    const spelled = spelledOut(rest);
    if (spelled !== null) {
      notes.push('phone-letters');
      rest = spelled;
    } else {
      const within = TEN.exec(rest)?.[0];
      if (within === undefined) return no('phone-fragment');
      notes.push('phone-words');
      rest = within;
    }
  }
  const digits = digitsOf(rest).replace(/^1(?=\d{10}$)/, '');
  if (SHORT.has(digits) || (isText && /^\d{5,6}$/.test(digits))) return ok({ number: digits, extension, notes });
  if (digits.length < 10) return no('phone-fragment');
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return no('phone-impossible');
  return ok({ number: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`, extension, notes });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** `1-800-RUN-AWAY` as digits; null when the letters are words beside a number. */
function spelledOut(text: string): string | null {
  // What is spelled is often repeated in digits behind it: 1-800-799-SAFE (7233).
  const plain = text.replace(/\s*\(\s*[\d\s-]{3,}\)\s*$/, match =>
    /[a-z]/i.test(text.slice(0, -match.length)) ? '' : match,
  );
  const squeezed = plain.replace(/[\s().+-]/g, '').toLowerCase();
  if (!/^1?[2-9]\d{2}(?=[a-z\d]*[a-z])[a-z\d]{7,12}$/.test(squeezed)) return null;
  // Words between digits are no spelling: letters stand together, or in two groups, and are three at least.
  const groups = squeezed.match(/[a-z]+/g) ?? [];
  if (groups.length > 2 || groups.join('').length < 3) return null;
  const digits = squeezed.replace(/[a-z]/g, letter => KEYS[letter]!);
  return digits.startsWith('1') ? digits.slice(0, 11) : digits.slice(0, 10);
}
