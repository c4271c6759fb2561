import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { TaskKind } from '../contract.ts';

/** Something for the supervisor of the child's worker, by an ISO day; the worker where nobody leads the unit. */
export type AskSupervisor = {
  readonly childId: Id;
  readonly kind: TaskKind;
  readonly dueOn: string;
  readonly sourceId: Id;
};

/**
 * Opens a task for the supervisor of a child's case without naming who wished for it: the row names nobody, and no fact
 * is written. The same open task is not opened twice. False when nobody is there to ask, or it is open already.
 */
export async function askSupervisor(ask: Ask, { childId, kind, dueOn, sourceId }: AskSupervisor): Promise<boolean> {
  const { rows } = await sql<{ asked: Id | null }>`
    select app_definer.ask_supervisor(${newId()}, ${childId}, ${kind}, ${dueOn}::date, ${sourceId}) as asked`.execute(
    ask.tx,
  );
  return rows[0]?.asked !== null && rows[0]?.asked !== undefined;
}
