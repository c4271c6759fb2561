import type { Id } from '#kernel/ids.ts';
import { type Moment, YEAR } from './moments.ts';
import { openHome } from './open-home.ts';
import type { Office } from './staff.ts';
import type { Somebody, World } from './world.ts';

type Use = { readonly from: Moment; readonly to: Moment };
export type HomeKind = 'foster' | 'facility' | 'relative';

export type Home = {
  readonly id: Id;
  readonly kind: HomeKind;
  readonly beds: number;
  /** Beds the placement desk keeps free. */
  readonly spare: number;
  readonly openedAt: Moment;
  readonly closedAt: Moment | null;
  readonly youngest: number;
  readonly oldest: number;
  readonly uses: Use[];
  /** Caregivers with an account. */
  readonly accounts: readonly Id[];
  readonly adults: readonly Somebody[];
};

/** Finds homes with a free bed for a whole stay, and opens new ones when those that are tried have none. */
export type Homes = {
  /** A foster home or facility near the office for a child of this age, with its bed taken: another one than `not`, if there is one with room for its brothers and sisters. */
  take(
    office: Office,
    kind: 'foster' | 'facility',
    age: number,
    from: Moment,
    to: Moment | null,
    not: Home | null,
    size?: number,
  ): Home;
  /** Takes a bed in this home for a brother or sister when one is free for the whole stay, also one that is kept free. */
  takeIn(home: Home, age: number, from: Moment, to: Moment | null): boolean;
  /** A relative's own home, until the family's last child has left care. */
  openForKin(office: Office, lastName: string, from: Moment, to: Moment | null): Home;
};

const TRIES = 14;
const openEnd = (to: Moment | null) => to ?? Number.POSITIVE_INFINITY;

export function newHomes(world: World): Homes {
  const random = world.random.fork('homes');
  // By year, because most homes of ten years ago are closed and most of today's were not yet open then.
  const near = new Map<string, Home[]>();
  const yearOf = (at: Moment) => Math.floor(at / YEAR);
  const openIn = (office: Office, kind: HomeKind, year: number) =>
    near.getOrInsertComputed(`${office.id} ${kind} ${year}`, () => []);
  const fits = (home: Home, age: number, from: Moment, to: Moment | null, size: number) =>
    home.openedAt <= from &&
    openEnd(home.closedAt) >= openEnd(to) &&
    home.youngest <= age &&
    home.oldest >= age &&
    home.uses.filter(use => use.from < openEnd(to) && from < use.to).length + size <= home.beds - home.spare;
  const takeIn = (home: Home, age: number, from: Moment, to: Moment | null, size = 1) => {
    if (!fits(home, age, from, to, size)) return false;
    home.uses.push({ from, to: openEnd(to) });
    return true;
  };
  return {
    takeIn: (home, age, from, to) => takeIn(home, age, from, to, 1 - home.spare),
    openForKin: (office, lastName, from, to) =>
      openHome(world, random, office, { kind: 'relative', age: 8, from, to, lastName }),
    take: (office, kind, age, from, to, not, size = 1) => {
      const list = openIn(office, kind, yearOf(from));
      for (let tried = 0; tried < TRIES && list.length > 0; tried += 1) {
        const home = random.pick(list);
        if (home !== not && takeIn(home, age, from, to, tried < TRIES / 2 ? size : 1)) return home;
      }
      const home = openHome(world, random, office, { kind, age, from, to, size });
      for (let year = yearOf(home.openedAt); year <= yearOf(home.closedAt ?? world.now); year += 1)
        openIn(office, kind, year).push(home);
      home.uses.push({ from, to: openEnd(to) });
      return home;
    },
  };
}
