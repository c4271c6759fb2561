/** A place in miles east and north of the county's corner. */
export type Place = readonly [east: number, north: number];

/** One stop of a day: its place, null where none is known, and the minute of the day it was arranged for, if any. */
export type Stop = { readonly id: string; readonly place: Place | null; readonly at: number | null };

/** A day in its order: each leg's straight miles, null where one of its ends has no known place. */
export type PlannedDay = {
  readonly order: readonly string[];
  /** To each stop from the one before it (the office before the first), and last the way back. */
  readonly legs: readonly (number | null)[];
  /** Straight miles of all legs that are known. */
  readonly miles: number;
  /** Stops whose place is not known: they keep their moment, or stand at the end. */
  readonly unplaced: readonly string[];
};

/** Changes smaller than this, in miles, are not worth another order. */
const SMALL = 1e-6;

/**
 * Orders a day of visits: what was arranged for a moment keeps its order in time; everything else goes where it lengthens
 * the way least, and is then moved and turned round while that shortens the way (insertion, then 2-opt). Distances are
 * straight lines between known places, from the office and back to it; they compare orders and tell no driving time.
 */
export function planDay(stops: readonly Stop[], office: Place | null): PlannedDay {
  const timed = stops.filter(stop => stop.at !== null).toSorted((one, other) => one.at! - other.at!);
  const free = stops.filter(stop => stop.at === null && stop.place !== null);
  const last = stops.filter(stop => stop.at === null && stop.place === null);
  let order: readonly Stop[] = timed;
  for (const stop of free) order = shortest(insertions(order, stop), office);
  order = [...improve(order, office), ...last];
  const legs = legsOf(order, office);
  return {
    order: order.map(({ id }) => id),
    legs,
    miles: legs.reduce<number>((sum, leg) => sum + (leg ?? 0), 0),
    unplaced: order.filter(({ place }) => place === null).map(({ id }) => id),
  };
}

/** Every place one stop may take, the last one first: where it makes no difference, what was arranged comes before it. */
const insertions = (order: readonly Stop[], stop: Stop): readonly (readonly Stop[])[] =>
  Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(order.length - at, 0, stop));

function improve(order: readonly Stop[], office: Place | null): readonly Stop[] {
  const better = shortest([order, ...turnedRound(order), ...movedOne(order)], office);
  return lengthOf(better, office) < lengthOf(order, office) - SMALL ? improve(better, office) : order;
}

/** Every order in which one stretch is driven the other way round; one with two arranged moments keeps its way. */
const turnedRound = (order: readonly Stop[]): (readonly Stop[])[] =>
  order.flatMap((_, from) =>
    Array.from({ length: order.length - from - 1 }, (_, more) => from + more + 2).flatMap(to => {
      const stretch = order.slice(from, to);
      const arranged = stretch.filter(({ at }) => at !== null).length;
      return arranged > 1 ? [] : [[...order.slice(0, from), ...stretch.toReversed(), ...order.slice(to)]];
    }),
  );

/** Every order in which one stop without an arranged moment stands elsewhere. */
const movedOne = (order: readonly Stop[]): (readonly Stop[])[] =>
  order.flatMap((stop, at) => (stop.at === null ? insertions(order.toSpliced(at, 1), stop) : []));

const shortest = (orders: readonly (readonly Stop[])[], office: Place | null): readonly Stop[] =>
  orders.reduce((best, other) => (lengthOf(other, office) < lengthOf(best, office) - SMALL ? other : best));

/** The way from place to place; a stop without a known place is passed over. */
function lengthOf(order: readonly Stop[], office: Place | null): number {
  const places = [office, ...order.map(({ place }) => place), office].filter(place => place !== null);
  return places.slice(1).reduce((sum, place, at) => sum + milesBetween(places[at]!, place), 0);
}

/** Straight miles between two places. */
export const milesBetween = (one: Place, other: Place): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

function legsOf(order: readonly Stop[], office: Place | null): (number | null)[] {
  if (order.length === 0) return [];
  const places = [office, ...order.map(({ place }) => place), office];
  return places.slice(1).map((place, at) => {
    const before = places[at]!;
    return place && before ? milesBetween(before, place) : null;
  });
}
