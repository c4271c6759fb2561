import { goalProblems, goalWords } from './words.goals.en.ts';
import { homeProblems, homeWords } from './words.home.en.ts';

/** Words of permanency in English. */
export const words = {
  ...goalWords,
  ...homeWords,
  problems: { ...goalProblems, ...homeProblems },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    permanency: typeof words;
  }
}
