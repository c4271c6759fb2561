import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { TaskOpened } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';

/** So many days whoever leads a meeting has to call back. */
const DAYS = 1;

/** The day (ISO) by which somebody calls back whoever cannot come. */
export const callBackBy = ({ today }: Pick<Ask, 'today'>): string => today.add({ days: DAYS }).toString();

/**
 * What follows from an answer of somebody outside, who may write no task: nobody has to call them any more, or with
 * `callsBack` whoever leads the meeting does, by tomorrow.
 */
export async function followAnswer(
  ask: Ask,
  { childId, inviteId, callsBack }: { readonly childId: Id; readonly inviteId: Id; readonly callsBack: boolean },
): Promise<void> {
  const taskId = newId();
  const { rows } = await sql<{ leader: Id | null }>`
    select app_definer.follow_answer(${taskId}, ${inviteId}, ${callBackBy(ask)}::date, ${callsBack}) as leader`.execute(
    ask.tx,
  );
  const userId = rows[0]?.leader;
  if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind: 'call', userId });
}
