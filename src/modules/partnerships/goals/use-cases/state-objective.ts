import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { MapObjective, ObjectiveRefusal, StateObjective, TellProgress } from '../contract.ts';
import { mayNotTell } from '../policy.ts';
import { goalById } from '../store/goals.ts';
import { isMapped, objectiveById, worksIn } from '../store/objectives.ts';

/** Writes down what a partner wants for itself, and which shared goals serve it. Throws NotThere. */
export async function stateObjective(ask: Ask, input: StateObjective): Promise<Result<{ id: Id }, ObjectiveRefusal>> {
  const { tx, who, today } = ask;
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (input.words.trim() === '') return no(invalid({ at: 'words', code: 'required' }));
  const id = newId();
  await tx
    .insertInto('app.partner_objective')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId,
      words: input.words.trim(),
      stated_on: today.toString(),
      stated_by: who.userId,
    })
    .execute();
  for (const goalId of input.goalIds) {
    const mapped = await mapObjective(ask, { objectiveId: id, goalId, how: input.how ?? null });
    if (!mapped.ok) return mapped;
  }
  return ok({ id });
}

/** Says that a goal serves a partner's objective. The partner works in the goal's community. Throws NotThere. */
export async function mapObjective(ask: Ask, input: MapObjective): Promise<Result<null, ObjectiveRefusal>> {
  const { tx, who } = ask;
  const [objective, goal] = [await objectiveById(tx, input.objectiveId), await goalById(tx, input.goalId)];
  if (!objective || !goal) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (!(await worksIn(tx, objective.partnership_id, goal.community_id)))
    return no({ kind: 'goal-of-another-community' });
  if (await isMapped(tx, objective.id, goal.id)) return no({ kind: 'mapped-already' });
  await tx
    .insertInto('app.goal_objective')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      goal_id: goal.id,
      objective_id: objective.id,
      partnership_id: objective.partnership_id,
      how: input.how?.trim() || null,
    })
    .execute();
  return ok(null);
}

/** Tells how far a partner's own objective has come: the partner itself, or whoever keeps partnerships. Throws NotThere. */
export async function tellObjective(ask: Ask, input: TellProgress): Promise<Result<null, ObjectiveRefusal>> {
  const { tx, who, today } = ask;
  const objective = await objectiveById(tx, input.objectiveId);
  if (!objective) return notThere();
  const refused = mayNotTell(who);
  if (refused) return no(refused);
  await tx
    .insertInto('app.objective_progress')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      objective_id: objective.id,
      partnership_id: objective.partnership_id,
      as_of: today.toString(),
      state: input.state,
      words: input.words?.trim() || null,
      told_by: who.userId,
    })
    .execute();
  return ok(null);
}
