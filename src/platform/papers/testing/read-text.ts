import { type Found, objectsOf } from './read-paper.ts';

/**
 * The text a PDF shows, page after page, as a reader that copies it would get it: the glyphs of each page through the
 * ToUnicode tables of its fonts (ISO 32000-1, 9.10.3). Pieces of a line stand without anything between them, lines and
 * blocks apart by a line break.
 */
export function readText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type ?\/Page\b/.test(dictionary));
  return pages.map(page => textOfPage(objects, page)).join('\n');
}

type Objects = ReadonlyMap<number, Found>;
type Letters = ReadonlyMap<number, string>;

function textOfPage(objects: Objects, { dictionary }: Found): string {
  const fonts = new Map<string, Letters>();
  const resources = /\/Resources (\d+) 0 R/.exec(dictionary)?.[1];
  const named = `${dictionary}\n${resources === undefined ? '' : objects.get(Number(resources))?.dictionary}`;
  for (const [, list] of named.matchAll(/\/Font ?<<([^>]*)>>/g))
    for (const [, name, number] of (list ?? '').matchAll(/\/(\w+) (\d+) 0 R/g))
      fonts.set(name!, lettersOf(objects, Number(number)));
  const contents = /\/Contents ?(?:\[([^\]]*)\]|(\d+) 0 R)/.exec(dictionary);
  const numbers = contents?.[2]
    ? [contents[2]]
    : [...(contents?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(found => found[1]!);
  return numbers
    .map(number => textOfContent(objects.get(Number(number))?.stream?.toString('latin1') ?? '', fonts))
    .join('\n');
}

/** The letters of a font by the number of their glyph. */
function lettersOf(objects: Objects, font: number): Letters {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1];
  const map = objects.get(Number(table))?.stream?.toString('latin1') ?? '';
  const letters = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, list] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph, unicode] of list!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(Number.parseInt(glyph!, 16), text(unicode!));
  for (const [, list] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from, to, unicode] of list!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const first = Number.parseInt(from!, 16);
      for (let at = first; at <= Number.parseInt(to!, 16); at += 1)
        letters.set(at, String.fromCodePoint(text(unicode!).codePointAt(0)! + at - first));
    }
  return letters;
}

/** What is drawn: `/f0 10 Tf` chooses a font, strings in brackets or hexadecimal are glyphs of two bytes. */
function textOfContent(content: string, fonts: ReadonlyMap<string, Letters>): string {
  const tokens = /\/(\w+) [\d.]+ Tf|\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9A-Fa-f]+)>|\b(ET)\b/g;
  let font: Letters = new Map();
  let text = '';
  for (const [, name, bracketed, hex, end] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (end !== undefined) text += '\n';
    else text += shown(bracketed === undefined ? Buffer.from(hex!, 'hex') : bytesOf(bracketed), font);
  }
  return text;
}

function shown(glyphs: Buffer, font: Letters): string {
  let text = '';
  for (let at = 0; at + 1 < glyphs.length; at += 2) text += font.get(glyphs.readUInt16BE(at)) ?? '';
  return text;
}

function bytesOf(bracketed: string): Buffer {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = bracketed.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (named[one] ?? one),
  );
  return Buffer.from(plain, 'latin1');
}
