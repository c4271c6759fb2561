import { sql } from 'kysely';
import { openTask } from '#modules/tasks/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PlacementBegan } from '../facts.ts';
import { tasksAfterMove } from '../rules/tasks-after-move.ts';

type Open = { readonly kind: string; readonly state: string };

/** After a move the primary worker has what is still open on the list, each with its day. */
export const openMoveTasks: readonly Hearer[] = [
  whenHeard(PlacementBegan, 'open-move-tasks', async (ask, fact) => {
    const { moveId, childId, at } = fact.body;
    if (!moveId) return;
    const open =
      await sql<Open>`select kind, state from app.handover_item where move_id = ${moveId} and state in ('open', 'not_known')`.execute(
        ask.tx,
      );
    const worker = await sql<{
      id: string | null;
    }>`select primary_worker_id as id from app.cases_v_child where child_id = ${childId}`.execute(ask.tx);
    const userId = worker.rows[0]?.id ?? ask.who.userId;
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(ask.who.timeZone).toPlainDate();
    const stays = fact.body.homeId !== null;
    for (const task of tasksAfterMove(day, open.rows, stays)) {
      await openTask(ask, {
        childId,
        userId,
        kind: task.kind,
        detail: null,
        dueOn: task.dueOn.toString(),
        dueAt: null,
        sourceId: moveId,
      });
    }
  }),
];
