import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AdoptPlan } from '../contract.ts';
import { PhaseEntered } from '../facts.ts';
import { partnershipOn } from '../partners/store/partnerships.ts';
import { mayNotKeep } from '../policy.ts';
import { communityById } from '../store/communities.ts';
import { copyStock, libraryStepsOf, newestLibrary, publishedLibrary } from '../store/libraries.ts';
import { planOf, planWith } from '../store/plans.ts';

type AdoptPlanRefusal = ReturnType<typeof invalid> | { readonly kind: 'not-allowed' | 'has-a-plan' | 'not-published' };

/**
 * A community, or the work with one partner, takes on the plan of five phases: every step of the version gets an owner and
 * a day, and the first phase begins. The plan keeps this version, whatever the agency publishes later. Money and figures are
 * a community's: a plan with one partner goes without those steps. Throws NotThere.
 */
export async function adoptPlan(
  ask: Ask,
  { of, libraryId, on }: AdoptPlan,
): Promise<Result<{ id: Id }, AdoptPlanRefusal>> {
  const { tx, who, say } = ask;
  const whose = (await ownerOf(ask, of)) ?? notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (whose.hasPlan) return no({ kind: 'has-a-plan' });
  if (on > ask.today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  if (libraryId && !(await publishedLibrary(tx, libraryId))) return no({ kind: 'not-published' });

  const library =
    libraryId ?? (await newestLibrary(tx))?.id ?? (await copyStock(ask, say('partnerships', 'library.stock')));
  const id = newId();
  const agency = { agency_id: who.agencyId };
  await tx
    .insertInto('app.phase_plan')
    .values({
      id,
      ...agency,
      community_id: whose.communityId,
      organization_id: whose.organizationId,
      library_id: library,
      adopted_on: on,
      adopted_by: who.userId,
    })
    .execute();
  const begins = Temporal.PlainDate.from(on);
  const steps = (await libraryStepsOf(tx, library)).filter(
    step => whose.communityId !== null || (step.proof !== 'money' && step.proof !== 'snapshot'),
  );
  await tx
    .insertInto('app.phase_step')
    .values(
      steps.map(step => ({
        id: newId(),
        ...agency,
        plan_id: id,
        library_id: library,
        step_id: step.id,
        owner_id: whose.leadId,
        due_on: begins.add({ days: step.days }).toString(),
      })),
    )
    .execute();
  await tx
    .insertInto('app.phase_stay')
    .values({
      id: newId(),
      ...agency,
      plan_id: id,
      phase: 'ready',
      during: writeRange({ from: on }),
      entered_by: who.userId,
      missing: [],
    })
    .execute();
  const { communityId, organizationId } = whose;
  const about = communityId ?? organizationId ?? notThere();
  await recordFact(ask, PhaseEntered, [about], { planId: id, communityId, from: null, to: 'ready', missing: [] });
  return ok({ id });
}

/** Whose plan it would be, and who leads it; undefined when there is nobody such. */
async function ownerOf({ tx, today }: Ask, of: AdoptPlan['of']) {
  if ('communityId' in of) {
    const community = await communityById(tx, of.communityId);
    return (
      community && {
        communityId: community.id,
        organizationId: null,
        leadId: community.lead_user_id,
        hasPlan: (await planOf(tx, community.id)) !== undefined,
      }
    );
  }
  const partner = await partnershipOn(tx, of.partnershipId, today.toString());
  return (
    partner && {
      communityId: null,
      organizationId: partner.organization_id,
      leadId: partner.owner_id,
      hasPlan: (await planWith(tx, partner.organization_id)) !== undefined,
    }
  );
}
