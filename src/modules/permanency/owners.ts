import type { Id } from '#kernel/ids.ts';
import { caseOfChild, teamOf } from '#modules/cases/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Somebody who may be given a task for a child. */
export type Owner = { readonly userId: Id; readonly name: string };

/** Who is on the child's team now, by name: tasks for a goal are given to them. */
export async function ownersFor({ tx, language, now }: Ask, childId: Id): Promise<Owner[]> {
  const caseId = await caseOfChild(tx, childId);
  if (!caseId) return [];
  const isThereNow = ({ from, to }: { from: string; to: string | null }) =>
    Temporal.Instant.compare(from, now) <= 0 && (to === null || Temporal.Instant.compare(to, now) > 0);
  const team = (await teamOf(tx, caseId, language)).filter(({ period }) => isThereNow(period));
  const byId = new Map(team.map(({ user_id, name }) => [user_id, { userId: user_id, name }]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}

type FollowUp = {
  readonly childId: Id;
  /** The goal, review or decision it follows from. */
  readonly sourceId: Id;
  readonly detail: string;
  /** ISO date. */
  readonly dueOn: string;
  readonly userId: Id;
};

/** Opens a task that follows from a goal, a review or a decision; several may follow from one. */
export async function openFollowUp(ask: Ask, followUp: FollowUp): Promise<{ id: Id }> {
  const detail = followUp.detail.trim();
  const opened = await openTask(ask, { ...followUp, detail, kind: 'follow_up', isOneOfSeveral: true });
  if (!opened.ok) throw new Error('a task with a day and no moment is not refused');
  return opened.value;
}
