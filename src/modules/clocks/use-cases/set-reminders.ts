import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { MOST_DAYS, readDays } from '../notices/read-days.ts';
import { scheduleNamed } from '../notices/schedule-named.ts';
import { writePolicy } from '../notices/store.ts';
import { changeReminders, type NotAllowed } from '../policy.ts';

/** A schedule of reminders for who answers for duties (a code of the stock schedules), or for one rule (its id). */
export type SetReminders = {
  readonly of: string;
  /** Days as they were written, with commas between them. */
  readonly before: string;
  readonly onDay: boolean;
  readonly after: string;
  readonly toSupervisor: number;
  readonly toDirector: number | null;
};

export type SetRemindersRefusal = NotAllowed | Invalid;

/** Sets when people are reminded, from the next night on. Throws NotThere where nobody answers by that code, and no rule has that id. */
export async function setReminders(ask: Ask, input: SetReminders): Promise<Result<object, SetRemindersRefusal>> {
  const of = (await scheduleNamed(ask, input.of)) ?? notThere();

  if (!changeReminders.may(ask.who)) return no({ kind: 'not-allowed' });

  const [before, after] = [readDays(input.before), readDays(input.after)];
  const problems: Problem[] = [];
  if (before === null) problems.push({ at: 'before', code: 'not-days', fill: { most: MOST_DAYS } });
  if (after === null) problems.push({ at: 'after', code: 'not-days', fill: { most: MOST_DAYS } });
  if (input.toDirector !== null && input.toDirector <= input.toSupervisor)
    problems.push({ at: 'toDirector', code: 'not-after-supervisor' });
  const days = [...(before ?? []).map(day => -day), ...(input.onDay ? [0] : []), ...(after ?? [])];
  if (problems.length === 0 && days.length === 0) problems.push({ at: 'before', code: 'no-steps' });
  if (problems.length > 0) return no(invalid(...problems));

  const { toSupervisor, toDirector } = input;
  await writePolicy(ask.tx, {
    id: newId(),
    agencyId: ask.who.agencyId,
    ...of,
    schedule: { days: days.toSorted((one, other) => one - other), toSupervisor, toDirector },
  });
  return ok({});
}

/** Takes the agency's own schedule back: what came with the product counts again. */
export async function restoreReminders(ask: Ask, name: string): Promise<Result<object, NotAllowed>> {
  const of = (await scheduleNamed(ask, name)) ?? notThere();

  if (!changeReminders.may(ask.who)) return no({ kind: 'not-allowed' });

  await writePolicy(ask.tx, { id: newId(), agencyId: ask.who.agencyId, ...of, schedule: null });
  return ok({});
}
