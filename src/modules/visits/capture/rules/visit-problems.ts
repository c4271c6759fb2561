import type { Problem } from '#kernel/problem.ts';
import type { Agreed, Notes, RecordVisit } from '../contract.ts';

/** Where a form asks something about one child of a visit. */
export const atChild = (name: string, childId: string): string => `${name}_${childId}`;

/**
 * What is wrong with what is told around a visit, besides its moment and way: a visit that did not come about has nothing
 * to tell but a concern, and nothing was agreed there; what was agreed needs a home whose caregivers agreed.
 */
export function toldProblems(
  visit: Pick<RecordVisit, 'held' | 'children' | 'agreed' | 'todo'>,
  { homeId, day }: { readonly homeId: string | null; readonly day: string },
): Problem[] {
  return [
    ...visit.children.flatMap(({ childId, notes }) => (visit.held ? [] : unheldProblems(childId, notes))),
    ...visit.agreed.flatMap((line, place) => agreedProblems(line, `${place + 1}`, visit.held, homeId, day)),
    ...(visit.todo?.dueOn && visit.todo.dueOn < day ? [{ at: 'todoDue', code: 'before-the-visit' }] : []),
  ];
}

const unheldProblems = (childId: string, notes: Notes): Problem[] =>
  Object.keys(notes)
    .filter(part => part !== 'concern')
    .map(part => ({ at: atChild(part, childId), code: 'only-when-held' }));

function agreedProblems(line: Agreed, at: string, held: boolean, homeId: string | null, day: string): Problem[] {
  const problems: Problem[] = [];
  if (!held) problems.push({ at: `agreed${at}`, code: 'only-when-held' });
  else if (homeId === null) problems.push({ at: `agreed${at}`, code: 'no-caregivers' });
  if (line.dueOn !== null && line.dueOn < day) problems.push({ at: `due${at}`, code: 'before-the-visit' });
  return problems;
}
