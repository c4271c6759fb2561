import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AdoptPlan } from '../contract.ts';
import { PhaseEntered } from '../facts.ts';
import { mayNotKeep } from '../policy.ts';
import { communityById } from '../store/communities.ts';
import { copyStock, libraryStepsOf, newestLibrary, publishedLibrary } from '../store/libraries.ts';
import { planOf } from '../store/plans.ts';

type AdoptPlanRefusal = ReturnType<typeof invalid> | { readonly kind: 'not-allowed' | 'has-a-plan' | 'not-published' };

/**
 * A community takes on the plan of five phases: every step of the version gets an owner and a day, and the first phase
 * begins. The plan keeps this version, whatever the agency publishes later. Throws NotThere.
 */
export async function adoptPlan(
  ask: Ask,
  { communityId, libraryId, on }: AdoptPlan,
): Promise<Result<{ id: Id }, AdoptPlanRefusal>> {
  const { tx, who, say } = ask;
  const community = await communityById(tx, communityId);
  if (!community) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (await planOf(tx, communityId)) return no({ kind: 'has-a-plan' });
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
      community_id: communityId,
      library_id: library,
      adopted_on: on,
      adopted_by: who.userId,
    })
    .execute();
  const begins = Temporal.PlainDate.from(on);
  const steps = await libraryStepsOf(tx, library);
  await tx
    .insertInto('app.phase_step')
    .values(
      steps.map(step => ({
        id: newId(),
        ...agency,
        plan_id: id,
        library_id: library,
        step_id: step.id,
        owner_id: community.lead_user_id,
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
  await recordFact(ask, PhaseEntered, [communityId], { planId: id, communityId, from: null, to: 'ready', missing: [] });
  return ok({ id });
}
