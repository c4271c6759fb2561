import type { Id } from '#kernel/ids.ts';
import { alike } from './assumptions.ts';
import { addCare, type Stay } from './care.ts';
import { addCase, addChild, addParent } from './case.ts';
import { countSiblings, countStay } from './counting.ts';
import { addEssentials } from './essentials.ts';
import { male, races, settings } from './figures.ts';
import type { Home, Homes } from './homes.ts';
import { type CareOf, livesOf } from './lives.ts';
import { atWork, DAY, day, type Moment } from './moments.ts';
import { languages, surnames } from './names.ts';
import type { Staffing, Unit } from './staff.ts';
import { addTasks } from './tasks.ts';
import { type Worker, workersOf } from './workers.ts';
import { addPerson, type Somebody, type World } from './world.ts';

type Random = World['random'];

/** A family with its case, as the parts that make up its children's time in care need it. */
export type Family = {
  readonly world: World;
  readonly random: Random;
  readonly homes: Homes;
  readonly unit: Unit;
  readonly caseId: Id;
  readonly lastName: string;
  readonly races: readonly string[];
  readonly firstRemoval: Moment;
  /** When the last child left care; null while one is in care. */
  readonly lastExit: Moment | null;
  readonly workers: readonly Worker[];
  readonly parents: readonly Somebody[];
  readonly size: number;
  /** What brothers and sisters share of the chance in which setting they live. */
  readonly luck: number;
  /** Whether relatives can take the children. */
  readonly hasKin: boolean;
  /** When children moved, to be moved together. */
  readonly moved: { readonly care: CareOf; readonly changes: readonly Moment[] }[];
  /** Homes where brothers and sisters live, to be tried first. */
  readonly shared: { readonly home: Home; readonly from: Moment; readonly to: Moment | null }[];
  kin: Home | undefined;
  /** Children the relatives' home is approved for. */
  readonly approved: Set<Id>;
};

/** One family: who they are, their case and team, and each child's time in care. Answers with how many episodes have ended. */
export function addFamily(
  world: World,
  staffing: Staffing,
  homes: Homes,
  number: number,
  size: number,
  past: boolean,
): number {
  const random = world.random.fork(past ? 'past-family' : 'family', number);
  const lives = livesOf(random, size, world.now, past ? world.leaving : null);
  const stays = lives.flatMap(child => child.stays);
  const firstRemoval = Math.min(...stays.map(({ from }) => from));
  const lastExit = past ? Math.max(...stays.map(({ to }) => to!)) : null;
  const { unit, seat } = past ? anySeat(staffing, random) : staffing.assign(size);
  const closing = lastExit === null ? null : atWork(lastExit + random.whole(20, 180) * DAY, 200);
  const life = {
    from: atWork(firstRemoval - random.whole(1, 20) * DAY, 10),
    to: closing !== null && closing < world.now ? closing : null,
  };

  const lastName = random.pick(surnames);
  const language = random.weighted(languages);
  const offices = [unit.office.id];
  const parents = (['female', 'male'] as const)
    .filter(sex => random.chance(sex === 'female' ? 0.95 : 0.6))
    .map(sex =>
      addPerson(world, random, {
        offices,
        sex,
        language,
        ...(sex === 'female' || random.chance(0.5) ? { lastName } : {}),
      }),
    );
  const family: Family = {
    world,
    random: random.fork('care'),
    homes,
    unit,
    caseId: random.id(life.from),
    lastName,
    races: random.weighted<readonly string[]>(
      races.map(race => [race.codes, past ? race.exited : race.inCare] as const),
    ),
    firstRemoval,
    lastExit,
    workers: workersOf(random, unit.seats, seat, life, world.now),
    parents,
    size,
    luck: random.next(),
    hasKin: random.chance(kinShare),
    moved: [],
    shared: [],
    kin: undefined,
    approved: new Set(),
  };
  addCase(family, life, `${day(life.from).slice(0, 4)}-${past ? 'P' : 'C'}${String(number).padStart(6, '0')}`);
  for (const parent of parents) addParent(family, parent, life);

  const persons = lives.map(({ bornAt }) =>
    addPerson(world, random, {
      offices,
      lastName,
      language,
      bornAt,
      sex: random.chance(male / 100) ? 'male' : 'female',
    }),
  );
  const now = persons.map((person, index) => {
    addChild(family, person, persons, life);
    const last = addStays(family, person, lives[index]!.stays);
    if (past) return null;
    addEssentials(family, person);
    addTasks(family, person);
    return last;
  });
  if (!past) countSiblings(world, now);
  return stays.filter(({ to }) => to !== null).length;
}

const shareOf = (published: string) => settings.find(setting => setting.published === published)!.share;
/** Of children in a family's home, those with relatives. */
export const kinShare =
  shareOf('Foster family home (relative)') /
  (shareOf('Foster family home (relative)') + shareOf('Foster family home (non-relative)'));

/** Whether this child of a family lives with relatives: mostly as its brothers and sisters do. */
export const goesToKin = ({ random, hasKin }: Family): boolean =>
  random.chance(alike.kin) ? hasKin : random.chance(kinShare);

/** All stays of a child; answers with its last placement. */
function addStays(family: Family, person: Somebody, stays: readonly CareOf[]): Stay {
  let last: Stay | undefined;
  for (const [index, care] of stays.entries()) {
    const placements = addCare(family, person, care);
    last = placements.at(-1)!;
    countStay(family.world, person, care, placements, stays[index + 1] ?? null);
  }
  const { world, races: of } = family;
  const group = stays.at(-1)!.to === null ? 'in care' : 'left';
  world.tally.count(`race, ${group}`, of.join('+'));
  world.tally.count(`sex, ${group}`, person.sex);
  return last!;
}

function anySeat(staffing: Staffing, random: Random) {
  const unit = staffing.unit();
  return { unit, seat: random.pick(unit.seats) };
}
