import type { Id } from '#kernel/ids.ts';
import type { GiveAssessment } from '#modules/assessments/index.ts';

/** PSC-17 answers: inward 6, attention 6, outward 5, total 17, which is over two cut-offs. */
export const OVER = answersOf('psc', [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1]);
/** PHQ-9 answers with a total of 16, and nothing at question 9. */
export const LOW_MOOD = answersOf('phq', [2, 2, 2, 2, 2, 2, 2, 2, 0]);

/** Answers by their place, from the first question on. */
export function answersOf(pre: string, numbers: readonly (number | null)[]) {
  return Object.fromEntries(numbers.map((number, at) => [`${pre}${at + 1}`, number]));
}

/** A PSC-17 told by a caregiver on November 10, of whom and with what more as the test says. */
export const psc = (childId: Id, more: Partial<GiveAssessment> = {}): GiveAssessment => ({
  childId,
  personId: childId,
  instrument: 'psc-17.1999',
  givenOn: '2026-11-10',
  informant: 'caregiver',
  way: 'phone',
  language: 'en',
  answers: OVER,
  certificate: null,
  certificateUntil: null,
  childWords: null,
  familyHistory: null,
  strengths: null,
  culture: null,
  sources: ['caregiver'],
  ...more,
});
