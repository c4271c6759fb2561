import { livePlanOf, promiseStanding, promisesOf } from '#modules/partnership-plan/index.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { dayOf } from '../../rules/court-problems.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock } from './blocks.ts';

/** What caregivers, family and agency promised each other and what came of it. A day that passed is a reason to talk. */
export const promisesSection: ReportSection = {
  code: 'promises',
  supply: async ({ tx, say, language, who }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const plan = await livePlanOf(tx, childId);
    const promises = plan ? await promisesOf(tx, plan.id) : [];
    const inPeriod = promises.filter(
      ({ madeAt, dueOn, keptOn }) => dayOf(madeAt, who.timeZone) <= until && (keptOn ?? dueOn) >= since,
    );
    return tableBlock(
      words.promises,
      [words.who, words.promise, words.byDay, words.standing],
      inPeriod.map(promise => [
        promise.who,
        promise.words,
        sayDay(language, promise.dueOn),
        words[`promise-${promiseStanding(promise, until)}`],
      ]),
    );
  },
};
