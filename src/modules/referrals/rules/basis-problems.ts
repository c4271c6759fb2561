import type { Problem } from '#kernel/problem.ts';
import type { GroundPart, RecordBasis, Sensitive } from '../contract.ts';

/** Parts that may stand beside one that a rule of its own protects: who it is, what for, and which goal. */
const BESIDE: readonly GroundPart[] = ['contact', 'need', 'joint-goal'];
const PROTECTED: readonly GroundPart[] = ['substance-use', 'domestic-violence'];

/** Which rule of its own protects these parts; null when none does. */
export const protectedBy = (parts: readonly GroundPart[]): Sensitive | null =>
  PROTECTED.find((part): part is 'substance-use' | 'domestic-violence' => parts.includes(part)) ?? null;

/**
 * What is missing or cannot be in a ground to share. A consent says who gave it and how, everything else cites the law or
 * the order; substance use (42 CFR 2.31) and domestic violence (42 USC 10406(c)(5)) need a ground of their own, and no
 * statute opens substance-use records.
 */
export function basisProblems(basis: RecordBasis, today: string): Problem[] {
  const found: Problem[] = [];
  const { parts, kind } = basis;
  if (parts.length === 0) found.push({ at: 'parts', code: 'choose-one' });
  const own = parts.filter(part => PROTECTED.includes(part));
  if (own.length > 1 || (own.length === 1 && parts.some(part => !own.includes(part) && !BESIDE.includes(part))))
    found.push({ at: 'parts', code: 'needs-a-ground-of-its-own' });
  if (parts.includes('substance-use') && kind === 'statute') found.push({ at: 'kind', code: 'law-does-not-open-it' });
  if (basis.purpose.trim() === '') found.push({ at: 'purpose', code: 'required' });
  if (basis.until < basis.from) found.push({ at: 'until', code: 'ends-before-it-begins' });
  else if (basis.until < today) found.push({ at: 'until', code: 'is-over' });
  if (kind === 'consent') {
    if (basis.givenBy === null) found.push({ at: 'givenBy', code: 'required' });
    if (basis.givenHow === null) found.push({ at: 'givenHow', code: 'required' });
  } else if ((basis.citation ?? '').trim() === '') found.push({ at: 'citation', code: 'required' });
  return found;
}
