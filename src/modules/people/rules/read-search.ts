import { type MeantDay, nearDays } from './near-days.ts';
import { readDate } from './read-date.ts';

/** What somebody typed into the one box, read every way it may be meant. Everything in it is a person's own data: it is never logged. */
export type Asked = {
  /** All of it, for what has a title or a name of its own. */
  readonly text: string;
  /** What may be a name; empty when nothing of it is. */
  readonly words: string;
  /** The birth date and what it may have been meant for; empty when none was typed. */
  readonly days: readonly MeantDay[];
  /** Digits of a telephone, 7 or 10. */
  readonly phone: string | null;
  /** Nine digits that may be a Social Security number. */
  readonly ssn: string | null;
  /** A case or member number: letters and digits as typed. */
  readonly number: string | null;
  /** A house number with a street, or a street by its kind. */
  readonly address: string | null;
};

/** Nobody's name, title or address is longer. */
const LONGEST = 100;
const SSN = /(?<![\d-])(?!000|666|9)\d{3}([- ]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/;
const PHONE =
  /(?<!\d)(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ]?)\d{3}[-. ]?\d{4}(?!\d)|(?<![\d-])\d{3}[-. ]\d{4}(?![\d-])/;
const HOUSE = /^\d{1,6}[a-z]? +(?=.*\p{L}{2})/iu;
const WAY =
  /(?<!\S)(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|court|ct|circle|cir|boulevard|blvd|terrace|ter|highway|hwy|calle|avenida|camino)\.?(?!\S)/iu;

/**
 * Reads what was typed: a birth date in its English and Spanish forms, a telephone, a Social Security number, a case or
 * member number, an address, and the words of a name in any order ("Thornton, Maya"). One text may be several of these.
 */
export function readSearch(
  typed: string,
  reader: { readonly language: 'en' | 'es'; readonly today: Temporal.PlainDate },
): Asked {
  const text = [
    ...typed
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim();
  const date = readDate(text, reader);
  const days = date ? nearDays(date.day, reader.today) : [];
  const rest = date ? date.rest : text;
  const ssn = SSN.exec(rest);
  const phone = PHONE.exec(rest);
  const address = HOUSE.test(rest) || (WAY.test(rest) && /\p{L}{3}/u.test(rest.replace(WAY, ''))) ? rest : null;
  const numbers = rest.split(' ').filter(word => /\d/.test(word));
  // Spaces inside of a number are no more than that when nothing but digits was typed.
  const number = /^[\d -]+$/.test(rest) ? rest : (numbers[0] ?? null);
  const words = HOUSE.test(rest)
    ? ''
    : rest
        .split(/[ ,;]+/)
        .filter(word => /\p{L}/u.test(word) && !/\d/.test(word))
        .join(' ');
  return {
    text,
    words,
    days,
    phone: phone && digitsOf(phone[0]).slice(-10),
    ssn: ssn && digitsOf(ssn[0]),
    number: number !== null && digitsOf(number).length >= 3 ? number : null,
    address,
  };
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
