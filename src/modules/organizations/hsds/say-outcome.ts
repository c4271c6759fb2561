import { groupLines, type LineGroup, type ReportLine } from '#kernel/group-lines.ts';
import type { Say } from '#platform/words/say.ts';
import type { Findings, Found } from './directory-rows.ts';
import type { DirectoryOutcome } from './import-directory.ts';

const linesOf = (found: Findings, weight: Found['weight']): ReportLine[] =>
  found
    .all()
    .filter(each => each.found.weight === weight)
    .map(({ found: { told, ...rest }, rows }) => ({ ...rest, told: told ?? null, rows }));

/** The reason of one line in a sentence or two. */
function sayReason(say: Say, { code, told }: Pick<ReportLine, 'code' | 'told'>): string {
  const is = say.code('organizations', `hsds.found.${code}.is`);
  if (told?.rows !== undefined) return `${is} ${say('organizations', 'hsds.told.rows', { count: Number(told.rows) })}`;
  if (told?.line !== undefined) return `${is} ${say('organizations', 'hsds.told.line', { line: told.line })}`;
  return told?.through === undefined
    ? is
    : `${is} ${say('organizations', 'hsds.told.through', { through: told.through })}`;
}

/** All that is wrong in one column of a file for one reason, in words. */
export type SaidGroup = LineGroup & { readonly is: string; readonly do: string };

export const groupsOf = (
  say: Say,
  { found }: Pick<DirectoryOutcome, 'found'>,
  weight: Found['weight'],
  most: number,
): SaidGroup[] =>
  groupLines(linesOf(found, weight), most).map(group => ({
    ...group,
    is: say.code('organizations', `hsds.found.${group.code}.is`),
    do: say.code('organizations', `hsds.found.${group.code}.do`),
  }));

/** What became of an import, for machines: each finding with file, line, column, code, value and its reason in words. */
export function reportOf(say: Say, outcome: DirectoryOutcome): object {
  const entries = (weight: Found['weight']) =>
    linesOf(outcome.found, weight).map(line => ({
      file: line.file,
      line: line.line,
      column: line.column,
      code: line.code,
      value: line.value,
      reason: sayReason(say, line),
      rows: line.rows,
    }));
  return {
    taken: outcome.taken,
    rows: Object.fromEntries(outcome.counts),
    proposals: outcome.proposals,
    refusals: entries('refusal'),
    notes: entries('note'),
  };
}
