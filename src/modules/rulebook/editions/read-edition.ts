import { type EditionProblem, type EditionProblemCode, MOST_MEGABYTES } from '../contract.ts';

/** Deeper than any rule has a use for; what is nested further is not read. */
const DEEPEST = 80;

const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** What is read, still unchecked, or why it cannot be. */
export type ReadEdition =
  | { readonly content: unknown; readonly problem: null }
  | { readonly content: null; readonly problem: EditionProblem };

/** Reads a file that was uploaded. What is too large is not taken into memory to find that out. */
export async function readUpload(file: FormDataEntryValue | null): Promise<ReadEdition> {
  if (!(file instanceof File)) return readEdition(new Uint8Array());
  return file.size > MOST_BYTES ? tooLarge() : readEdition(new Uint8Array(await file.arrayBuffer()));
}

/** Reads the text of a pack (JSON, UTF-8): its content, still unchecked, or why it cannot be read. */
export function readEdition(bytes: Uint8Array): ReadEdition {
  if (bytes.length === 0) return refused('no-file');
  if (bytes.length > MOST_BYTES) return tooLarge();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(text) > DEEPEST) return refused('too-deep');
    return { content: JSON.parse(text) as unknown, problem: null };
  } catch (error) {
    return refused('not-json', { says: error instanceof SyntaxError ? error.message.slice(0, 120) : 'UTF-8' });
  }
}

const tooLarge = (): ReadEdition => refused('too-large', { most: String(MOST_MEGABYTES) });

const refused = (code: EditionProblemCode, fill?: Record<string, string>): ReadEdition => ({
  content: null,
  problem: { pack: null, rule: null, at: '', code, ...(fill && { with: fill }) },
});

/** How deep lists and objects lie in each other. Brackets within texts do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (inText && mark === '\\') at++;
    else if (mark === '"') inText = !inText;
    else if (!inText && (mark === '[' || mark === '{')) deepest = Math.max(deepest, ++depth);
    else if (!inText && (mark === ']' || mark === '}')) depth--;
  }
  return deepest;
}
