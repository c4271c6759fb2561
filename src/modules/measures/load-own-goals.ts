import {
  communityNames,
  goalsIn,
  mappingsOf,
  myPartnerships,
  objectivesOf,
  partnersBesideMe,
  progressOf,
  stepsIn,
  valuesOf,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { goalTitle, sayGoal, sayStep, standingOf } from './say/say-goals.ts';

/**
 * What a partner sees of the goals of its communities: the goals, its own aims in them and how they come along, and the
 * steps that are shared. Figures of the record are left out: they stand among the shared figures, without small groups.
 */
export async function loadOwnGoals(ask: Ask) {
  const { tx, say, language } = ask;
  const mine = await myPartnerships(tx);
  const communities = await communityNames(tx);
  const ids = communities.map(({ id }) => id);
  const [goals, steps, names] = [await goalsIn(tx, ids), await stepsIn(tx, ids), await partnersBesideMe(tx)];
  const values = Map.groupBy(
    await valuesOf(
      tx,
      goals.map(goal => goal.id),
    ),
    row => row.goal_id,
  );
  const [objectives, mappings, progress] = [
    await objectivesOf(tx, mine),
    await mappingsOf(tx, mine),
    await progressOf(tx, mine),
  ];
  return {
    communities: communities.map(({ id, name }) => ({
      key: id,
      name,
      goals: goals
        .filter(goal => goal.community_id === id)
        .map(goal => {
          const { baseline, now } = standingOf(values.get(goal.id) ?? []);
          const entered = goal.measure === null;
          return {
            ...sayGoal(ask, goal, baseline, now, entered),
            enter: entered ? `/partner/goals/${goal.id}/figure` : null,
          };
        }),
      steps: steps
        .filter(step => step.community_id === id)
        .map(step => {
          const { over, ...said } = sayStep(ask, step, {
            ofUser: () => null,
            ofPartner: other => names.get(other) ?? null,
          });
          const own = [step.partnership_id, step.beside_id].some(each => each !== null && mine.includes(each));
          return { ...said, own, href: own && !over ? `/partner/steps/${step.id}` : null };
        }),
    })),
    aims: objectives.map(aim => {
      const told = progress.filter(each => each.objective_id === aim.id);
      const serving = mappings.flatMap(({ goal_id, objective_id }) =>
        objective_id === aim.id ? goals.filter(goal => goal.id === goal_id) : [],
      );
      return {
        key: aim.id,
        words: aim.words,
        href: `/partner/aims/${aim.id}`,
        servedBy:
          serving.length > 0
            ? say('measures', 'ownGoals.servedBy', {
                goals: serving.map(goal => goalTitle(language, goal)).join('; '),
              })
            : say('measures', 'ownGoals.servedByNone'),
        state: told[0]?.state ?? null,
        told: told.map(each => ({
          key: each.id,
          text: say('measures', 'ownGoals.told', {
            state: say('measures', `progress.${each.state}`),
            day: sayDay(language, each.as_of),
          }),
          words: each.words,
        })),
      };
    }),
  };
}
