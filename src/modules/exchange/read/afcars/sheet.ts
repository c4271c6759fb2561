import type { Found, FoundCode } from '../source.ts';
import type { AnnouncedFile } from './announced.ts';

/** A row of the caseload set, by column. */
export type SheetRow = { readonly file: AnnouncedFile; readonly line: number; readonly cells: Cells };
type Cells = Readonly<Record<string, string>>;

/** Something said of an element: where it stands, what is wrong with it, and what stood there. */
export type Said = {
  readonly file: AnnouncedFile;
  /** Null for what the table of elements does not know. */
  readonly element: string | null;
  readonly line: number;
  readonly code: FoundCode;
  readonly value: string | null;
  readonly told?: Readonly<Record<string, string | number>>;
};

/** What comes of one record: its rows, and what was found while they were made. */
export type Sheet = {
  readonly rows: SheetRow[];
  readonly found: Found[];
  put(file: AnnouncedFile, line: number, cells: Cells): void;
  /** The element keeps a row out. Gives null, which stands in its place. */
  refuse(said: Said): null;
  /** Worth saying; it keeps nothing out but what it says itself. */
  note(said: Said): void;
};

/** A sheet for one record; its number is told with everything that is found. */
export function newSheet(record: string): Sheet {
  const rows: SheetRow[] = [];
  const found: Found[] = [];
  const say =
    (weight: Found['weight']) =>
    ({ element, told, ...said }: Said): null => {
      found.push({ weight, column: element, ...said, told: { ...told, record } });
      return null;
    };
  return {
    rows,
    found,
    put: (file, line, cells) => rows.push({ file, line, cells }),
    refuse: say('refusal'),
    note: say('note'),
  };
}
