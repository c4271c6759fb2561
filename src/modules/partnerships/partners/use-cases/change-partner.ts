import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { ChangePartner, ChangePartnerRefusal } from '../contract.ts';
import { circleOf } from '../rules/introductions.ts';
import { holdIntroductions } from '../store/changes.ts';
import { choiceProblems } from '../store/choices.ts';
import { introductions, organizationsOf, partnershipOn } from '../store/partnerships.ts';

/**
 * Says to which walk of life a partner belongs, who keeps it for the agency, and by whom it was introduced; introductions
 * that lead back to the partner are refused by name (S4-99). Throws NotThere.
 */
export async function changePartner(
  ask: Ask,
  { partnershipId, sector, introducedBy, ownerId }: ChangePartner,
): Promise<Result<null, ChangePartnerRefusal>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, partnershipId, today.toString());
  if (!partner) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems = await choiceProblems(ask, { sector, introducedBy, ownerId, before: partner.owner_id });
  if (problems.length > 0) return no(invalid(...problems));
  if (introducedBy !== null) {
    await holdIntroductions(tx, who.agencyId);
    const circle = circleOf(await introductions(tx), partner.id, introducedBy);
    if (circle) {
      const names = await organizationsOf(tx, circle);
      return no({ kind: 'introduced-in-a-circle', names: circle.map(id => names.get(id) ?? '').join(' → ') });
    }
  }

  await tx
    .updateTable('app.partnership')
    .set({ sector, introduced_by: introducedBy, owner_id: ownerId })
    .where('id', '=', partner.id)
    .execute();
  return ok(null);
}
