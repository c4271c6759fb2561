import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { readStep, stepChoices } from '../agency/step-choices.ts';
import { homeNamed, stepsFor } from '../agency/store.ts';
import { StepDocumented } from '../facts.ts';
import { documentForAgency, documentForHome, type NotAllowed } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';

/** A step for the license of a home, or (no home) something the agency did. `step` as `writeStep` writes it. */
export type DocumentStep = {
  readonly homeId: Id | null;
  readonly step: string;
  /** ISO day. */
  readonly doneOn: string;
  readonly note: string | null;
};

export type DocumentStepRefusal = NotAllowed | { readonly kind: 'documented-already' } | Invalid;

/**
 * Documents a step that rules in force ask for and no other record says: training, a file received, a federal file sent.
 * Throws NotThere for a home that is not there.
 */
export async function documentStep(
  ask: Ask,
  { homeId, step, doneOn, note }: DocumentStep,
): Promise<Result<{ id: Id }, DocumentStepRefusal>> {
  const { tx, who, now } = ask;
  const today = ask.today.toString();
  if (homeId !== null && !(await homeNamed(tx, homeId))) return notThere();

  if (!(homeId === null ? documentForAgency : documentForHome).may(who)) return no({ kind: 'not-allowed' });

  const rules = rulesOf(await packsInForce(tx, who.agencyId, now), today);
  const found = readStep(step, stepChoices(ask, rules, homeId === null ? 'agency' : 'home'));
  const problems: Problem[] = [];
  if (found === null) problems.push({ at: 'step', code: 'not-one-of' });
  if (doneOn > today) problems.push({ at: 'day', code: 'in-the-future' });
  if (found === null || problems.length > 0) return no(invalid(...problems));
  const known = await stepsFor(tx, homeId);
  if (known.some(one => one.fact === found.fact && one.kind === found.kind && one.done_on === doneOn))
    return no({ kind: 'documented-already' });

  const id = newId();
  await tx
    .insertInto('app.agency_step')
    .values({
      id,
      agency_id: who.agencyId,
      home_id: homeId,
      fact: found.fact,
      kind: found.kind,
      done_on: doneOn,
      note,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  await recordFact(ask, StepDocumented, [homeId ?? who.agencyId], { homeId, fact: found.fact, kind: found.kind });
  return ok({ id });
}
