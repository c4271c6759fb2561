import { STAGED_RECORDS } from '../stage/stage-records.ts';
import { stageOf } from '../stage/stage-table.ts';
import type { Work } from '../stage/work.ts';

const REPORT = 'afcars_2020_out_of_home_care';

/**
 * Keeps the whole records of an AFCARS file, one for each child and period, in the transaction of the import. A record that
 * is here is written again only when it differs; those of other periods stay. A child whose row was refused has none.
 * Gives how many were new or changed.
 */
export async function keepReportedRecords({ client, agencyId, runId, staged }: Work): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('pg_temp.${STAGED_RECORDS}') is not null as there`,
  );
  if (!rows[0]?.there || !staged.has('people')) return 0;
  await client.query(`analyze ${STAGED_RECORDS}`);
  const told = `select r.*, p.row_id as child_id from ${STAGED_RECORDS} r
    join ${stageOf('people')} p on p.key = r.number and not p.refused`;
  const changed = await client.query(
    `update app.reported_record k set number = r.number, line = r.line, elements = r.elements, run_id = $1
     from (${told}) r
     where k.child_id = r.child_id and k.report = '${REPORT}' and k.period_end = r.period_end
       and (k.line, k.number, k.elements) is distinct from (r.line, r.number, r.elements)`,
    [runId],
  );
  const added = await client.query(
    `insert into app.reported_record (id, agency_id, child_id, run_id, report, period_end, number, line, elements)
     select uuidv7(), $1, r.child_id, $2, '${REPORT}', r.period_end, r.number, r.line, r.elements from (${told}) r
     where not exists (select from app.reported_record k
       where k.child_id = r.child_id and k.report = '${REPORT}' and k.period_end = r.period_end)
     order by r.line`,
    [agencyId, runId],
  );
  return (changed.rowCount ?? 0) + (added.rowCount ?? 0);
}
