import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** An exception somebody asked for, and what was decided. Moments and days are ISO. */
export type ExceptionRow = {
  readonly id: Id;
  readonly child_id: Id;
  readonly duty_key: string;
  readonly rule: string;
  readonly ground: string;
  readonly reason: string;
  readonly document_id: Id | null;
  readonly asked_by: Id;
  readonly asker: string | null;
  readonly asked_at: string;
  readonly decision: 'approved' | 'refused' | null;
  readonly decided_by: Id | null;
  readonly decider: string | null;
  readonly decided_at: string | null;
  readonly decided_why: string | null;
  readonly holds: Period | null;
};

export type NamedException = ExceptionRow & { readonly first_name: string; readonly last_name: string | null };

const COLUMNS =
  sql.raw(`e.id, e.child_id, e.duty_key, e.rule, e.ground, e.reason, e.document_id, e.asked_by, a.name as asker, e.asked_at,
  e.decision, e.decided_by, d.name as decider, e.decided_at, e.decided_why, e.holds`);
const NAMES = sql.raw(
  `left join app.access_v_staff a on a.id = e.asked_by left join app.access_v_staff d on d.id = e.decided_by`,
);

type Raw<T> = Omit<T, 'holds'> & { readonly holds: string | null };
const read = <T extends ExceptionRow>(row: Raw<T>): T =>
  ({ ...row, holds: row.holds === null ? null : readRange(row.holds) }) as T;

/** Exceptions asked for about one child, the latest first. */
export async function exceptionsOf(tx: Tx, childId: Id): Promise<ExceptionRow[]> {
  const { rows } = await sql<Raw<ExceptionRow>>`
    select ${COLUMNS} from app.duty_exception e ${NAMES} where e.child_id = ${childId} order by e.asked_at desc limit 200`.execute(
    tx,
  );
  return rows.map(read);
}

/** One of them; undefined when it is not there or not the reader's. */
export async function exceptionOf(tx: Tx, childId: Id, id: string): Promise<ExceptionRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Raw<ExceptionRow>>`
    select ${COLUMNS} from app.duty_exception e ${NAMES} where e.id = ${id} and e.child_id = ${childId}`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** What waits to be decided about children the reader may see: who waits longest first. */
export async function exceptionsToDecide(tx: Tx, most: number): Promise<NamedException[]> {
  const { rows } = await sql<Raw<NamedException>>`
    select ${COLUMNS}, p.first_name, p.last_name
    from app.duty_exception e ${NAMES} join app.people_v_person p on p.id = e.child_id
    where e.decision is null order by e.asked_at, e.id limit ${most}`.execute(tx);
  return rows.map(read);
}

/** What was approved and ends between two days (ISO, both included): somebody looks at it again. */
export async function exceptionsEndingSoon(tx: Tx, from: string, to: string, most: number): Promise<NamedException[]> {
  const { rows } = await sql<Raw<NamedException>>`
    select ${COLUMNS}, p.first_name, p.last_name
    from app.duty_exception e ${NAMES} join app.people_v_person p on p.id = e.child_id
    where e.decision = 'approved' and upper(e.holds) - 1 between ${from} and ${to} order by upper(e.holds), e.id limit ${most}`.execute(
    tx,
  );
  return rows.map(read);
}

/** Waits for the exception row, so that two decisions do not cross. */
export const lockException = (tx: Tx, id: Id): Promise<unknown> =>
  sql`select from app.duty_exception where id = ${id} for update`.execute(tx);

type NewException = Pick<
  ExceptionRow,
  'id' | 'child_id' | 'duty_key' | 'rule' | 'ground' | 'reason' | 'document_id' | 'asked_by' | 'asked_at'
> & {
  readonly agency_id: Id;
};

export const insertException = (tx: Tx, given: NewException): Promise<unknown> =>
  tx
    .insertInto('app.duty_exception')
    .values({
      ...given,
      office_id: null,
      decision: null,
      decided_by: null,
      decided_at: null,
      decided_why: null,
      holds: null,
    })
    .execute();

/** Writes down what was decided. `holds` as PostgreSQL writes a range of days; null when it was refused. */
export const writeDecision = (
  tx: Tx,
  id: Id,
  given: {
    readonly decision: 'approved' | 'refused';
    readonly by: Id;
    readonly at: string;
    readonly why: string | null;
    readonly holds: string | null;
  },
): Promise<unknown> =>
  tx
    .updateTable('app.duty_exception')
    .set({
      decision: given.decision,
      decided_by: given.by,
      decided_at: given.at,
      decided_why: given.why,
      holds: given.holds,
    })
    .where('id', '=', id)
    .execute();
