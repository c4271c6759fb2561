import { openAccountForPerson } from '#modules/access/index.ts';
import {
  addHome,
  addHomeAdult,
  approveHomeForChild,
  closeHome,
  confirmRoom,
  grantCapacityException,
  holdHome,
  issueLicense,
  limitToRespite,
} from '#modules/licensing/index.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { addresses } from './addresses.ts';
import { CHILDREN } from './children.ts';
import { contactData } from './contact-data.ts';
import { ageOn, birthOn, dayOn } from './day.ts';
import { FACILITIES } from './facilities.ts';
import { FAMILIES } from './families.ts';
import { HOMES, type Home, type HomeAdult } from './homes.ts';
import type { HomeKey } from './keys.ts';
import { type LicensePeriod, licensePeriods } from './license-periods.ts';
import { fullName } from './person.ts';
import { PLACEMENTS } from './placements.ts';
import { type Act, must, type Story } from './play.ts';
import { clearanceActs } from './play-clearances.ts';
import { licenseCopyActs } from './play-licenses.ts';
import { addAdult, bornAbout, personKey } from './play-people.ts';

const LICENSING = 'S09';
const REACHED = contactData();
const ADDRESSES = addresses();

/** Homes that are on file because a child of the story came to live with kin: from that child's first day there. */
const firstDayAt = (home: HomeKey) => PLACEMENTS.find(({ at }) => at === home)?.from;

/** When a home comes into the record (ISO): with its first license, or with the first child who lives there. */
export function homeBegins(story: Story, home: Home): string {
  const kin = home.unlicensed || home.license?.level === 'I';
  const placed = firstDayAt(home.key);
  // By noon, so that everything is there when the child comes in the afternoon; the Thibodeaux children came that evening.
  if (kin && placed) return home.key === 'H20' ? story.at('D-96 17:15') : story.at(`${placed} 12:00` as 'D-22 12:00');
  if (home.closed) return story.at('D-31 15:00');
  const [first] = licensePeriods(home, story.load.day);
  return first!.from.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '08:00' }).toInstant().toString();
}

export const homeActs = (story: Story): readonly Act[] => [
  ...HOMES.flatMap(home => actsOf(story, home)),
  ...facilityActs(story),
];

function actsOf(story: Story, home: Home): Act[] {
  const begins = homeBegins(story, home);
  const act = (at: string, what: string, does: Act['does'], by: string = LICENSING): Act => ({
    at,
    by,
    what: `${what} ${home.key}`,
    does,
  });
  const homeId = () => story.id(home.key);
  const acts: Act[] = [act(begins, 'adds', ask => addTheHome(ask, story, home, begins))];
  acts.push(...licenseCopyActs(story, home));
  for (const period of licensePeriods(home, story.load.day)) {
    const at = period.from.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '09:00' }).toInstant().toString();
    acts.push({ ...act(at, 'licenses', ask => issueLicense(ask, termsOf(story, home, period))), about: home.key });
  }
  acts.push(...clearanceActs(story, home, begins));
  if (home.closed)
    acts.push(act(begins, 'closes', ask => closeHome(ask, { homeId: homeId(), on: story.on(home.closed!) })));
  if (home.respiteOnly)
    acts.push(
      act(story.at(home.respiteOnly.from, 'letter'), 'limits', ask => limitToRespite(ask, { homeId: homeId() })),
    );
  if (home.onHold) {
    const { from, to } = home.onHold;
    const hold = { from: story.on(from), to: story.on(to), reason: 'health' } as const;
    acts.push(act(story.at(from, 'letter'), 'holds', ask => holdHome(ask, { homeId: homeId(), ...hold })));
  }
  if (home.capacityException) {
    const { extraBeds, approvedBy, from, to } = home.capacityException;
    const more = { bedsMore: extraBeds, reason: 'siblings_together', from: story.on(from), to: story.on(to) } as const;
    const grant: Act['does'] = ask => grantCapacityException(ask, { homeId: homeId(), ...more });
    acts.push(act(story.at(from, 'meeting'), 'allows more beds in', grant, approvedBy));
  }
  if (home.confirmed)
    acts.push(
      act(story.at(home.confirmed, 'meeting'), 'hears about room from', ask => confirmRoom(ask, { homeId: homeId() })),
    );
  return acts;
}

async function addTheHome(ask: Ask, story: Story, home: Home, begins: string): Promise<void> {
  const { key, adults, area, point, languages = [], skills = [], unlicensed, license } = home;
  const address = ADDRESSES.get(key)!;
  const phone = adults.map(adult => REACHED.get(adult.key)?.telephone).find(Boolean);
  const { id } = must(
    await addHome(ask, {
      name: nameOf(home),
      kind: unlicensed || license?.level === 'I' ? 'relative' : 'foster',
      areaId: story.id(area),
      place: point,
      languages: ['en', ...languages],
      skills: skills.map(words => words.en),
      contact: { ...(phone && { phone }), street: address.street, city: address.town, postalCode: address.zip },
    }),
  );
  story.know(key, id);
  for (const adult of adults) await addHomePerson(ask, story, home, adult, begins);
  await approve(ask, story, home);
}

/** "Marchand home"; with two family names, both. */
export function nameOf(home: Home): string {
  const families = home.adults.filter(({ part }) => part === 'caregiver').map(adult => adultName(adult).family);
  return `${[...new Set(families)].join(' and ')} home`;
}

const adultName = (adult: HomeAdult) =>
  adult.name ?? FAMILIES.flatMap(family => family.people).find(({ key }) => key === adult.key)!.name;

async function addHomePerson(ask: Ask, story: Story, home: Home, adult: HomeAdult, begins: string): Promise<void> {
  const personId = adult.familyPerson
    ? await addAdult(ask, story, FAMILIES.flatMap(family => family.people).find(({ key }) => key === adult.key)!)
    : await addHousehold(ask, story, home, adult);
  const part = adult.part === 'caregiver' ? 'caregiver' : 'household';
  must(await addHomeAdult(ask, { homeId: story.id(home.key), personId, part, from: begins }));
  if (part === 'caregiver' && !home.closed) await openCaregiversAccount(ask, story, adult);
}

async function addHousehold(ask: Ask, story: Story, home: Home, adult: HomeAdult): Promise<string> {
  const { given, family } = adult.name!;
  const input = { firstName: given, lastName: family ?? null, languages: ['en', ...(home.languages ?? [])] };
  const { id } = must(await addPerson(ask, { ...input, ...(adult.age && bornAbout(story, adult.age)) }));
  return story.know(personKey(adult.key), id);
}

/** Each adult caregiver signs in for themselves. */
async function openCaregiversAccount(ask: Ask, story: Story, adult: HomeAdult): Promise<void> {
  const personId = story.id(personKey(adult.key));
  const name = fullName(adultName(adult));
  const { id } = must(await openAccountForPerson(ask, { kind: 'caregiver', name, language: 'en', personId }));
  story.know(adult.key, id);
  const email = REACHED.get(adult.key)?.mail ?? null;
  await addSignInAddress(ask.tx, { keyring: story.keyring, userId: id, email });
}

/** Kin may care for these children without a license, or until it comes. */
async function approve(ask: Ask, story: Story, { key, unlicensed, license }: Home): Promise<void> {
  const named = unlicensed?.children ?? (license?.level === 'I' ? license.takes : []);
  for (const child of named) {
    if (typeof child !== 'string') continue;
    const to = license ? story.on(license.from) : null;
    const approval = { homeId: story.id(key), childId: story.id(personKey(child)), from: ask.today.toString(), to };
    must(await approveHomeForChild(ask, approval));
  }
}

/**
 * The terms of one license. Those of earlier ones are not told: they are taken as wide as the current one, and as wide as
 * the children who lived there then needed.
 */
function termsOf(story: Story, { key, license }: Home, { from, to, current }: LicensePeriod) {
  const { level, beds, takes } = license!;
  const [youngest, oldest] = typeof takes[0] === 'number' ? (takes as readonly [number, number]) : [0, 17];
  const ages = current ? [] : agesAt(story, key);
  return {
    homeId: story.id(key),
    level,
    from: from.toString(),
    to: to.toString(),
    beds,
    youngest: Math.min(youngest, ...ages),
    oldest: Math.max(oldest, ...ages),
    onlyChildId: typeof takes[0] === 'string' ? story.id(personKey(takes[0])) : null,
  };
}

const agesAt = (story: Story, home: HomeKey): number[] =>
  PLACEMENTS.filter(({ at }) => at === home).map(({ child, from }) => {
    const { birth } = CHILDREN.find(({ key }) => key === child)!;
    return ageOn(birthOn(birth, story.load.day), dayOn(from, story.load.day));
  });

/** Facilities, each with its license; the ages they take are not told. */
function facilityActs(story: Story): Act[] {
  return FACILITIES.map(({ key, name, kind, point, beds, licensedTo, notes = [] }): Act => {
    const from = dayOn(licensedTo, story.load.day).subtract({ years: 1 });
    const at = from.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '09:00' }).toInstant().toString();
    return {
      at,
      by: LICENSING,
      what: `adds ${key}`,
      does: async ask => {
        const skills = notes.map(words => words.en);
        const { id } = must(await addHome(ask, { name, kind: 'facility', place: point, languages: ['en'], skills }));
        story.know(key, id);
        const license = { level: kind.replaceAll('-', '_'), from: from.toString(), to: story.on(licensedTo) };
        must(await issueLicense(ask, { homeId: id, ...license, beds, youngest: 10, oldest: 17 }));
      },
    };
  });
}
