import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { EndCommitmentRefusal, NoteFactor, NoteFactorRefusal } from '../contract.ts';
import { openPartnerTask, settlePartnerTasksOf } from '../partner-tasks.ts';
import { factorById, livingPlanOf } from '../store/factors.ts';
import { towardThere } from '../there.ts';

/**
 * Writes down something from outside that changes the work: what, where, since when, and what it puts at risk in the
 * community's plan. Somebody looks at the plan again by a day, and the partners it touches are listed to be told. Throws NotThere.
 */
export async function noteFactor(ask: Ask, input: NoteFactor): Promise<Result<{ readonly id: Id }, NoteFactorRefusal>> {
  const { tx, who, today } = ask;
  await towardThere(ask, { communityId: input.communityId });
  for (const partnershipId of input.partnershipIds) await towardThere(ask, { partnershipId });
  if (!(await staffMember(tx, input.ownerId))) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const plan = input.communityId ? await livingPlanOf(tx, input.communityId) : undefined;
  const problems = [
    ...(!input.communityId && input.partnershipIds.length === 0 ? [{ at: 'communityId', code: 'where-it-acts' }] : []),
    ...(input.what.trim() === '' ? [{ at: 'what', code: 'required' }] : []),
    ...(input.effect.trim() === '' ? [{ at: 'effectLabel', code: 'required' }] : []),
    ...(input.risk?.trim() && !plan ? [{ at: 'riskLabel', code: 'risk-is-of-a-plan' }] : []),
    ...(input.reviewOn < today.toString() ? [{ at: 'reviewOn', code: 'lies-behind' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.outside_factor')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: input.communityId ?? null,
      area_code: input.areaCode ?? null,
      plan_id: plan?.id ?? null,
      kind: input.kind,
      what: input.what.trim(),
      effect: input.effect.trim(),
      risk: input.risk?.trim() || null,
      from_on: input.fromOn,
      noted_on: today.toString(),
      noted_by: who.userId,
    })
    .execute();
  const partnershipIds = [...new Set(input.partnershipIds)];
  if (partnershipIds.length > 0)
    await tx
      .insertInto('app.factor_partner')
      .values(
        partnershipIds.map(partnershipId => ({
          id: newId(),
          agency_id: who.agencyId,
          factor_id: id,
          partnership_id: partnershipId,
        })),
      )
      .execute();
  await openPartnerTask(ask, {
    communityId: input.communityId ?? null,
    partnershipId: input.communityId ? null : partnershipIds[0]!,
    kind: 'review',
    title: input.what,
    ownerId: input.ownerId,
    dueOn: input.reviewOn,
    sourceId: id,
  });
  return ok({ id });
}

/** Writes down that a partner was told of it today; telling it again keeps the first day. Throws NotThere. */
export async function tellPartner(
  ask: Ask,
  { factorId, partnershipId }: { readonly factorId: Id; readonly partnershipId: Id },
): Promise<Result<null, NoteFactorRefusal>> {
  const { tx, who, today } = ask;
  if (!(await factorById(tx, factorId))) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  await tx
    .updateTable('app.factor_partner')
    .set({ told_on: today.toString(), told_by: who.userId })
    .where('factor_id', '=', factorId)
    .where('partnership_id', '=', partnershipId)
    .where('told_on', 'is', null)
    .execute();
  return ok(null);
}

/** Writes down that it is over since a day (ISO); the review it asked for is done with it. Throws NotThere. */
export async function endFactor(
  ask: Ask,
  { factorId, on }: { readonly factorId: Id; readonly on: string },
): Promise<Result<null, NoteFactorRefusal | Extract<EndCommitmentRefusal, { kind: 'invalid' }>>> {
  const { tx, who, today } = ask;
  const factor = (await factorById(tx, factorId)) ?? notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (on > today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  if (on < factor.from_on) return no(invalid({ at: 'on', code: 'ends-before-it-begins' }));
  await tx.updateTable('app.outside_factor').set({ ended_on: on }).where('id', '=', factorId).execute();
  await settlePartnerTasksOf(ask, factorId);
  return ok(null);
}
