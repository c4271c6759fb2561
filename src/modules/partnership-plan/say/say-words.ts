import type { Language } from '#platform/http/who.ts';

/** Words somebody said, with a translation where there is one. Languages are BCP 47. */
export type SaidWords = {
  readonly language: string;
  readonly words: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
};

/** The words as this reader reads them: in their language where anybody put them into it, else as they were said. */
export function readable(said: SaidWords, language: Language): { text: string; lang?: string } {
  if (said.language === language) return { text: said.words };
  if (said.translation !== null && said.translationLanguage === language) return { text: said.translation };
  return { text: said.words, lang: said.language };
}

/** The first word of a name: how people of a plan call each other on the agency's pages. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
