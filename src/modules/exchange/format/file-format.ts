import type { Column } from './column.ts';

/** The files of the caseload set, in the order in which they are taken. */
export const fileNames = [
  'agencies',
  'care_organizations',
  'offices',
  'units',
  'areas',
  'people',
  'accounts',
  'staff',
  'positions',
  'cases',
  'primary_workers',
  'case_members',
  'team',
  'identities',
  'races',
  'tribes',
  'relationships',
  'addresses',
  'hidden_addresses',
  'ways_to_reach',
  'homes',
  'home_adults',
  'home_contacts',
  'licenses',
  'approvals',
  'removals',
  'moves',
  'placements',
  'whereabouts',
  'critical_cards',
  'allergies',
  'medicines',
  'conditions',
  'coverage',
  'schools',
  'enrollments',
] as const;

export type FileName = (typeof fileNames)[number];

/**
 * A column of the table, the SQL that gives it from the staged row `s`, and the columns of the file it comes from. On a
 * row that is here already it is written only when the file has one of them.
 */
export type Write = {
  readonly to: string;
  readonly sql: string;
  readonly from: readonly string[];
  /** What a new row gets when the cell is empty; a row that is here already keeps what it has. */
  readonly orElse?: string;
};

/**
 * Where a cell is read back from: a column of the table, one end of a range of days or moments, or one number of a point
 * (east is the first). `null`: it is told on the way in only.
 */
export type Read = { readonly of: string; readonly part?: 'from' | 'until' | 'east' | 'north' } | null;

/** How a row's period is written. Days name the last day it held; moments the moment it ended. */
export type Period = {
  readonly to: string;
  readonly as: 'days' | 'moments';
  readonly from: string;
  readonly until: string;
};

/** Rows of which one subject has no two at a time; `by` are columns of the table. */
export type Alone = { readonly by: readonly string[]; readonly where?: string };

/** One file of the set: its columns, and the table its rows live in. */
export type FileFormat = {
  readonly file: FileName;
  readonly table: string;
  readonly columns: readonly Column[];
  /** Columns that make the key of an extract that has none, joined by `/`. */
  readonly keyFrom: readonly string[];
  readonly writes: readonly Write[];
  /** Where cells are read back from that `writes` and `period` do not tell by themselves (`readBack`). */
  readonly reads?: Readonly<Record<string, Read>>;
  /** Which rows `t` of the table stand in the file when it is written; all of them unless told. */
  readonly shows?: string;
  readonly period?: Period;
  /** Which rows exclude each other in time. Needs a period. */
  readonly alone?: Alone;
  /** Columns of the table that no two rows share within the agency. */
  readonly unique?: readonly (readonly string[])[];
  /** The column of the table that names whose record the row is. Its access and office follow. */
  readonly about?: string;
  /** Ids that tell nothing of time (hidden addresses). */
  readonly secretIds?: true;
  /** The row has the id of the row this column refers to. */
  readonly idOf?: string;
  /** The row may be read but is never made by an import. */
  readonly known?: true;
};

/** Written as it stands: the column of the file goes to the column of the table of the same or another name. */
export const as = (from: string, to = from): Write => ({ to, sql: `s."${from}"`, from: [from] });
/** The row a key refers to. */
export const refer = (from: string, to = `${from}_id`): Write => ({ to, sql: `s."${from}_id"`, from: [from] });
/** Worked out of one or several columns. */
export const made = (to: string, sql: string, ...from: string[]): Write => ({ to, sql, from });
/** Worked out of nothing in the file when the cell is empty: the importer, the moment. */
export const or = (write: Write, orElse: string): Write => ({ ...write, orElse });
