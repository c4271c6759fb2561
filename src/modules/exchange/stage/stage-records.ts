import type pg from 'pg';
import { copyRows } from '#platform/db/copy-rows.ts';
import type { ReportedRecord } from '../read/afcars/reported-record.ts';

/** The temporary table in which whole records of a federal file wait; there is none when the extract had none. */
export const STAGED_RECORDS = 'stage_reported_record';

/** Puts whole records aside until the rows they became are here. The table goes with the transaction. */
export async function stageRecords(client: pg.ClientBase, records: readonly ReportedRecord[]): Promise<void> {
  await client.query(
    `create temporary table if not exists ${STAGED_RECORDS} (
       number text not null, period_end date not null, line integer not null, elements jsonb not null
     ) on commit drop`,
  );
  await copyRows(
    client,
    STAGED_RECORDS,
    records.map(({ number, periodEnd, line, elements }) => ({
      number,
      period_end: periodEnd,
      line,
      elements: JSON.stringify(elements),
    })),
  );
}
