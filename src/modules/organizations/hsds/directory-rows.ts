import type { AnyFound, FoundList } from '#platform/extracts/found-list.ts';
import type { EntityName } from './model.ts';

/** What can be wrong with a directory, or worth saying about it. */
export type FoundCode =
  // About a file.
  | 'nothing-to-read'
  | 'unknown-file'
  | 'unknown-column'
  | 'not-a-table'
  | 'not-json'
  | 'too-large'
  | 'archive-broken'
  | 'archive-too-large'
  | 'broken-encoding'
  | 'encoding-read-as'
  | 'mapping-not-readable'
  | 'mapping-needed'
  | 'not-kept'
  // About a cell.
  | 'missing'
  | 'too-long'
  | 'control-characters'
  | 'formula'
  | 'not-a-number'
  | 'not-a-day'
  | 'day-without-year'
  | 'not-a-time'
  | 'time-read-as'
  | 'not-yes-or-no'
  | 'unknown-code'
  | 'unknown-language'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-zip'
  | 'zip-mended'
  | 'not-a-country'
  | 'phone-letters'
  | 'phone-several'
  | 'phone-words'
  | 'phone-fragment'
  | 'phone-impossible'
  | 'coordinates-impossible'
  | 'coordinates-in-the-sea'
  | 'coordinates-elsewhere'
  | 'coordinates-swapped'
  // About a row.
  | 'blank-key'
  | 'key-twice'
  | 'same-row-twice'
  | 'nothing-with-this-key'
  | 'belongs-to-refused'
  | 'belongs-to-nothing'
  | 'says-nothing'
  | 'closes-before-it-opens'
  | 'ages-in-the-wrong-order'
  | 'days-in-the-wrong-order'
  | 'more-free-than-there-are'
  | 'own-ancestor'
  | 'kept-confidential'
  | 'said-by-people'
  | 'no-longer-named'
  | 'likely-the-same'
  | 'database-refused';

export type Found = Omit<AnyFound, 'code'> & { readonly code: FoundCode };
export type Findings = FoundList<Found>;

/** One row of a directory in the shape all formats are brought to; fields are named as in HSDS 3.1, every cell is text. */
export type DirectoryRow = {
  readonly entity: EntityName;
  /** The key it has in its source; empty when it has none. */
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
  /** By its number in `files`. */
  readonly file: string;
  readonly line: number;
  /** It stood inside of another row, where the same row may stand as often as it is needed. */
  readonly nested: boolean;
  /** It fills fields of the row with this key and is none by itself. */
  readonly part?: true;
};

/** What comes out of a directory, one piece after another. */
export type DirectoryItem =
  | { readonly is: 'rows'; readonly rows: readonly DirectoryRow[] }
  | { readonly is: 'found'; readonly found: Found };

/** A directory of whatever format; read once, piece by piece. */
export type DirectoryRows = AsyncIterable<DirectoryItem>;
