import type { FileName } from './file-format.ts';

/** What a cell holds, and how it is written in the file. */
export type Holds =
  /** The row's own key in the system it comes from: any text, unique in its file. */
  | { readonly kind: 'key' }
  /** The key of a row of another file, or of the same one. */
  | { readonly kind: 'ref'; readonly to: FileName }
  | { readonly kind: 'text'; readonly most: number }
  /** A day, `2026-03-01`. */
  | { readonly kind: 'day' }
  /** A moment, `2026-03-01T14:30:00-05:00`. Without an offset it is the agency's time; a day alone is its beginning. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'number' }
  /** One of these codes. */
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  /** A code of a code list (`db/reference/lists`), as the database holds it when the file is read. */
  | { readonly kind: 'listed'; readonly list: string; readonly where?: string }
  /** Several codes or words, with `|` between them. */
  | { readonly kind: 'several'; readonly list?: string }
  /** Nine digits; sealed before it touches the database. */
  | { readonly kind: 'ssn' };

/** One column of a file of the caseload set. */
export type Column = { readonly name: string; readonly holds: Holds; readonly required: boolean };

type Make = (name: string) => Column;
const of = (name: string, holds: Holds, required: boolean): Column => ({ name, holds, required });

export const key = of('key', { kind: 'key' }, true);
export const ref = (name: string, to: FileName): Column => of(name, { kind: 'ref', to }, true);
export const text = (name: string, most = 500): Column => of(name, { kind: 'text', most }, true);
export const code = (name: string, codes: readonly string[]): Column => of(name, { kind: 'code', codes }, true);
export const listed = (name: string, list: string, where?: string): Column =>
  of(name, { kind: 'listed', list, ...(where === undefined ? {} : { where }) }, true);
export const several = (name: string, list?: string): Column =>
  of(name, { kind: 'several', ...(list === undefined ? {} : { list }) }, false);
export const whole = (name: string, least: number, most: number): Column =>
  of(name, { kind: 'whole', least, most }, true);
export const number: Make = name => of(name, { kind: 'number' }, true);
export const day: Make = name => of(name, { kind: 'day' }, true);
export const moment: Make = name => of(name, { kind: 'moment' }, true);
export const yesNo: Make = name => of(name, { kind: 'yes-no' }, true);
export const ssn: Make = name => of(name, { kind: 'ssn' }, false);

/** The same column, which may be empty: empty says that it is not known. */
export const maybe = (column: Column): Column => ({ ...column, required: false });
