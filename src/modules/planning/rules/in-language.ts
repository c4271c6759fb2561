/** The languages papers are made in. */
export type PaperLanguage = 'en' | 'es';

/** Words of the plan as they were written: in which language (null where nobody said it), and the translation beside them. */
export type Written = {
  readonly words: string;
  readonly language: PaperLanguage | null;
  readonly translation: string | null;
  readonly translatedBy: string | null;
};

/** Words as they were written, and whose translation stands in their place. */
export type Original = { readonly words: string; readonly language: PaperLanguage; readonly translatedBy: string };

/** The other of the two languages. */
export const otherOf = (language: PaperLanguage): PaperLanguage => (language === 'en' ? 'es' : 'en');

/**
 * Words for a reader of one language: the translation where there is one, with the original as it was written; else the words
 * themselves, and `foreign` names their language when it is not the reader's.
 */
export function wordsFor(
  reader: PaperLanguage,
  written: Written,
): { readonly words: string; readonly original: Original | null; readonly foreign: PaperLanguage | null } {
  const { words, language, translation, translatedBy } = written;
  if (language === null || language === reader) return { words, original: null, foreign: null };
  if (translation === null) return { words, original: null, foreign: language };
  return { words: translation, original: { words, language, translatedBy: translatedBy ?? '' }, foreign: null };
}
