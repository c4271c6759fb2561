import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { caseload } from '../format/caseload.ts';
import { listName } from '../read/read-cell.ts';

/** The codes of every list that a column of the caseload set may hold, by the name `listName` gives. */
export async function listedCodes(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const lists = new Map<string, { list: string; where: string | undefined }>();
  for (const { holds } of caseload.flatMap(({ columns }) => columns)) {
    if (holds.kind !== 'listed' && (holds.kind !== 'several' || holds.list === undefined)) continue;
    const where = holds.kind === 'listed' ? holds.where : undefined;
    lists.set(listName(holds.list!, where), { list: holds.list!, where });
  }
  const codes = new Map<string, readonly string[]>();
  for (const [name, { list, where }] of lists) {
    const { rows } = await sql<{ code: string }>`
      select code from app.${sql.raw(list)} where ${sql.raw(where ?? 'true')} order by code`.execute(tx);
    codes.set(
      name,
      rows.map(({ code }) => code),
    );
  }
  return codes;
}
