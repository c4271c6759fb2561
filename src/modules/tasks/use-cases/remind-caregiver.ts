import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { TaskKind } from '../contract.ts';
import { TaskOpened } from '../facts.ts';

export type RemindCaregiver = {
  readonly childId: Id;
  readonly kind: TaskKind;
  readonly dueOn: string;
  readonly sourceId: Id;
  /** The account of somebody who cares for the child now. */
  readonly userId: Id;
};

/**
 * Opens a task for one caregiver of a child, also when a caregiver does it. The same open task is not opened twice. False
 * when it is open already, or the account does not care for the child now.
 */
export async function remindCaregiver(ask: Ask, input: RemindCaregiver): Promise<boolean> {
  const { childId, kind, userId } = input;
  const taskId = newId();
  const { rows } = await sql<{ opened: boolean }>`
    select app_definer.remind_caregiver(${taskId}, ${childId}, ${kind}, ${input.dueOn}::date, ${input.sourceId}, ${userId}) as opened`.execute(
    ask.tx,
  );
  if (!rows[0]?.opened) return false;
  await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind, userId });
  return true;
}
