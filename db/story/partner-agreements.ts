import type { PartnerKind } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';

/** An agreement with partners as those who keep it would tell it. */
export type StoryAgreement = {
  readonly key: string;
  readonly kind: PartnerKind;
  readonly title: string;
  readonly owner: 'S03' | 'S04';
  /** The one that keeps it first, each with the person who signs. */
  readonly partners: readonly (readonly [organization: OrganizationKey, signer: string])[];
  /** First and last day. */
  readonly term: readonly [from: StoryDay, until: StoryDay];
  readonly noticeDays?: number;
  readonly cents?: number;
  readonly drafted: StoryDay;
  /** When it went out for signature, and who signed on which day: the agency, then the partners. */
  readonly sent?: StoryDay;
  readonly signed?: readonly (readonly [by: 'CFP' | OrganizationKey, on: StoryDay])[];
  readonly duties?: readonly (readonly [by: 'CFP' | OrganizationKey, what: string, on: StoryDay])[];
};

/** People whose authority to sign was written down before an agreement went out. */
export const MAY_SIGN: readonly (readonly [person: string, on: StoryDay])[] = [
  ['Hazel Prior', 'D-358'],
  ['Ted Okafor', 'D-309'],
  ['O02-tonya', 'D-18'],
];

/** What is agreed with partners; what else happened to some of them stands in play-partner-agreements.ts. */
export const PARTNER_AGREEMENTS: readonly StoryAgreement[] = [
  {
    key: 'G01',
    kind: 'memorandum',
    title: 'Palmetto Springs together',
    owner: 'S03',
    partners: [
      ['O29', 'O29-mei-lin'],
      ['O10', 'Faye Lindqvist'],
      ['O01', 'Hazel Prior'],
    ],
    term: ['D-345', 'D+20'],
    drafted: 'D-360',
    sent: 'D-352',
    signed: [
      ['CFP', 'D-350'],
      ['O10', 'D-349'],
      ['O01', 'D-347'],
      ['O29', 'D-345'],
    ],
    duties: [
      ['CFP', 'Bring the numbers of the year to the council', 'D+18'],
      ['O10', 'Report the hours of parent mentors', 'D+12'],
    ],
  },
  {
    key: 'G02',
    kind: 'memorandum',
    title: 'Family time in Sawgrass',
    owner: 'S03',
    partners: [
      ['O02', 'O02-tonya'],
      ['O05', 'Leona Marsh'],
      ['O16', 'Sherry Boone'],
    ],
    term: ['D+1', 'D+366'],
    drafted: 'D-28',
    sent: 'D-15',
    signed: [
      ['CFP', 'D-12'],
      ['O05', 'D-10'],
    ],
    duties: [
      ['O16', 'Name who plans the rides', 'D+30'],
      ['CFP', 'Send the list of families who need rides, without names', 'D+20'],
    ],
  },
  {
    key: 'G03',
    kind: 'data_sharing',
    title: 'School days of children in care',
    owner: 'S03',
    partners: [['O11', 'Dale Whitcomb']],
    term: ['D+30', 'D+395'],
    drafted: 'D-24',
  },
  {
    key: 'G04',
    kind: 'letter_of_commitment',
    title: 'Eastbank stands by its families',
    owner: 'S04',
    partners: [['O03', 'O03-rosa']],
    term: ['D-110', 'D+255'],
    drafted: 'D-116',
    sent: 'D-113',
    signed: [
      ['CFP', 'D-112'],
      ['O03', 'D-110'],
    ],
  },
  {
    key: 'G05',
    kind: 'contract_cover',
    title: 'Recovery with children near',
    owner: 'S04',
    partners: [['O08', 'O08-emil']],
    term: ['D-200', 'D+165'],
    cents: 9_600_000,
    drafted: 'D-208',
    sent: 'D-205',
    signed: [
      ['CFP', 'D-203'],
      ['O08', 'D-200'],
    ],
    duties: [['O08', 'Report the units used', 'D+10']],
  },
  {
    key: 'G06',
    kind: 'contract_cover',
    title: 'Nursing hours at home',
    owner: 'S03',
    partners: [['O17', 'Janelle Frye']],
    term: ['D-300', 'D+65'],
    cents: 7_200_000,
    drafted: 'D-300',
    sent: 'D-300',
    signed: [
      ['CFP', 'D-300'],
      ['O17', 'D-300'],
    ],
    duties: [['O17', 'Report the hours of the month', 'D+9']],
  },
  {
    key: 'G07',
    kind: 'memorandum',
    title: 'Citrus Ridge begins',
    owner: 'S03',
    partners: [['O22', 'O22-walt']],
    term: ['D+30', 'D+394'],
    drafted: 'D-20',
  },
  {
    key: 'G08',
    kind: 'memorandum',
    title: 'Homes that families keep',
    owner: 'S03',
    partners: [['O14', 'Ted Okafor']],
    term: ['D-305', 'D+59'],
    drafted: 'D-309',
    sent: 'D-308',
    signed: [
      ['CFP', 'D-307'],
      ['O14', 'D-305'],
    ],
  },
];
