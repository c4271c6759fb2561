import i18next, { type i18n } from 'i18next';
import { fillWords } from '#kernel/fill-words.ts';
import type { Language } from '#platform/http/who.ts';

/** A room's words in one language: nested objects of sentences, with {{places}} for values. */
export type Words = { readonly [key: string]: string | Words };

/** The shape a translation must have: the same keys, any text. A missing key fails the type check. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** Keys of the sentences of a words object, as `group.sentence`. Plural forms are named by their stem. */
export type Key<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Stem}_${'one' | 'other'}`
      ? Stem
      : K
    : `${K}.${Key<T[K]>}`;
}[keyof T & string];

/** All rooms' English words by room, filled by each words.en.ts through declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms' words files extend it.
export interface AllWords {}

type Fill = Readonly<Record<string, string | number>>;

/** Says a sentence of a room in the reader's language. `say.group` gives a whole group of finished labels. */
export type Say = {
  <R extends keyof AllWords & string>(room: R, key: Key<AllWords[R]>, fill?: Fill): string;
  group<R extends keyof AllWords & string, G extends keyof AllWords[R] & string>(room: R, group: G): AllWords[R][G];
  /** For codes that come from data; falls back to the code itself so that nothing is ever blank. */
  code(room: string, path: string, fill?: Fill): string;
  /** The first of these sentences (`room:path`) that there is. */
  first(keys: readonly string[], fill?: Fill): string;
  readonly language: Language;
};

let shared: i18n | undefined;
let loaded: Readonly<Record<Language, Readonly<Record<string, Words>>>> | undefined;

/** Hands in all rooms' words once, when a process starts. */
export function loadWords(resources: Readonly<Record<Language, Readonly<Record<string, Words>>>>): void {
  loaded = resources;
  found.clear();
  shared = i18next.createInstance();
  void shared.init({
    lng: 'en',
    fallbackLng: false,
    resources: resources as never,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnEmptyString: false,
  });
}

/** A Say for one language. Throws when loadWords has not run: a process without words must not serve pages. */
export function sayIn(language: Language): Say {
  if (!shared) throw new Error('The words are not loaded');
  const translate = shared.getFixedT(language);
  const say = ((room: string, key: string, fill?: Fill) => {
    // Only a number chooses among forms; any other sentence is words with places to fill, and a page says hundreds.
    const words = fill && 'count' in fill ? undefined : wordsAt(language, room, key);
    return typeof words === 'string' ? fillWords(words, fill) : translate(`${room}:${key}`, fill ?? {});
  }) as Say;
  return Object.assign(say, {
    group: ((room: string, group: string) =>
      wordsAt(language, room, group) ?? translate(`${room}:${group}`, { returnObjects: true })) as never,
    code: (room: string, path: string, fill?: Fill) =>
      translate(`${room}:${path}`, { ...fill, defaultValue: path.split('.').at(-1) ?? path }),
    first: (keys: readonly string[], fill?: Fill) => translate([...keys], fill ?? {}),
    language,
  });
}

const found = new Map<string, string | Words | undefined>();

/** The words at a path of a room, as they are written. */
function wordsAt(language: Language, room: string, path: string): string | Words | undefined {
  const key = `${language} ${room}:${path}`;
  if (found.has(key)) return found.get(key);
  let words: string | Words | undefined = loaded?.[language][room];
  for (const part of path.split('.')) words = typeof words === 'object' ? words[part] : undefined;
  found.set(key, words);
  return words;
}
