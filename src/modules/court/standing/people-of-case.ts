import type { Id } from '#kernel/ids.ts';
import { caseOfChild, membersOf } from '#modules/cases/index.ts';
import { fullName, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** The people of a child's case whom the reader may see, to choose from by name; the child is one of them. */
export async function peopleOfCase({ tx }: Ask, childId: Id): Promise<{ value: Id; label: string }[]> {
  const caseId = await caseOfChild(tx, childId);
  if (!caseId) return [];
  const members = await membersOf(tx, caseId);
  const people = await personsById(tx, [...new Set(members.map(({ person_id }) => person_id))]);
  return [...people.values()]
    .map(person => ({ value: person.id, label: fullName(person) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
