import type { Id } from '#kernel/ids.ts';
import { fullName, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { opensAssessmentsOf } from './store/given.ts';
import { peopleOfRecord } from './store/whose.ts';

/** Somebody of a child's record who may be assessed there. */
export type RecordPerson = {
  readonly id: Id;
  readonly name: string;
  readonly firstName: string;
};

/** The child first, then the adults of the case whose assessments are the reader's to see. */
export async function recordPeople({ tx }: Ask, childId: Id): Promise<RecordPerson[]> {
  const ids = await peopleOfRecord(tx, childId);
  const persons = await personsById(tx, ids);
  const people: RecordPerson[] = [];
  for (const id of ids) {
    const person = persons.get(id);
    if (person && (await opensAssessmentsOf(tx, id)))
      people.push({ id, name: fullName(person), firstName: person.first_name });
  }
  return people;
}
