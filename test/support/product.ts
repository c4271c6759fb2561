import type { Words } from '#platform/words/say.ts';
import { loadWords } from '#platform/words/say.ts';

const WORDS = import.meta.glob<Record<string, Words>>('../../src/{platform,web,modules/*}/words.{en,es}.ts');
const APP = import.meta.glob<{ startApp: () => void }>('../../src/app.ts');

let prepared: Promise<void> | undefined;

/** What a process does when it starts: all rooms' words, and who hears which facts. Once for a worker. */
export function prepareProduct(): Promise<void> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<void> {
  for (const load of Object.values(APP)) (await load()).startApp();
  loadWords(await allWords());
}

/** Every words file by language and room. */
export async function allWords(): Promise<Record<'en' | 'es', Record<string, Words>>> {
  const found: Record<'en' | 'es', Record<string, Words>> = { en: {}, es: {} };
  for (const [path, load] of Object.entries(WORDS)) {
    const [, room, language] = /([a-z-]+)\/words\.(en|es)\.ts$/.exec(path) as unknown as [string, string, 'en' | 'es'];
    found[language][room] = Object.values(await load())[0] as Words;
  }
  return found;
}
