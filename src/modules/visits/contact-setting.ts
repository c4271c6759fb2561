import type { Id } from '#kernel/ids.ts';
import { caseOfChild, membersOf, stayInCase } from '#modules/cases/index.ts';
import { knownBirth, personById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ContactSetting } from './rules/contact-problems.ts';

/** What is known around a child when a contact is written down; null when they were never the child of a case. */
export async function contactSetting({ tx, now, who }: Ask, childId: Id): Promise<ContactSetting | null> {
  const [child, caseId] = await Promise.all([personById(tx, childId), caseOfChild(tx, childId)]);
  const stay = caseId && stayInCase(await membersOf(tx, caseId), childId);
  if (!child || !stay) return null;
  const born = knownBirth(child.born_on, child.born_precision);
  return { now, timeZone: who.timeZone, born, caseEnded: stay.to };
}
