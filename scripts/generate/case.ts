import type { Family } from './family.ts';
import { DAY, day, days, during, type Moment } from './moments.ts';
import { streets } from './names.ts';
import type { Somebody } from './world.ts';

export type Life = { readonly from: Moment; readonly to: Moment | null };

/** The case with its primary workers and the court's side of its team. */
export function addCase({ world, random, unit, caseId, lastName, workers }: Family, life: Life, number: string): void {
  const { agencyId } = world;
  world.put('app.case_file', {
    id: caseId,
    agency_id: agencyId,
    organization_id: unit.organizationId,
    office_id: unit.office.id,
    unit_id: unit.id,
    number,
    name: lastName,
    life: during(life.from, life.to),
  });
  for (const worker of workers) {
    world.put('app.primary_assignment', {
      id: random.id(worker.from),
      agency_id: agencyId,
      case_id: caseId,
      user_id: worker.id,
      during: during(worker.from, worker.to),
      reason: null,
    });
  }
  const court = (part: string) => random.pick(unit.office.court.filter(one => one.part === part));
  const team = [court('judge'), court('guardian_ad_litem'), ...(random.chance(0.5) ? [court('parent_attorney')] : [])];
  for (const { id, part, name } of team) {
    world.put('app.case_team_member', {
      id: random.id(life.from),
      agency_id: agencyId,
      case_id: caseId,
      user_id: id,
      part,
      person_id: null,
      name,
      phone: null,
      during: during(life.from + 2 * DAY, life.to),
      note: null,
    });
  }
}

function addMember(
  { world, random, unit, caseId }: Family,
  person: Somebody,
  part: 'child' | 'mother' | 'father',
  life: Life,
): void {
  world.put('app.case_member', {
    id: random.id(life.from),
    agency_id: world.agencyId,
    office_id: unit.office.id,
    case_id: caseId,
    person_id: person.id,
    part,
    during: during(life.from, life.to),
  });
}

/** A parent, with a way to reach them and where they live. */
export function addParent(family: Family, parent: Somebody, life: Life): void {
  const { world, random, unit } = family;
  addMember(family, parent, parent.sex === 'female' ? 'mother' : 'father', life);
  const about = { agency_id: world.agencyId, office_id: unit.office.id, person_id: parent.id };
  world.put('app.person_contact', {
    id: random.id(life.from),
    ...about,
    kind: 'phone',
    value: `555-${String(random.whole(0, 9999)).padStart(4, '0')}`,
    note: null,
    during: days(life.from, null),
  });
  world.put('app.person_address', {
    id: random.id(life.from),
    ...about,
    street: `${random.whole(1, 2400)} ${random.pick(streets)} Street`,
    city: unit.office.town,
    postal_code: null,
    area_id: random.pick(unit.office.areaIds),
    place: null,
    during: days(life.from, null),
  });
}

/** A child of the case, with what stands apart from the name, and how the family is related. */
export function addChild(family: Family, child: Somebody, children: readonly Somebody[], life: Life): void {
  const { world, random, unit, parents } = family;
  addMember(family, child, 'child', life);
  const about = { agency_id: world.agencyId, office_id: unit.office.id, person_id: child.id };
  world.put('app.person_identity', {
    id: random.id(life.from),
    ...about,
    legal_first: child.firstName,
    legal_middle: null,
    legal_last: child.lastName,
    sex: child.sex,
    ssn_sealed: null,
    ssn_fingerprint: null,
  });
  for (const race of family.races) world.put('app.person_race', { id: random.id(life.from), ...about, race });
  world.put('app.person_tribe', {
    id: random.id(life.from),
    ...about,
    standing: random.weighted([
      ['asked_no', 92],
      ['asked_yes', 4],
      ['cannot_tell', 2],
      ['member', 2],
    ] as const),
    tribe: null,
    said_by: null,
    asked_on: day(life.from),
  });
  const relate = (relative: Somebody, kind: string) =>
    world.put('app.relationship', { id: random.id(life.from), ...about, relative_id: relative.id, kind, note: null });
  for (const parent of parents) relate(parent, parent.sex === 'female' ? 'mother' : 'father');
  for (const other of children) if (other.id !== child.id) relate(other, other.sex === 'female' ? 'sister' : 'brother');
}
