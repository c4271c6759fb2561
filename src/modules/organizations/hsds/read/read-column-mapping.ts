import { no, ok, type Result } from '#kernel/result.ts';
import type { Found } from '../directory-rows.ts';
import { type ColumnMapping, type Target, targets } from './spreadsheet.ts';

/**
 * Reads a mapping file: `{ "columns": { "Agency": "organization.name", "Notes": null } }`, a header for each of a target
 * or null, which leaves the column out.
 */
export function readColumnMapping(text: string): Result<ColumnMapping, readonly Found[]> {
  const refused = (value: string | null) =>
    no([{ weight: 'refusal', file: null, line: null, column: null, code: 'mapping-not-readable', value } as const]);
  let told: unknown;
  try {
    told = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused(null);
  }
  const columns = (told as { columns?: unknown } | null)?.columns;
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return refused('columns');
  const mapping = new Map<string, Target | null>();
  for (const [header, target] of Object.entries(columns)) {
    if (target !== null && !(targets as readonly unknown[]).includes(target))
      return refused(`${header}: ${String(target)}`.slice(0, 200));
    mapping.set(header.trim(), target as Target | null);
  }
  return ok(mapping);
}
