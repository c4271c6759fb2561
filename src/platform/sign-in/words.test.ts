import { expect, test } from 'vitest';
import { words as en } from './words.en.ts';
import { words as es } from './words.es.ts';

type Tree = { readonly [key: string]: string | Tree };
const sentences = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : sentences(value, `${at}${key}.`),
  );
const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(match => match[0]).sort();

test('both languages have the same sentences with the same places, and nothing was left in English', () => {
  const spanish = new Map(sentences(es));
  expect([...spanish.keys()]).toEqual(sentences(en).map(([key]) => key));
  for (const [key, text] of sentences(en)) {
    expect(places(spanish.get(key)!), key).toEqual(places(text));
    expect(spanish.get(key), key).not.toBe(text);
  }
});
