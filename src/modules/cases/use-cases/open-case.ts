import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { workerInRole } from '#modules/access/index.ts';
import { placeOfUnit } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { OpenCase, OpenCaseRefusal } from '../contract.ts';
import { caseOpened } from '../facts.ts';
import { openCases, primaryWorkerRoles } from '../policy.ts';
import { insertCase, mayTakeIntoCase } from '../store/cases.ts';

/**
 * Opens a family's case in a unit, with its people and its first primary worker; access follows at once. A number that
 * is taken, and a child who is in another open case, break `case_file_agency_id_number_key` and
 * `case_member__child_in_one_case`: those rows may be hidden, so they are not looked up.
 */
export async function openCase(ask: Ask, input: OpenCase): Promise<Result<{ id: Id }, OpenCaseRefusal>> {
  if (!openCases.may(ask.who)) return no({ kind: 'not-allowed' });
  if (!(await placeOfUnit(ask.tx, input.unitId))) return no({ kind: 'no-such-unit' });
  const worker = await workerInRole(ask.tx, input.workerId, primaryWorkerRoles, ask.now);
  if (worker?.unit_id !== input.unitId) return no({ kind: 'not-in-unit' });
  const problems = problemsOf(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));
  for (const { personId } of input.people) {
    if (!(await mayTakeIntoCase(ask.tx, personId))) return no({ kind: 'person-not-available' });
  }

  const id = newId();
  const { number, name, unitId, workerId, openedAt, people, reason = null } = input;
  const members = people.map(({ personId, part }) => ({ id: newId(), person: personId, part }));
  await insertCase(ask.tx, {
    id,
    unitId,
    number: number.trim(),
    name: name.trim(),
    openedAt,
    people: members,
    assignmentId: newId(),
    workerId,
    reason,
  });
  const children = people.filter(({ part }) => part === 'child').map(({ personId }) => personId);
  await recordFact(ask, caseOpened, [id], { case: id, children, worker: workerId, at: openedAt });
  return ok({ id });
}

function problemsOf({ number, name, openedAt, people }: OpenCase, now: string): Problem[] {
  const problems: Problem[] = [];
  if (number.trim() === '') problems.push({ at: 'number', code: 'required' });
  if (name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (Temporal.Instant.compare(openedAt, now) > 0) problems.push({ at: 'openedAt', code: 'in-the-future' });
  if (!people.some(({ part }) => part === 'child')) problems.push({ at: 'people', code: 'case-needs-child' });
  if (new Set(people.map(({ personId }) => personId)).size < people.length)
    problems.push({ at: 'people', code: 'person-twice' });
  return problems;
}
