import { FAMILIES } from './families.ts';
import { HOMES } from './homes.ts';
import type { FamilyKey, HomeKey } from './keys.ts';
import { type Address, addressOf, milesBetween } from './places.ts';

/** Families' rows begin at the first street, homes' at the fourth, so that neighbors do not share a door. */
const FIRST_STREET = { families: 0, homes: 3 } as const;

/** Street addresses by key. A family that lives in a home of the list has that home's; a hidden one has none. */
export function addresses(): ReadonlyMap<FamilyKey | HomeKey, Address> {
  const all = new Map<FamilyKey | HomeKey, Address>();
  HOMES.forEach((home, index) => {
    all.set(home.key, addressOf(index + 1, home.area, FIRST_STREET.homes));
  });
  FAMILIES.forEach((family, index) => {
    if (!family.home) return;
    const { area, point } = family.home;
    const livesAt = HOMES.find(home => milesBetween(home.point, point) === 0);
    all.set(family.key, livesAt ? all.get(livesAt.key)! : addressOf(index + 1, area, FIRST_STREET.families));
  });
  return all;
}
