import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { dayIn } from '../../day-in.ts';
import { opensContactsOf } from '../../store.ts';
import type { PlannedKind, PlanVisit } from '../contract.ts';
import { dayProblems } from '../rules/day-problems.ts';
import { kindOfDuty } from '../rules/kind-of-duty.ts';
import { insertPlan, plansWith } from '../store.ts';

/**
 * Plans a visit for a day, with a moment where one was arranged, for a named person to make. The legal date it keeps is
 * looked up, never typed. Refused: a day that has passed or lies too far ahead, a second one of the kind on the day, and
 * somebody who is not staff. Throws NotThere when visits to the child are not the asker's to see.
 */
export async function planVisit(ask: Ask, plan: PlanVisit): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, who, now, today } = ask;
  if (!(await opensContactsOf(tx, plan.childId))) return notThere();

  const problems: Problem[] = dayProblems('plannedOn', plan.plannedOn, today);
  const there = await plansWith(tx, [plan.childId]);
  if (there.some(each => each.kind === plan.kind && each.planned_on === plan.plannedOn))
    problems.push({ at: 'plannedOn', code: 'planned-already' });
  if (!(await staffMember(tx, plan.assignedTo))) problems.push({ at: 'assignedTo', code: 'not-one-of' });
  if (plan.startsAt !== null && dayIn(plan.startsAt, who.timeZone) !== plan.plannedOn)
    problems.push({ at: 'time', code: 'not-a-time' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const dueOn = await dueOnOf(ask, plan.childId, plan.kind);
  await insertPlan(tx, { ...plan, id, agencyId: who.agencyId, dueOn, by: who.userId, now });
  return ok({ id });
}

/** The earliest legal date of this kind that is open for the child, as far as the asker may know of it. */
async function dueOnOf({ tx, today }: Ask, childId: Id, kind: PlannedKind): Promise<string | null> {
  const due = await openObligationsOf(tx, { children: [childId], until: today.add({ years: 1 }).toString() });
  return due.find(({ duty, due_on }) => due_on !== null && kindOfDuty(duty) === kind)?.due_on ?? null;
}
