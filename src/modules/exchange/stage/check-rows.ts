import type { FileFormat, FileName } from '../format/file-format.ts';
import { stagedPeriod, stageOf } from './stage-table.ts';
import { refuseWhere, type Work } from './work.ts';

/** What holds for the rows of any file: periods run forwards, nothing has happened tomorrow, unique things are unique. */
export async function checkRows(work: Work, format: FileFormat): Promise<void> {
  await checkPeriods(work, format);
  for (const columns of format.unique ?? []) await checkUnique(work, format, columns);
}

/** Files whose rows the rest of the product lets begin later, too. */
const mayLieAhead: ReadonlySet<FileName> = new Set(['positions', 'team', 'home_adults', 'whereabouts']);

async function checkPeriods(work: Work, format: FileFormat): Promise<void> {
  if (!format.period) return;
  const { from, until, as } = format.period;
  const stage = stageOf(format.file);
  await refuseWhere(
    work,
    format.file,
    until,
    'ends-before-it-begins',
    `select line, "${until}"::text as value, jsonb_build_object('from', "${from}"::text) as told from ${stage}
     where "${until}" ${as === 'days' ? '<' : '<='} "${from}"`,
  );
  // What happened to a child or a case is over or goes on. A license, a position or a planned weekend may begin tomorrow.
  if (as !== 'moments' || mayLieAhead.has(format.file)) return;
  await refuseWhere(
    work,
    format.file,
    from,
    'in-the-future',
    `select line, "${from}"::text as value, null::jsonb as told from ${stage} where "${from}" > app.moment()`,
  );
}

/** A row here or another row of the file has it already. */
async function checkUnique(work: Work, format: FileFormat, columns: readonly string[]): Promise<void> {
  const stage = stageOf(format.file);
  const sqlOf = (column: string) => format.writes.find(({ to }) => to === column)!.sql;
  const staged = columns.map(column => `${sqlOf(column)} as "${column}"`).join(', ');
  const word = format.writes.find(({ to }) => to === columns[0])!.from[0]!;
  await refuseWhere(
    work,
    format.file,
    word,
    'taken-already',
    `select r.line, r.value, jsonb_build_object('line', r.first) as told from (
       select s.line, s."${word}"::text as value, ${staged}, min(s.line) over (partition by ${columns.map(sqlOf).join(', ')}) as first
       from ${stage} s where not s.refused
     ) r where r.line <> r.first`,
  );
  await refuseWhere(
    work,
    format.file,
    word,
    'taken-already',
    `select r.line, r.value, null::jsonb as told from (select s.line, s."${word}"::text as value, s.row_id, ${staged} from ${stage} s where not s.refused) r
     join ${format.table} t on ${columns.map(column => `t."${column}" = r."${column}"`).join(' and ')} and t.agency_id = $1 and t.id <> r.row_id
     where not exists (select from ${stage} o where o.row_id = t.id)`,
    [work.agencyId],
  );
}

/** Two rows of one subject at one time: with each other, or with what is here and is not in the extract. */
export async function checkOverlaps(work: Work, format: FileFormat): Promise<number> {
  if (!format.alone || !format.period) return 0;
  const { by, where } = format.alone;
  const stage = stageOf(format.file);
  const sqlOf = (column: string) => format.writes.find(({ to }) => to === column)!.sql;
  const keys = by.map((column, index) => `${sqlOf(column)} as k${index}`).join(', ');
  const ks = by.map((_, index) => `k${index}`).join(', ');
  const condition = (row: string) => (where === undefined ? 'true' : where.replace(/^(\w+)/, `${row}.$1`));
  return await refuseWhere(
    work,
    format.file,
    format.period.from,
    'overlaps',
    // Whose beginning is not known began before everything else.
    `with known as (
       select s.line, ${keys}, ${stagedPeriod(format)} as during from ${stage} s
       where not s.refused and ${condition('s')}
       union all
       select null, ${by.map(column => `t."${column}"`).join(', ')}, t."${format.period.to}" from ${format.table} t
       where t.agency_id = $1 and ${condition('t')}
         and (${by.map(column => `t."${column}"`).join(', ')}) in (select ${by.map(sqlOf).join(', ')} from ${stage} s where not s.refused)
         and not exists (select from ${stage} s where s.row_id = t.id and not s.refused)
     ), future as (
       select *, coalesce(lower(during), '-infinity') as begins, coalesce(upper(during), 'infinity') as ends from known where not isempty(during)
     ), ordered as (
       select *, max(ends) over (w rows between unbounded preceding and 1 preceding) as held_until, lag(line) over w as before
       from future window w as (partition by ${ks} order by begins, line nulls first)
     )
     select line, lower(during)::text as value,
       case when before is null then jsonb_build_object('with', 'here') else jsonb_build_object('line', before) end as told
     from ordered where line is not null and begins < held_until
     union all
     -- What is here begins later than the row of the extract that runs into it.
     select e.line, lower(e.during)::text, jsonb_build_object('with', 'here') from future e where e.line is not null and exists (
       select from future h where h.line is null and h.during && e.during and h.begins > e.begins
         and ${by.map((_, index) => `h.k${index} = e.k${index}`).join(' and ')}
     )`,
    [work.agencyId],
  );
}
