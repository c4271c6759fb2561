import type { Id } from '#kernel/ids.ts';
import { caseOfChild, membersOf, stayInCase } from '#modules/cases/index.ts';
import { knownBirth, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { CourtSetting } from './rules/court-problems.ts';
import { opensCourtOf } from './store.ts';

/**
 * What is known around a child before something of a court is written down; null when they were never the child of a
 * case. Leaves with NotThere when what courts do about the child is not the asker's to see.
 */
export async function courtSetting({ tx, now, who }: Ask, childId: Id): Promise<CourtSetting | null> {
  if (!(await opensCourtOf(tx, childId))) return notThere();
  const [child, caseId] = await Promise.all([personById(tx, childId), caseOfChild(tx, childId)]);
  const stay = caseId && stayInCase(await membersOf(tx, caseId), childId);
  if (!child || !stay) return null;
  const born = knownBirth(child.born_on, child.born_precision);
  return { now, timeZone: who.timeZone, born, caseEnded: stay.to };
}
