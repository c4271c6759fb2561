import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { bindingKinds } from './rules/when-due.ts';

/** A task with its kind's words and the child's chosen name (null where the reader may not see the name). */
export type Task = {
  readonly id: Id;
  readonly child_id: Id;
  readonly child_first_name: string | null;
  readonly kind: string;
  readonly en: string;
  readonly es: string;
  /** Where in the child's record it is done; null when whoever sees it may say so. */
  readonly done_in: string | null;
  readonly detail: string | null;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly user_id: Id;
  readonly opened_at: string;
  readonly source_id: Id | null;
  readonly done_at: string | null;
  readonly dropped_at: string | null;
  readonly dropped_why: string | null;
};

/** A worker with hundreds of open tasks sees the first of them; the board counts all. */
const MOST = 300;

const tasks = (tx: Tx) =>
  tx
    .selectFrom('app.task as t')
    .innerJoin('app.task_kind as k', 'k.code', 't.kind')
    .leftJoin('app.people_v_person as p', 'p.id', 't.child_id')
    .select([
      't.id',
      't.child_id',
      'p.first_name as child_first_name',
      't.kind',
      'k.en',
      'k.es',
      'k.done_in',
      't.detail',
      't.due_on',
      't.due_at',
      't.user_id',
      't.opened_at',
      't.source_id',
      't.done_at',
      't.dropped_at',
      't.dropped_why',
    ]);

/** The open tasks of one account that are due until a day (ISO), and those without a day; the most urgent first. */
export function openTasksOf(tx: Tx, userId: Id, until: string): Promise<Task[]> {
  return tasks(tx)
    .where('t.user_id', '=', userId)
    .where('t.done_at', 'is', null)
    .where('t.dropped_at', 'is', null)
    .where(eb => eb.or([eb('t.due_on', 'is', null), eb('t.due_on', '<=', until)]))
    .orderBy('t.due_on', order => order.asc().nullsLast())
    .orderBy('t.due_at', order => order.asc().nullsLast())
    .orderBy('t.id')
    .limit(MOST)
    .execute();
}

/** The open tasks about a child, and the latest twenty that ended. */
export async function tasksForChild(tx: Tx, childId: Id): Promise<{ open: Task[]; ended: Task[] }> {
  const about = tasks(tx).where('t.child_id', '=', childId);
  const open = await about
    .where('t.done_at', 'is', null)
    .where('t.dropped_at', 'is', null)
    .orderBy('t.due_on', order => order.asc().nullsLast())
    .orderBy('t.due_at', order => order.asc().nullsLast())
    .orderBy('t.id')
    .limit(MOST)
    .execute();
  const ended = await about
    .where(eb => eb.or([eb('t.done_at', 'is not', null), eb('t.dropped_at', 'is not', null)]))
    .orderBy(sql`coalesce(t.done_at, t.dropped_at) desc`)
    .limit(20)
    .execute();
  return { open, ended };
}

/** One task the reader may see; undefined when it is not there or not theirs. */
export const findTask = async (tx: Tx, taskId: string): Promise<Task | undefined> =>
  isId(taskId) ? tasks(tx).where('t.id', '=', taskId).executeTakeFirst() : undefined;

/** What lies before each worker, in numbers. */
export type WorkerCounts = {
  readonly user_id: Id;
  readonly open: number;
  readonly late: number;
  readonly today: number;
  readonly week: number;
};

/**
 * Open tasks by the account that has them, as far as the reader's policies reach: a supervisor's unit, a director's
 * offices. `now` is a moment, `today` and `weekEnd` are days, ISO. Late counts what the rules call late.
 */
export async function countsByWorker(
  tx: Tx,
  { now, today, weekEnd }: { now: string; today: string; weekEnd: string },
): Promise<WorkerCounts[]> {
  const { rows } = await sql<WorkerCounts>`
    select user_id, count(*) as open,
      count(*) filter (where late) as late,
      count(*) filter (where not late and due_on <= ${today}::date) as today,
      count(*) filter (where not late and due_on > ${today}::date and due_on <= ${weekEnd}::date) as week
    from (
      select user_id, due_on, coalesce(kind = any (${bindingKinds}::text[])
        and case when due_at is null then due_on < ${today}::date else due_at < ${now}::timestamptz end, false) as late
      from app.task where done_at is null and dropped_at is null
    ) t group by user_id`.execute(tx);
  return rows;
}

/** Is there an account with this task already: the same kind, child and source, still open? */
export const findOpenTwin = (
  tx: Tx,
  twin: { childId: Id; kind: string; userId: Id; sourceId: Id },
): Promise<{ id: Id } | undefined> =>
  tx
    .selectFrom('app.task')
    .select('id')
    .where('child_id', '=', twin.childId)
    .where('kind', '=', twin.kind)
    .where('user_id', '=', twin.userId)
    .where('source_id', '=', twin.sourceId)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();

/** The open tasks of a kind about a child, perhaps of one account only. */
export function openTasksOfKind(
  tx: Tx,
  about: { childId: Id; kind: string; userId?: Id; sourceId?: Id },
): Promise<Task[]> {
  let query = tasks(tx)
    .where('t.child_id', '=', about.childId)
    .where('t.kind', '=', about.kind)
    .where('t.done_at', 'is', null)
    .where('t.dropped_at', 'is', null);
  if (about.userId) query = query.where('t.user_id', '=', about.userId);
  if (about.sourceId) query = query.where('t.source_id', '=', about.sourceId);
  return query.orderBy('t.id').execute();
}

/** Was a task of a kind ever opened because of one thing, whatever became of it, as far as the reader sees? */
export async function everOpened(tx: Tx, about: { kind: string; sourceId: Id }): Promise<boolean> {
  const found = await tx
    .selectFrom('app.task')
    .select('id')
    .where('kind', '=', about.kind)
    .where('source_id', '=', about.sourceId)
    .executeTakeFirst();
  return found !== undefined;
}

/** May the reader see tasks of this child? */
export async function opensTasksOf(tx: Tx, childId: Id): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('tasks')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** The words of some kinds of tasks, in the order asked for. */
export async function kindsOfTasks(
  tx: Tx,
  codes: readonly string[],
): Promise<{ code: string; en: string; es: string }[]> {
  const kinds = await tx.selectFrom('app.task_kind').select(['code', 'en', 'es']).where('code', 'in', codes).execute();
  return kinds.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}
