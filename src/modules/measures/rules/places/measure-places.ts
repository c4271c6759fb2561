import type { Day } from '#kernel/days.ts';
import { type Figure, figureOf, type Measured, type Place } from './counted.ts';
import { lasts, type PlaceFacts } from './facts.ts';
import { measureCommunity } from './measure-community.ts';
import { measureHomes } from './measure-homes.ts';
import { measurePlacements } from './measure-placements.ts';
import { measureStays } from './measure-stays.ts';
import { measureTogether } from './measure-together.ts';

/**
 * Every measure on a day. `drawnOn` is the day whose borders count, usually the same: a neighborhood that was drawn anew
 * still answers by the borders it had.
 */
export const measureAll = (facts: PlaceFacts, day: Day, drawnOn: Day = day): Readonly<Record<string, Measured>> => ({
  ...measureStays(facts, day, drawnOn),
  ...measurePlacements(facts, day, drawnOn),
  ...measureHomes(facts, day, drawnOn),
  ...measureCommunity(facts, day, drawnOn),
  ...measureTogether(facts, day),
});

/** A place figures are counted of; both null is the whole agency. */
export type NamedPlace = Place & { readonly areaCode: string | null; readonly communityId: string | null };

/** The whole agency, its neighborhoods and its communities as they were on a day. */
export function placesOn(facts: PlaceFacts, day: Day, drawnOn: Day = day): NamedPlace[] {
  const areas = facts.areas.filter(area => lasts(area, drawnOn));
  const people = new Map(areas.map(area => [area.code, area.people]));
  const together = (codes: readonly string[]): number | null =>
    // One neighborhood nobody counted leaves the number of the whole unknown.
    codes.length === 0 || codes.some(code => (people.get(code) ?? null) === null)
      ? null
      : codes.reduce((sum, code) => sum + people.get(code)!, 0);
  const communities = facts.communities.map(({ id, areas: own }) => ({
    id,
    codes: own.filter(area => lasts(area, day)).map(area => area.code),
  }));
  return [
    { areaCode: null, communityId: null, codes: null, people: together([...people.keys()]) },
    ...areas.map(({ code }) => ({
      areaCode: code,
      communityId: null,
      codes: new Set([code]),
      people: people.get(code) ?? null,
    })),
    ...communities.map(({ id, codes }) => ({
      areaCode: null,
      communityId: id,
      codes: new Set([id, ...codes]),
      people: together(codes),
    })),
  ];
}

/** One figure of one place. */
export type PlaceFigure = Figure & {
  readonly areaCode: string | null;
  readonly communityId: string | null;
  readonly measure: string;
};

/** All figures of all places on a day. */
export function figuresOn(facts: PlaceFacts, day: Day, drawnOn: Day = day): PlaceFigure[] {
  const measured = Object.entries(measureAll(facts, day, drawnOn));
  return placesOn(facts, day, drawnOn).flatMap(place =>
    measured.map(([measure, counted]) => ({
      areaCode: place.areaCode,
      communityId: place.communityId,
      measure,
      ...figureOf(counted, place),
    })),
  );
}
