/** One file of an extract as it was brought. Its bytes can be asked for again, from the beginning. */
export type BroughtFile = {
  /** The name alone, without folders. */
  readonly name: string;
  /** Bytes, as far as is known before it is read. */
  readonly size: number;
  bytes(): AsyncIterable<Buffer>;
};

/** What is wrong with an archive, told with `archive-broken` and `archive-too-large`. */
export type ArchiveProblem =
  /** Not an archive, or cut off. */
  | 'not-a-zip'
  /** A name that leads out of the archive. */
  | 'name'
  | 'encrypted'
  /** Packed in a way other than deflate. */
  | 'method'
  /** Its content is cut off or not what was packed. */
  | 'content'
  /** More than the limit in all. */
  | 'size'
  /** Packed more densely than any table is. */
  | 'density'
  | 'too-many-files';

/** Thrown while the bytes of a file are read: it cannot be read to its end. */
export class Unreadable extends Error {
  readonly code: 'archive-broken' | 'archive-too-large';
  readonly problem: ArchiveProblem;

  constructor(code: Unreadable['code'], problem: ArchiveProblem) {
    super(`${code}: ${problem}`);
    this.code = code;
    this.problem = problem;
  }
}

/** What systems leave beside files, and nobody brought. */
export const isLeftBehind = (path: string): boolean =>
  path
    .split('/')
    .some(part => part.startsWith('.') || part === '__MACOSX' || /^(thumbs\.db|desktop\.ini)$/i.test(part));
