import type { Id } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { inSentences, type Refusal } from '#platform/http/perform.ts';
import type { RecordHearing, SetHearing, Where } from '../contract.ts';
import { type Sibling, siblingsOf } from '../siblings.ts';
import { hearingOf } from '../store.ts';
import { type RecordHearingRefusal, recordHearing } from './record-hearing.ts';
import { type SetHearingRefusal, setHearing } from './set-hearing.ts';

/** Where a form asks about a brother or sister. */
export const placeOf = (siblingId: Id): string => `siblings-${siblingId}`;

/**
 * Sets a hearing for a child and, the same, for brothers and sisters: one each, all or none. What is wrong for one of them
 * is said at their place, once nothing is wrong for the child.
 */
export async function setHearingTogether(
  ask: Ask,
  input: SetHearing,
  siblings: readonly Id[],
): Promise<Result<{ id: Id }, SetHearingRefusal>> {
  const set = await setHearing(ask, input);
  if (!set.ok) return set;
  const against = await ofEach(ask, input.childId, siblings, null, sibling =>
    setHearing(ask, { ...input, childId: sibling.id, ...(input.where && { where: ofNoCase(input.where) }) }),
  );
  return against.length > 0 ? no(invalid(...against)) : set;
}

/**
 * Writes down what came of a hearing for a child and, the same, for brothers and sisters: of the hearing of that kind set
 * for them on that day, else of one that is set in the same go. All or none.
 */
export async function recordHearingTogether(
  ask: Ask,
  input: RecordHearing,
  siblings: readonly Id[],
): Promise<Result<void, RecordHearingRefusal>> {
  const { childId, hearingId } = input;
  const hearing = (await hearingOf(ask.tx, childId, hearingId)) ?? notThere();
  const recorded = await recordHearing(ask, input);
  if (!recorded.ok) return recorded;
  const against = await ofEach(ask, childId, siblings, hearing, async sibling => {
    const theirs = sibling.hearingId ? ok({ id: sibling.hearingId }) : await setFor(ask, sibling, hearing);
    return theirs.ok ? recordHearing(ask, { ...input, childId: sibling.id, hearingId: theirs.value.id }) : theirs;
  });
  return against.length > 0 ? no(invalid(...against)) : recorded;
}

/** The court's case is the one of the child; a brother or sister has one of their own. */
const ofNoCase = (where: Where): Where => ({ ...where, courtCaseId: null });

const setFor = (ask: Ask, sibling: Sibling, { kind, setFor }: Pick<SetHearing, 'kind' | 'setFor'>) =>
  setHearing(ask, { childId: sibling.id, kind, setFor });

/** Does it for each of those who were chosen; what refuses it, each at its place. */
async function ofEach(
  ask: Ask,
  childId: Id,
  chosen: readonly Id[],
  hearing: Parameters<typeof siblingsOf>[2],
  does: (sibling: Sibling) => Promise<Result<unknown, Refusal>>,
): Promise<Problem[]> {
  if (chosen.length === 0) return [];
  const known = await siblingsOf({ tx: ask.tx, timeZone: ask.who.timeZone }, childId, hearing);
  const problems: Problem[] = [];
  for (const id of new Set(chosen)) {
    const sibling = known.find(one => one.id === id);
    const done = sibling ? await does(sibling) : null;
    if (!sibling) problems.push({ at: 'siblings', code: 'not-one-of' });
    else if (done && !done.ok) problems.push(refused(ask, sibling, done.refusal));
  }
  return problems;
}

const refused = ({ say }: Ask, { id, name }: Sibling, refusal: Refusal): Problem => ({
  at: placeOf(id),
  code: 'sibling-refused',
  fill: {
    name,
    why: inSentences(refusal, 'court', say)
      .map(({ message }) => message)
      .join(' '),
  },
});
