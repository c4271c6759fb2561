import { needStanding } from '#modules/planning/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { LoadedProgress } from './load-progress.ts';
import { directionOf } from './rules/direction.ts';
import { servicesOfNeed } from './rules/services-of-need.ts';
import { sparkPoints } from './rules/spark-points.ts';

const RATERS = ['worker', 'parent', 'caregiver', 'provider', 'youth'] as const;
/** So many scores make the little line. */
const DRAWN = 8;

/** Goals of the case plan, with the last rating of each rater side by side. No mean is made of them. */
export const sayGoals = ({ say, language }: Ask, childId: string, plan: NonNullable<LoadedProgress['plan']>) => ({
  raters: RATERS.map(key => ({ key, label: say('planning', `raters.${key}`) })),
  goals: plan.map(goal => ({
    key: goal.id,
    words: goal.words,
    whose: goal.parent,
    met: goal.state === 'met' ? say('workspace', 'progress.met') : null,
    href: `/children/${childId}/case-plan/${goal.planId}/goals/${goal.id}`,
    rated: RATERS.map(rater => {
      const last = new Map(goal.ratings.filter(each => each.rater === rater).map(each => [each.name, each]));
      return {
        key: rater,
        entries: [...last.values()].map(({ name, on, level }) => ({
          key: `${name} ${on}`,
          level: say('planning', `levels.${level}`),
          by: say('workspace', 'progress.by', { name, day: sayDay(language, on) }),
        })),
      };
    }),
  })),
});

/** The latest two scores by each instrument, with the way the number went, in words. */
export const sayScores = ({ say, language }: Ask, childId: string, lines: NonNullable<LoadedProgress['scores']>) =>
  lines.map(({ series, name, cut, scores }) => {
    const [latest, before] = scores;
    const went = directionOf([latest?.value ?? null, before?.value ?? null]);
    const score = (each: typeof latest) =>
      each?.said
        ? {
            text: say('workspace', each.over ? 'progress.scoreOver' : 'progress.score', {
              value: each.said,
              day: sayDay(language, each.on),
            }),
            href: `/children/${childId}/assessments/${each.assessmentId}`,
          }
        : null;
    return {
      key: series,
      name,
      cut: cut && say('workspace', 'progress.cut', { cut }),
      latest: score(latest),
      before: score(before),
      went: went && say('workspace', `progress.went.${went.direction}`, { by: String(went.by) }),
      spark: sparkPoints(
        scores
          .slice(0, DRAWN)
          .flatMap(({ value }) => value ?? [])
          .toReversed(),
      ),
    };
  });

/** Open needs of the child: those without a service first. */
export function sayNeeds({ say, language }: Ask, { needs, referrals, planned }: NonNullable<LoadedProgress['help']>) {
  const order = ['no-service', 'not-started', 'started'];
  return needs
    .filter(({ ended_on }) => ended_on === null)
    .map(need => {
      const standing = needStanding(servicesOfNeed(need.id, referrals, planned));
      return {
        key: need.id,
        name: need[`kind_${language}`],
        since: say('workspace', 'progress.since', { day: sayDay(language, need.identified_on) }),
        standing,
        said: say('workspace', `progress.needs.${standing}`),
      };
    })
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/** What was asked for on the child's behalf and has no answer yet. */
export const sayRequests = (
  { say, language, today }: Ask,
  childId: string,
  requests: NonNullable<LoadedProgress['requests']>,
) =>
  requests
    .filter(({ answered_on }) => answered_on === null)
    .map(({ id, what, whom, asked_on, answer_by }) => ({
      key: id,
      what,
      href: `/children/${childId}/contacts/requests/${id}`,
      text: say('workspace', answer_by < today.toString() ? 'progress.askedLate' : 'progress.asked', {
        whom,
        on: sayDay(language, asked_on),
        day: sayDay(language, answer_by),
      }),
    }));
