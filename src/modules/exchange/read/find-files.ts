import type { BroughtFile } from '#platform/extracts/brought-file.ts';
import { type FileName, fileNames } from '../format/file-format.ts';
import { plainName } from './column-names.ts';
import type { FileMapping, Mapping } from './mapping.ts';
import type { Found } from './source.ts';

/** A file of the set, and the file it is read from. */
export type Feed = {
  readonly file: FileName;
  readonly brought: BroughtFile;
  readonly mapping: FileMapping | undefined;
};

/** Endings of files that hold separated text. */
const ENDING = /\.(csv|txt|tsv|tab|psv|dat)$/i;

/**
 * Finds the file each file of the set is read from: by its mapping, otherwise by its own name in any case. One file may
 * feed several of the set, but each of the set is read from one.
 */
export function findFiles(brought: readonly BroughtFile[], mapping?: Mapping): { feeds: Feed[]; found: Found[] } {
  const feeds: Feed[] = [];
  const found: Found[] = [];
  const used = new Set<BroughtFile>();
  for (const file of fileNames) {
    const mapped = mapping?.files[file];
    const [first, ...others] = brought.filter(({ name }) => (mapped ? isNamed(name, mapped.from) : isOurs(name, file)));
    if (mapped && !first) found.push(foundOf('note', file, 'file-missing', mapped.from));
    if (!first) continue;
    feeds.push({ file, brought: first, mapping: mapped });
    used.add(first);
    for (const other of others) {
      used.add(other);
      found.push(foundOf('refusal', file, 'file-twice', other.name, { first: first.name }));
    }
  }
  const unknown = brought.filter(one => !used.has(one)).map(({ name }) => foundOf('note', null, 'unknown-file', name));
  return { feeds, found: [...found, ...unknown] };
}

const isOurs = (name: string, file: FileName): boolean =>
  ENDING.test(name) && plainName(name.replace(ENDING, '')) === file;

/** Does a file have this name, with or without its ending? `*` and `?` stand for anything. */
function isNamed(name: string, pattern: string): boolean {
  const source = pattern
    .trim()
    .replace(/[^\w*?]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const named = new RegExp(`^${source}$`, 'i');
  return named.test(name) || named.test(name.replace(ENDING, ''));
}

const foundOf = (
  weight: Found['weight'],
  file: FileName | null,
  code: Found['code'],
  value: string,
  told?: Found['told'],
): Found => ({ weight, file, line: null, column: null, code, value: value.slice(0, 200), ...(told && { told }) });
