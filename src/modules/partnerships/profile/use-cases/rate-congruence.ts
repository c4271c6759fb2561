import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RateCongruence, RateCongruenceRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { congruenceOn, linesOn } from '../store/profile.ts';

/** Rates how well a partner's mission fits the agency's, with reasons; both missions are on record before (S4-57). */
export async function rateCongruence(
  ask: Ask,
  { partnershipId, rating, reasons, on }: RateCongruence,
): Promise<Result<{ rating: number }, RateCongruenceRefusal>> {
  const { tx, who } = ask;
  const today = ask.today.toString();
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  for (const [side, of] of [
    ['agency', null],
    ['partner', partnershipId],
  ] as const)
    if (!(await linesOn(tx, of, today)).has('mission')) return no({ kind: 'mission-is-missing', side, fill: { side } });
  const newest = await congruenceOn(tx, partnershipId, '9999-12-31');
  const problems = [
    ...([1, 2, 3, 4].includes(rating) ? [] : [{ at: 'rating', code: 'not-one-of' }]),
    ...saidProblems({ reasons }),
    ...dayProblems('on', on, today, newest?.rated_on),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  // Rated twice on a day, the later word counts.
  await tx
    .deleteFrom('app.congruence_rating')
    .where('partnership_id', '=', partnershipId)
    .where('rated_on', '=', on)
    .execute();
  await tx
    .insertInto('app.congruence_rating')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      partnership_id: partnershipId,
      rating,
      reasons: reasons.trim(),
      rated_on: on,
      rated_by: who.userId,
    })
    .execute();
  return ok({ rating });
}
