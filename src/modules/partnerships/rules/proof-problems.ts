import type { Problem } from '#kernel/problem.ts';
import type { ProofGiven } from '../contract.ts';

/** What is missing or cannot be in a proof, all at once. `today` is an ISO day. */
export function proofProblems(given: ProofGiven, today: string): Problem[] {
  const required = (at: string, text: string): Problem[] => (text.trim() === '' ? [{ at, code: 'required' }] : []);
  switch (given.proof) {
    case 'words':
      return required('words', given.words);
    case 'day':
      return given.day > today ? [{ at: 'day', code: 'in-the-future' }] : [];
    case 'person':
      return required('name', given.name);
    case 'lead':
      return [];
    case 'money':
      return [
        ...required('title', given.title),
        ...(Number.isSafeInteger(given.cents) && given.cents > 0 ? [] : [{ at: 'cents', code: 'not-money' }]),
        ...(given.until < given.from ? [{ at: 'until', code: 'ends-before-it-begins' }] : []),
      ];
    case 'snapshot':
      return given.figures.length === 0 ? [{ at: 'figures', code: 'no-figures' }] : [];
  }
}
