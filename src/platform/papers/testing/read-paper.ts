import { inflateSync } from 'node:zlib';

/** What a PDF says of itself, read from its bytes by our own reading. */
export type ReadPaper = {
  readonly language: string | null;
  readonly title: string | null;
  readonly marked: boolean;
  /** The part of PDF/UA it claims in its metadata; null without a claim. */
  readonly ua: number | null;
  readonly pages: number;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
  /** How often each role stands in the structure tree. */
  readonly roles: Readonly<Record<string, number>>;
  /** The languages of parts that differ from the whole, each once. */
  readonly languages: readonly string[];
  /** The texts that stand in place of pictures. */
  readonly alternatives: readonly string[];
  /** The headings as the reader's list of contents shows them, in any order. */
  readonly bookmarks: readonly string[];
  /** The fonts that come along. */
  readonly fonts: readonly string[];
};

/** Reads the newest state of a file with incremental updates, packed objects included. */
export function readPaper(pdf: Uint8Array): ReadPaper {
  const objects = objectsOf(Buffer.from(pdf));
  const catalog = objects.get(Number(last(pdf, /\/Root (\d+) 0 R/g)))?.dictionary ?? '';
  const info = objects.get(Number(last(pdf, /\/Info (\d+) 0 R/g)))?.dictionary ?? '';
  const tree = linked(objects, catalog, 'StructTreeRoot');
  const all = [...objects.values()];
  const elements = tree ? all.filter(({ dictionary }) => /\/Type ?\/StructElem\b/.test(dictionary)) : [];
  const metadata = linked(objects, catalog, 'Metadata')?.stream?.toString('utf8') ?? '';
  const roles: Record<string, number> = {};
  for (const { dictionary } of elements) {
    const role = /\/S ?\/(\w+)/.exec(dictionary)?.[1];
    if (role !== undefined) roles[role] = (roles[role] ?? 0) + 1;
  }
  const textsIn = (key: string): string[] => [
    ...new Set(elements.flatMap(({ dictionary }) => textAt(dictionary, key) ?? [])),
  ];
  const pages = all.filter(({ dictionary }) => /\/Type ?\/Page\b/.test(dictionary));
  const box = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pages[0]?.dictionary ?? '');
  return {
    language: textAt(catalog, 'Lang'),
    title: textAt(info, 'Title'),
    marked: /\/MarkInfo ?<<[^>]*\/Marked true/.test(catalog),
    ua: Number(/pdfuaid:part[>="\s]+(\d)/.exec(metadata)?.[1] ?? Number.NaN) || null,
    pages: pages.length,
    size: [Number(box?.[1]), Number(box?.[2])],
    roles,
    languages: textsIn('Lang'),
    alternatives: textsIn('Alt'),
    bookmarks: all.flatMap(({ dictionary }) =>
      /\/Dest\b/.test(dictionary) ? (textAt(dictionary, 'Title') ?? []) : [],
    ),
    fonts: [
      ...new Set(all.flatMap(({ dictionary }) => /\/FontName ?\/[A-Z]{6}\+([\w-]+)/.exec(dictionary)?.[1] ?? [])),
    ],
  };
}

/** An object of a PDF: its dictionary as text, and its stream unpacked. */
export type Found = { readonly dictionary: string; readonly stream: Buffer | null };

/** The objects of a PDF by number, each in its newest state. */
export function objectsOf(file: Buffer): Map<number, Found> {
  const text = file.toString('latin1');
  const objects = new Map<number, Found>();
  for (const start of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const from = start.index + start[0].length;
    const stream = /^[\s\S]*?>>\s*stream\r?\n/.exec(text.slice(from, text.indexOf('endobj', from)))?.[0];
    const dictionary = stream ?? text.slice(from, text.indexOf('endobj', from));
    const bytes = stream === undefined ? null : unpacked(file, from + stream.length, dictionary);
    objects.set(Number(start[1]), { dictionary, stream: bytes });
    if (bytes && /\/Type ?\/ObjStm\b/.test(dictionary)) unpackObjects(bytes, dictionary, objects);
  }
  return objects;
}

function unpacked(file: Buffer, from: number, dictionary: string): Buffer {
  const length = Number(/\/Length (\d+)(?! 0 R)/.exec(dictionary)?.[1] ?? 0);
  const raw = file.subarray(from, from + length);
  return /\/FlateDecode/.test(dictionary) ? inflateSync(raw) : raw;
}

function unpackObjects(bytes: Buffer, dictionary: string, into: Map<number, Found>): void {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const numbers = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < numbers.length; at += 2) {
    const end = numbers[at + 3] === undefined ? bytes.length : first + numbers[at + 3]!;
    into.set(numbers[at]!, { dictionary: bytes.toString('latin1', first + numbers[at + 1]!, end), stream: null });
  }
}

const last = (pdf: Uint8Array, pattern: RegExp): string | undefined =>
  [...Buffer.from(pdf).toString('latin1').matchAll(pattern)].at(-1)?.[1];

function linked(objects: Map<number, Found>, from: string, key: string): Found | undefined {
  return objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1]));
}

/** A text string: in brackets or in hexadecimal, UTF-16 when it begins with its mark (ISO 32000-1, 7.9.2.2). */
function textAt(dictionary: string, key: string): string | null {
  const found = new RegExp(`/${key} ?(?:\\(((?:[^()\\\\]|\\\\[\\s\\S])*)\\)|<([0-9A-Fa-f]*)>)`).exec(dictionary);
  if (!found) return null;
  const bytes = found[2] === undefined ? unescaped(found[1]!) : Buffer.from(found[2], 'hex');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

function unescaped(text: string): Buffer {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (named[one] ?? one),
  );
  return Buffer.from(plain, 'latin1');
}
