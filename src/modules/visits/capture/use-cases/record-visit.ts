import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { dayIn } from '../../day-in.ts';
import { recordContact } from '../../use-cases/record-contact.ts';
import type { RecordVisit, VisitToChild } from '../contract.ts';
import { atChild, toldProblems } from '../rules/visit-problems.ts';
import { homeAt, insertAgreed, insertNotes, siblingsToVisit } from '../store.ts';
import { tellSupervisor } from '../tell-supervisor.ts';

export type RecordVisitRefusal = { readonly kind: 'not-in-a-case' } | Invalid;

/**
 * Writes down one visit of a case manager to one child or to several: for each child the contact and what was seen and
 * said; what was agreed with the caregivers, whose task it is; what is to do. A visit that was planned is kept by it. All
 * children or none. Throws NotThere when visits to the first child are not the asker's to see.
 */
export async function recordVisit(
  ask: Ask,
  visit: RecordVisit,
): Promise<Result<{ contactIds: readonly Id[] }, RecordVisitRefusal>> {
  const { tx, who } = ask;
  const [first, ...others] = visit.children as readonly [VisitToChild, ...VisitToChild[]];
  const homeId = await homeAt(tx, first.childId, visit.happenedAt);
  const problems = toldProblems(visit, { homeId, day: dayIn(visit.happenedAt, who.timeZone) });
  const siblings = new Set((await siblingsToVisit(tx, first.childId)).map(({ id }) => id));
  if (others.some(({ childId }) => !siblings.has(childId))) problems.push({ at: 'with', code: 'not-one-of' });
  const sittingId = others.length > 0 ? newId() : null;
  const contactIds: Id[] = [];
  for (const child of visit.children.filter(each => each === first || siblings.has(each.childId))) {
    const recorded = await recordOne(ask, visit, child, sittingId);
    if (recorded.ok) contactIds.push(recorded.value.id);
    else if (recorded.refusal.kind === 'not-in-a-case') return no(recorded.refusal);
    else problems.push(...recorded.refusal.problems);
  }
  if (problems.length > 0) return no(invalid(...withoutTwins(problems)));

  await followUp(ask, visit, { childId: first.childId, contactId: contactIds[0]!, homeId });
  return ok({ contactIds });
}

async function recordOne(ask: Ask, visit: RecordVisit, child: VisitToChild, sittingId: Id | null) {
  const { childId, alone, notes } = child;
  const { way, place, held, happenedAt, madeBy } = visit;
  const recorded = await recordContact(ask, {
    childId,
    kind: 'caseworker_visit',
    way,
    place,
    held,
    aloneWithChild: alone,
    happenedAt,
    madeBy,
    sittingId,
  });
  if (!recorded.ok) {
    if (recorded.refusal.kind !== 'invalid') return recorded;
    const problems = recorded.refusal.problems.map(each =>
      each.at === 'alone' ? { ...each, at: atChild('alone', childId) } : each,
    );
    return no(invalid(...problems));
  }
  const ids = { childId, contactId: recorded.value.id };
  await insertNotes(ask.tx, writingOf(ask), ids, notes, visit.named);
  if (notes.concern) await tellSupervisor(ask, ids);
  return recorded;
}

const writingOf = ({ who, now }: Ask) => ({ agencyId: who.agencyId, userId: who.userId, now });

/** What was agreed and what is to do: the agency's part becomes a task of whoever made the visit. */
async function followUp(
  ask: Ask,
  { agreed, todo, madeBy }: RecordVisit,
  { childId, contactId, homeId }: { childId: Id; contactId: Id; homeId: Id | null },
): Promise<void> {
  const task = { childId, kind: 'follow_up', userId: madeBy } as const;
  if (homeId !== null)
    for (const line of agreed) {
      const id = newId();
      await insertAgreed(ask.tx, writingOf(ask), { id, childId, contactId, homeId, ...line });
      if (line.whoDoes !== 'caregiver')
        await openTask(ask, { ...task, detail: line.words, dueOn: line.dueOn, sourceId: id });
    }
  if (todo) await openTask(ask, { ...task, detail: todo.words, dueOn: todo.dueOn, sourceId: contactId });
}

/** What is wrong with the moment or the way is wrong for every child of the visit: it is said once. */
const withoutTwins = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map(each => [`${each.at} ${each.code}`, each])).values(),
];
