import { groupLines, type ReportLine } from '#kernel/group-lines.ts';
import type { Say } from '#platform/words/say.ts';
import { fileNames } from './format/file-format.ts';
import type { Outcome } from './import-extract.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import { type SaidGroup, sayGroup } from './say-report.ts';

/** The report of an import that just ended, for machines. */
export const outcomeReport = (say: Say, outcome: Outcome): ReportFile =>
  reportFile(say, {
    taken: outcome.taken,
    files: fileNames.flatMap(file => {
      const counts = outcome.files.get(file);
      return counts ? [{ file, ...counts }] : [];
    }),
    lines: linesOf(outcome),
  });

/** What was found by an import that just ended, grouped by file, column and reason, each with its first lines. */
export const outcomeGroups = (say: Say, outcome: Outcome, weight: ReportLine['weight'], most: number): SaidGroup[] =>
  groupLines(
    linesOf(outcome).filter(line => line.weight === weight),
    most,
  ).map(group => sayGroup(say, group));

const linesOf = ({ found }: Outcome): ReportLine[] =>
  found.all().map(({ found: { told, ...rest }, rows }) => ({ ...rest, told: told ?? null, rows }));
