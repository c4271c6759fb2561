import type { Id } from '#kernel/ids.ts';
import { DAY, day, days, during, iso, type Moment, YEAR } from './moments.ts';
import { streets } from './names.ts';
import { addAccount, type Office } from './staff.ts';
import { addPerson, type Somebody, type World } from './world.ts';

type Random = World['random'];
type Use = { readonly from: Moment; readonly to: Moment };
export type HomeKind = 'foster' | 'facility' | 'relative';

export type Home = {
  readonly id: Id;
  readonly kind: HomeKind;
  readonly beds: number;
  /** Beds the placement desk keeps free. */
  readonly spare: number;
  readonly openedAt: Moment;
  readonly youngest: number;
  readonly oldest: number;
  readonly uses: Use[];
  /** Caregivers with an account. */
  readonly accounts: readonly Id[];
  readonly adults: readonly Somebody[];
};

/** Finds homes with a free bed for a whole stay, and opens new ones when those that are tried have none. */
export type Homes = {
  /** A foster home or facility near the office for a child of this age, with its bed taken: another one than `not`. */
  take(
    office: Office,
    kind: 'foster' | 'facility',
    age: number,
    from: Moment,
    to: Moment | null,
    not: Home | null,
  ): Home;
  /** Takes a bed in this home when one is free for the whole stay. */
  takeIn(home: Home, age: number, from: Moment, to: Moment | null): boolean;
  /** A relative's own home. */
  openForKin(office: Office, lastName: string, from: Moment): Home;
};

const TRIES = 14;
const openEnd = (to: Moment | null) => to ?? Number.POSITIVE_INFINITY;

export function newHomes(world: World): Homes {
  const random = world.random.fork('homes');
  const near = new Map<string, Home[]>();
  const fits = (home: Home, age: number, from: Moment, to: Moment | null) =>
    home.openedAt <= from &&
    home.youngest <= age &&
    home.oldest >= age &&
    home.uses.filter(use => use.from < openEnd(to) && from < use.to).length < home.beds - home.spare;
  const takeIn = (home: Home, age: number, from: Moment, to: Moment | null) => {
    if (!fits(home, age, from, to)) return false;
    home.uses.push({ from, to: openEnd(to) });
    return true;
  };
  return {
    takeIn,
    openForKin: (office, lastName, from) =>
      openHome(world, random, office, { kind: 'relative', age: 8, from, lastName }),
    take: (office, kind, age, from, to, not) => {
      const list = near.getOrInsertComputed(`${office.id} ${kind}`, () => []);
      for (let tried = 0; tried < TRIES && list.length > 0; tried += 1) {
        const home = random.pick(list);
        if (home !== not && takeIn(home, age, from, to)) return home;
      }
      const home = openHome(world, random, office, { kind, age, from });
      list.push(home);
      home.uses.push({ from, to: openEnd(to) });
      return home;
    },
  };
}

type Wanted = { readonly kind: HomeKind; readonly age: number; readonly from: Moment; readonly lastName?: string };

function openHome(world: World, random: Random, office: Office, { kind, age, from, lastName }: Wanted): Home {
  const { agencyId, now } = world;
  const id = random.id(now);
  const openedAt = from - random.whole(30, kind === 'relative' ? 60 : 5 * 365) * DAY;
  const beds =
    kind === 'facility'
      ? random.whole(6, 20)
      : kind === 'relative'
        ? 8
        : random.weighted([
            [1, 8],
            [2, 40],
            [3, 20],
            [4, 20],
            [5, 8],
            [6, 4],
          ] as const);
  const [youngest, oldest] =
    kind === 'facility'
      ? [Math.min(age, 8), 20]
      : kind === 'relative' || random.chance(0.5)
        ? [0, 20]
        : [Math.max(0, age - 6), Math.min(20, age + 6)];
  const adults = kind === 'facility' ? [] : addAdults(world, random, id, openedAt, lastName);
  const accounts = adults
    .filter((_, index) => index === 0 || random.chance(0.4))
    .map(adult => addAccount(world, random, 'caregiver', `${adult.firstName} ${adult.lastName}`, adult.id));
  const areaId = random.pick(office.areaIds);
  world.put('app.home', {
    id,
    agency_id: agencyId,
    name: kind === 'facility' ? `${random.pick(streets)} House ${random.whole(1, 99)}` : `${adults[0]!.lastName} home`,
    kind,
    area_id: areaId,
    place: `(${(random.next() * 40).toFixed(1)},${(random.next() * 30).toFixed(1)})`,
    respite_only: false,
    languages: random.chance(0.2) ? ['en', 'es'] : ['en'],
    skills: random.chance(0.2) ? [random.pick(['medical', 'teens', 'babies', 'sibling_groups'])] : [],
    confirmed_at: iso(now - random.whole(1, 40) * DAY),
    closed_on: null,
    note: null,
  });
  world.put('app.caregiver_contact', {
    id: random.id(now),
    agency_id: agencyId,
    office_id: null,
    home_id: id,
    person_id: null,
    phone: `555-${String(random.whole(0, 9999)).padStart(4, '0')}`,
    street: `${random.whole(1, 2400)} ${random.pick(streets)} Street`,
    city: office.town,
    postal_code: null,
    during: days(openedAt, null),
  });
  if (kind !== 'relative') addLicenses(world, random, { id, kind, openedAt, beds, youngest, oldest });
  world.tally.count('home', kind);
  return {
    id,
    kind,
    beds,
    spare: kind === 'relative' || beds === 1 ? 0 : random.chance(0.4) ? 1 : 0,
    openedAt,
    youngest,
    oldest,
    uses: [],
    accounts,
    adults,
  };
}

function addAdults(world: World, random: Random, homeId: Id, since: Moment, lastName: string | undefined): Somebody[] {
  const adults = Array.from({ length: random.chance(0.68) ? 2 : 1 }, () =>
    addPerson(world, random, {
      ...(lastName !== undefined && { lastName }),
      bornAt: world.now - random.whole(27 * 365, 68 * 365) * DAY,
    }),
  );
  for (const adult of adults) {
    world.put('app.home_adult', {
      id: random.id(world.now),
      agency_id: world.agencyId,
      home_id: homeId,
      person_id: adult.id,
      part: 'caregiver',
      during: during(since, null),
    });
    for (const kind of ['fingerprints', 'registry'] as const) {
      // Two in a hundred are overdue.
      const until = world.now + random.whole(random.chance(0.02) ? -60 : 20, 4 * 365) * DAY;
      world.put('app.adult_clearance', {
        id: random.id(world.now),
        agency_id: world.agencyId,
        home_id: homeId,
        person_id: adult.id,
        kind,
        during: days(Math.min(since, until - 5 * YEAR), until),
      });
    }
  }
  return adults;
}

type Licensed = Pick<Home, 'id' | 'kind' | 'openedAt' | 'beds' | 'youngest' | 'oldest'>;

/** Licenses follow one another for three years each; the last one goes on beyond today. */
function addLicenses(world: World, random: Random, { id, kind, openedAt, beds, youngest, oldest }: Licensed): void {
  const level =
    kind === 'facility'
      ? 'group_care'
      : random.weighted([
          ['II', 88],
          ['IV', 8],
          ['V', 4],
        ] as const);
  for (let from = openedAt; from <= world.now; from += 3 * 365 * DAY) {
    world.put('app.license', {
      id: random.id(world.now),
      agency_id: world.agencyId,
      home_id: id,
      level,
      during: `[${day(from)},${day(from + 3 * 365 * DAY)})`,
      beds,
      youngest,
      oldest,
      only_child_id: null,
    });
  }
}

/** A relative's home is approved for a named child for as long as the child stays. */
export function approveForChild(world: World, random: Random, homeId: Id, childId: Id, from: Moment): void {
  world.put('app.home_approval', {
    id: random.id(world.now),
    agency_id: world.agencyId,
    home_id: homeId,
    child_id: childId,
    during: days(from, null),
  });
}
