import type { Day } from '#kernel/days.ts';
import type { Counted, Measured } from './counted.ts';
import { type Home, type Lies, lasts, onDay, type Placed, type PlaceFacts, type Stay } from './facts.ts';
import { lastYear } from './measure-stays.ts';
import { bordersOn, homeOfOrigin, milesBetween } from './where-things-lie.ts';

const KIN = ['foster_home_relative', 'relative_unlicensed'];

/** A child placed in a home or a facility, with the home they come from. */
type Near = {
  readonly stay: Stay;
  /** Not on record: it cannot be told where a child came to. */
  readonly placed: Placed | undefined;
  readonly home: Home | undefined;
  readonly origin: Lies | undefined;
  readonly school: Lies | undefined;
};

/**
 * How near to home, to school, to kin and to brothers and sisters children live on a day and lived at entry. Counted where
 * each child comes from, by the borders of `drawnOn`. Children on a trial visit or away are in no home that could be near.
 */
export function measurePlacements(facts: PlaceFacts, day: Day, drawnOn: Day): Readonly<Record<string, Measured>> {
  const borders = bordersOn(facts, drawnOn);
  const near = (stay: Stay, placed: Placed | undefined, on: Day): Near => {
    const school = onDay(facts.schools.get(stay.childId), on);
    return {
      stay,
      placed,
      home: facts.homes.get(placed?.homeId ?? ''),
      origin: homeOfOrigin(facts, stay.childId, stay.from),
      school: school && { point: null, postalCode: null, areaId: school.areaId },
    };
  };
  const inCare = facts.stays.filter(stay => lasts(stay, day));
  const now = inCare.flatMap(stay => {
    const placed = onDay(facts.placements.get(stay.childId), day);
    const away = onDay(facts.meanwhile.get(stay.childId), day)?.setting === 'away';
    return placed && placed.homeId !== null && !away ? [near(stay, placed, day)] : [];
  });
  const year = lastYear(day);
  const entered = facts.stays
    .filter(stay => stay.from >= year.from && stay.from <= year.to)
    .map(stay => {
      // The home on record from the first two days: who came at night was placed the next morning.
      const first = facts.placements
        .get(stay.childId)
        ?.find(each => each.from >= stay.from && each.from <= stay.from + 1);
      return near(stay, first?.homeId ? first : undefined, stay.from);
    });

  const share = (all: readonly Near[], is: (one: Near) => boolean | null): Measured => ({
    shape: 'share',
    rows: all.map((one): Counted => {
      const found = is(one);
      const places = borders(one.origin);
      return { places, above: found === null ? null : Number(found), below: 1, of: one.stay.childId };
    }),
  });
  const same = (one: Lies | undefined, other: Lies | undefined): boolean | null => {
    const [from, to] = [borders(one), borders(other)];
    // A point outside all neighborhoods is known; nothing written down is not.
    return from.length === 0 || (to.length === 0 && !other?.point) ? null : to.some(code => from.includes(code));
  };
  const ownArea = ({ origin, home }: Near) => same(origin, home);
  const schoolArea = ({ school, home }: Near) => same(school, home);
  const within =
    (miles: number) =>
    ({ origin, home }: Near) => {
      const far = milesBetween(origin, home);
      return far === null ? null : far <= miles;
    };
  const atSchool = (all: readonly Near[]) => all.filter(({ school }) => borders(school).length > 0);

  return {
    own_area: share(now, ownArea),
    own_area_at_entry: share(entered, ownArea),
    school_area: share(atSchool(now), schoolArea),
    school_area_at_entry: share(atSchool(entered), schoolArea),
    within_2_miles: share(now, within(2)),
    within_5_miles: share(now, within(5)),
    within_10_miles: share(now, within(10)),
    in_community: share(now, within(facts.miles)),
    in_community_at_entry: share(entered, within(facts.miles)),
    with_kin: share(now, ({ placed }) => KIN.includes(placed?.setting ?? '')),
    siblings_together: siblingsTogether(facts, inCare, day, borders),
  };
}

/** Children of one case are brothers and sisters here; they live together where one home or one person has them all. */
function siblingsTogether(
  facts: PlaceFacts,
  inCare: readonly Stay[],
  day: Day,
  borders: (lies: Lies | undefined) => readonly string[],
): Measured {
  const where = (stay: Stay) => {
    const placed = onDay(facts.placements.get(stay.childId), day);
    return placed?.homeId ?? placed?.withPersonId ?? null;
  };
  const groups = [...Map.groupBy(inCare, stay => stay.caseId).values()].filter(group => group.length > 1);
  return {
    shape: 'share',
    rows: groups.flatMap(group => {
      const homes = new Set(group.map(where));
      const together = homes.has(null) ? null : Number(homes.size === 1);
      return group.map(stay => ({
        places: borders(homeOfOrigin(facts, stay.childId, stay.from)),
        above: together,
        below: 1,
        of: stay.childId,
      }));
    }),
  };
}
