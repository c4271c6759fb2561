import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Words = { readonly [key: string]: string | Words };
const found = import.meta.glob<Record<string, Words>>('../../src/**/words.{en,es}.ts', { eager: true });
const inEnglish = Object.keys(found).filter(path => path.endsWith('.en.ts'));

/** Every sentence by its place. */
const sentences = (words: Words, at = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : sentences(value, `${at}${key}.`),
  );
const wordsOf = (path: string): Map<string, string> => new Map(sentences(Object.values(found[path] ?? {})[0] ?? {}));
const places = (sentence: string): string =>
  [...sentence.matchAll(/\{\{(\w+)/g)]
    .map(match => match[1])
    .toSorted()
    .join();

/** What differs between two languages of one room. */
function differences(english: ReadonlyMap<string, string>, spanish: ReadonlyMap<string, string>): string[] {
  return [
    ...[...english.keys()].filter(key => !spanish.has(key)).map(key => `${key} is missing`),
    ...[...spanish.keys()].filter(key => !english.has(key)).map(key => `${key} is too much`),
    ...[...english]
      .filter(([key, text]) => spanish.has(key) && places(text) !== places(spanish.get(key)!))
      .map(([key]) => `${key} fills other places`),
    ...[...english]
      .filter(([key, text]) => text.length > 24 && / /.test(text) && spanish.get(key) === text)
      .map(([key]) => `${key} was not translated`),
    // A mark that is not told apart by words is empty in both.
    ...[...english]
      .filter(([key, text]) => spanish.has(key) && (text.trim() === '') !== (spanish.get(key)!.trim() === ''))
      .map(([key]) => `${key} is empty`),
  ];
}

test('there are words', () => {
  expect(inEnglish.length).toBeGreaterThan(6);
  expect(inEnglish.reduce((sum, path) => sum + wordsOf(path).size, 0)).toBeGreaterThan(300);
});

test.each(inEnglish)('%s says the same in Spanish', path => {
  expect(differences(wordsOf(path), wordsOf(path.replace('.en.ts', '.es.ts')))).toEqual([]);
});

test.each(inEnglish)('%s is handed to the processes in both languages', path => {
  const importing = globSync('src/**/*.ts')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
  const [room] = path.replace('../../src/', '').replace('modules/', '').split('/words.');
  for (const language of ['en', 'es'])
    expect(importing).toMatch(new RegExp(`^import .*from '[^']*(${room}|\\.)/words\\.${language}\\.ts';$`, 'm'));
});

test('a difference is found', () => {
  const english = new Map([
    ['a', 'Hello {{name}}'],
    ['b', 'Nobody has translated this yet'],
    ['c', 'Yes'],
    ['e', 'No'],
  ]);
  expect(
    differences(
      english,
      new Map([
        ['a', 'Hola'],
        ['b', 'Nobody has translated this yet'],
        ['d', 'Sí'],
        ['e', ''],
      ]),
    ),
  ).toEqual(['c is missing', 'd is too much', 'a fills other places', 'b was not translated', 'e is empty']);
});
