import type { z } from 'zod';
import { no, ok, type Result } from '#kernel/result.ts';
import { type FileName, fileNames } from '../format/file-format.ts';
import { checkMapping, type MappingProblem } from './check-mapping.ts';
import { type Mapping, mappingShape } from './mapping.ts';
import type { Found } from './source.ts';

/** The most bytes a mapping file may have. */
export const MOST_MAPPING = 1024 * 1024;

/**
 * Reads a mapping file (JSON, UTF-8; `db/reference/import/mapping.schema.json` says what it looks like). Everything that
 * is wrong with it is found at once, each as `mapping-not-readable` with its place, `/files/people/columns/born_on`, as
 * the value and the MappingProblem as `told.problem`.
 */
export function readMapping(content: Buffer | string): Result<Mapping, Found[]> {
  if (content.length > MOST_MAPPING) return no([foundAt([], 'too-large')]);
  let data: unknown;
  try {
    data = JSON.parse(content.toString().replace(/^\ufeff/, ''));
  } catch (error) {
    const place = / at position (\d+)/.exec((error as Error).message)?.[1];
    return no([notJson(content.toString(), place === undefined ? content.length : Number(place))]);
  }
  const { success, error } = mappingShape.safeParse(data);
  if (!success) return no(error.issues.flatMap(issue => fromIssue(issue, data)));
  const mapping = data as Mapping;
  const wrong = checkMapping(mapping);
  return wrong.length === 0 ? ok(mapping) : no(wrong.map(({ at, problem }) => foundAt(at, problem)));
}

function fromIssue(issue: z.core.$ZodIssue, data: unknown): Found[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => foundAt([...at, key], 'unknown-name'));
  if (issue.code === 'invalid_key') return [foundAt(at, 'unknown-name')];
  return [foundAt(at, valueAt(data, at) === undefined ? 'left-out' : 'wrong-kind')];
}

const valueAt = (data: unknown, at: readonly string[]): unknown =>
  at.reduce((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], data);

function foundAt(at: readonly string[], problem: MappingProblem): Found {
  const file = at[0] === 'files' ? fileNames.find(name => name === at[1]) : undefined;
  return {
    weight: 'refusal',
    file: file ?? null,
    line: null,
    column: file && at.length > 3 ? at[3]! : null,
    code: 'mapping-not-readable',
    value: `/${at.join('/')}`.slice(0, 200),
    told: { problem },
  };
}

function notJson(text: string, position: number): Found {
  const line = text.slice(0, position).split('\n').length;
  return { ...foundAt([], 'not-json'), line, told: { problem: 'not-json', line } };
}

/** The files a mapping says something about. */
export const mappedFiles = ({ files }: Mapping): FileName[] => fileNames.filter(name => files[name] !== undefined);
