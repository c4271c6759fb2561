import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** How many duties of one rule one worker's children have, by standing. */
export type BoardRow = {
  readonly worker_id: Id | null;
  readonly worker: string | null;
  readonly rule: string;
  readonly overdue: number;
  readonly soon: number;
  readonly unknown: number;
};

/** What is counted: `pastMending` are rules that nothing settles any more once their day is over. */
export type BoardQuestion = {
  /** ISO day and moment. */
  readonly today: string;
  readonly now: string;
  /** The last day that is soon, ISO. */
  readonly until: string;
  readonly pastMending: readonly string[];
};

const standingIn = ({ today, now, until, pastMending }: BoardQuestion) => sql<string>`
  case when o.state = 'cannot-tell' then 'unknown'
    when coalesce(o.due_at < ${now}, o.due_on < ${today}) then
      case when o.rule = any (${[...pastMending]}::text[]) then null else 'overdue' end
    when o.due_on <= ${until} then 'soon' end`;

/** Duties that are late, soon due or cannot be told, by worker and rule: of every child the reader may see. */
export async function boardOf(tx: Tx, question: BoardQuestion): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select w.worker_id, w.worker, w.rule, count(*) filter (where w.standing = 'overdue')::int as overdue,
      count(*) filter (where w.standing = 'soon')::int as soon, count(*) filter (where w.standing = 'unknown')::int as unknown
    from (
      select c.primary_worker_id as worker_id, c.primary_worker as worker, o.rule, ${standingIn(question)} as standing
      from app.cases_v_child c join app.clocks_v_duty o on o.child_id = c.child_id and o.year = 0
      where o.state in ('upcoming', 'due', 'overdue', 'cannot-tell') and (o.due_on is null or o.due_on <= ${question.until})
    ) w
    where w.standing is not null group by w.worker_id, w.worker, w.rule order by w.worker nulls first, w.rule`.execute(
    tx,
  );
  return rows;
}

/** One of the duties behind a number of the board. */
export type BoardDuty = {
  readonly id: Id;
  readonly child_id: Id;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly rule: string;
  readonly standing: 'overdue' | 'soon' | 'unknown';
  readonly due_on: string | null;
  readonly missing: string | null;
};

/** The duties behind one worker's number (null: of nobody's children): the earliest first. */
export async function dutiesOfWorker(
  tx: Tx,
  question: BoardQuestion,
  {
    workerId,
    rule,
    standing,
  }: { readonly workerId: Id | null; readonly rule: string | null; readonly standing: string | null },
): Promise<BoardDuty[]> {
  const { rows } = await sql<BoardDuty>`
    select w.id, w.child_id, p.first_name, p.last_name, w.rule, w.standing, w.due_on, w.missing
    from (
      select o.id, o.child_id, o.rule, o.due_on, o.missing, o.key, ${standingIn(question)} as standing
      from app.cases_v_child c join app.clocks_v_duty o on o.child_id = c.child_id and o.year = 0
      where c.primary_worker_id is not distinct from ${workerId}::uuid and (${rule}::text is null or o.rule = ${rule})
        and o.state in ('upcoming', 'due', 'overdue', 'cannot-tell') and (o.due_on is null or o.due_on <= ${question.until})
    ) w left join app.people_v_person p on p.id = w.child_id
    where w.standing is not null and (${standing}::text is null or w.standing = ${standing})
    order by w.due_on nulls last, p.first_name, w.key limit 500`.execute(tx);
  return rows;
}
