import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { TaskKind } from '../contract.ts';
import { TaskOpened } from '../facts.ts';
import { findOpenTwin, opensTasksOf } from '../store.ts';

/** Something to do for a child. `dueOn` is a day; `dueAt` a moment, given as well when hours count. ISO texts. */
export type OpenTask = {
  readonly childId: Id;
  readonly kind: TaskKind;
  /** Why, and why then: shown under "Why this date?". */
  readonly detail?: string | null;
  readonly dueOn?: string | null;
  readonly dueAt?: string | null;
  /** The account that has to do it. */
  readonly userId: Id;
  /** What it follows from: a move, a card. The same open task is not opened twice for one source. */
  readonly sourceId?: Id | null;
  /** Several may follow from one source for one account, each with words of its own: a review's outcomes. */
  readonly isOneOfSeveral?: boolean;
};

export type OpenTaskRefusal = { readonly kind: 'due-moment-is-on-another-day' };

/**
 * Opens a task. An open task of the same kind, child, account and source is answered with instead of a second one, so
 * that hearers may ask again. Throws NotThere when the asker may not see the child's tasks.
 */
export async function openTask(ask: Ask, input: OpenTask): Promise<Result<{ id: Id }, OpenTaskRefusal>> {
  const { tx, who } = ask;
  if (!(await opensTasksOf(tx, input.childId))) return notThere();

  const twin =
    input.sourceId && !input.isOneOfSeveral
      ? await findOpenTwin(tx, { ...input, sourceId: input.sourceId })
      : undefined;
  if (twin) return ok(twin);

  const dayOfMoment = input.dueAt
    ? Temporal.Instant.from(input.dueAt).toZonedDateTimeISO(who.timeZone).toPlainDate().toString()
    : null;
  if (dayOfMoment && input.dueOn && dayOfMoment !== input.dueOn) return no({ kind: 'due-moment-is-on-another-day' });

  const id = newId();
  await tx
    .insertInto('app.task')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: input.childId,
      kind: input.kind,
      detail: input.detail ?? null,
      due_on: input.dueOn ?? dayOfMoment,
      due_at: input.dueAt ?? null,
      user_id: input.userId,
      opened_at: ask.now,
      opened_by: who.userId,
      source_id: input.sourceId ?? null,
      done_at: null,
      done_by: null,
      dropped_at: null,
      dropped_why: null,
    })
    .execute();
  await recordFact(ask, TaskOpened, [input.childId], {
    taskId: id,
    childId: input.childId,
    kind: input.kind,
    userId: input.userId,
  });
  return ok({ id });
}
