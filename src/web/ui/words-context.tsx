import { createContext, type ReactNode, useContext } from 'react';
import type { ShellWords } from '../words.en.ts';

const Words = createContext<ShellWords | null>(null);

/** Gives every component below the words of the reader's language. Shells render it. */
export function WordsProvider({ words, children }: { words: ShellWords; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>;
}

/** The words of the reader's language. */
export function useWords(): ShellWords {
  const words = useContext(Words);
  if (!words) throw new Error('no words: render inside a shell or <WordsProvider>');
  return words;
}
