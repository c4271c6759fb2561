import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { RaiseIssue, RaiseIssueRefusal } from '../contract.ts';
import { towardThere } from '../there.ts';

/** Writes down something that stands between the agency and a partner or a community, with who sees to it. Throws NotThere. */
export async function raiseIssue(ask: Ask, input: RaiseIssue): Promise<Result<{ readonly id: Id }, RaiseIssueRefusal>> {
  const { tx, who, today } = ask;
  await towardThere(ask, input);
  const other = input.otherPartnershipId ?? null;
  if (other) await towardThere(ask, { partnershipId: other });
  if (!(await staffMember(tx, input.ownerId))) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems = [
    ...(input.words.trim() === '' ? [{ at: 'words', code: 'required' }] : []),
    ...(!input.partnershipId && !input.communityId ? [{ at: 'communityId', code: 'required' }] : []),
    ...(other && other === input.partnershipId ? [{ at: 'otherPartnershipId', code: 'between-two-partners' }] : []),
    ...(input.raisedOn > today.toString() ? [{ at: 'raisedOn', code: 'in-the-future' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.partner_issue')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId ?? null,
      other_partnership_id: other,
      community_id: input.communityId ?? null,
      words: input.words.trim(),
      raised_by: input.raisedBy,
      raised_on: input.raisedOn,
      owner_id: input.ownerId,
      noted_by: who.userId,
    })
    .execute();
  return ok({ id });
}
