import type pg from 'pg';
import type { FileFormat, FileName, Write } from '../format/file-format.ts';
import type { Staged } from '../stage/stage-rows.ts';
import { stagedPeriod, stageOf } from '../stage/stage-table.ts';
import type { Work } from '../stage/work.ts';
import { officesOf } from './offices.ts';

/** How many rows of a file were new, changed, as they were, or refused. */
export type Counted = {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
};

/**
 * Writes the rows of one file that were not refused: those that are here already where they differ, in the columns the
 * extract has; then the new ones. Keys are remembered. Gives the counts.
 */
export async function writeRows(work: Work, staged: Staged): Promise<Counted> {
  const { client, agencyId } = work;
  const { format, columns } = staged;
  const stage = stageOf(format.file);
  await changeRows(client, format, columns);
  if (!format.known) await addRows(work, format);
  await client.query(
    `insert into app.import_key (id, agency_id, source, file, key, row_id, run_id)
     select uuidv7(), $1, $2, '${format.file}', s.key, s.row_id, $3 from ${stage} s where not s.refused and s.key <> s.row_id::text
       and not exists (select from app.import_key k where k.agency_id = $1 and k.source = $2 and k.file = '${format.file}' and k.row_id = s.row_id)`,
    [agencyId, work.source, work.runId],
  );
  const { rows } = await client.query<Counted>(
    `select ${staged.rows}::integer as read, count(*) filter (where is_new and not refused)::integer as new,
       count(*) filter (where is_changed and not refused)::integer as changed,
       count(*) filter (where refused)::integer as refused, 0 as same from ${stage}`,
  );
  const counted = rows[0]!;
  return { ...counted, same: counted.read - counted.new - counted.changed - counted.refused };
}

const valueIn = ({ sql, orElse }: Write) => (orElse === undefined ? sql : `coalesce(${sql}, ${orElse})`);

/** So many new rows change what the planner must know of a table that is joined before the import ends. */
const MANY = 1_000;
const joined: ReadonlySet<FileName> = new Set([
  'accounts',
  'positions',
  'primary_workers',
  'case_members',
  'team',
  'home_adults',
  'removals',
  'placements',
  'whereabouts',
]);

async function addRows(work: Work, format: FileFormat): Promise<void> {
  const { client, agencyId } = work;
  const { period, table } = format;
  const { join, values: stamped } = officesOf(work, format);
  const values = {
    id: 's.row_id',
    agency_id: '$1',
    ...Object.fromEntries(format.writes.map(write => [write.to, valueIn(write)])),
    ...(period ? { [period.to]: stagedPeriod(format) } : {}),
    ...stamped,
  };
  const { rowCount } = await client.query(
    `insert into ${table} (${Object.keys(values)
      .map(column => `"${column}"`)
      .join(', ')})
     select ${Object.values(values).join(', ')} from ${stageOf(format.file)} s ${join}
     where s.is_new and not s.refused order by s.line`,
    [agencyId],
  );
  if ((rowCount ?? 0) >= MANY && joined.has(format.file))
    await client.query('select app_definer.measure_import($1)', [table]);
}

/** Only columns that the extract has are compared: what another system does not know stays as it is. */
async function changeRows(client: pg.ClientBase, format: FileFormat, present: ReadonlySet<string>): Promise<void> {
  const writes = format.writes
    .filter(({ from }) => from.some(column => present.has(column)))
    .map(write => ({
      to: write.to,
      sql: write.orElse === undefined ? write.sql : `coalesce(${write.sql}, t."${write.to}")`,
    }));
  const { period } = format;
  if (period && present.has(period.from)) writes.push({ to: period.to, sql: stagedPeriod(format) });
  // A sealed value differs at every sealing; its fingerprint tells whether the number did.
  const compared = writes.filter(({ to }) => to !== 'ssn_sealed');
  if (compared.length === 0) return;
  // Points have no equality.
  const differ = compared.map(({ to, sql }) =>
    to === 'place' ? `t."${to}"::text is distinct from (${sql})::text` : `t."${to}" is distinct from (${sql})`,
  );
  const stage = stageOf(format.file);
  await client.query(
    `update ${stage} b set is_changed = true from ${stage} s join ${format.table} t on t.id = s.row_id
     where b.line = s.line and not s.is_new and not s.refused and (${differ.join(' or ')})`,
  );
  await client.query(
    `update ${format.table} t set ${writes.map(({ to, sql }) => `"${to}" = ${sql}`).join(', ')}
     from ${stage} s where t.id = s.row_id and s.is_changed and not s.refused`,
  );
}
