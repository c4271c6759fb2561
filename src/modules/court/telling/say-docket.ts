import type { Ask } from '#platform/http/ask.ts';
import { leafOfDay, sayMoment } from '#platform/words/say-date.ts';
import { hearingsAhead } from '../hearings-ahead.ts';
import { dayOf } from '../rules/court-problems.ts';

/** So many days ahead, and so many hearings at most, are on the list of a court's people. */
const AHEAD = 28;
const MOST = 100;

/**
 * The hearings of the next four weeks about the children of whose cases a judge or a guardian ad litem is part, by their
 * moment, in finished words; null for everybody else, who reads what they were told of.
 */
export async function sayDocket({ tx, who, now, say, language }: Ask) {
  if (who.kind !== 'court') return null;
  const until = Temporal.Instant.from(now)
    .add({ hours: AHEAD * 24 })
    .toString();
  const rows = (await hearingsAhead(tx, now, until, MOST + 1)).filter(({ firstName }) => firstName !== null);
  return {
    title: say('court', 'mine.docket'),
    none: say('court', 'mine.docketNone'),
    rows: rows.slice(0, MOST).map(row => ({
      id: row.id,
      title: say('court', 'mine.about', { kind: row[language], child: row.firstName! }),
      href: `/home/children/${row.childId}/court`,
      leaf: leafOfDay(language, dayOf(row.setFor, who.timeZone)),
      lines: [sayMoment(language, who.timeZone, row.setFor)],
      tag: null,
    })),
    left: rows.length > MOST ? say('court', 'mine.docketLeft', { most: MOST }) : null,
  };
}
