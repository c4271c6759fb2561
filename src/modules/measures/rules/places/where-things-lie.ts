import type { Day } from '#kernel/days.ts';
import { type AreaVersion, type Days, type Lies, lasts, onDay, type PlaceFacts } from './facts.ts';

/** Codes of the neighborhoods something lies in by the borders of one day: none where it is not known or in none of them. */
export type CodesOf = (lies: Lies | undefined) => readonly string[];

const NOWHERE: readonly string[] = [];
/** Borders change seldom and figures are asked for many months: each drawing is worked out once. */
const drawings = new WeakMap<readonly AreaVersion[], Map<string, CodesOf>>();

/** Tells where things lie by the borders that counted on a day. */
export function bordersOn({ areas, placer }: PlaceFacts, day: Day): CodesOf {
  const then = areas.filter(area => lasts(area, day));
  const key = then.map(area => area.id).join();
  const known = drawings.get(areas) ?? new Map<string, CodesOf>();
  drawings.set(areas, known);
  const found = known.get(key) ?? codesBy(then, placer(then), new Map(areas.map(area => [area.id, area.code])));
  known.set(key, found);
  return found;
}

function codesBy(
  areas: readonly AreaVersion[],
  place: ReturnType<PlaceFacts['placer']>,
  codeOfId: ReadonlyMap<string, string>,
): CodesOf {
  const codes = new Map(areas.map(area => [area.code, [area.code] as const]));
  const kept = new WeakMap<Lies, readonly string[]>();
  const find = (lies: Lies): readonly string[] => {
    const area = place(lies);
    if (area) return codes.get(area.code) ?? NOWHERE;
    if (area === null || lies.areaId === null) return NOWHERE;
    // Without a point, what somebody wrote down holds under any borders.
    return codes.get(codeOfId.get(lies.areaId) ?? '') ?? NOWHERE;
  };
  return lies => {
    if (!lies) return NOWHERE;
    const found = kept.get(lies) ?? find(lies);
    kept.set(lies, found);
    return found;
  };
}

/** The home a child comes from: where they lived on the day they came into care, else the first address after it. */
export const homeOfOrigin = (facts: PlaceFacts, childId: string, entered: Day): (Days & Lies) | undefined => {
  const addresses = facts.addresses.get(childId);
  return onDay(addresses, entered) ?? addresses?.find(address => address.from > entered) ?? addresses?.at(-1);
};

/** Straight miles between two things; null where one of them has no point. */
export const milesBetween = (one: Lies | undefined, other: Lies | undefined): number | null =>
  one?.point && other?.point ? Math.hypot(one.point[0] - other.point[0], one.point[1] - other.point[1]) : null;
