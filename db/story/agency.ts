import type { StoryDay } from './day.ts';
import { COUNTY_HOLIDAYS } from './holidays.ts';
import type { AgencyOrganizationKey, StaffKey, UnitKey } from './keys.ts';
import type { Address, Point } from './places.ts';

/** The tenant: everything the story county holds belongs to it. */
export const AGENCY = {
  key: 'CFP',
  name: 'Calusa Family Partners',
  county: 'Calusa County',
  state: 'FL',
  timeZone: 'America/New_York',
  holidays: COUNTY_HOLIDAYS,
  languages: ['en', 'es'],
  letterhead: {
    name: 'Calusa Family Partners',
    address: { street: '210 Live Oak Ave', town: 'Port Calusa', state: 'FL', zip: '34801' },
  },
} as const;

export type OrganizationPart = 'lead-agency' | 'case-management' | 'state-department';

/** The organizations that do the agency's work. `mail` is the domain of their people's addresses. */
export const AGENCY_ORGANIZATIONS: readonly {
  readonly key: AgencyOrganizationKey;
  readonly name: string;
  readonly part: OrganizationPart;
  readonly seat: OfficeKey;
  readonly mail: string;
}[] = [
  { key: 'CFP', name: 'Calusa Family Partners', part: 'lead-agency', seat: 'CFP-PC', mail: 'calusa.example.org' },
  {
    key: 'TCS',
    name: "Tidewater Children's Services",
    part: 'case-management',
    seat: 'TCS-EB',
    mail: 'tidewater.example.org',
  },
  {
    key: 'HHF',
    name: 'Heron House Family Services',
    part: 'case-management',
    seat: 'HHF-PS',
    mail: 'heronhouse.example.org',
  },
  {
    key: 'DCF-GP',
    name: 'State department, Gulf Prairie Region',
    part: 'state-department',
    seat: 'DCF-PC',
    mail: 'gulfprairie.example.org',
  },
];

export type OfficeKey = 'TCS-EB' | 'TCS-PC' | 'HHF-PS' | 'CFP-PC' | 'DCF-PC';

/** The offices. The state department's street is not told. */
export const OFFICES: readonly {
  readonly key: OfficeKey;
  readonly organization: AgencyOrganizationKey;
  readonly name: string;
  readonly address: Omit<Address, 'street'> & { readonly street?: string };
  readonly point: Point;
}[] = [
  {
    key: 'TCS-EB',
    organization: 'TCS',
    name: 'Eastbank',
    address: { street: '340 Gumbo Limbo St', town: 'Eastbank', state: 'FL', zip: '34802' },
    point: { x: 11.5, y: 13.0 },
  },
  {
    key: 'TCS-PC',
    organization: 'TCS',
    name: 'Port Calusa',
    address: { street: '88 Ferry Rd', town: 'Port Calusa', state: 'FL', zip: '34801' },
    point: { x: 7.2, y: 12.4 },
  },
  {
    key: 'HHF-PS',
    organization: 'HHF',
    name: 'Palmetto Springs',
    address: { street: '17 Coontie Way', town: 'Palmetto Springs', state: 'FL', zip: '34805' },
    point: { x: 15.5, y: 20.0 },
  },
  {
    key: 'CFP-PC',
    organization: 'CFP',
    name: 'Port Calusa',
    address: { street: '210 Live Oak Ave', town: 'Port Calusa', state: 'FL', zip: '34801' },
    point: { x: 7.0, y: 13.0 },
  },
  {
    key: 'DCF-PC',
    organization: 'DCF-GP',
    name: 'Port Calusa',
    address: { town: 'Port Calusa', state: 'FL', zip: '34801' },
    point: { x: 6.6, y: 12.1 },
  },
];

/** The units, each in one office under one supervisor. Who works in one stands in `staff.ts`. */
export const UNITS: readonly { readonly key: UnitKey; readonly office: OfficeKey; readonly supervisor: StaffKey }[] = [
  { key: 'T1', office: 'TCS-EB', supervisor: 'S21' },
  { key: 'T2', office: 'TCS-PC', supervisor: 'S25' },
  { key: 'H1', office: 'HHF-PS', supervisor: 'S31' },
  { key: 'LIC', office: 'CFP-PC', supervisor: 'S08' },
  { key: 'INV', office: 'DCF-PC', supervisor: 'S43' },
];

/** One case manager's post in T1 has stood vacant since this day. */
export const VACANCIES: readonly { readonly unit: UnitKey; readonly since: StoryDay }[] = [
  { unit: 'T1', since: 'D-58' },
];

/** Policy packs in force, each extending the one before it. */
export const POLICY_PACKS: readonly { readonly pack: string; readonly from?: StoryDay; readonly to?: StoryDay }[] = [
  { pack: 'federal' },
  { pack: 'florida' },
  { pack: 'CFP-1', to: 'D-180' },
  { pack: 'CFP-2', from: 'D-180' },
];

/**
 * Since when the county keeps its records here. Older stays, hearings and papers were copied from its files; visits were not.
 */
export const RECORDS_SINCE = 'D-420';
