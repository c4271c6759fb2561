import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Words = { readonly [key: string]: string | Words };
const found = import.meta.glob<Record<string, Words>>('../../src/**/words.{en,es}.ts', { eager: true });
const inEnglish = Object.keys(found).filter(path => path.endsWith('.en.ts'));

/** Every sentence by its place. */
const sentences = (words: Words, at = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : sentences(value, `${at}${key}.`)));
const wordsOf = (path: string): Map<string, string> => new Map(sentences(Object.values(found[path] ?? {})[0] ?? {}));
const places = (sentence: string): string => [...sentence.matchAll(/\{\{(\w+)/g)].map(match => match[1]).toSorted().join();

/** What differs between two languages of one room. */
function differences(english: ReadonlyMap<string, string>, spanish: ReadonlyMap<string, string>): string[] {
  return [
    ...[...english.keys()].filter(key => !spanish.has(key)).map(key => `${key} is missing`),
    ...[...spanish.keys()].filter(key => !english.has(key)).map(key => `${key} is too much`),
    ...[...english].filter(([key, text]) => spanish.has(key) && places(text) !== places(spanish.get(key)!)).map(([key]) => `${key} fills other places`),
    ...[...english].filter(([key, text]) => text.length > 24 && / /.test(text) && spanish.get(key) === text).map(([key]) => `${key} was not translated`),
    ...[...english, ...spanish].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`),
  ];
}

test('there are words', () => {
  expect(inEnglish.length).toBeGreaterThan(6);
  expect(inEnglish.reduce((sum, path) => sum + wordsOf(path).size, 0)).toBeGreaterThan(300);
});

test.each(inEnglish)('%s says the same in Spanish', path => {
  expect(differences(wordsOf(path), wordsOf(path.replace('.en.ts', '.es.ts')))).toEqual([]);
});

test.each(inEnglish)('%s is loaded when a process starts', path => {
  const gathered = readFileSync('src/room-words.ts', 'utf8');
  for (const language of ['en', 'es']) expect(gathered).toContain(path.replace('../../src/', './').replace('.en.ts', `.${language}.ts`));
});

test('a difference is found', () => {
  const english = new Map([['a', 'Hello {{name}}'], ['b', 'Nobody has translated this yet'], ['c', 'Yes']]);
  expect(differences(english, new Map([['a', 'Hola'], ['b', 'Nobody has translated this yet'], ['d', '']]))).toEqual([
    'c is missing', 'd is too much', 'a fills other places', 'b was not translated', 'd is empty',
  ]);
});
