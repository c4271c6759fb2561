import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { addWorkDays, holidaysBetween } from '#modules/agency/index.ts';
import { DateDoubted, sayDoubt } from '#modules/clocks/index.ts';
import { type Hearer, recordFact, whenHeard } from '#platform/record/record-fact.ts';
import type { TaskKind } from '../contract.ts';
import { TaskOpened } from '../facts.ts';

/** Work days within which somebody looks at a date that another finds wrong. */
const WORK_DAYS = 2;
const kind: TaskKind = 'check_date';

/** Somebody says that a legal date looks wrong and may not mend it: the child's worker is to look at it. */
export const lookAtDates: readonly Hearer[] = [
  whenHeard(DateDoubted, 'tasks.look-at-date', async (ask, { body }) => {
    const { tx, today } = ask;
    const { childId, dutyId } = body;
    const holidays = await holidaysBetween(tx, today.toString(), today.add({ days: 14 }).toString());
    const dueOn = addWorkDays(today, WORK_DAYS, new Set(holidays)).toString();
    const taskId = newId();
    const { rows } = await sql<{ worker: Id | null }>`
      select app_definer.ask_about_date(${taskId}, ${childId}, ${dutyId}, ${kind}, ${await sayDoubt(ask, body)}, ${dueOn}::date) as worker`.execute(
      tx,
    );
    const userId = rows[0]?.worker;
    if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind, userId });
  }),
];
