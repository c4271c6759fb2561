import type { Id } from '#kernel/ids.ts';
import { addCare, type CareOf } from './care.ts';
import { addCase, addChild, addParent, type Life } from './case.ts';
import { addEssentials } from './essentials.ts';
import { agesAtExit, agesInCare, exitReasons, exitsOfYear, male, timeInCare } from './figures.ts';
import type { Home, Homes } from './homes.ts';
import { atWork, DAY, day, MONTH, type Moment, YEAR } from './moments.ts';
import { languages, surnames } from './names.ts';
import type { Staffing, Unit } from './staff.ts';
import { addTasks } from './tasks.ts';
import { addPerson, type Somebody, type World } from './world.ts';

type Random = World['random'];

export type Worker = { readonly id: Id; readonly from: Moment; readonly to: Moment | null };

/** A family with its case, as the parts that make up its children's time in care need it. */
export type Family = {
  readonly world: World;
  readonly random: Random;
  readonly homes: Homes;
  readonly unit: Unit;
  readonly caseId: Id;
  readonly lastName: string;
  readonly firstRemoval: Moment;
  readonly workers: readonly Worker[];
  readonly parents: readonly Somebody[];
  /** Homes where brothers and sisters live, to be tried first. */
  readonly shared: { readonly home: Home; readonly from: Moment; readonly to: Moment | null }[];
  kin: Home | undefined;
  /** Children the relatives' home is approved for. */
  readonly approved: Set<Id>;
};

type Child = { readonly bornAt: Moment; readonly stays: readonly CareOf[] };

/** One family: who they are, their case and team, and each child's time in care. */
export function addFamily(
  world: World,
  staffing: Staffing,
  homes: Homes,
  number: number,
  size: number,
  past: boolean,
): void {
  const random = world.random.fork(past ? 'past-family' : 'family', number);
  const children = childrenOf(world, random, size, past);
  const entries = children.flatMap(child => child.stays.map(stay => stay.from));
  const firstRemoval = Math.min(...entries);
  const lastExit = past ? Math.max(...children.flatMap(child => child.stays.map(stay => stay.to ?? world.now))) : null;
  const place = past ? undefined : staffing.assign(size);
  const unit = place?.unit ?? staffing.anyUnit(units => random.pick(units));
  const worker = place?.worker ?? random.pick(unit.workers);
  const closing = lastExit === null ? null : atWork(lastExit + random.whole(20, 180) * DAY, 200);
  const life = {
    from: atWork(firstRemoval - random.whole(1, 20) * DAY, 10),
    to: closing !== null && closing < world.now ? closing : null,
  };

  const lastName = random.pick(surnames);
  const language = random.weighted(languages);
  const caseId = random.id(life.from);
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
    caseId,
    lastName,
    firstRemoval,
    workers: workersOf(random, unit, worker, life, life.to ?? world.now),
    parents,
    shared: [],
    kin: undefined,
    approved: new Set(),
  };
  addCase(family, life, `${day(life.from).slice(0, 4)}-${past ? 'P' : 'C'}${String(number).padStart(6, '0')}`);
  for (const parent of parents) addParent(family, parent, life);

  const persons = children.map(child =>
    addPerson(world, random, {
      offices,
      lastName,
      language,
      bornAt: child.bornAt,
      sex: random.chance(male / 100) ? 'male' : 'female',
    }),
  );
  persons.forEach((person, index) => {
    addChild(family, person, persons, life);
    for (const stay of children[index]!.stays) addCare(family, person, stay);
    if (past) return;
    addEssentials(family, person);
    addTasks(family, person);
  });
}

/** Birth dates and stays in care. Those in care follow the published ages and times; those who left, theirs at exit. */
function childrenOf(world: World, random: Random, size: number, past: boolean): Child[] {
  const leftAt = past ? world.now - (2 + random.next() * (world.past / exitsOfYear) * 365) * DAY : world.now;
  const ages = past ? agesAtExit : agesInCare;
  const births: Moment[] = [];
  for (let tries = 0; births.length < size; tries += 1) {
    const age = random.weighted(ages.map((share, years) => [years, share] as const)) + random.next();
    const born = Math.floor((leftAt - Math.max(age * YEAR, 3 * DAY)) / DAY) * DAY;
    if (tries > 12 || births.every(other => Math.abs(other - born) > 300 * DAY || other === born)) births.push(born);
  }
  births.sort((a, b) => a - b);
  const length = lengthWithin(random, leftAt - births[0]!, past);
  return births.map(bornAt => {
    const from = atWork(Math.max(leftAt - length, bornAt + 2 * DAY), random.whole(0, 400));
    const to = past ? atWork(leftAt, 300) : null;
    const stay: CareOf = {
      from,
      to: to === null ? null : Math.max(to, from + DAY),
      exit: past ? exitOf(random, bornAt, leftAt) : null,
    };
    return { bornAt, stays: [...earlierStay(random, bornAt, from), stay] };
  });
}

/** A time in care that fits into the life of the eldest child. */
function lengthWithin(random: Random, most: number, past: boolean): number {
  for (let tries = 0; tries < 30; tries += 1) {
    const bin = random.weighted(timeInCare.map(each => [each, past ? each.exited : each.inCare] as const));
    const length = (bin.from + random.next() * (bin.to - bin.from)) * MONTH;
    if (length >= DAY && length < most - DAY) return length;
  }
  return Math.max(DAY, most / 2);
}

/** One child in six was in care once before. */
function earlierStay(random: Random, bornAt: Moment, from: Moment): CareOf[] {
  const to = atWork(from - random.whole(60, 900) * DAY, 250);
  const length = lengthWithin(random, 3 * YEAR, true);
  const began = atWork(to - length, 60);
  return random.chance(0.17) && began > bornAt + 3 * DAY && to > began
    ? [{ from: began, to, exit: 'reunification' }]
    : [];
}

function exitOf(random: Random, bornAt: Moment, leftAt: Moment): string {
  if (leftAt - bornAt >= 17.9 * YEAR) return 'aged_out';
  return random.weighted(exitReasons.filter(([code]) => code !== 'aged_out'));
}

/** Workers change about once in fourteen months; the last one has the case now. */
function workersOf(random: Random, unit: Unit, last: Id, life: Life, end: Moment): Worker[] {
  const changes = Array.from({ length: random.poisson((end - life.from) / (14 * MONTH)) }, () =>
    atWork(life.from + random.next() * (end - life.from), 120),
  )
    .filter(at => at > life.from + 5 * DAY && at < end - 5 * DAY)
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - all[index - 1]! > 20 * DAY);
  const bounds = [life.from, ...changes];
  return bounds.map((from, index) => ({
    id: index === bounds.length - 1 ? last : random.pick(unit.workers),
    from,
    to: bounds[index + 1] ?? life.to,
  }));
}
