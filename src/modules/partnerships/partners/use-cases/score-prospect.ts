import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import { DECISIONS, type ScoreProspect, type ScoreProspectRefusal } from '../contract.ts';
import { partnershipOn } from '../store/partnerships.ts';

const SCORES = ['contribution', 'reach', 'readiness'] as const;

/**
 * Writes down what an organization could bring, whom it reaches and how ready it is, each from 0 to 3 with why, and what
 * was decided (S4-52). An earlier score stays on file. Throws NotThere.
 */
export async function scoreProspect(
  ask: Ask,
  { partnershipId, decision, ...input }: ScoreProspect,
): Promise<Result<{ id: Id }, ScoreProspectRefusal>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, partnershipId, today.toString());
  if (!partner) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (partner.state === 'partner') return no({ kind: 'not-a-prospect' });
  const problems: Problem[] = SCORES.flatMap(score => [
    ...(Number.isInteger(input[score]) && input[score] >= 0 && input[score] <= 3
      ? []
      : [{ at: score, code: 'not-0-to-3' }]),
    ...(input[`${score}Words`].trim() === '' ? [{ at: `${score}Words`, code: 'required' }] : []),
  ]);
  if (!DECISIONS.includes(decision)) problems.push({ at: 'decision', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.prospect_score')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: partner.id,
      contribution: input.contribution,
      contribution_words: input.contributionWords.trim(),
      reach: input.reach,
      reach_words: input.reachWords.trim(),
      readiness: input.readiness,
      readiness_words: input.readinessWords.trim(),
      decision,
      decision_words: input.decisionWords?.trim() || null,
      scored_on: today.toString(),
      scored_by: who.userId,
    })
    .execute();
  return ok({ id });
}
