import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Dated } from '../rules/standing.ts';

/** A counted duty as it is kept. Days are ISO dates, `due_at` and `counted_at` ISO moments. */
export type ObligationRow = Dated & {
  readonly id: Id;
  readonly child_id: Id;
  /** Empty where it is over. */
  readonly key: string;
  readonly rule: string;
  readonly pack: string;
  readonly duty: string;
  readonly topic: string;
  readonly responsible: string;
  readonly began_on: string;
  readonly settled_on: string | null;
  readonly ended_on: string | null;
  readonly missed: boolean;
  readonly missing: string | null;
  readonly counted_at: string;
};

const COLUMNS =
  sql.raw(`o.id, o.child_id, coalesce(o.key, '') as key, o.rule, o.pack, o.duty, o.topic, o.responsible, o.state, o.began_on, o.opens_on,
  o.due_on, o.due_at, o.settled_on, o.ended_on, o.missed, o.missing, o.counted_at`);

/** As many duties of one child as anybody reads; a stay of ten years has a visit of every month. */
const MOST = 600;

/** Every duty toward a child that the reader may know of: the latest begun first. */
export async function obligationsOf(tx: Tx, childId: Id): Promise<ObligationRow[]> {
  const { rows } = await sql<ObligationRow>`
    select ${COLUMNS} from app.clocks_v_duty o where o.child_id = ${childId}
    order by o.began_on desc, o.rule, o.id limit ${MOST}`.execute(tx);
  return rows;
}

/** One duty toward a child; undefined when it is not there or not the reader's to know. */
export async function obligationOf(tx: Tx, childId: Id, id: string): Promise<ObligationRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<ObligationRow>`
    select ${COLUMNS} from app.clocks_v_duty o where o.id = ${id} and o.child_id = ${childId}`.execute(tx);
  return rows[0];
}

/** `since` and `until` are ISO days, both included; what nobody can tell the day of comes along. */
export type OpenQuestion = { readonly children: readonly Id[]; readonly until: string; readonly since?: string };

/** A query that reads duty_sheet__child: the policies of a row's own topic could use no index. */
export const openQuery = ({ children, until, since = '0001-01-01' }: OpenQuestion) => sql<ObligationRow>`
    select ${COLUMNS} from app.clocks_v_duty o
    where o.child_id = any (${[...children]}::uuid[]) and o.year = 0
      and (o.state in ('upcoming', 'due', 'overdue') and o.due_on <= ${until} and o.due_on >= ${since}
        or o.state = 'cannot-tell')
    order by o.due_on, o.due_at nulls last, o.key`;

/** Duties of some children that are not settled: due up to a day, or nobody can tell by when. */
export async function openObligationsOf(tx: Tx, question: OpenQuestion): Promise<ObligationRow[]> {
  if (question.children.length === 0) return [];
  const { rows } = await openQuery(question).execute(tx);
  return rows;
}

/** The children whose primary worker somebody is now, by name. */
export async function childrenOfWorker(tx: Tx, userId: Id): Promise<{ childId: Id; first_name: string }[]> {
  const { rows } = await sql<{ childId: Id; first_name: string }>`
    select c.child_id as "childId", p.first_name from app.cases_v_child c join app.people_v_person p on p.id = c.child_id
    where c.primary_worker_id = ${userId} order by p.first_name, c.child_id`.execute(tx);
  return rows;
}
