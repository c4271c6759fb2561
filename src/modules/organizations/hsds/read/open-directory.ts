import { basename } from 'node:path';
import { no, ok, type Result } from '#kernel/result.ts';
import { type BroughtFile, Unreadable } from '#platform/extracts/brought-file.ts';
import { noticeNothing } from '#platform/extracts/decode-text.ts';
import { listPath } from '#platform/extracts/list-path.ts';
import type { DirectoryItem, DirectoryRow, DirectoryRows, Found, FoundCode } from '../directory-rows.ts';
import { type CsvKind, kindOfFile } from './csv-kinds.ts';
import { flattenObject, kindOfObject } from './flatten-object.ts';
import { readColumnMapping } from './read-column-mapping.ts';
import { readCsvFile } from './read-csv.ts';
import { readJson } from './read-json.ts';
import type { ColumnMapping } from './spreadsheet.ts';
import { tolerantText } from './tolerant-text.ts';

/** 4 GB: the directory of a large state has some hundred megabytes. */
export const MOST_BYTES = 4 * 1024 ** 3;
const MOST_PACKAGE = 16 * 1024 ** 2;

export type Format = 'json' | 'csv' | 'sheet';
export type OpenedDirectory = { readonly format: Format; readonly rows: DirectoryRows };

const refusal = (code: FoundCode, value: string | null, more: Partial<Found> = {}): Found => ({
  weight: 'refusal',
  file: null,
  line: null,
  column: null,
  code,
  value,
  ...more,
});

/**
 * Opens a directory: a folder, a zip archive or one file, of JSON or CSV as HSDS 3, its older editions, Ohana, or one
 * plain sheet have it. Which it is shows in names and content. `mapping` is the text of a file that maps a sheet's columns.
 * What comes out is read once, file by file, and says by itself what is wrong; memory holds a piece of one file.
 */
export async function openDirectory(
  path: string,
  mapping: string | null = null,
  limit = MOST_BYTES,
): Promise<Result<OpenedDirectory, readonly Found[]>> {
  const listed = await listPath(path, limit);
  if (!listed.ok)
    return no([
      listed.refusal === 'nothing-there'
        ? refusal('nothing-to-read', basename(path))
        : refusal(listed.refusal.code, basename(path), { told: { problem: listed.refusal.problem } }),
    ]);
  const files = listed.value;
  if (files.reduce((sum, { size }) => sum + size, 0) > limit) return no([refusal('too-large', basename(path))]);
  const columns = mapping === null ? ok(undefined) : readColumnMapping(mapping);
  if (!columns.ok) return columns;
  const sorted = await sortOut(files, columns.value);
  if (sorted.json.length + sorted.csv.length === 0) return no([refusal('nothing-to-read', basename(path))]);
  const format = sorted.csv.length === 0 ? 'json' : sorted.csv[0]!.kind === 'sheet' ? 'sheet' : 'csv';
  return ok({ format, rows: readAll(sorted, columns.value) });
}

type Sorted = {
  readonly json: readonly BroughtFile[];
  readonly csv: readonly { readonly file: BroughtFile; readonly kind: CsvKind | 'sheet' }[];
  readonly unknown: readonly BroughtFile[];
};

async function sortOut(files: readonly BroughtFile[], mapping: ColumnMapping | undefined): Promise<Sorted> {
  const json: BroughtFile[] = [];
  const tables: BroughtFile[] = [];
  const unknown: BroughtFile[] = [];
  let named = new Map<string, string>();
  for (const file of files) {
    const lower = file.name.toLowerCase();
    if (lower === 'datapackage.json') named = await packageNames(file);
    else if (/\.(json|jsonl|ndjson)$/.test(lower)) json.push(file);
    else if (/\.(csv|tsv)$/.test(lower)) tables.push(file);
    else if (files.length === 1) ((await beginsAsJson(file)) ? json : tables).push(file);
    else if (!/\.(md|txt|pdf|html?)$/.test(lower)) unknown.push(file);
  }
  // A package says beside its tables the same as JSON: it is read once.
  if (tables.length > 0 && json.length > 0) unknown.push(...json.splice(0));
  const [only, ...others] = tables;
  if (only && others.length === 0 && (mapping || !(await hasKeys(only))))
    return { json, csv: [{ file: only, kind: 'sheet' }], unknown };
  const csv = tables.flatMap(file => {
    const kind = kindOfFile(named.get(file.name) ?? file.name) ?? kindOfFile(file.name);
    if (kind === undefined) unknown.push(file);
    return kind === undefined ? [] : [{ file, kind }];
  });
  // Names of units are needed where capacities are read.
  return { json, csv: csv.toSorted((a, b) => Number(b.kind === 'unit') - Number(a.kind === 'unit')), unknown };
}

async function* readAll({ json, csv, unknown }: Sorted, mapping: ColumnMapping | undefined): DirectoryRows {
  for (const file of unknown)
    yield { is: 'found', found: { ...refusal('unknown-file', null), weight: 'note', file: file.name } };
  const known = { units: new Map<string, string>() };
  for (const file of json) yield* guarded(file, readJsonFile(file));
  for (const { file, kind } of csv) yield* guarded(file, readCsvFile(file, kind, known, mapping));
}

/** An archive may turn out to be broken only where its content is read. */
async function* guarded(file: BroughtFile, items: AsyncGenerator<DirectoryItem>): AsyncGenerator<DirectoryItem> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { is: 'found', found: refusal(error.code, file.name, { file: file.name, told: { problem: error.problem } }) };
  }
}

const AT_ONCE = 500;

async function* readJsonFile(file: BroughtFile): AsyncGenerator<DirectoryItem> {
  const noticed = noticeNothing();
  const found = (code: FoundCode, weight: Found['weight'], more: Partial<Found>): DirectoryItem => ({
    is: 'found',
    found: { ...refusal(code, null), weight, file: file.name, ...more },
  });
  let rows: DirectoryRow[] = [];
  const leftOut = new Map<string, number>();
  for await (const item of readJson(tolerantText(file, noticed))) {
    if (item.is === 'broken') {
      yield found(item.problem, 'refusal', { line: item.line });
      continue;
    }
    const kind = kindOfObject(item.value, item.list);
    if (kind === null) {
      yield found('unknown-file', 'note', {
        line: item.line,
        ...(item.list !== null && { column: item.list.slice(0, 100) }),
      });
      continue;
    }
    const at = { file: file.name, line: item.line };
    rows.push(
      ...flattenObject(kind, item.value, at, (entity, field) => {
        const name = `${entity}.${field}`;
        leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
      }),
    );
    if (rows.length < AT_ONCE) continue;
    yield { is: 'rows', rows };
    rows = [];
  }
  if (rows.length > 0) yield { is: 'rows', rows };
  for (const [column, count] of leftOut) yield found('not-kept', 'note', { column, told: { rows: count } });
  if (noticed.brokenAt !== null) yield found('broken-encoding', 'note', { told: { encoding: noticed.encoding } });
  if (noticed.encoding !== 'utf-8') yield found('encoding-read-as', 'note', { value: noticed.encoding });
}

async function beginning(file: BroughtFile): Promise<string> {
  for await (const piece of tolerantText(file, noticeNothing()))
    if (piece.length > 0) return piece.toString('utf8', 0, 4096).trimStart();
  return '';
}

const beginsAsJson = async (file: BroughtFile): Promise<boolean> => /^[[{]/.test(await beginning(file));

/** A single table whose first line has a column `id` and that is named as the standard names it is one of its files. */
async function hasKeys(file: BroughtFile): Promise<boolean> {
  const [header = ''] = (await beginning(file)).split(/\r?\n|\r/);
  return kindOfFile(file.name) !== undefined && /(^|[,;\t"])(id|taxonomy_id)($|[,;\t"])/i.test(header);
}

/** Which resource each file of a tabular data package is. */
async function packageNames(file: BroughtFile): Promise<Map<string, string>> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.bytes()) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST_PACKAGE) return new Map();
  }
  try {
    const { resources } = JSON.parse(Buffer.concat(pieces).toString()) as { resources?: unknown };
    if (!Array.isArray(resources)) return new Map();
    return new Map(
      resources.flatMap((each: { name?: unknown; path?: unknown }) =>
        typeof each?.name === 'string' && typeof each.path === 'string'
          ? [[basename(each.path), each.name] as const]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}
