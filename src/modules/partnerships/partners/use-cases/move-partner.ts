import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { mayNotKeep } from '../../policy.ts';
import type { MovePartner, MovePartnerRefusal } from '../contract.ts';
import { PartnershipMoved } from '../facts.ts';
import { refuseMove } from '../rules/move.ts';
import { asksWhy, isOver } from '../rules/states.ts';
import { endLevel, holdPartnership, standFrom } from '../store/changes.ts';
import { knownReason } from '../store/choices.ts';
import { levelState, partnershipOn, standingOf } from '../store/partnerships.ts';

/**
 * Leads a partnership where it stands now, along its life: asked, interested, invited, partner; a no and an end with their
 * reason; and back from there (S1-13, S4-144). What is over works on no level. Throws NotThere.
 */
export async function movePartner(
  ask: Ask,
  { partnershipId, to, on, ...input }: MovePartner,
): Promise<Result<null, MovePartnerRefusal>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, partnershipId, today.toString());
  if (!partner) return notThere();
  await holdPartnership(tx, partner.id);
  const from = await standingOf(tx, partner.id);
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  // A reason stands with a no and an end only.
  const reason = asksWhy(to) ? input.reason : null;
  const words = input.words?.trim() || null;
  const why = refuseMove(from, { to, on, reason, words }, today.toString());
  if (why !== null) return no('kind' in why ? why : invalid(...why));
  if (reason !== null && !(await knownReason(tx, reason))) return no(invalid({ at: 'reason', code: 'not-one-of' }));

  await standFrom(ask, partner.id, from.since, on, { state: to, reason, words });
  const { since } = isOver(to) ? await levelState(tx, partner.id) : { since: null };
  if (since !== null) await endLevel(tx, partner.id, since, on);
  await recordFact(ask, PartnershipMoved, [partner.id], { partnershipId: partner.id, from: from.state, to, on });
  return ok(null);
}
