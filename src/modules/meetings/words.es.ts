import type { words as english } from './words.en.ts';

/** Words of meetings in Spanish (not reviewed yet). */
export const words: typeof english = {
  problems: {},
};
