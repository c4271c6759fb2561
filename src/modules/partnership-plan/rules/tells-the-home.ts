import type { Problem } from '#kernel/problem.ts';

/** What words may give away about the home a child lives in. */
export type Telling = 'name' | 'phone' | 'street' | 'postal-code';

/** Parts of surnames that are words of their own in everyday language. */
const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'da',
  'do',
  'dos',
  'di',
  'du',
  'el',
  'al',
  'bin',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'le',
  'y',
  'e',
]);

/** Street words with their abbreviations: people write either. */
const STREET_WORDS = new Map(
  [
    ['street', 'st'],
    ['road', 'rd'],
    ['avenue', 'ave', 'av'],
    ['drive', 'dr'],
    ['lane', 'ln'],
    ['court', 'ct'],
    ['circle', 'cir'],
    ['place', 'pl'],
    ['boulevard', 'blvd'],
    ['terrace', 'ter'],
    ['trail', 'trl'],
    ['parkway', 'pkwy'],
    ['highway', 'hwy'],
    ['square', 'sq'],
    ['way'],
    ['loop'],
    ['north', 'n'],
    ['south', 's'],
    ['east', 'e'],
    ['west', 'w'],
  ].flatMap(([word, ...short]) => [word!, ...short].map(written => [written, word!] as const)),
);
const DIRECTIONS = new Set(['north', 'south', 'east', 'west']);

/** A surname said of a whole family: "the Duartes". */
const PLURALS = ['', 's', 'es'];

/** The last digits of a telephone number that are enough to ring it within the county. */
const LOCAL_DIGITS = 7;

/** Without accents and in one case; digits of other scripts and widths become 0 to 9. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{Nd}/gu, digit => String(digitOf(digit)));

/** Every script's ten digits stand together; where they begin follows from the first of them that is a digit. */
function digitOf(digit: string): number {
  const at = digit.codePointAt(0) ?? 0;
  let first = at;
  while (at - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return at - first;
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Numbers as they are dialed or sorted by: digits with nothing but punctuation and spaces between them. */
const numbersOf = (text: string): string[] =>
  (plain(text).match(/\d(?:[\s().+\-–—/·_*]*\d)*/gu) ?? []).map(run => run.replace(/\D/g, ''));

const holdsRun = (
  words: readonly string[],
  run: readonly string[],
  same: (word: string, wanted: string, last: boolean) => boolean,
): boolean =>
  run.length > 0 &&
  words.some((_, start) =>
    run.every((wanted, index) => {
      const word = words[start + index];
      return word !== undefined && same(word, wanted, index === run.length - 1);
    }),
  );

/** A surname as a whole word; of a surname with several parts, each part that is no everyday word tells it as well. */
function tellsName(words: readonly string[], name: string): boolean {
  const parts = wordsOf(name);
  const same = (word: string, wanted: string, last: boolean) =>
    last ? PLURALS.some(ending => word === wanted + ending) : word === wanted;
  const alone = parts.length > 1 ? parts.filter(part => !PARTICLES.has(part) && part.length > 2) : [];
  return holdsRun(words, parts, same) || alone.some(part => holdsRun(words, [part], same));
}

/** The name of the street, with or without the number of the house. */
function tellsStreet(words: readonly string[], street: string): boolean {
  const written = (word: string) => STREET_WORDS.get(word) ?? word;
  const line = street.split(/[,#\n]|\b(?:apt|apartment|unit|suite|apto)\b/iu)[0] ?? '';
  const run = wordsOf(line)
    .map(written)
    .filter((word, index) => !(index === 0 && /^\d/.test(word)));
  const name = run.filter(word => !DIRECTIONS.has(word));
  const sought = name.length > 1 ? name : run;
  return holdsRun(
    words.map(written).filter(word => name.length <= 1 || !DIRECTIONS.has(word)),
    sought,
    (word, wanted) => word === wanted,
  );
}

function tellsPhone(numbers: readonly string[], phone: string): boolean {
  const digits = numbersOf(phone).join('');
  const local = digits.slice(-LOCAL_DIGITS);
  return local.length === LOCAL_DIGITS && numbers.some(number => number.includes(local));
}

/** Which of the secrets these words give away; null when none. Surnames count as whole words, numbers by their digits. */
export function whatTellsTheHome(text: string, secrets: readonly string[]): Telling | null {
  const words = wordsOf(text);
  const numbers = numbersOf(text);
  for (const secret of secrets) {
    const digits = plain(secret).replace(/\D/g, '').length;
    const letters = /\p{L}/u.test(secret);
    if (digits >= LOCAL_DIGITS && !letters && tellsPhone(numbers, secret)) return 'phone';
    if (digits > 0 && digits < LOCAL_DIGITS && !letters && numbers.includes(numbersOf(secret).join('')))
      return 'postal-code';
    if (!letters) continue;
    const street = digits > 0 || STREET_WORDS.has(wordsOf(secret).at(-1) ?? '');
    if (street && tellsStreet(words, secret)) return 'street';
    if (!street && tellsName(words, secret)) return 'name';
  }
  return null;
}

/** The problem at a field whose words are meant for the family and tell the home; nothing when they do not. */
export function tellsTheHome(
  at: string,
  texts: readonly (string | null | undefined)[],
  secrets: readonly string[],
): Problem[] {
  const told = texts.map(text => (text ? whatTellsTheHome(text, secrets) : null)).find(found => found !== null);
  return told ? [{ at, code: 'tells-the-home' }] : [];
}
