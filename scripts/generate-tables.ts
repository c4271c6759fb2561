/**
 * Writes src/modules/<room>/tables.ts (and src/platform/record/tables.ts) from a migrated database, so that the types
 * of rows never drift from the migrations. `npm run generate-tables` writes; a test compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type pg from 'pg';

type Column = {
  table: string;
  schema: string;
  room: string;
  column: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  filled: boolean;
  codes: string[] | null;
};

const SIMPLE: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  citext: 'string',
  date: 'string',
  timestamptz: 'string',
  tstzrange: 'string',
  daterange: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  jsonb: 'unknown',
  bytea: 'Buffer',
  point: '{ x: number; y: number } | string',
  polygon: 'string',
  tsvector: 'string',
  int4multirange: 'string',
  time: 'string',
  regclass: 'string',
  interval: 'string',
  inet: 'string',
};

/** The text of each tables file by its path, read from the catalog of a migrated database. */
export async function tablesFiles(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, n.nspname as schema, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      a.attgenerated <> '' or a.attidentity <> '' as generated, a.atthasdef as filled,
      substring(obj_description(c.oid) from 'room: ([a-z-]+)') as room,
      (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\([a-z_]+ = ANY \\(ARRAY\\[') as codes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p', 'v') and not c.relispartition
    order by n.nspname, c.relname, a.attnum`);
  const rooms = Map.groupBy(rows, row => row.room ?? `missing comment on ${row.table}`);
  return new Map([...rooms].map(([room, columns]) => [pathOf(room), fileOf(room, columns)]));
}

const pathOf = (room: string) =>
  room === 'platform'
    ? 'src/platform/record/tables.ts'
    : room === 'sign-in'
      ? 'src/platform/sign-in/tables.ts'
      : `src/modules/${room}/tables.ts`;

function fileOf(room: string, columns: Column[]): string {
  const tables = Map.groupBy(columns, column => `${column.schema}.${column.table}`);
  const bodies = [...tables].map(
    ([name, of]) => `  '${name}': {\n${of.map(column => `    ${column.column}: ${typeOf(column)};`).join('\n')}\n  };`,
  );
  const generated = columns.some(column => column.generated || column.filled);
  return [
    '// Generated from the migrated database by `npm run generate-tables`. Do not edit.',
    generated ? `import type { ColumnType } from 'kysely';\n` : '',
    `/** The tables of ${room}: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */`,
    `export type Tables = {\n${bodies.join('\n')}\n};`,
    '',
    `declare module '#platform/db/all-tables.ts' {`,
    '  interface AllTables extends Tables {}',
    '}',
    '',
  ]
    .filter((line, index) => index !== 1 || line !== '')
    .join('\n');
}

function typeOf(column: Column): string {
  const array = column.type.startsWith('_');
  const base = SIMPLE[array ? column.type.slice(1) : column.type];
  if (!base) throw new Error(`No type for ${column.table}.${column.column}: ${column.type}`);
  const value = column.codes ? column.codes.map(code => `'${code}'`).join(' | ') : base;
  const read = `${array ? `${value}[]` : value}${column.nullable ? ' | null' : ''}`;
  if (column.generated) return `ColumnType<${read}, never, never>`;
  if (column.filled) return `ColumnType<${read}, ${read} | undefined, ${read}>`;
  return read;
}

/** Writes the files of `tablesFiles`. */
export async function writeTablesFiles(client: pg.ClientBase): Promise<void> {
  for (const [path, text] of await tablesFiles(client)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
