import type { ChildFrameData } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { LoadedProgress } from './load-progress.ts';
import { sayGoals, sayNeeds, sayRequests, sayScores } from './say-lines.ts';
import { sayMonths, sayQuarters } from './say-over-time.ts';
import { sayValues, sourceOf } from './say-values.ts';

/** A child's progress in finished words; null parts are not the reader's to see. */
export function sayProgress(ask: Ask, { childId }: Pick<ChildFrameData, 'childId'>, loaded: LoadedProgress) {
  const { months, plan, scores, help, requests } = loaded;
  return {
    words: ask.say.group('workspace', 'progress'),
    values: sayValues(ask, childId, loaded),
    months: months && { marks: sayMonths(ask, months), source: sourceOf(ask, childId, 'contacts') },
    plan: plan && { ...sayGoals(ask, childId, plan), source: sourceOf(ask, childId, 'case-plan') },
    scores: scores && { lines: sayScores(ask, childId, scores), source: sourceOf(ask, childId, 'assessments') },
    needs: help && { lines: sayNeeds(ask, help), source: sourceOf(ask, childId, 'services') },
    requests: requests && {
      lines: sayRequests(ask, childId, requests),
      source: { href: `/children/${childId}/contacts/requests`, label: ask.say('people', 'tabs.contacts') },
    },
    quarters: sayQuarters(ask, loaded),
  };
}

export type SaidProgress = ReturnType<typeof sayProgress>;
