import { closingProblems, closingWords } from './words.closing.en.ts';
import { goalProblems, goalWords } from './words.goals.en.ts';
import { homeProblems, homeWords } from './words.home.en.ts';

/** Words of permanency in English. */
export const words = {
  ...goalWords,
  ...homeWords,
  ...closingWords,
  problems: { ...goalProblems, ...homeProblems, ...closingProblems },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    permanency: typeof words;
  }
}
