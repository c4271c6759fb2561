import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

/** Words of organizations in Spanish. */
export const words: Translation<typeof english> = {
  problems: { 'already-listed': 'Ya hay una organización con este nombre en el directorio' },
};
