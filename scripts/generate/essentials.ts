import type { Family } from './family.ts';
import { DAY, day, days, iso, YEAR } from './moments.ts';
import type { Somebody } from './world.ts';

const substances = ['Penicillin', 'Peanuts', 'Amoxicillin', 'Bee stings', 'Eggs', 'Latex', 'Milk'] as const;
const medicines = [
  ['Albuterol inhaler', false],
  ['Cetirizine', false],
  ['Methylphenidate', true],
  ['Fluoxetine', true],
  ['Insulin', false],
  ['Guanfacine', true],
] as const;
const conditions = [
  'Asthma',
  'Eczema',
  'Sleep difficulties',
  'Speech delay',
  'Diabetes type 1',
  'Anxiety',
  'Wears glasses',
] as const;
const comforts = [
  'A night light and a story.',
  'The blue blanket.',
  'Calls with grandmother.',
  'Drawing after school.',
] as const;

/** Health and school of a child in care: allergies, medicines, conditions, insurance, the must-know card, enrollment. */
export function addEssentials({ world, random: familyRandom, unit }: Family, child: Somebody): void {
  const random = familyRandom.fork('essentials', child.id);
  const about = () => ({
    id: random.id(world.now),
    agency_id: world.agencyId,
    office_id: unit.office.id,
    child_id: child.id,
  });
  const noted = iso(world.now - random.whole(3, 200) * DAY);
  const hasAllergy = random.chance(0.16);
  const hasMedicine = random.chance(0.28);
  if (hasAllergy) {
    const severity = random.weighted([
      ['life_threatening', 1],
      ['serious', 3],
      ['mild', 6],
    ] as const);
    world.put('app.allergy', {
      ...about(),
      substance: random.pick(substances),
      reaction: null,
      severity,
      what_to_do: null,
      said_by: 'Mother',
      noted_at: noted,
      ended_on: null,
    });
  }
  if (hasMedicine) {
    const [name, psychotropic] = random.pick(medicines);
    world.put('app.medicine', {
      ...about(),
      name,
      dose: 'As prescribed',
      times: 'Morning',
      reason: null,
      psychotropic,
      during: days(world.now - random.whole(5, 300) * DAY, null),
      noted_at: noted,
    });
  }
  if (random.chance(0.3))
    world.put('app.health_condition', {
      ...about(),
      name: random.pick(conditions),
      care: null,
      noted_at: noted,
      ended_on: null,
    });
  if (random.chance(0.92))
    world.put('app.health_coverage', {
      ...about(),
      payer: 'Medicaid',
      member_number: null,
      during: days(world.now - random.whole(30, 700) * DAY, null),
    });
  world.put('app.critical_card', {
    ...about(),
    allergies_known: hasAllergy ? 'listed' : random.chance(0.8) ? 'none_known' : 'not_known',
    medicines_known: hasMedicine ? 'listed' : random.chance(0.85) ? 'none' : 'not_known',
    comforts: random.pick(comforts),
    routines: null,
    safety: null,
    contacts: null,
    doctor: null,
    changed_at: noted,
    changed_what: 'card',
  });
  const age = Math.floor((world.now - child.bornAt!) / YEAR);
  if (age < 5 || age > 18) return;
  const level = age < 11 ? 0 : age < 14 ? 4 : 6;
  world.put('app.enrollment', {
    ...about(),
    school_id: unit.office.schoolIds[level + random.whole(0, level === 0 ? 3 : 1)]!,
    grade: age === 5 ? 'K' : String(Math.min(12, age - 5)),
    plan: random.weighted([
      ['none', 70],
      ['iep', 22],
      ['504', 6],
      ['english_learner', 2],
    ] as const),
    during: `[${day(world.now - random.whole(20, 500) * DAY)},)`,
  });
}
