import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnerPersonById } from '../../partners/store/people.ts';
import { mayNotKeep } from '../../policy.ts';
import type { MakeCommitment, MakeCommitmentRefusal } from '../contract.ts';
import { towardThere } from '../there.ts';

/**
 * Writes down what one side promised the other: what, how much, until when and who answers for it. A promise without a day
 * is a wish and is refused, one whose day lies before it was made too. Throws NotThere.
 */
export async function makeCommitment(
  ask: Ask,
  input: MakeCommitment,
): Promise<Result<{ readonly id: Id }, MakeCommitmentRefusal>> {
  const { tx, who } = ask;
  await towardThere(ask, input);
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems = [...problemsOf(ask, input), ...(await responsibleProblems(ask, input))];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.commitment')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId ?? null,
      community_id: input.communityId ?? null,
      by_us: input.byUs,
      for_whom: input.forWhom,
      what: input.what.trim(),
      amount: input.amount ?? null,
      unit: input.unit?.trim() || null,
      amount_done: null,
      made_on: input.madeOn,
      due_on: input.dueOn!,
      responsible_id: input.responsibleId ?? null,
      responsible_person_id: input.responsiblePersonId ?? null,
      noted_by: who.userId,
    })
    .execute();
  return ok({ id });
}

function problemsOf({ today }: Ask, input: MakeCommitment): Problem[] {
  const { what, amount, madeOn, dueOn, byUs, partnershipId, communityId } = input;
  return [
    ...(what.trim() === '' ? [{ at: 'what', code: 'required' }] : []),
    ...(!partnershipId && !communityId ? [{ at: 'communityId', code: 'required' }] : []),
    // A partner's promise names the partner; only the agency promises something to a community as a whole.
    ...(!byUs && !partnershipId ? [{ at: 'byUs', code: 'partner-promises-itself' }] : []),
    ...(amount != null && (!Number.isInteger(amount) || amount < 1) ? [{ at: 'amount', code: 'not-an-amount' }] : []),
    ...(madeOn > today.toString() ? [{ at: 'madeOn', code: 'in-the-future' }] : []),
    ...(dueOn === null ? [{ at: 'dueOn', code: 'promise-needs-a-day' }] : []),
    ...(dueOn !== null && dueOn < madeOn ? [{ at: 'dueOn', code: 'due-before-made' }] : []),
  ];
}

/** Who answers for it is of the side that promised. */
async function responsibleProblems({ tx }: Ask, input: MakeCommitment): Promise<Problem[]> {
  const { responsibleId, responsiblePersonId, byUs, partnershipId } = input;
  if (responsibleId) {
    if (!(await staffMember(tx, responsibleId))) return notThere();
    if (!byUs) return [{ at: 'responsible', code: 'of-the-side-that-promised' }];
  }
  if (responsiblePersonId) {
    const person = (await partnerPersonById(tx, responsiblePersonId)) ?? notThere();
    if (person.partnership_id !== partnershipId) return notThere();
    if (byUs !== (person.side === 'agency')) return [{ at: 'responsible', code: 'of-the-side-that-promised' }];
  }
  return [];
}
