import type { Id } from '#kernel/ids.ts';
import { needsOf } from '#modules/assessments/index.ts';
import { topicsOpenFor } from '#modules/people/index.ts';
import { goalsNow } from '#modules/permanency/index.ts';
import { needStanding } from '#modules/planning/index.ts';
import { referralsOf } from '#modules/referrals/index.ts';
import { monthsOf } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { TOPICS } from './contract.ts';
import { servicesOfNeed } from './rules/services-of-need.ts';
import { hearingsAround, plannedServicesFor } from './store.ts';

/** The months of visits the card counts, this one left out: it is not over. */
const MONTHS = 6;

/** The card on the first page of a record: four lines at most, each for those who may read its topic. */
export async function progressCard(ask: Ask, childId: Id) {
  const { tx, say, language, who, now } = ask;
  const open = await topicsOpenFor(tx, childId, TOPICS);
  const lines: string[] = [];
  if (open.has('permanency')) {
    const [goal] = await goalsNow(tx, childId);
    lines.push(
      goal
        ? say('workspace', 'progress.card.goal', { goal: goal[language] })
        : say('workspace', 'progress.card.noGoal'),
    );
  }
  if (open.has('visits')) {
    const over = (await monthsOf(ask, childId, MONTHS + 1)).slice(0, -1);
    const counted = over.filter(({ standing }) => standing?.state === 'met' || standing?.state === 'missed');
    const met = counted.filter(({ standing }) => standing?.state === 'met').length;
    lines.push(
      counted.length > 0
        ? say('workspace', 'progress.card.visits', { met, count: counted.length })
        : say('workspace', 'progress.card.noVisits'),
    );
  }
  if (open.has('court')) {
    const { next } = await hearingsAround(tx, childId, now);
    lines.push(
      next
        ? say('workspace', 'progress.card.hearing', { day: sayDayOf(language, who.timeZone, next.at) })
        : say('workspace', 'progress.card.noHearing'),
    );
  }
  if (open.has('referral')) {
    const needs = (await needsOf(tx, [childId])).filter(({ ended_on }) => ended_on === null);
    if (needs.length > 0) {
      const [referrals, planned] = [await referralsOf(tx, [childId]), await plannedServicesFor(tx, childId)];
      const without = needs.filter(
        ({ id }) => needStanding(servicesOfNeed(id, referrals, planned)) === 'no-service',
      ).length;
      if (without > 0) lines.push(say('workspace', 'progress.card.noService', { count: without }));
    }
  }
  return {
    title: say('workspace', 'progress.card.title'),
    open: { href: `/children/${childId}/progress`, label: say('workspace', 'progress.card.open') },
    lines,
  };
}
