import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { ProofGiven, ProveStepRefusal } from '../contract.ts';
import { mayNotKeep } from '../policy.ts';
import { proofProblems } from '../rules/proof-problems.ts';
import { planById, type StepRow, stepById } from '../store/plans.ts';

/**
 * Writes down that a step was done, with what proves it: words, a day, a name, the lead, a budget line, or the figures as
 * they stand. Proof of another kind than the step asks for is refused. Proving again replaces the proof; the history keeps
 * the one before. Throws NotThere.
 */
export async function proveStep(
  ask: Ask,
  { stepId, on, given }: { readonly stepId: Id; readonly on: string; readonly given: ProofGiven },
): Promise<Result<null, ProveStepRefusal>> {
  const { tx, who, today } = ask;
  const step = await stepById(tx, stepId);
  if (!step) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (step.proof !== given.proof) return no({ kind: 'proved-otherwise', proof: step.proof });
  const problems: Problem[] = [
    ...(on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
    ...proofProblems(given, today.toString()),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const proof = await keepProof(ask, step, on, given);
  await tx
    .updateTable('app.phase_step')
    .set({ done_on: on, done_by: who.userId, ...proof })
    .where('id', '=', step.id)
    .execute();
  return ok(null);
}

/** What the step's own row keeps of its proof; money and figures have tables of their own. */
async function keepProof(ask: Ask, step: StepRow, on: string, given: ProofGiven) {
  switch (given.proof) {
    case 'words':
      return { proof_words: given.words.trim() };
    case 'day':
      return { proof_day: given.day, proof_words: given.words?.trim() || null };
    case 'person':
      return { proof_name: given.name.trim() };
    case 'lead':
      return await nameLead(ask, step, given.userId);
    case 'money':
      return { budget_id: await setBudget(ask, step, on, given) };
    case 'snapshot':
      return { snapshot_id: await keepFigures(ask, step, on, given.figures) };
  }
}

/** Naming the lead is what it says: the community has one from now on, and steps without an owner go to them. */
async function nameLead({ tx }: Ask, step: StepRow, userId: Id) {
  const plan = await planById(tx, step.plan_id);
  if (plan?.community_id)
    await tx.updateTable('app.community').set({ lead_user_id: userId }).where('id', '=', plan.community_id).execute();
  await tx
    .updateTable('app.phase_step')
    .set({ owner_id: userId })
    .where('plan_id', '=', step.plan_id)
    .where('owner_id', 'is', null)
    .execute();
  return { proof_user_id: userId };
}

async function setBudget(
  { tx, who }: Ask,
  step: StepRow,
  on: string,
  { title, fund, cents, from, until }: Extract<ProofGiven, { proof: 'money' }>,
): Promise<Id> {
  const id = newId();
  await tx
    .insertInto('app.budget_line')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: await communityOfStep(tx, step),
      title: title.trim(),
      fund: fund?.trim() || null,
      cents,
      during: writeRange({ from, to: Temporal.PlainDate.from(until).add({ days: 1 }).toString() }),
      set_by: who.userId,
      set_on: on,
    })
    .execute();
  return id;
}

async function keepFigures(
  { tx, who }: Ask,
  step: StepRow,
  on: string,
  figures: Extract<ProofGiven, { proof: 'snapshot' }>['figures'],
): Promise<Id> {
  const id = newId();
  await tx
    .insertInto('app.figure_snapshot')
    .values({
      id,
      agency_id: who.agencyId,
      community_id: await communityOfStep(tx, step),
      taken_on: on,
      taken_by: who.userId,
    })
    .execute();
  await tx
    .insertInto('app.snapshot_figure')
    .values(
      figures.map(({ from, until, value, ...figure }) => ({
        id: newId(),
        agency_id: who.agencyId,
        snapshot_id: id,
        ...figure,
        value: value === null ? null : String(value),
        period:
          from && until ? writeRange({ from, to: Temporal.PlainDate.from(until).add({ days: 1 }).toString() }) : null,
      })),
    )
    .execute();
  return id;
}

/** Money and figures are a community's; a plan with one partner has neither among its steps. */
async function communityOfStep(tx: Ask['tx'], step: StepRow): Promise<Id> {
  return (await planById(tx, step.plan_id))?.community_id ?? notThere();
}
