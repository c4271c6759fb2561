import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Instrument } from '../contract.ts';

const COLUMNS = sql`code, series, version, en, es, license, about, definition, pack_id as "packId", right_to_use as "rightToUse"`;

/** Every edition the agency may look at, by name: those that came with the product and those it brought. */
export async function instruments(tx: Tx): Promise<Instrument[]> {
  const { rows } = await sql<Instrument>`
    select ${COLUMNS} from app.assessments_v_instrument order by en, version desc`.execute(tx);
  return rows;
}

/** One edition by its code; what the agency brought goes before what came along under the same code. */
export async function instrumentByCode(tx: Tx, code: string): Promise<Instrument | undefined> {
  const { rows } = await sql<Instrument>`
    select ${COLUMNS} from app.assessments_v_instrument where code = ${code} order by pack_id is null limit 1`.execute(
    tx,
  );
  return rows[0];
}

/** Codes of the kinds of needs there are. */
export async function needKindCodes(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('app.need_kind').select('code').execute();
  return rows.map(({ code }) => code);
}
