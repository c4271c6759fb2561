import type { SourceRow } from '#platform/extracts/read-table.ts';
import type { FileName } from '../format/file-format.ts';
import type { ReportedRecord } from './afcars/reported-record.ts';

/** Why a row is refused, or what was noticed about it. Codes, not sentences: the words are the room's. */
export type Found = {
  readonly weight: 'refusal' | 'note';
  /** The file of the set; null when it is about the whole extract. */
  readonly file: FileName | null;
  /** The line in the file as it was brought, counted from 1; null when it is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly code: FoundCode;
  /** What stood there. */
  readonly value: string | null;
  readonly told?: Readonly<Record<string, string | number>>;
};

/** What can be wrong with an extract, or worth saying about it. */
export type FoundCode =
  // About the file.
  | 'encoding-read-as'
  | 'separator-read-as'
  | 'byte-order-mark'
  | 'broken-encoding'
  | 'not-a-table'
  | 'unknown-file'
  | 'file-missing'
  | 'file-twice'
  | 'unknown-column'
  | 'column-twice'
  | 'column-missing'
  | 'archive-broken'
  | 'archive-too-large'
  | 'nothing-to-read'
  | 'another-agency'
  | 'agency-not-here'
  | 'mapping-not-readable'
  | 'xml-not-readable'
  // About a cell.
  | 'missing'
  | 'too-long'
  | 'unreadable-characters'
  | 'not-a-day'
  | 'impossible-day'
  | 'not-a-moment'
  | 'not-yes-or-no'
  | 'not-a-number'
  | 'out-of-bounds'
  | 'unknown-code'
  | 'not-an-ssn'
  | 'day-taken-as-moment'
  // About a row.
  | 'too-many-cells'
  | 'key-twice'
  | 'same-row-twice'
  | 'nothing-with-this-key'
  | 'belongs-to-refused'
  | 'ends-before-it-begins'
  | 'in-the-future'
  | 'before-birth'
  | 'dies-before-birth'
  | 'precision-without-day'
  | 'related-to-self'
  | 'own-ancestor'
  | 'taken-already'
  | 'overlaps'
  | 'outside-care'
  | 'case-without-worker'
  | 'exit-without-reason'
  | 'reason-without-exit'
  | 'home-or-person'
  | 'home-kind-and-setting'
  | 'card-denies-allergies'
  | 'card-denies-medicines'
  | 'ages-run-downwards'
  | 'another-child'
  | 'likely-the-same-person'
  | 'joined-with-another'
  // About an element of a federal file.
  | 'after-the-period'
  | 'elements-disagree'
  | 'entered-late'
  | 'kept-in-report-only'
  | 'not-as-specified'
  | 'record-too-large'
  | 'same-day-twice'
  | 'unknown-element'
  | 'database-refused';

export type { SourceRow };

/** What comes out of an extract, one piece after another; rows of different files may be mixed after each file was named. */
export type SourceItem =
  | {
      readonly is: 'file';
      readonly file: FileName;
      readonly columns: readonly string[];
      /**
       * Columns of these that stand in for what the extract does not tell. They are written with new rows; a row that is
       * here keeps what it has, and one that tells nothing but stand-ins leaves what is here alone.
       */
      readonly standIns?: readonly string[];
    }
  /** Whole records of a federal file, kept as they were reported beside the rows that are made of them. */
  | { readonly is: 'records'; readonly records: readonly ReportedRecord[] }
  | { readonly is: 'rows'; readonly file: FileName; readonly rows: readonly SourceRow[] }
  | { readonly is: 'found'; readonly found: Found };

/** An extract that is read once, from its beginning. What is read of it stays small in memory whatever its size. */
export type Source = AsyncIterable<SourceItem>;
