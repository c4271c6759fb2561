import type { Id } from '#kernel/ids.ts';
import { addAccount, addStaff, nameOf } from './accounts.ts';
import { caseload, workersOfUnit } from './figures.ts';
import { YEAR } from './moments.ts';
import { streets, towns } from './names.ts';
import { addSchools } from './schools.ts';
import { fillSeat, type Seat } from './seats.ts';
import type { World } from './world.ts';

/** Where a case lies. */
export type Unit = {
  readonly id: Id;
  readonly organizationId: Id;
  readonly office: Office;
  /** Case managers, with those who held the job before. */
  readonly seats: readonly Seat[];
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
  /** A unit and the job in it for a family with so many children in care. */
  assign(children: number): { readonly unit: Unit; readonly seat: Seat };
  /** The unit that is being filled, for a family whose children have left care. */
  unit(): Unit;
};

const CHILDREN_OF_ORGANIZATION = 5_000;
const UNITS_OF_OFFICE = 4;

export function newStaffing(world: World): Staffing {
  const random = world.random.fork('staff');
  const units: Unit[] = [];
  let organizationId = '';
  let office: Office | undefined;
  let [unitsInOffice, childrenInOrganization, organizations, offices] = [0, 0, 0, 0];
  let [seat, load, most] = [0, 0, 0];

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
    const job = { role: 'case_manager', title: 'Case manager', organizationId, unitId: id };
    const since = world.leaving.since - 2 * YEAR;
    const seats = Array.from({ length: random.whole(workersOfUnit.from, workersOfUnit.to) }, () =>
      fillSeat(random, world.now, since, (from, to) => addStaff(world, random, job, { from, to })),
    );
    units.push({ id, organizationId, office: office!, seats });
    seat = -1;
  };
  const nextSeat = () => {
    seat += 1;
    if (units.length === 0 || seat === units.at(-1)!.seats.length) {
      openUnit();
      seat = 0;
    }
    load = 0;
    most = random.whole(caseload.from, caseload.to);
  };

  return {
    assign: children => {
      if (units.length === 0 || (load > 0 && load + children > most)) nextSeat();
      load += children;
      childrenInOrganization += children;
      const unit = units.at(-1)!;
      return { unit, seat: unit.seats[seat]! };
    },
    unit: () => units.at(-1)!,
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
