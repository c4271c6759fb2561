import type { Id } from '#kernel/ids.ts';
import { needsOf, scoreLinesOf } from '#modules/assessments/index.ts';
import { legalStatusOf } from '#modules/court/index.ts';
import { enrollmentsOf } from '#modules/education/index.ts';
import { topicsOpenFor } from '#modules/people/index.ts';
import { goalsNow } from '#modules/permanency/index.ts';
import { placesNow } from '#modules/placement/index.ts';
import { referralsOf } from '#modules/referrals/index.ts';
import { advocacyOf, monthsOf, viewAdvocacy } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { MONTHS, QUARTERS, TOPICS, type Topic } from './contract.ts';
import { quartersUpTo } from './rules/quarters.ts';
import { checkUpsOf, familyTimeFrom, hearingsAround, plannedServicesFor, ratedGoalsOf, staysOf } from './store.ts';

/**
 * What a child's progress is read from. Null is what the reader may not see: its part is left out, and is not missing. Each
 * topic is one or two queries over the whole of it, which ride together; none is asked for each quarter, goal or need.
 */
export async function loadProgress(ask: Ask, childId: Id) {
  const { tx, who, today, now, language } = ask;
  const day = today.toString();
  const quarters = quartersUpTo(today, QUARTERS);
  const topics = await topicsOpenFor(tx, childId, TOPICS);
  const of = <T>(topic: Topic, read: () => Promise<T>): Promise<T | null> =>
    topics.has(topic) ? read() : Promise.resolve(null);
  const [goals, stays, places, hearings, legal, months, familyTime, schools, checkUps, scores, plan, help, requests] =
    await Promise.all([
      of('permanency', () => goalsNow(tx, childId)),
      of('placement', () => staysOf(tx, childId, who.timeZone)),
      of('placement', () => placesNow(tx, [childId], language)),
      of('court', () => hearingsAround(tx, childId, now)),
      of('court', async () => (await legalStatusOf(tx, childId, day)) ?? 'none'),
      of('visits', () => monthsOf(ask, childId, MONTHS)),
      of('family_time', () => familyTimeFrom(tx, childId, quarters[0]!.from, who.timeZone)),
      of('education', () => enrollmentsOf(tx, childId)),
      of('health', () => checkUpsOf(tx, childId, day)),
      of('assessment', () => scoreLinesOf(ask, childId)),
      of('case_plan', () => ratedGoalsOf(tx, childId)),
      of('referral', async () => ({
        needs: await needsOf(tx, [childId]),
        referrals: await referralsOf(tx, [childId]),
        planned: await plannedServicesFor(tx, childId),
      })),
      of('case', async () => (viewAdvocacy.may(who) ? advocacyOf(tx, childId) : null)),
    ]);
  return {
    quarters,
    goals,
    stays,
    place: places?.get(childId),
    hearings,
    legal,
    months,
    familyTime,
    schools,
    checkUps,
    scores,
    plan,
    help,
    requests,
  };
}

export type LoadedProgress = Awaited<ReturnType<typeof loadProgress>>;
