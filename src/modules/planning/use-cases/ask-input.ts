import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { aroundPlan } from '../around-plan.ts';
import type { AskInput } from '../contract.ts';
import { type NotAtWork, planAtWork } from '../plan-at-work.ts';
import { inputsOfPlans } from '../store/taking-part.ts';

export type AskInputRefusal = NotAtWork | Invalid | { readonly kind: 'asked-already' };

/** A youth chooses at most so many people for the team (42 USC 675(1)(B)). */
const CHOSEN_AT_MOST = 2;
/** Days a caregiver has until the task is due. */
const DAYS_TO_ANSWER = 7;

/**
 * Asks somebody to take part in the draft: caregivers in the portal by a task, everybody else by whoever talks with them.
 * Once for a person and version. Throws NotThere.
 */
export async function askInput(ask: Ask, input: AskInput): Promise<Result<{ id: Id }, AskInputRefusal>> {
  const { tx, who, today } = ask;
  const found = await planAtWork(ask, input.planId);
  if (!found.ok) return found;
  const { plan, version } = found.value;
  const { people } = await aroundPlan(ask, plan);
  const person = people.find(({ personId, part }) => personId === input.personId && part === input.part);
  const asked = (await inputsOfPlans(tx, [plan.id])).filter(({ version_id }) => version_id === version.id);
  const problems: Problem[] = [];
  if (input.personId ? !person : ['youth', 'parent', 'caregiver'].includes(input.part))
    problems.push({ at: 'who', code: 'not-one-of' });
  if (input.name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (input.part === 'chosen' && asked.filter(({ part }) => part === 'chosen').length >= CHOSEN_AT_MOST)
    problems.push({ at: 'part', code: 'two-chosen-at-most' });
  if (problems.length > 0) return no(invalid(...problems));
  if (person && asked.some(({ person_id, part }) => person_id === person.personId && part === person.part))
    return no({ kind: 'asked-already' });

  const id = newId();
  await tx
    .insertInto('app.case_plan_input')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: plan.child_id,
      plan_id: plan.id,
      version_id: version.id,
      part: input.part,
      person_id: input.personId,
      name: input.name.trim(),
      asked_on: today.toString(),
      state: 'asked',
      answered_on: null,
      way: null,
      language: null,
      words: null,
      reason: null,
      tried_again_on: null,
      written_by: null,
    })
    .execute();
  if (person?.part === 'caregiver' && person.userId)
    await openTask(ask, {
      childId: plan.child_id,
      kind: 'case_plan_input',
      userId: person.userId,
      dueOn: today.add({ days: DAYS_TO_ANSWER }).toString(),
      sourceId: id,
    });
  return ok({ id });
}
