import { closingProblems, closingWords } from './words.closing.es.ts';
import type { words as english } from './words.en.ts';
import { goalProblems, goalWords } from './words.goals.es.ts';
import { homeProblems, homeWords } from './words.home.es.ts';

/** Words of permanency in Spanish (not reviewed yet). */
export const words: typeof english = {
  ...goalWords,
  ...homeWords,
  ...closingWords,
  problems: { ...goalProblems, ...homeProblems, ...closingProblems },
};
