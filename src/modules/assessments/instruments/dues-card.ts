import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { giveAssessments, viewDues } from '../policy.ts';
import { sayDue } from './say-dues.ts';
import { duesUntil } from './store/dues.ts';

/** So many days ahead a worker is told of what is due. */
const DAYS_AHEAD = 14;

/**
 * Assessments that are late or due within two weeks, for whoever is asked to give them: named, or the primary worker of these
 * children. Null for somebody who assesses nobody. At most so many rows, the earliest first (S2-12).
 */
export const assessmentsOfMine = (ask: Ask, children: readonly Id[], most: number) =>
  cardOf(ask, {
    mine: { userId: ask.who.userId, children },
    until: ask.today.add({ days: DAYS_AHEAD }).toString(),
    most,
  });

/** Assessments that are late, of every child the reader sees: what a supervisor asks about. Null and rows as above. */
export const assessmentsLate = (ask: Ask, most: number) =>
  cardOf(ask, { until: ask.today.subtract({ days: 1 }).toString(), most });

async function cardOf(ask: Ask, asked: Parameters<typeof duesUntil>[1]) {
  const { tx, say, who } = ask;
  if (!viewDues.may(who)) return null;
  const dues = await duesUntil(tx, asked);
  const forOthers = asked.mine === undefined;
  return {
    title: say('assessments', forOthers ? 'card.late' : 'card.mine'),
    all: { href: '/assessments/due', label: say('assessments', 'card.all') },
    give: giveAssessments.may(who) && !forOthers ? say('assessments', 'tab.give') : null,
    rows: dues.map(due => {
      const { key, childId, child, instrument, day, leaf, late, why, who: whose } = sayDue(ask, due);
      return {
        key,
        leaf,
        title: say('assessments', 'card.row', { name: child, instrument }),
        href: `/children/${childId}/assessments`,
        go: `/children/${childId}/assessments/new`,
        late,
        text: forOthers ? `${why} · ${whose}` : `${day} · ${why}`,
      };
    }),
  };
}

/** Assessments that are due, in finished words. */
export type AssessmentsDue = NonNullable<Awaited<ReturnType<typeof cardOf>>>;
