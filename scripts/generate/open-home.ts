import type { Id } from '#kernel/ids.ts';
import { addAccount } from './accounts.ts';
import { yearsOfHome, yearsOfPlans } from './assumptions.ts';
import type { Home, HomeKind } from './homes.ts';
import { DAY, day, days, during, iso, type Moment, YEAR } from './moments.ts';
import { streets } from './names.ts';
import type { Office } from './staff.ts';
import { addPerson, type Somebody, type World } from './world.ts';

type Random = World['random'];

type Wanted = {
  readonly kind: HomeKind;
  readonly age: number;
  /** The first stay in it. */
  readonly from: Moment;
  readonly to: Moment | null;
  readonly lastName?: string;
  /** Brothers and sisters it should have beds for. */
  readonly size?: number;
};

/** Writes a home with its adults, their accounts and checks, and its licenses. */
export function openHome(
  world: World,
  random: Random,
  office: Office,
  { kind, age, from, to, lastName, size = 1 }: Wanted,
): Home {
  const { agencyId, now } = world;
  const id = random.id(now);
  const openedAt = from - random.whole(30, kind === 'relative' ? 60 : 5 * 365) * DAY;
  const closedAt = closingOf(world, random, { kind, from, to });
  const beds = bedsOf(random, kind, size);
  const [youngest, oldest] = agesOf(random, kind, age, size);
  const adults = kind === 'facility' ? [] : addAdults(world, random, id, openedAt, lastName);
  const isOld = closedAt !== null && closedAt < now - yearsOfPlans * YEAR;
  const accounts = adults
    .filter((_, index) => !isOld && (index === 0 || random.chance(0.4)))
    .map(adult => {
      const name = `${adult.firstName} ${adult.lastName}`;
      return addAccount(world, random, 'caregiver', name, { personId: adult.id });
    });
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
    skills: random.chance(0.2) ? [random.pick(['trauma', 'teens', 'infant_care', 'siblings'])] : [],
    confirmed_at: iso((closedAt ?? now) - random.whole(1, 40) * DAY),
    closed_on: closedAt === null ? null : day(closedAt),
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
    during: days(openedAt, closedAt),
  });
  if (kind !== 'relative') addLicenses(world, random, { id, kind, openedAt, closedAt, beds, youngest, oldest });
  world.tally.count(closedAt === null ? 'home, open' : 'home, closed', kind);
  return {
    id,
    kind,
    beds,
    spare: kind === 'relative' || beds === 1 ? 0 : random.chance(0.4) ? 1 : 0,
    openedAt,
    closedAt,
    youngest,
    oldest,
    uses: [],
    accounts,
    adults,
  };
}

/** A home opened for brothers and sisters has a bed for each. */
function bedsOf(random: Random, kind: HomeKind, size: number): number {
  if (kind === 'facility') return random.whole(6, 20);
  if (kind === 'relative') return 8;
  const usual = random.weighted([
    [1, 8],
    [2, 40],
    [3, 20],
    [4, 20],
    [5, 8],
    [6, 4],
  ] as const);
  return Math.max(usual, size);
}

/** The youngest and the oldest child a home takes. */
function agesOf(random: Random, kind: HomeKind, age: number, size: number): readonly [number, number] {
  if (kind === 'facility') return [Math.min(age, 8), 20];
  if (kind === 'relative' || size > 1 || random.chance(0.5)) return [0, 20];
  return [Math.max(0, age - 6), Math.min(20, age + 6)];
}

/** A relative's home stays until the children have left, another for some years and not before its first child has left. */
function closingOf(world: World, random: Random, { kind, from, to }: Omit<Wanted, 'age'>): Moment | null {
  if (to === null || kind === 'facility') return null;
  const years = kind === 'relative' ? 0 : -Math.log(1 - random.next()) * yearsOfHome;
  const at = Math.max(from + years * YEAR, to + random.whole(20, 90) * DAY);
  return at < world.now ? at : null;
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

type Licensed = Pick<Home, 'id' | 'kind' | 'openedAt' | 'closedAt' | 'beds' | 'youngest' | 'oldest'>;

/** Licenses follow one another for three years each; the last one goes on beyond today, or ends with the home. */
function addLicenses(
  world: World,
  random: Random,
  { id, kind, openedAt, closedAt, beds, youngest, oldest }: Licensed,
): void {
  const level =
    kind === 'facility'
      ? 'group_care'
      : random.weighted([
          ['II', 88],
          ['IV', 8],
          ['V', 4],
        ] as const);
  const last = closedAt ?? world.now;
  for (let from = openedAt; from <= last; from += 3 * 365 * DAY) {
    world.put('app.license', {
      id: random.id(world.now),
      agency_id: world.agencyId,
      home_id: id,
      level,
      during: days(from, Math.min(from + 3 * 365 * DAY, closedAt === null ? Number.POSITIVE_INFINITY : closedAt + DAY)),
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
