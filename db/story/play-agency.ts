import { sql } from 'kysely';
import type pg from 'pg';
import { type Id, newId } from '#kernel/ids.ts';
import {
  addArea,
  addHoliday,
  beginRecords,
  createCareOrganization,
  createOffice,
  createUnit,
  describeAgency,
} from '#modules/agency/index.ts';
import { takeShippedPacks } from '#modules/rulebook/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { AGENCY, AGENCY_ORGANIZATIONS, OFFICES, POLICY_PACKS, RECORDS_SINCE, UNITS } from './agency.ts';
import { contactData } from './contact-data.ts';
import { dayOn } from './day.ts';
import { type CountyHoliday, holidaysOf } from './holidays.ts';
import { fullName } from './person.ts';
import { AREA_VERSIONS, type Area } from './places.ts';
import type { Act, Story } from './play.ts';
import { must } from './play.ts';
import { directoryActs } from './play-directory.ts';
import { POSITIONS } from './positions.ts';
import { STAFF } from './staff.ts';

/** Long enough before the oldest stay on file that the homes of that time have their licenses. */
export const FOUNDED = 'D-1900 08:00';
const SET_UP = 'D-1900 09:00';
const ADMINISTRATOR = 'S02';

/** Units of the story by name, and one for after-care, because a case lies in a unit. */
const UNIT_NAMES: Readonly<Record<string, string>> = { LIC: 'Licensing', INV: 'Investigations' };
export const AFTER_CARE = 'AFTER-CARE';

const HOLIDAY_NAMES: Readonly<Record<CountyHoliday, string>> = {
  'new-year': "New Year's Day",
  'martin-luther-king-day': 'Martin Luther King Jr. Day',
  'memorial-day': 'Memorial Day',
  'independence-day': 'Independence Day',
  'labor-day': 'Labor Day',
  'veterans-day': 'Veterans Day',
  thanksgiving: 'Thanksgiving',
  'day-after-thanksgiving': 'Day after Thanksgiving',
  christmas: 'Christmas Day',
};

/**
 * Founds the agency with its administrator, as the set-up page does, but without a password: people of the story sign in
 * through the switcher. Answers with the agency's id; throws when the database has an agency already.
 */
export async function foundAgency(pool: pg.Pool, story: Story): Promise<Id> {
  const { name, position } = STAFF.find(each => each.key === ADMINISTRATOR)!;
  const ids = { agency: newId(), organization: newId(), account: newId() };
  const door = { role: 'alongside_door', userId: null, agencyId: null, now: story.at(FOUNDED) } as const;
  await inTransaction(pool, door, async tx => {
    const { rows } = await sql<{ founded: boolean }>`
      select app_definer.found_agency(${ids.agency}, ${ids.organization}, ${AGENCY.name}, ${AGENCY.key}, ${AGENCY.state},
        ${AGENCY.timeZone}, ${ids.account}, ${fullName(name)}, 'en', ${POSITIONS[position].en}) as founded`.execute(tx);
    if (!rows[0]?.founded)
      throw new Error('The database holds an agency already: the story is loaded into an empty one.');
  });
  story.know(AGENCY.key, ids.organization);
  story.know(ADMINISTRATOR, ids.account);
  return ids.agency;
}

/** The agency's own order: organizations, offices, units, areas, holidays and the community directory. */
export const agencyActs = (story: Story): readonly Act[] => [
  {
    at: story.at(SET_UP),
    by: ADMINISTRATOR,
    what: 'sets up the agency',
    does: async ask => {
      await describe(ask, story);
      for (const { key, name, part } of AGENCY_ORGANIZATIONS.filter(each => each.key !== AGENCY.key)) {
        const made = must(await createCareOrganization(ask, { name, shortName: key, part: PARTS[part] }));
        story.know(key, made.id);
      }
      for (const office of OFFICES) await open(ask, story, office);
      for (const { key, office } of [...UNITS, { key: AFTER_CARE, office: 'CFP-PC' as const }]) {
        const name = key === AFTER_CARE ? 'After-care' : (UNIT_NAMES[key] ?? key);
        story.know(key, must(await createUnit(ask, { officeId: story.id(office), name })).id);
      }
      await drawAreas(ask, story);
      await keepHolidays(ask, story);
      must(await takeShippedPacks(ask));
    },
  },
  {
    at: story.at(RECORDS_SINCE, 'meeting'),
    by: ADMINISTRATOR,
    what: 'says since when records are kept here',
    does: ask => beginRecords(ask, story.on(RECORDS_SINCE)),
  },
  ...directoryActs(story),
];

const reached = contactData();

const PARTS = {
  'lead-agency': 'lead_agency',
  'case-management': 'case_management',
  'state-department': 'state_department',
} as const;

async function describe(ask: Ask, story: Story): Promise<void> {
  const { name, address } = AGENCY.letterhead;
  const pack = POLICY_PACKS.find(each => 'from' in each && each.from)?.pack ?? 'florida';
  must(
    await describeAgency(ask, {
      county: AGENCY.county,
      policyPack: pack.toLowerCase(),
      letterhead: `${name}\n${address.street}\n${address.town}, ${address.state} ${address.zip}`,
      mainPhone: reached.get('S01')?.telephone ?? null,
      afterHoursPhone: reached.get('S16')?.telephone ?? null,
    }),
  );
  await addSignInAddress(ask.tx, {
    keyring: story.keyring,
    userId: ask.who.userId,
    email: reached.get(ADMINISTRATOR)?.mail ?? null,
  });
}

async function open(ask: Ask, story: Story, office: (typeof OFFICES)[number]): Promise<void> {
  const { street = null, town, zip } = office.address;
  const made = await createOffice(ask, {
    organizationId: story.id(office.organization),
    name: office.name,
    street,
    city: town,
    postalCode: zip,
  });
  story.know(office.key, must(made).id);
}

/** One row for each area; two for those whose border moved. The later one is the one homes and addresses name. */
async function drawAreas(ask: Ask, story: Story): Promise<void> {
  const [before, now] = AREA_VERSIONS.map(version => version.areas);
  const moved = story.on(AREA_VERSIONS.at(-1)!.from!);
  const founded = story.on(FOUNDED.slice(0, 6) as 'D-1900');
  for (const area of now!) {
    const earlier = before!.find(each => each.key === area.key)!;
    const changed = JSON.stringify(earlier.corners) !== JSON.stringify(area.corners);
    if (changed) must(await addArea(ask, { ...drawn(earlier), from: founded, to: moved }));
    story.know(area.key, must(await addArea(ask, { ...drawn(area), from: changed ? moved : founded })).id);
  }
}

const drawn = ({ key, name, zip, corners, under18 }: Area) => ({
  code: key,
  name,
  postalCode: zip,
  outline: corners.map(({ x, y }) => [x, y] as const),
  peopleUnder18: under18,
});

async function keepHolidays(ask: Ask, story: Story): Promise<void> {
  const first = dayOn('D-1900', story.load.day).year;
  const days = new Map<string, string>();
  for (let year = first; year <= story.load.day.year + 3; year += 1) {
    for (const { holiday, on } of holidaysOf(year)) days.set(on.toString(), HOLIDAY_NAMES[holiday]);
  }
  for (const [day, name] of days) must(await addHoliday(ask, { day, name }));
}
