import { smallGroup } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Counted, hideFew, type MadeOf, NO_PEOPLE } from '../rules/places/hide-few.ts';
import { type AreaOf, areasOfCommunities } from '../store/made-of-areas.ts';
import {
  type FigurePoint,
  type PlaceFiguresAsked,
  type PlaceKind,
  type PlaceSeries,
  placeFigures,
} from '../store/place-figures.ts';

type Reader = Pick<Ask, 'tx' | 'who'>;

/** Who reads figures alone, and answers for no work of others: small groups are hidden from them. */
export const readsFiguresAlone = ({ who }: Pick<Ask, 'who'>): boolean =>
  who.roles.length > 0 && who.roles.every(role => role === 'analyst');

/**
 * Figures of places as this reader may see them: exact for the agency's staff; for analysts without small groups and what
 * would tell of them, on whichever page they look. A point that is left out says so (`hidden`) and tells no number.
 */
export async function figuresFor(ask: Reader, asked: PlaceFiguresAsked): Promise<PlaceSeries[]> {
  if (!readsFiguresAlone(ask)) return placeFigures(ask.tx, asked);
  const { places, of, ...when } = asked;
  const floor = await smallGroup(ask.tx);
  const all = new Map<PlaceKind, PlaceSeries[]>();
  for (const kind of ['agency', 'community', 'area'] as const)
    all.set(kind, await placeFigures(ask.tx, { ...when, of: kind }));
  const areas = await areasOfCommunities(ask.tx);
  const hidden = new Map<string, ReadonlySet<string>>();
  const hiddenOn = (measure: string, day: string) => {
    const key = `${measure} ${day}`;
    if (!hidden.has(key)) hidden.set(key, hiddenPlaces(all, areas, measure, day, floor));
    return hidden.get(key)!;
  };
  return all
    .get(of)!
    .filter(({ place }) => places?.includes(place) ?? true)
    .map(({ place, measure, points }) => ({
      place,
      measure,
      points: points.map(point =>
        hiddenOn(measure, point.asOf).has(keyOf(of, place)) ? withoutNumbers(point) : point,
      ),
    }));
}

const keyOf = (kind: PlaceKind, place: string): string => `${kind} ${place}`;
const WHOLE = keyOf('agency', '');

const withoutNumbers = (point: FigurePoint): FigurePoint => ({
  ...point,
  numerator: null,
  denominator: null,
  value: null,
  missing: 0,
  hidden: true,
});

/** Below the line of these are no people of the agency: everybody under 18 who lives there, or days. */
const NO_PEOPLE_BELOW: ReadonlySet<string> = new Set(['entry_rate', 'moves']);

function hiddenPlaces(
  all: ReadonlyMap<PlaceKind, readonly PlaceSeries[]>,
  areas: readonly AreaOf[],
  measure: string,
  day: string,
  floor: number,
): ReadonlySet<string> {
  if (NO_PEOPLE.has(measure)) return new Set();
  const figures = [...all].flatMap(([kind, series]) =>
    series.flatMap(({ place, measure: of, points }): Counted[] => {
      const point = of === measure ? points.find(each => each.asOf === day) : undefined;
      if (!point) return [];
      const people = NO_PEOPLE_BELOW.has(measure) ? null : point.denominator;
      return [{ place: keyOf(kind, place), numerator: point.numerator, people }];
    }),
  );
  const ofKind = (kind: PlaceKind) => figures.flatMap(({ place }) => (place.startsWith(`${kind} `) ? place : []));
  const there = areas.filter(({ from, until }) => from <= day && (until === null || day < until));
  const made: MadeOf[] = [
    ...[...Map.groupBy(there, area => area.communityId)].map(([id, parts]) => ({
      whole: keyOf('community', id),
      parts: parts.map(({ code }) => keyOf('area', code)),
    })),
    { whole: WHOLE, parts: ofKind('community') },
    { whole: WHOLE, parts: ofKind('area') },
  ];
  return hideFew(figures, made, floor);
}
