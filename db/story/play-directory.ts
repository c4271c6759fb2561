import {
  addOrganization,
  addService,
  noteUnfound,
  placeService,
  postCapacity,
  rearrangeDirectory,
  setCoverage,
  setLanguages,
  setSchedule,
  termsOfAgency,
  verifyEntry,
} from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { contactData } from './contact-data.ts';
import { ENTRIES, type StoryEntry, WISHES } from './directory-services.ts';
import { ORGANIZATIONS, type Organization } from './organizations.ts';
import { AREAS, type AreaKey, addressOf, mapPlace } from './places.ts';
import { type Act, must, type Story } from './play.ts';

const KEEPER = 'S03';
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const HOURS = {
  weekdays: [{ days: WEEKDAYS, opensAt: '09:00', closesAt: '17:00' }],
  'with-saturday': [
    { days: WEEKDAYS, opensAt: '09:00', closesAt: '18:00' },
    { days: ['SA'], opensAt: '10:00', closesAt: '14:00' },
  ],
  always: [{ days: [...WEEKDAYS, 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }],
} as const;

const reached = contactData();

/** The community directory: who offers what, when it was last checked, what capacity was told, and what nobody found. */
export const directoryActs = (story: Story): readonly Act[] => [
  {
    at: story.at('D-1900 11:30'),
    by: 'S02',
    what: 'opens the directory to the public',
    does: async ask =>
      must(
        await rearrangeDirectory(ask, {
          isPublic: true,
          verifyEveryDays: 180,
          capacityLastsDays: 30,
          corner: mapPlace({ x: 0, y: 0 }),
        }),
      ),
  },
  {
    at: story.at('D-1900 12:00'),
    by: KEEPER,
    what: 'writes down the community directory',
    does: async ask => {
      const terms = await termIds(ask);
      for (const [position, organization] of ORGANIZATIONS.entries())
        await writeDown(ask, story, { organization, entry: entryOf(organization.key), position, terms });
    },
  },
  ...ENTRIES.map(entry => ({
    at: story.at(`${entry.checked} 10:00`),
    by: KEEPER,
    what: `checks what is said of ${entry.key}`,
    does: async (ask: Ask) => {
      for (const serviceId of servicesOf(story, entry)) must(await verifyEntry(ask, { serviceId }));
    },
  })),
  ...ENTRIES.flatMap(({ capacity, ...entry }) =>
    capacity
      ? {
          at: story.at(`${capacity.on} 10:00`),
          by: KEEPER,
          what: `writes down the capacity of ${entry.key}`,
          does: async (ask: Ask) => {
            for (const serviceId of servicesOf(story, entry)) must(await postCapacity(ask, { serviceId, ...capacity }));
          },
        }
      : [],
  ),
  ...WISHES.flatMap(({ words, language = null, area, days }) =>
    days.map(day => ({
      at: story.at(`${day} 10:00`),
      by: KEEPER,
      what: 'looks for what is not there',
      does: async (ask: Ask) => {
        const agency = { id: ask.who.agencyId, name: ask.who.agencyName, timeZone: ask.who.timeZone };
        const areaId = area ? story.id(area) : null;
        must(await noteUnfound({ ...ask, agency }, { words, language, areaId }));
      },
    })),
  ),
];

type Writing = {
  readonly organization: Organization;
  readonly entry: StoryEntry;
  readonly position: number;
  readonly terms: ReadonlyMap<string, string>;
};

async function writeDown(ask: Ask, story: Story, { organization, entry, position, terms }: Writing): Promise<void> {
  const { key, name, services: words, serves, languages, confidentialPlace = false } = organization;
  const { id: organizationId } = must(
    await addOrganization(ask, {
      name,
      description: `${words.en}. ${words.es}.`,
      phone: reached.get(key)?.telephone ?? null,
      email: organization.mail ? `hello@${organization.mail}` : null,
      independent: true,
      programOf: entry.programOf ?? null,
      goals: entry.goals ?? null,
      suits: entry.suits ?? null,
      referralWay: 'telephone',
    }),
  );
  story.know(`organization:${key}`, organizationId);
  for (const [
    nth,
    { name: called, terms: codes, payers = [], ages = [null, null], inHome, brings },
  ] of entry.services.entries()) {
    const { id: serviceId } = must(
      await addService(ask, {
        organizationId,
        name: called,
        minimumAge: ages[0],
        maximumAge: ages[1],
        inHome: inHome ?? null,
        bringsTransport: brings ?? null,
        confidential: confidentialPlace,
        termIds: codes.map(code => terms.get(code)!),
        payers,
      }),
    );
    story.know(serviceKey(key, nth), serviceId);
    must(await setLanguages(ask, { serviceId, codes: languages }));
    const everywhere = serves === 'county' && !organization.notServed;
    const areas: readonly AreaKey[] =
      serves === 'county'
        ? AREAS.map(area => area.key).filter(area => !organization.notServed?.includes(area))
        : serves;
    must(
      await setCoverage(ask, {
        serviceId,
        everywhere,
        areaIds: everywhere ? [] : areas.map(story.id),
        postalCodes: [],
      }),
    );
    must(await setSchedule(ask, { serviceId, hours: HOURS[entry.open ?? 'weekdays'] }));
    must(
      await placeService(
        ask,
        confidentialPlace ? { serviceId, confidential: true } : placeIn(serviceId, entry, serves, position),
      ),
    );
  }
}

/** Organizations have higher house numbers than any home: nobody who looks for one finds a family. */
const FIRST_HOUSE = 41;

/** Where an organization sits: in the neighborhood it is of, else in the middle of town. */
function placeIn(serviceId: string, entry: StoryEntry, serves: Organization['serves'], position: number) {
  const seat = entry.seat ?? (serves === 'county' ? 'port-calusa-center' : serves[0]!);
  const [southWest, , northEast] = AREAS.find(area => area.key === seat)!.corners;
  const [across, up] = [((position * 7) % 10) / 10 + 0.05, ((position * 3) % 10) / 10 + 0.05];
  const point = {
    x: southWest.x + across * (northEast.x - southWest.x),
    y: southWest.y + up * (northEast.y - southWest.y),
  };
  const { street, town, zip } = addressOf(FIRST_HOUSE + position, seat, 3);
  return { serviceId, street, city: town, postalCode: zip, ...mapPlace(point), together: entry.together ?? null };
}

const serviceKey = (key: string, nth: number): string => `service:${key}-${nth + 1}`;
const entryOf = (key: string): StoryEntry => ENTRIES.find(entry => entry.key === key)!;
const servicesOf = (story: Story, entry: Pick<StoryEntry, 'key' | 'services'>) =>
  entry.services.map((_, nth) => story.id(serviceKey(entry.key, nth)));

const termIds = async ({ tx }: Ask): Promise<ReadonlyMap<string, string>> =>
  new Map((await termsOfAgency(tx, 'en')).map(({ code, id }) => [code ?? id, id]));
