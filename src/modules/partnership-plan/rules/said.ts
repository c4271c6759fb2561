import type { Said } from '#kernel/paper.ts';
import type { Audience } from '#modules/agreements/index.ts';
import type { FreeWords, PlanContent, PlanWords, Speech } from './plan-content.ts';
import { whatTellsTheHome } from './tells-the-home.ts';

/** How one audience reads what people wrote, in one language. */
export type Reader = {
  /** What this audience may read of these words. */
  open<T extends { readonly forFamily: boolean }>(words: readonly T[]): T[];
  /** Words with who said them and when. */
  said(words: PlanWords): Said[];
  free(words: FreeWords): Said[];
  /** The words in one line: the translation where there is one, else as they were said, and marked. */
  inOneLine(words: FreeWords): string;
  /** A text, or the sentence that it is kept back. */
  kept(text: string): string;
};

/**
 * Words stand in the language they were said in. Another paper shows the translation below them and whose it is; without
 * one it says so. In the family's papers, words that tell the caregivers' surname, address or telephone are kept back:
 * that was checked when they were written, and the caregivers may have changed since.
 */
export function readerOf({ child, telling }: PlanContent, audience: Audience, speech: Speech): Reader {
  const { say } = speech;
  const keptBack = (...texts: readonly (string | null)[]) =>
    audience !== 'full' && texts.some(text => text !== null && whatTellsTheHome(text, telling) !== null);
  const untranslated = ({ language }: FreeWords) =>
    say('paper.inLanguage', { language: speech.languageName(language) });

  const spoken = (words: FreeWords, by: string | null): Said[] => {
    const { translation } = words;
    if (keptBack(words.words, translation?.words ?? null, translation?.by ?? null))
      return [{ words: say('paper.keptBack') }];
    const own = (line: string | null): Said => ({
      words: words.words,
      ...(words.language !== speech.language && { language: words.language }),
      ...(line && { by: line }),
    });
    if (words.language === speech.language) return [own(by)];
    if (translation?.language === speech.language)
      return [own(by), { words: translation.words, by: say('paper.translatedBy', { name: translation.by }) }];
    return [own([by, untranslated(words)].filter(Boolean).join(' · '))];
  };

  return {
    open: words => (audience === 'full' ? [...words] : words.filter(({ forFamily }) => forFamily)),
    said: words => {
      const who = say(`paper.said.${words.saidBy}`, { name: child.name });
      return spoken(words, say('paper.saidBy', { who, day: speech.day(words.saidOn) }));
    },
    free: words => spoken(words, null),
    inOneLine: words => {
      const { translation } = words;
      if (keptBack(words.words, translation?.words ?? null)) return say('paper.keptBack');
      if (words.language === speech.language) return words.words;
      return translation?.language === speech.language ? translation.words : `${words.words} (${untranslated(words)})`;
    },
    kept: text => (keptBack(text) ? say('paper.keptBack') : text),
  };
}
