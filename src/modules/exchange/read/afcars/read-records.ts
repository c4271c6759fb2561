import sax from 'sax';
import { decodeXml, NotDecodable } from './decode-xml.ts';
import { elementOf } from './elements.ts';
import type { ReportedElement } from './reported-record.ts';

/** Why an XML file cannot be read as an AFCARS file. */
export type XmlProblem =
  | 'empty'
  | 'encoding'
  | 'not-well-formed'
  | 'truncated'
  /** A document type declaration: it could bring entities, and no AFCARS file has one. */
  | 'doctype'
  | 'not-afcars'
  /** The other AFCARS file, of adoption and guardianship assistance. */
  | 'assistance-file'
  | 'too-deep'
  | 'too-many-attributes';

/** An element as it was read, and what is wrong with its text. */
export type ReadElement = ReportedElement & { readonly spoiled?: 'too-long' | 'unreadable-characters' };

export type ReadItem =
  /** E1 and E2, once in a file, before its records. */
  | { readonly is: 'head'; readonly element: ReadElement }
  | {
      readonly is: 'record';
      readonly line: number;
      readonly elements: readonly ReadElement[];
      /** It had more elements than are kept. */
      readonly tooLarge: boolean;
    }
  | { readonly is: 'broken'; readonly why: XmlProblem; readonly line: number };

/** At most so many elements of one record, letters of one value, elements inside each other, attributes of one tag. */
const MOST_ELEMENTS = 20_000;
const MOST_LETTERS = 500;
const DEEPEST = 32;
const MOST_ATTRIBUTES = 50;
/** So much text is given to the parser at once: between pieces it looks how much it holds. */
const PIECE = 1 << 15;

/** Groups that come several times: theirs are numbered from the first on, others from the second. */
const REPEATS =
  /^(removal_2020|removal_1993|living_arrangement|permanency_plan|case_worker_visit|tpr_second_parent|E9_.*tribe|E111_.*date|E149_.*date|E150_.*date)$/;

/** An element that is open. */
type Open = {
  readonly name: string;
  /** Place within its record; empty outside one. */
  readonly path: string;
  readonly line: number;
  text: string;
  hasElements: boolean;
  /** How often each name came inside it. */
  counts: Map<string, number> | undefined;
};

/**
 * Reads an AFCARS out-of-home-care file record by record. It holds one record in memory, whatever the file's size. No
 * document type, no entities but XML's own. Whatever is wrong with the file comes as `broken`, after which nothing follows.
 */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadItem> {
  const reader = newReader();
  try {
    for await (const text of decodeXml(bytes)) {
      for (let at = 0; at < text.length; at += PIECE) {
        yield* reader.write(text.slice(at, at + PIECE));
        if (reader.isBroken()) return;
      }
    }
  } catch (error) {
    if (!(error instanceof NotDecodable)) throw error;
    yield { is: 'broken', why: 'encoding', line: reader.line() };
    return;
  }
  yield* reader.end();
}

type Reader = {
  write(text: string): ReadItem[];
  end(): ReadItem[];
  isBroken(): boolean;
  line(): number;
};

function newReader(): Reader {
  const parser = sax.parser(true, { strictEntities: true, noscript: true } as sax.SAXOptions);
  // What is no entity of XML's own must not be looked for among the properties of an object.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  const open: Open[] = [];
  let items: ReadItem[] = [];
  let record: { line: number; depth: number; elements: ReadElement[]; tooLarge: boolean } | undefined;
  let attributes = 0;
  let broken = false;
  let sawRecords = false;
  const line = () => parser.line + 1;
  const breakOff = (why: XmlProblem): void => {
    if (broken) return;
    broken = true;
    items.push({ is: 'broken', why, line: line() });
  };

  parser.onerror = () => breakOff('not-well-formed');
  parser.ondoctype = () => breakOff('doctype');
  parser.onopentagstart = () => {
    attributes = 0;
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) breakOff('too-many-attributes');
  };
  parser.onopentag = tag => {
    if (broken) return;
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    if (open.length === 0 && name !== 'data') return breakOff('not-afcars');
    if (open.length >= DEEPEST) return breakOff('too-deep');
    const parent = open.at(-1);
    if (parent) parent.hasElements = true;
    if (open.length === 1) {
      if (/^A\d+_/.test(name)) return breakOff('assistance-file');
      if (name === 'records') sawRecords = true;
    }
    const begins = !record && name === 'record' && parent?.name === 'records' && open.length === 2;
    const path = record && parent && !record.tooLarge ? pathIn(parent, name) : '';
    open.push({ name, path, line: line(), text: '', hasElements: false, counts: undefined });
    if (begins) record = { line: line(), depth: open.length, elements: [], tooLarge: false };
  };
  const take = (text: string): void => {
    const at = open.at(-1);
    // One letter more than is kept tells that there was more.
    if (at && at.text.length <= MOST_LETTERS) at.text += text.slice(0, MOST_LETTERS + 1 - at.text.length);
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.onclosetag = () => {
    if (broken) return;
    const closed = open.pop();
    if (!closed) return;
    if (record && open.length === record.depth - 1) {
      items.push({ is: 'record', line: record.line, elements: record.elements, tooLarge: record.tooLarge });
      record = undefined;
    } else if (record) {
      if (closed.hasElements || isEmptyGroup(closed)) return;
      if (record.elements.length >= MOST_ELEMENTS) record.tooLarge = true;
      else record.elements.push(readElement(closed, closed.path));
    } else if (open.length === 1 && !closed.hasElements && closed.name !== 'records') {
      items.push({ is: 'head', element: readElement(closed, closed.name) });
    }
  };

  const drain = (): ReadItem[] => {
    const drained = items;
    items = [];
    return drained;
  };
  const write = (text: string): ReadItem[] => {
    try {
      parser.write(text);
    } catch {
      breakOff('not-well-formed');
    }
    return drain();
  };
  const end = (): ReadItem[] => {
    if (open.length > 0) breakOff('truncated');
    else if (parser.position === 0) breakOff('empty');
    const last = write('');
    try {
      parser.close();
    } catch {
      breakOff('truncated');
    }
    if (!sawRecords) breakOff('not-afcars');
    return [...last, ...drain()];
  };
  return { write, end, isBroken: () => broken, line };
}

/** Where an element stands in its record: names of what it stands in, each with which one it is. */
function pathIn(parent: Open, name: string): string {
  parent.counts ??= new Map();
  const count = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, count);
  const own = count > 1 || REPEATS.test(name) ? `${name}[${count}]` : name;
  return parent.path === '' ? own : `${parent.path}/${own}`;
}

/** A group without anything in it is no element: `<E149_periodic_reviews/>`. */
const isEmptyGroup = ({ name, text }: Open): boolean => text.trim() === '' && elementOf(name) === undefined;

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/g;

function readElement({ name, line, text }: Open, path: string): ReadElement {
  if (text === '') return { tag: name, path, value: null, line };
  const trimmed = text.trim();
  const value = trimmed.toWellFormed().replace(CONTROL, '\ufffd');
  const spoiled =
    text.length > MOST_LETTERS ? 'too-long' : value.includes('\ufffd') ? 'unreadable-characters' : undefined;
  return {
    tag: name,
    path,
    value: value === '' ? null : value.slice(0, MOST_LETTERS),
    line,
    ...(spoiled && { spoiled }),
  };
}
