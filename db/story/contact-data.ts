import { AGENCY_ORGANIZATIONS } from './agency.ts';
import { CHILDREN } from './children.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import { COURT, COURT_PEOPLE } from './court.ts';
import { FAMILIES } from './families.ts';
import { HOMES } from './homes.ts';
import type { OrganizationKey, PersonKey } from './keys.ts';
import { ORGANIZATIONS } from './organizations.ts';
import { HOME_MAIL, mailAddress } from './person.ts';
import { STAFF } from './staff.ts';

/** Mail and telephone of a person or organization; a missing one does not exist or is not known. */
export type ContactData = { readonly mail?: string; readonly telephone?: string };

const PER_EXCHANGE = 100;
/** Safe Shore's public line; nobody else gets this number. */
const SAFE_SHORE = { key: 'O30', telephone: '(239) 555-0199' } as const;

/** The nth number (from 0): 0100 to 0199 of the one area code, then of the other, without Safe Shore's. */
export function telephoneNumber(nth: number): string {
  const inFirst = PER_EXCHANGE - 1;
  const [areaCode, line] = nth < inFirst ? [239, nth] : [863, nth - inFirst];
  return `(${areaCode}) 555-0${100 + line}`;
}

type Reached = { readonly key: PersonKey | OrganizationKey; readonly mail?: string; readonly telephone: boolean };

/** Everyone with contact data, in the order numbers are given out: staff, court, families, homes, organizations. */
function inOrder(): readonly Reached[] {
  const staff = STAFF.map(({ key, name, organization }) => {
    const { mail } = AGENCY_ORGANIZATIONS.find(each => each.key === organization)!;
    return { key, mail: mailAddress(name, mail), telephone: true };
  });
  const court = COURT_PEOPLE.map(({ key, name, ofTheCourt }) => ({
    key,
    mail: mailAddress(name, ofTheCourt ? COURT.mail : HOME_MAIL),
    telephone: true,
  }));
  const families = FAMILIES.flatMap(family => family.people)
    .filter(person => !person.deceased && !person.withoutContactData)
    .map(({ key, name }) => ({ key, mail: mailAddress(name, HOME_MAIL), telephone: true }));
  const homes = HOMES.flatMap(home => home.adults)
    .filter(adult => !adult.familyPerson)
    .map(({ key, name }) => ({ key, mail: mailAddress(name!, HOME_MAIL), telephone: true }));
  const organizations = ORGANIZATIONS.map(({ key }) => ({ key, telephone: key !== SAFE_SHORE.key }));
  const partners = COMMUNITY_PEOPLE.map(({ key, name, organization }) => {
    const domain = ORGANIZATIONS.find(each => each.key === organization)?.mail ?? HOME_MAIL;
    return { key, mail: mailAddress(name, domain), telephone: false };
  });
  // The one child with a sign-in of his own.
  const youth = CHILDREN.filter(child => child.key === 'K15').map(({ key, name }) => ({
    key,
    mail: mailAddress(name, HOME_MAIL),
    telephone: false,
  }));
  return [...staff, ...court, ...families, ...homes, ...organizations, ...partners, ...youth];
}

/** Contact data of everyone who has any, by key. Partner people are reached at their organization's telephone. */
export function contactData(): ReadonlyMap<PersonKey | OrganizationKey, ContactData> {
  const all = new Map<PersonKey | OrganizationKey, ContactData>();
  let given = 0;
  for (const { key, mail, telephone } of inOrder()) {
    const number = telephone ? { telephone: telephoneNumber(given) } : {};
    if (telephone) given += 1;
    all.set(key, { ...(mail ? { mail } : {}), ...number });
  }
  all.set(SAFE_SHORE.key, { telephone: SAFE_SHORE.telephone });
  return all;
}
