/** What comes out of a JSON text, one piece after another. */
export type JsonItem =
  /** An object of a list, with the name of the list where it has one. */
  | { readonly is: 'object'; readonly list: string | null; readonly value: object; readonly line: number }
  | { readonly is: 'broken'; readonly problem: 'not-json' | 'too-large'; readonly line: number };

/** The largest single record. A whole service with everything around it has some kilobytes. */
const MOST = 16 * 1024 * 1024;
const LOOKED_AT = 256 * 1024;
const [QUOTE, ESCAPE, COLON, NEWLINE] = [0x22, 0x5c, 0x3a, 0x0a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Reads the records of a JSON text of whatever length, one at a time: the objects of a list; of each list in an object
 * (a page with `contents`, a package with `organizations`, `services` …); or objects one after the other (NDJSON, or one
 * alone). What is no JSON is told by its line; what follows it is not read.
 */
export async function* readJson(text: AsyncIterable<Buffer>): AsyncGenerator<JsonItem> {
  const scanner = openScanner();
  let held: Buffer = Buffer.alloc(0);
  let isTold = false;
  for await (const chunk of text) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    if (!isTold && held.length < LOOKED_AT) continue;
    if (!isTold) scanner.tell(held);
    isTold = true;
    const { items, rest } = scanner.take(held);
    yield* items;
    if (rest === null) return;
    held = rest;
  }
  if (!isTold) {
    scanner.tell(held);
    const { items, rest } = scanner.take(held);
    yield* items;
    if (rest === null) return;
  }
  yield* scanner.end();
}

type Shape = 'list' | 'package' | 'records';

function openScanner() {
  let shape: Shape = 'records';
  let line = 1;
  /** Where in the bytes at hand reading goes on, and where the record under way begins. */
  let at = 0;
  let start = -1;
  let startLine = 1;
  let startDepth = 0;
  let inText = false;
  let textStart = 0;
  let lastText = '';
  let list: string | null = null;
  const stack: number[] = [];

  const isRecordHere = (): boolean => {
    if (shape === 'records') return stack.length === 0;
    if (shape === 'list') return stack.length === 1;
    return stack.length === 1 || (stack.length === 2 && stack[1] === OPEN_LIST);
  };

  const take = (bytes: Buffer): { items: JsonItem[]; rest: Buffer | null } => {
    const items: JsonItem[] = [];
    const broken = (problem: 'not-json' | 'too-large', on: number) => ({
      items: [...items, { is: 'broken' as const, problem, line: on }],
      rest: null,
    });
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (inText) {
        if (byte === ESCAPE) at += 1;
        else if (byte === QUOTE) {
          inText = false;
          if (stack.length === 1) lastText = bytes.toString('utf8', textStart, at);
        }
        continue;
      }
      switch (byte) {
        case QUOTE:
          inText = true;
          textStart = at + 1;
          break;
        case NEWLINE:
          line += 1;
          break;
        case COLON:
          if (stack.length === 1 && start < 0) list = lastText;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          if (start < 0 && byte === OPEN_OBJECT && isRecordHere()) {
            [start, startLine, startDepth] = [at, line, stack.length];
          }
          stack.push(byte);
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST: {
          if (stack.pop() !== (byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST)) return broken('not-json', line);
          if (start < 0 || stack.length !== startDepth) break;
          const value = parsed(bytes.toString('utf8', start, at + 1));
          if (value === undefined) return broken('not-json', startLine);
          items.push({ is: 'object', list: shape === 'package' ? list : null, value, line: startLine });
          start = -1;
        }
      }
    }
    // What is read is let go of; a text or a record that goes on stays.
    const from = start >= 0 ? start : inText && stack.length === 1 ? textStart : bytes.length;
    if (bytes.length - from > MOST) return broken('too-large', start >= 0 ? startLine : line);
    const skipped = at - bytes.length;
    const rest = bytes.subarray(from);
    at = rest.length + skipped;
    textStart -= from;
    if (start >= 0) start = 0;
    return { items, rest: Buffer.from(rest) };
  };

  return {
    /** Looks at the beginning: which shape it has. */
    tell(bytes: Buffer) {
      const text = bytes.toString('utf8').trimStart();
      if (text.startsWith('[')) shape = 'list';
      else shape = keysOf(text).some(key => key === 'id' || key === 'name') ? 'records' : 'package';
    },
    take,
    *end(): Generator<JsonItem> {
      if (start >= 0 || stack.length > 0 || inText)
        yield { is: 'broken', problem: 'not-json', line: start >= 0 ? startLine : line };
    },
  };
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** The names of an object's own fields, as far as this beginning of it goes. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [token, name] of text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (name !== undefined && depth === 1) keys.push(name);
    if (depth === 0) break;
  }
  return keys;
}
