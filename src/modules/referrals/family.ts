import type { Id } from '#kernel/ids.ts';
import { caseOfChild, membersOf } from '#modules/cases/index.ts';
import { fullName, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Whom a child's page of services is about: the child first, then the adults of the case. Brothers and sisters have pages of their own. */
export type Family = readonly { readonly id: Id; readonly name: string }[];

export async function familyOf({ tx }: Ask, childId: Id): Promise<Family> {
  const caseId = await caseOfChild(tx, childId);
  const members = caseId ? await membersOf(tx, caseId) : [];
  const ids = [childId, ...members.filter(each => each.part !== 'child').map(each => each.person_id)];
  const persons = await personsById(tx, ids);
  return [...new Set(ids)].flatMap(id => {
    const person = persons.get(id);
    return person ? { id, name: fullName(person) } : [];
  });
}

export const nameIn = (family: Family, id: Id): string => family.find(each => each.id === id)?.name ?? '';
