import { z } from 'zod';
import { caseload } from '../format/caseload.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';
import { isDated } from './date-format.ts';

/** Columns of theirs that give one of ours: one, or several joined by what is usual for it or by `with`. */
export type Theirs = string | readonly string[] | { readonly join: readonly string[]; readonly with: string };

/** The names of their columns, and what stands between them when that is said. */
export function partsOf(theirs: Theirs): { readonly names: readonly string[]; readonly between?: string } {
  if (typeof theirs === 'string') return { names: [theirs] };
  return isList(theirs) ? { names: theirs } : { names: theirs.join, between: theirs.with };
}
const isList = (theirs: Theirs): theirs is readonly string[] => Array.isArray(theirs);

/** Words and dates as the other system writes them. */
export type Writing = {
  /** How dates are written, `MM/DD/YYYY`. */
  readonly dates?: string | Readonly<Record<string, string>>;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Cells that mean: nothing is known. */
  readonly skip?: readonly string[];
};

/** Where one file of the set comes from. */
export type FileMapping = Writing & {
  /** The name of their file; `*` and `?` stand for what is not known of it. */
  readonly from: string;
  /** Our columns, and theirs. When it is left out, theirs are named like ours. */
  readonly columns?: Readonly<Record<string, Theirs>>;
  /** Our columns that are the same in every row. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Our columns whose codes are written differently: theirs, and ours. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Only rows in which these columns of theirs hold one of these values. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
};

/** A mapping file: how files, columns, codes and dates of another system become those of the caseload set. */
export type Mapping = Writing & {
  readonly about?: string;
  readonly dates?: string;
  /** Years written with two digits below this are of this century. */
  readonly pivot?: number;
  readonly files: Readonly<Partial<Record<FileName, FileMapping>>>;
};

/** Shapes that have a name of their own in the JSON Schema. */
export const namedShapes = z.registry<{ id: string; examples?: string[] }>();

const name = z.string().min(1).max(200);
const value = z.string().max(500);
const values = z.array(value).min(1).max(1_000).register(namedShapes, { id: 'words' });
const formats = ['MM/DD/YYYY', 'YYYYMMDD', 'M/D/YY', 'DD-MMM-YYYY', 'MM/DD/YYYY HH:mm', 'M/D/YYYY h:mm:ss a'];
const format = z.string().min(4).max(40).register(namedShapes, { id: 'date-format', examples: formats });
const constant = value.register(namedShapes, { id: 'value' });
const codes = z.record(value, value).register(namedShapes, { id: 'codes' });
const theirs = z
  .union([name, z.array(name).min(1).max(20), z.strictObject({ join: z.array(name).min(1).max(20), with: value })])
  .register(namedShapes, { id: 'theirs' });
const words = { yes: values.optional(), no: values.optional(), skip: values.optional() };

/** What a mapping file looks like; what it must not say besides is in check-mapping.ts. */
export const mappingShape = z.strictObject({
  $schema: z.string().optional(),
  about: z.string().max(2_000).optional(),
  dates: format.optional(),
  pivot: z.int().min(0).max(99).optional(),
  ...words,
  files: z.strictObject(Object.fromEntries(caseload.map(file => [file.file, fileShape(file).optional()]))),
});

function fileShape({ file, columns }: FileFormat) {
  const ours = z.enum(columns.map(column => column.name)).register(namedShapes, { id: `columns-of-${file}` });
  const dated = columns.filter(isDated).map(column => column.name);
  return z.strictObject({
    from: name,
    columns: z.partialRecord(ours, theirs).optional(),
    constants: z.partialRecord(ours, constant).optional(),
    codes: z.partialRecord(ours, codes).optional(),
    dates: (dated.length > 0 ? z.union([format, z.partialRecord(z.enum(dated), format)]) : format).optional(),
    ...words,
    where: z.record(name, values).optional(),
  });
}
