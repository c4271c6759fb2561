import type { Id } from '#kernel/ids.ts';
import { caseload, workersOfUnit } from './figures.ts';
import { during, YEAR } from './moments.ts';
import { boys, girls, streets, surnames, towns } from './names.ts';
import { addSchools } from './schools.ts';
import type { World } from './world.ts';

/** Where a case lies. */
export type Unit = {
  readonly id: Id;
  readonly organizationId: Id;
  readonly office: Office;
  readonly workers: readonly Id[];
};

export type Office = {
  readonly id: Id;
  readonly areaIds: readonly Id[];
  readonly schoolIds: readonly Id[];
  readonly town: string;
  /** Accounts of judges, guardians ad litem and attorneys. */
  readonly court: readonly { readonly id: Id; readonly part: string; readonly name: string }[];
};

/** Gives each new case a place: workers are filled one after another to their caseload, then units, offices, organizations. */
export type Staffing = {
  /** A unit and its worker for a family with so many children in care. */
  assign(children: number): { readonly unit: Unit; readonly worker: Id };
  /** A unit that exists already, for a family whose children have left care. */
  anyUnit(pick: (units: readonly Unit[]) => Unit): Unit;
};

const CHILDREN_OF_ORGANIZATION = 5_000;
const UNITS_OF_OFFICE = 4;

export function newStaffing(world: World): Staffing {
  const random = world.random.fork('staff');
  const units: Unit[] = [];
  let organizationId = '';
  let office: Office | undefined;
  let [unitsInOffice, childrenInOrganization, organizations, offices] = [0, 0, 0, 0];
  let [worker, load, most] = [0, 0, 0];

  const openOrganization = () => {
    organizations += 1;
    organizationId = random.id(world.now);
    world.put('app.care_organization', {
      id: organizationId,
      agency_id: world.agencyId,
      name: `${random.pick(streets)} ${random.pick(['Family Services', 'Children and Families', 'Community Care'])}`,
      short_name: `O${organizations}`,
      part: 'case_management',
    });
    addStaff(world, random, { role: 'program_director', title: 'Program director', organizationId, unitId: null });
    [office, childrenInOrganization] = [undefined, 0];
  };
  const openOffice = () => {
    offices += 1;
    office = addOffice(world, organizationId, offices);
    unitsInOffice = 0;
  };
  const openUnit = () => {
    if (childrenInOrganization >= CHILDREN_OF_ORGANIZATION || organizationId === '') openOrganization();
    if (!office || unitsInOffice === UNITS_OF_OFFICE) openOffice();
    unitsInOffice += 1;
    const id = random.id(world.now);
    world.put('app.unit', {
      id,
      agency_id: world.agencyId,
      office_id: office!.id,
      name: `Unit ${offices}-${unitsInOffice}`,
    });
    addStaff(world, random, { role: 'supervisor', title: 'Supervisor', organizationId, unitId: id });
    const workers = Array.from({ length: random.whole(workersOfUnit.from, workersOfUnit.to) }, () =>
      addStaff(world, random, { role: 'case_manager', title: 'Case manager', organizationId, unitId: id }),
    );
    units.push({ id, organizationId, office: office!, workers });
    worker = -1;
  };
  const nextWorker = () => {
    worker += 1;
    if (units.length === 0 || worker === units.at(-1)!.workers.length) {
      openUnit();
      worker = 0;
    }
    load = 0;
    most = random.whole(caseload.from, caseload.to);
  };

  return {
    assign: children => {
      if (units.length === 0 || (load > 0 && load + children > most)) nextWorker();
      load += children;
      childrenInOrganization += children;
      const unit = units.at(-1)!;
      return { unit, worker: unit.workers[worker]! };
    },
    anyUnit: pick => pick(units),
  };
}

function addOffice(world: World, organizationId: Id, number: number): Office {
  const random = world.random.fork('office', number);
  const id = random.id(world.now);
  const town = `${random.pick(towns)}${number > 24 ? ` ${Math.ceil(number / 24)}` : ''}`;
  world.put('app.office', {
    id,
    agency_id: world.agencyId,
    organization_id: organizationId,
    name: `${town} office`,
    street: `${random.whole(100, 999)} ${random.pick(streets)} Street`,
    city: town,
    postal_code: String(10_000 + number),
    phone: null,
  });
  const areaIds = Array.from({ length: 4 }, (_, index) => {
    const areaId = random.id(world.now);
    const code = `A${number}-${index + 1}`;
    const name = `${town} ${['North', 'South', 'East', 'West'][index]}`;
    world.put('app.area', {
      id: areaId,
      agency_id: world.agencyId,
      code,
      name,
      postal_code: String(10_000 + number),
      outline: null,
      people_under_18: random.whole(1_200, 7_000),
      during: '[2020-01-01,)',
    });
    return areaId;
  });
  const court = [
    ...Array.from({ length: 2 }, () => ({ part: 'judge', name: nameOf(random) })),
    ...Array.from({ length: 12 }, () => ({ part: 'guardian_ad_litem', name: nameOf(random) })),
    ...Array.from({ length: 5 }, () => ({ part: 'parent_attorney', name: nameOf(random) })),
  ].map(one => ({ ...one, id: addAccount(world, random, 'court', one.name) }));
  return { id, areaIds, schoolIds: addSchools(world, random, areaIds, town), town, court };
}

type Random = World['random'];
const nameOf = (random: Random) => `${random.pick(random.chance(0.5) ? girls : boys)} ${random.pick(surnames)}`;

/** Somebody who can sign in. */
export function addAccount(
  world: World,
  random: Random,
  kind: 'staff' | 'court' | 'caregiver',
  name: string,
  personId: Id | null = null,
): Id {
  const id = random.id(world.now);
  world.put('app.user_account', {
    id,
    agency_id: world.agencyId,
    kind,
    name,
    language: random.chance(0.85) ? 'en' : 'es',
    person_id: personId,
    active: true,
  });
  return id;
}

type Job = { readonly role: string; readonly title: string; readonly organizationId: Id; readonly unitId: Id | null };

/** A member of staff with one position, held for some years. */
export function addStaff(world: World, random: Random, { role, title, organizationId, unitId }: Job): Id {
  const name = nameOf(random);
  const id = addAccount(world, random, 'staff', name);
  const since = world.now - random.whole(60, 8 * 365) * (YEAR / 365);
  world.put('app.staff_member', {
    id,
    agency_id: world.agencyId,
    organization_id: organizationId,
    name,
    title,
    phone: null,
    email: null,
    languages: ['en'],
  });
  world.put('app.position', {
    id: random.id(world.now),
    agency_id: world.agencyId,
    user_id: id,
    role,
    unit_id: unitId,
    organization_id: organizationId,
    during: during(since, null),
  });
  return id;
}
