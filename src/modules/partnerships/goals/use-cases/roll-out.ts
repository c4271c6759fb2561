import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffDirectory } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { openPartnerTask } from '../../promises/partner-tasks.ts';
import { communityById } from '../../store/communities.ts';
import type { DecideRollout, PlanRollout, RolloutRefusal } from '../contract.ts';
import { isPlanned, openTrainingOwners, type RolloutRow, rolloutById } from '../store/rollout.ts';

/** Days the staff of a place have for the training once it begins. */
const TRAINING_DAYS = 30;

/** Plans where the way of working begins next: a neighborhood or an office, and from when. Throws NotThere. */
export async function planRollout(ask: Ask, input: PlanRollout): Promise<Result<{ id: Id }, RolloutRefusal>> {
  const { tx, who } = ask;
  const community = await communityById(tx, input.communityId);
  if (!community) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems: Problem[] = [
    ...(Number(input.areaCode !== null) + Number(input.officeId !== null) !== 1
      ? [{ at: 'place', code: 'required' }]
      : []),
    ...(input.toTrain < 0 ? [{ at: 'toTrain', code: 'required' }] : []),
    ...(input.trained < 0 || input.trained > input.toTrain ? [{ at: 'trained', code: 'more-than-all' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  if (await isPlanned(tx, input)) return no({ kind: 'rolled-out-already' });
  const id = newId();
  await tx
    .insertInto('app.rollout_line')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: community.id,
      area_code: input.areaCode,
      office_id: input.officeId,
      starts_on: input.startsOn,
      to_train: input.toTrain,
      trained: input.trained,
    })
    .execute();
  return ok({ id });
}

/**
 * Decides whether a place begins. Without everybody trained, and for a no, it takes a reason. Begun, each who is
 * named as still to be trained gets the task, and who leads there gets it for the rest; until then the place offers nothing new. Throws NotThere.
 */
export async function decideRollout(ask: Ask, input: DecideRollout): Promise<Result<null, RolloutRefusal>> {
  const { tx, who, today } = ask;
  const line = await rolloutById(tx, input.rolloutId);
  if (!line) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const why = input.why?.trim() || null;
  const missing = line.to_train - input.trained;
  const all = missing === 0;
  const named = [...new Set(input.untrained ?? [])];
  const staff = named.length === 0 ? [] : await staffDirectory(tx);
  const problems: Problem[] = [
    ...(input.trained < 0 || input.trained > line.to_train ? [{ at: 'trained', code: 'more-than-all' }] : []),
    ...(named.some(id => !staff.some(each => each.id === id)) ? [{ at: 'untrained', code: 'not-one-of' }] : []),
    ...(missing >= 0 && named.length > missing ? [{ at: 'untrained', code: 'more-than-missing' }] : []),
    ...(why === null && !(input.decision === 'go' && all) ? [{ at: 'why', code: 'says-why' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await tx
    .updateTable('app.rollout_line')
    .set({
      trained: input.trained,
      decision: input.decision,
      decided_on: today.toString(),
      decided_by: who.userId,
      decided_why: why,
    })
    .where('id', '=', line.id)
    .execute();
  if (input.decision === 'go' && !all) await openTraining(ask, line, input.trained, named);
  return ok(null);
}

/** Whoever has the task of this community already gets no second one. */
async function openTraining(ask: Ask, line: RolloutRow, trained: number, named: readonly Id[]): Promise<void> {
  const task = {
    communityId: line.community_id,
    kind: 'training',
    dueOn: ask.today.add({ days: TRAINING_DAYS }).toString(),
  } as const;
  const had = await openTrainingOwners(ask.tx, line.community_id);
  for (const ownerId of named)
    if (!had.includes(ownerId)) await openPartnerTask(ask, { ...task, title: line.community, ownerId });
  if (named.length < line.to_train - trained)
    await openPartnerTask(ask, {
      ...task,
      title: `${line.community}: ${trained} / ${line.to_train}`,
      ownerId: line.lead_user_id ?? ask.who.userId,
      sourceId: line.id,
    });
}
