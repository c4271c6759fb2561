import type { Day } from '#kernel/days.ts';
import type { Counted, Measured } from './counted.ts';
import { lasts, onDay, type Placed, type PlaceFacts, type Stay } from './facts.ts';
import { bordersOn, homeOfOrigin } from './where-things-lie.ts';

const HOME = ['reunification', 'relative', 'guardianship'];
const PERMANENT = [...HOME, 'adoption'];
/** Stays shorter than this are left out of permanency and moves (CFSR round 4). */
const STAYED = 8;

/** The year before a day, and the year before that: first and last day. */
export const lastYear = (day: Day) => ({ from: day - 365, to: day - 1 });
const yearBefore = (day: Day) => ({ from: day - 730, to: day - 366 });
const within = ({ from, to }: { from: Day; to: Day }, day: Day | null): boolean =>
  day !== null && day >= from && day <= to;

/**
 * Entries, exits, reunification and permanency on a day, each stay counted where the child lived when it began, by the
 * borders of `drawnOn`. Windows are the 365 days before the day; definitions stand in db/reference/lists/measure.csv.
 */
export function measureStays(facts: PlaceFacts, day: Day, drawnOn: Day): Readonly<Record<string, Measured>> {
  const borders = bordersOn(facts, drawnOn);
  const row = (stay: Stay, above: number | null, more: Partial<Counted> = {}): Counted => ({
    places: borders(homeOfOrigin(facts, stay.childId, stay.from)),
    above,
    below: 1,
    of: stay.childId,
    ...more,
  });
  const known = facts.stays.filter(stay => stay.from <= day);
  /** The day a stay had ended by; null: it goes on, or ended later. */
  const ended = (stay: Stay): Day | null => (stay.to !== null && stay.to <= day ? stay.to : null);
  const length = (stay: Stay): number => (ended(stay) ?? day) - stay.from;

  const entries = known.filter(stay => within(lastYear(day), stay.from));
  const exits = known.filter(stay => within(lastYear(day), ended(stay)));
  const reunified = exits.filter(stay => stay.exit === 'reunification');
  const cohort = known.filter(stay => within(yearBefore(day), stay.from));
  const left = known.filter(stay => within(yearBefore(day), ended(stay)) && HOME.includes(stay.exit ?? ''));
  const stayed = (stay: Stay) => length(stay) >= STAYED;
  const staysOf = Map.groupBy(known, stay => stay.childId);
  const again = (stay: Stay) =>
    staysOf.get(stay.childId)!.some(next => next.from >= stay.to! && next.from - stay.to! <= 365);

  return {
    children_in_care: { shape: 'sum', rows: known.filter(stay => lasts(stay, day)).map(stay => row(stay, 1)) },
    entries: { shape: 'sum', rows: entries.map(stay => row(stay, 1)) },
    entry_rate: { shape: 'people', rows: entries.map(stay => row(stay, 1)) },
    exits: { shape: 'sum', rows: exits.map(stay => row(stay, 1)) },
    reunifications: { shape: 'sum', rows: reunified.map(stay => row(stay, 1)) },
    reunified_share: { shape: 'share', rows: exits.map(stay => row(stay, reunified.includes(stay) ? 1 : 0)) },
    days_to_reunification: {
      shape: 'median',
      rows: reunified.map(stay => row(stay, 1, { wait: { days: length(stay), came: true } })),
    },
    cohort_days_to_reunification: {
      shape: 'kaplan-meier',
      rows: cohort.map(stay => {
        const came = ended(stay) !== null && stay.exit === 'reunification';
        return row(stay, came ? 1 : 0, { wait: { days: length(stay), came } });
      }),
    },
    permanency_12_months: {
      shape: 'share',
      rows: cohort
        .filter(stayed)
        .map(stay =>
          row(stay, ended(stay) !== null && length(stay) <= 365 && PERMANENT.includes(stay.exit ?? '') ? 1 : 0),
        ),
    },
    came_back: { shape: 'share', rows: left.map(stay => row(stay, again(stay) ? 1 : 0)) },
    moves: {
      shape: 'rate',
      rows: entries.filter(stayed).map(stay => row(stay, movesIn(facts, stay, day), { below: length(stay) })),
    },
  };
}

/**
 * Changes of home in a stay until a day. The same home under another name of its setting is no move; a first home on record
 * that began days after the stay is one, from a home nobody wrote down, unless the child came from a hospital or the like.
 */
function movesIn(facts: PlaceFacts, stay: Stay, day: Day): number {
  const placed = (facts.placements.get(stay.childId) ?? []).filter(
    each => each.counts && each.from >= stay.from && each.from <= day && (stay.to === null || each.from < stay.to),
  );
  const where = (each: Placed | undefined) => each?.homeId ?? each?.withPersonId;
  const changes = placed.filter((each, at) => at > 0 && where(each) !== where(placed[at - 1])).length;
  const first = placed[0];
  const unknownHome = first && first.from - stay.from > 1 && !onDay(facts.meanwhile.get(stay.childId), first.from - 1);
  return changes + (unknownHome ? 1 : 0);
}
