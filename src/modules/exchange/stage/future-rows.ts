import type { FileFormat } from '../format/file-format.ts';
import { stagedPeriod, stageOf } from './stage-table.ts';
import type { Work } from './work.ts';

/**
 * SQL of the rows there would be after the import: staged ones, and those here that the extract does not name. Gives
 * `line` (null for those here), the columns asked for and `during`. `$1` is the agency.
 */
export function futureRows({ staged }: Work, format: FileFormat, columns: readonly string[], of: string): string {
  const here = (not: string) =>
    `select null::integer as line, ${columns.map(column => `t."${column}"`).join(', ')}, t."${format.period!.to}" as during
     from ${format.table} t where t.agency_id = $1 and t."${columns[0]}" in (${of}) ${not}`;
  if (!staged.has(format.file)) return here('');
  const stage = stageOf(format.file);
  const sqlOf = (column: string) => format.writes.find(({ to }) => to === column)!.sql;
  return `select s.line, ${columns.map(column => `${sqlOf(column)} as "${column}"`).join(', ')}, ${stagedPeriod(format)} as during
    from ${stage} s where not s.refused
    union all ${here(`and not exists (select from ${stage} s where s.row_id = t.id and not s.refused)`)}`;
}
