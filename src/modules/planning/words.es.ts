import type { Translation } from '#platform/words/say.ts';
import { codeWords } from './words/codes.es.ts';
import { pageWords } from './words/pages.es.ts';
import { problemWords } from './words/problems.es.ts';
import { takeOverWords } from './words/take-over.es.ts';
import type { words as english } from './words.en.ts';

/** Words of planning in Spanish (not reviewed yet). */
export const words: Translation<typeof english> = {
  ...codeWords,
  ...pageWords,
  ...takeOverWords,
  problems: problemWords,
};
