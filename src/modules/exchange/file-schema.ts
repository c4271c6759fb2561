import { z } from 'zod';
import { columnWords } from './column-words.en.ts';
import type { Column, Holds } from './format/column.ts';
import type { FileFormat } from './format/file-format.ts';
import { mappingShape, namedShapes } from './read/mapping.ts';
import { listName } from './read/read-cell.ts';

export type JsonSchema = { readonly [key: string]: unknown };

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const DAY = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const MOMENT = `${DAY}([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:?\\d{2})?)?`;

/**
 * The JSON Schema of one row of a file of the caseload set: an object of texts by the names of the columns, as a reader of
 * CSV gives it. `codes` are those of the code lists, by the name `listName` gives. What a schema cannot say (dates that
 * exist, keys that lead somewhere, rows that exclude each other) is checked by a dry run.
 */
export function fileSchema(
  { file, columns, keyFrom }: FileFormat,
  codes: ReadonlyMap<string, readonly string[]>,
): JsonSchema {
  const words: { what: string; columns: Readonly<Record<string, string>> } = columnWords[file];
  return {
    $schema: DIALECT,
    title: `${file}.csv`,
    description: words.what,
    type: 'object',
    'x-key-from': keyFrom,
    properties: Object.fromEntries(
      columns.map(column => [column.name, { description: words.columns[column.name], ...cellSchema(column, codes) }]),
    ),
    required: columns.filter(({ holds, required }) => required && holds.kind !== 'key').map(({ name }) => name),
    additionalProperties: false,
  };
}

/** The JSON Schema of a mapping file. */
export const mappingSchema = (): JsonSchema => ({
  title: 'mapping.json',
  description: 'How files, columns, codes and dates of another system become those of the caseload set.',
  ...z.toJSONSchema(mappingShape, { io: 'input', target: 'draft-2020-12', metadata: namedShapes }),
});

/** The schema of a cell. One that may be empty may also be left out. */
function cellSchema({ holds, required }: Column, codes: ReadonlyMap<string, readonly string[]>): JsonSchema {
  const schema = heldSchema(holds, codes);
  const isNeeded = required && holds.kind !== 'key';
  if (isNeeded) return { type: 'string', minLength: 1, ...schema };
  if (Array.isArray(schema.enum)) return { type: 'string', ...schema, enum: ['', ...schema.enum] };
  const { pattern } = schema;
  return { type: 'string', ...schema, ...(typeof pattern === 'string' && { pattern: `^$|${pattern}` }) };
}

function heldSchema(holds: Holds, codes: ReadonlyMap<string, readonly string[]>): JsonSchema {
  const listed = (list: string, where?: string) => codes.get(listName(list, where)) ?? [];
  switch (holds.kind) {
    case 'key':
      return { maxLength: 200 };
    case 'ref':
      return { maxLength: 200, 'x-key-of': holds.to };
    case 'text':
      return { maxLength: holds.most };
    case 'day':
      return { pattern: `^${DAY}$` };
    case 'moment':
      return { pattern: `^${MOMENT}$` };
    case 'yes-no':
      return { enum: ['yes', 'no'] };
    case 'whole':
      return { pattern: '^-?\\d{1,9}$', 'x-least': holds.least, 'x-most': holds.most };
    case 'number':
      return { pattern: '^-?\\d+(\\.\\d+)?([eE]-?\\d+)?$' };
    case 'code':
      return { enum: holds.codes };
    case 'listed':
      return { enum: listed(holds.list, holds.where) };
    case 'several': {
      const one = holds.list === undefined ? '[^|]{1,200}' : `(${listed(holds.list).join('|')})`;
      return { pattern: `^${one}(\\|${one})*$` };
    }
    case 'ssn':
      return { pattern: '^\\d{3}[ -]?\\d{2}[ -]?\\d{4}$' };
  }
}
