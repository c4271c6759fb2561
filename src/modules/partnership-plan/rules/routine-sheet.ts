import type { Block, Paper, Said } from '#kernel/paper.ts';
import type { SaidBy } from '../contract.ts';

/** Words for the sheet, in the language they were said in; the translation is somebody's. */
export type SheetWords = {
  /** The part of the page or of the move. */
  readonly label: string;
  readonly words: string;
  readonly language: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly translatedBy: string | null;
  readonly saidBy: SaidBy;
  readonly saidOn: string;
};

/** How the sheet is worded in its language. */
export type SheetSpeech = {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly lead: string;
  readonly page: string;
  readonly routines: string;
  readonly nothing: string;
  readonly after: string;
  readonly saidBy: (who: SaidBy, day: string) => string;
  readonly translatedBy: (who: string) => string;
};

export type SheetContent = { readonly page: readonly SheetWords[]; readonly routines: readonly SheetWords[] };

/**
 * The paper a parent gets before a child comes home (S3-40): the child's own words and what the caregivers hand on. It
 * names nobody who cared for the child but by what the words themselves say, and those were checked.
 */
export function routineSheet({ page, routines }: SheetContent, speech: SheetSpeech): Paper {
  const entries = (all: readonly SheetWords[]): Block => ({
    kind: 'entries',
    entries: all.map(text => ({ label: text.label, said: [saidIn(text, speech)], none: speech.nothing })),
  });
  return {
    language: speech.language,
    title: speech.title,
    blocks: [
      { kind: 'text', words: speech.lead },
      { kind: 'heading', level: 2, words: speech.page },
      page.length > 0 ? entries(page) : { kind: 'text', words: speech.nothing },
      ...(routines.length > 0
        ? [{ kind: 'heading', level: 2, words: speech.routines } as const, entries(routines)]
        : []),
      { kind: 'note', words: speech.after },
    ],
  };
}

/** The words in the sheet's language where there are any; else as they were said, marked with their language. */
function saidIn(text: SheetWords, speech: SheetSpeech): Said {
  const by = speech.saidBy(text.saidBy, text.saidOn);
  if (text.language === speech.language) return { words: text.words, by };
  if (text.translation !== null && text.translationLanguage === speech.language)
    return { words: text.translation, by: `${by}. ${speech.translatedBy(text.translatedBy ?? '')}` };
  return { words: text.words, language: text.language, by };
}
