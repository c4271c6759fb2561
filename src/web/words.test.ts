import { expect, test } from 'vitest';
import { wordsEn } from './words.en.ts';
import { wordsEs } from './words.es.ts';

/** Every sentence by its path. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  );
}

const placesOf = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();

test('both languages have the same sentences with the same places to fill', () => {
  const english = sentences(wordsEn);
  const spanish = new Map(sentences(wordsEs));
  expect([...spanish.keys()]).toEqual(english.map(([path]) => path));
  for (const [path, sentence] of english)
    expect([path, placesOf(spanish.get(path)!)]).toEqual([path, placesOf(sentence)]);
});
