import {
  allCommitments,
  communityNames,
  goalProgress,
  goalsIn,
  keptRate,
  valuesOf,
  yearCounts,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { showsGoal } from './load-goals.ts';
import { sayGoal, standingOf } from './say/say-goals.ts';

/** The year of a report: the one asked for when it lies between 2000 and today's, else today's. */
export function reportYear(asked: string | null, today: Temporal.PlainDate): number {
  const year = Number(asked);
  return Number.isInteger(year) && year >= 2000 && year <= today.year ? year : today.year;
}

/** Partners, activities and results of a year, for each community and all together, in finished words. */
export async function loadYearly(ask: Ask, year: number) {
  const { tx, say, today } = ask;
  const from = `${year}-01-01`;
  const until = year === today.year ? today.toString() : `${year}-12-31`;
  const communities = await communityNames(tx);
  const ids = communities.map(({ id }) => id);
  const counts = await yearCounts(tx, from, until);
  const goals = (await goalsIn(tx, ids)).filter(goal => goal.agreed_on !== null && goal.set_on <= until);
  const values = Map.groupBy(
    (
      await valuesOf(
        tx,
        goals.map(goal => goal.id),
      )
    ).filter(value => value.baseline || value.as_of <= until),
    value => value.goal_id,
  );
  const lines = [];
  for (const place of [...communities, { id: null, name: say('measures', 'yearly.all') }]) {
    const count = counts.find(({ communityId }) => communityId === place.id);
    if (!count) continue;
    const promises = keptRate(await allCommitments(tx, { communityId: place.id, from, to: until }), until);
    const own = goals.filter(goal => place.id === null || goal.community_id === place.id);
    const said = own.map(goal => {
      const { baseline, now } = standingOf(values.get(goal.id) ?? []);
      const { state } = goalProgress({
        better: goal.better,
        baseline: baseline?.value ?? null,
        target: goal.target,
        now: now?.value ?? null,
      });
      return {
        ...sayGoal(ask, goal, baseline, now, showsGoal(ask, goal)),
        good: state === 'nearer' || state === 'reached',
      };
    });
    const none = say('measures', 'yearly.none');
    lines.push({
      key: place.id ?? 'all',
      name: place.name,
      names: count.names,
      goals: said,
      cells: {
        partners: String(count.partners),
        contacts: String(count.contacts),
        meetings: String(count.meetings),
        steps:
          count.stepsDue + count.stepsDone === 0
            ? none
            : say('measures', 'yearly.stepsOf', {
                done: count.stepsDone,
                all: Math.max(count.stepsDue, count.stepsDone),
              }),
        agreements: String(count.agreements),
        promises:
          promises.of === 0 ? none : say('measures', 'yearly.promisesOf', { kept: promises.kept, all: promises.of }),
        goals:
          said.length === 0
            ? none
            : say('measures', 'yearly.goalsOf', { nearer: said.filter(({ good }) => good).length, all: said.length }),
      },
    });
  }
  return lines;
}

/** The columns of the report, in their order. */
export const YEARLY = ['partners', 'contacts', 'meetings', 'steps', 'agreements', 'promises', 'goals'] as const;
