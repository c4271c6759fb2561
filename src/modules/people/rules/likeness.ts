/** What is compared of two records. Names in plain letters; a birth date only when it is known to the day. */
export type LikenessFacts = {
  readonly first: string;
  readonly last: string | null;
  /** ISO date. */
  readonly bornOn: string | null;
  /** Fingerprint of the Social Security number, as text. */
  readonly ssn?: string | null;
  /** The last ten digits of each telephone. */
  readonly phones: readonly string[];
};

/** Codes of app.likeness_sign: what speaks for two records being of one person, and what against it. */
export type LikenessSign =
  | 'ssn_same'
  | 'name_same'
  | 'name_alike'
  | 'first_differs'
  | 'born_same'
  | 'born_swapped'
  | 'born_near'
  | 'born_differs'
  | 'phone_same';

/** Points of each sign, from the code list. */
export type LikenessPoints = Readonly<Record<string, number>>;

/** From here on two records are proposed as one person; a person typed in is asked about from `ASKED` on. */
export const PROPOSED = 55;
export const ASKED = 30;

/** How alike two records are: a score of a hundred and the signs it comes from, in the order of the list. */
export function likeness(
  a: LikenessFacts,
  b: LikenessFacts,
  points: LikenessPoints,
): { score: number; why: LikenessSign[] } {
  const why = [
    a.ssn && a.ssn === b.ssn ? ('ssn_same' as const) : null,
    nameSign(a, b),
    bornSign(a.bornOn, b.bornOn),
    a.phones.some(phone => b.phones.includes(phone)) ? ('phone_same' as const) : null,
  ].filter(sign => sign !== null);
  const sum = why.reduce((total, sign) => total + (points[sign] ?? 0), 0);
  return { score: Math.min(Math.max(sum, 0), 100), why };
}

function nameSign(a: LikenessFacts, b: LikenessFacts): LikenessSign | null {
  const known = a.last !== null && b.last !== null;
  const name = `${a.first} ${a.last}`;
  // Given and family names are often entered the wrong way round.
  if (known && (name === `${b.first} ${b.last}` || name === `${b.last} ${b.first}`)) return 'name_same';
  if (!namesAlike(a.first, b.first)) return 'first_differs';
  return known && namesAlike(a.last!, b.last!) ? 'name_alike' : null;
}

/** Two names that may be one: the same, one the beginning of the other, or much the same letters. */
export const namesAlike = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 3 && b.startsWith(a)) ||
  (b.length >= 3 && a.startsWith(b)) ||
  Math.fround(similarity(a, b)) >= Math.fround(0.3);

/** Shared groups of three letters, as PostgreSQL counts them (pg_trgm). */
function similarity(a: string, b: string): number {
  const [one, other] = [trigramsOf(a), trigramsOf(b)];
  const shared = one.intersection(other).size;
  const all = one.union(other).size;
  return all === 0 ? 0 : shared / all;
}

function trigramsOf(name: string): Set<string> {
  const found = new Set<string>();
  for (const word of name.split(/[^a-z0-9]+/)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

function bornSign(a: string | null, b: string | null): LikenessSign | null {
  if (a === null || b === null) return null;
  if (a === b) return 'born_same';
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  if (year === otherYear && month === otherDay && day === otherMonth) return 'born_swapped';
  const same = Number(year === otherYear) + Number(month === otherMonth) + Number(day === otherDay);
  return same === 2 ? 'born_near' : 'born_differs';
}

/** Lower case without accents, as the database searches names (app.plain_name). */
export const plainName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The last ten digits of a telephone; null when there are too few to tell anybody by. */
export function phoneDigits(value: string): string | null {
  const digits = value.replace(/[^0-9]/g, '').slice(-10);
  return digits.length >= 7 ? digits : null;
}
