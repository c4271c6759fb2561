import type { Day } from '#kernel/days.ts';
import type { Measured } from './counted.ts';
import { type Home, lasts, onDay, type PlaceFacts } from './facts.ts';
import { lastYear } from './measure-stays.ts';
import { bordersOn } from './where-things-lie.ts';

/** Licensed homes, their beds and open beds on a day, and homes of kin with children; where each home stands. */
export function measureHomes(facts: PlaceFacts, day: Day, drawnOn: Day): Readonly<Record<string, Measured>> {
  const borders = bordersOn(facts, drawnOn);
  const uses = bedsInUse(facts, day);
  const families = [...facts.homes.values()].filter(home => home.kind !== 'facility');
  const licensed = families.filter(home => !isClosed(home, day) && home.licenses.some(license => lasts(license, day)));
  const kin = families.filter(home => home.kind !== 'foster' && (uses.placed.get(home.id) ?? 0) > 0);
  const year = lastYear(day);
  const first = families.filter(home => {
    const began = Math.min(...home.licenses.map(license => license.from));
    return began >= year.from && began <= year.to;
  });
  const sum = (homes: readonly Home[], beds: (home: Home) => number): Measured => ({
    shape: 'sum',
    rows: homes.map(home => ({ places: borders(home), above: beds(home), below: 1, of: home.id })),
  });
  return {
    licensed_homes: sum(licensed, () => 1),
    licensed_beds: sum(licensed, home => bedsOf(home, day)),
    open_beds: sum(licensed, home => openBeds(home, day, uses.taken.get(home.id) ?? 0)),
    kin_homes: sum(kin, () => 1),
    new_homes: sum(first, () => 1),
  };
}

const isClosed = (home: Home, day: Day): boolean => home.closedOn !== null && home.closedOn <= day;

const bedsOf = (home: Home, day: Day): number =>
  home.licenses.filter(license => lasts(license, day)).reduce((sum, license) => sum + license.beds, 0);

/** Beds another child could be placed in: the rules of placement's own search (`homeFit`), without a child in mind. */
function openBeds(home: Home, day: Day, taken: number): number {
  const license = home.licenses.find(each => lasts(each, day));
  const stopped =
    home.respiteOnly ||
    home.holds.some(hold => lasts(hold, day)) ||
    home.clearedUntil.some(until => until !== null && until <= day);
  if (!license || license.onlyChild || stopped) return 0;
  const more = home.more.filter(each => lasts(each, day)).reduce((sum, each) => sum + each.beds, 0);
  return Math.max(0, license.beds + more - taken);
}

/** Beds taken in each home on a day: by children placed there (their bed may be free while they are away) and on respite. */
function bedsInUse(facts: PlaceFacts, day: Day): { taken: Map<string, number>; placed: Map<string, number> } {
  const [taken, placed] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, home: string | null | undefined) => {
    if (home) to.set(home, (to.get(home) ?? 0) + 1);
  };
  for (const { childId } of facts.stays.filter(stay => lasts(stay, day))) {
    const meanwhile = onDay(facts.meanwhile.get(childId), day);
    const home = onDay(facts.placements.get(childId), day)?.homeId;
    add(placed, home);
    const held = !meanwhile || meanwhile.holdsBed || (meanwhile.heldUntil !== null && meanwhile.heldUntil >= day);
    if (held) add(taken, home);
    add(taken, meanwhile?.homeId);
  }
  return { taken, placed };
}
