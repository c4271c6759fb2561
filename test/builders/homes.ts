import type { Id } from '#kernel/ids.ts';
import { anAccountFor } from './accounts.ts';
import { aPerson } from './people.ts';
import { type Admin, days, follow, insertRow, moments } from './rows.ts';

export type Caregiver = { readonly personId: Id; readonly userId: Id };
export type Home = { readonly id: Id; readonly agencyId: Id; readonly caregivers: readonly Caregiver[] };
type Facts = {
  kind?: 'foster' | 'relative' | 'nonrelative' | 'facility';
  beds?: number;
  ages?: readonly [number, number];
  licensed?: readonly [string, string | null] | null;
  respiteOnly?: boolean;
  languages?: string[];
  caregivers?: readonly string[];
};

/** A home with its license and its caregivers, each with an account of their own. */
export async function aHome(db: Admin, agencyId: Id, name: string, facts: Facts = {}): Promise<Home> {
  const {
    kind = 'foster',
    beds = 4,
    ages = [0, 17],
    licensed = ['2026-01-01', '2027-01-01'],
    respiteOnly = false,
    languages = ['en'],
    caregivers = ['Ines Duarte'],
  } = facts;
  const id = await insertRow(db, 'app.home', {
    agency_id: agencyId,
    name,
    kind,
    respite_only: respiteOnly,
    languages,
    skills: [],
  });
  if (licensed) {
    await insertRow(db, 'app.license', {
      agency_id: agencyId,
      home_id: id,
      level: 'II',
      during: days(...licensed),
      beds,
      youngest: ages[0],
      oldest: ages[1],
    });
  }
  const made: Caregiver[] = [];
  for (const caregiver of caregivers) made.push(await aCaregiver(db, agencyId, id, caregiver, languages));
  await insertRow(db, 'app.caregiver_contact', {
    agency_id: agencyId,
    home_id: id,
    person_id: made[0]?.personId ?? null,
    phone: '555-0111',
    street: '1 Shell Road',
    during: days('2020-01-01'),
  });
  return { id, agencyId, caregivers: made };
}

/** One more caregiver of a home, with an account. */
export async function aCaregiver(
  db: Admin,
  agencyId: Id,
  homeId: Id,
  name: string,
  languages: readonly string[] = ['en'],
  since = '2020-01-01',
  until: string | null = null,
): Promise<Caregiver> {
  const [first = name, ...last] = name.split(' ');
  const personId = await aPerson(db, agencyId, { first, last: last.join(' ') || null, languages: [...languages] });
  await insertRow(db, 'app.home_adult', {
    agency_id: agencyId,
    home_id: homeId,
    person_id: personId,
    part: 'caregiver',
    during: moments(since, until),
  });
  const userId = await anAccountFor(db, agencyId, personId, 'caregiver', name, languages[0] === 'es' ? 'es' : 'en');
  await follow(db, 'home', homeId);
  return { personId, userId };
}
