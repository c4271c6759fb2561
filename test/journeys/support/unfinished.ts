import { roomWords } from '../../../src/room-words.ts';
import { wordsEn } from '../../../src/web/words.en.ts';
import { wordsEs } from '../../../src/web/words.es.ts';
import type { Visitor } from './visitor.ts';

/** Words by their dotted keys. */
function flat(words: object, under = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? flat(value, `${under}${key}.`) : [[under + key, String(value)]],
  );
}
const keys = new Set(
  flat({ ...roomWords.en, web: wordsEn })
    .map(([key]) => key.slice(key.indexOf('.') + 1))
    .filter(key => key.includes('.')),
);
const spanish = new Set([...flat(roomWords.es), ...flat(wordsEs)].map(([, text]) => text));
const english = new Set(
  [...flat(roomWords.en), ...flat(wordsEn)]
    .map(([, text]) => text)
    .filter(text => text.split(' ').length > 2 && !spanish.has(text)),
);

/** What on a page is no finished sentence in its language: bare keys, empty places, English on a Spanish page. */
export async function unfinished(who: Visitor, language: 'en' | 'es'): Promise<string[]> {
  const { page } = who;
  const lines = linesOf(`${await page.title()}\n${await page.locator('body').innerText()}`);
  // What is said to be in English may stand on a Spanish page.
  const marked = (await page.locator('body [lang="en"]').allInnerTexts()).flatMap(linesOf);
  return [
    ...unfinishedLines(lines),
    ...(language === 'es' ? lines.filter(line => english.has(line) && !marked.includes(line)) : []),
  ];
}

/** The same of the source of a page in English, without a browser. */
export const unfinishedSource = (html: string): string[] =>
  unfinishedLines(linesOf(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n')));

const linesOf = (text: string) => text.split('\n').map(line => line.trim());

const unfinishedLines = (lines: readonly string[]): string[] => [
  ...lines.filter(line => /\{\{|\}\}|undefined|\[object |NaN|Invalid Date/.test(line)),
  ...lines.filter(line => line.split(/\s+/).some(word => keys.has(word.replace(/^[a-z-]+:/, '')))),
];
