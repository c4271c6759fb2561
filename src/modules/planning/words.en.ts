import { codeWords } from './words/codes.en.ts';
import { pageWords } from './words/pages.en.ts';
import { problemWords } from './words/problems.en.ts';
import { takeOverWords } from './words/take-over.en.ts';

/** Words of planning in English. */
export const words = { ...codeWords, ...pageWords, ...takeOverWords, problems: problemWords };

declare module '#platform/words/say.ts' {
  interface AllWords {
    planning: typeof words;
  }
}
