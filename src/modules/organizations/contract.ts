import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from './policy.ts';

export const REFERRAL_WAYS = ['portal', 'email', 'text', 'fax', 'telephone'] as const;
export const PAYERS = [
  'free',
  'medicaid',
  'medicare',
  'private-insurance',
  'sliding-scale',
  'self-pay',
  'agency',
] as const;
export const EVIDENCE = ['well-supported', 'supported', 'promising', 'emerging', 'not-rated'] as const;
/** How well proven at least, for searches: the first ones of `EVIDENCE`. */
export const PROOFS = ['well-supported', 'supported', 'promising'] as const;
export const CAPACITIES = ['open', 'waiting-list', 'full'] as const;
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** Languages offered in searches and forms, by BCP 47 code; others come with imports. */
export const LANGUAGES = ['en', 'es', 'ht', 'ase', 'pt', 'vi', 'zh', 'ar', 'ru', 'fr'] as const;

export type Payer = (typeof PAYERS)[number];
export type Capacity = (typeof CAPACITIES)[number];

/** What is said of an organization as a whole. Empty is not known. */
export type OrganizationWords = {
  readonly name: string;
  readonly alternateName?: string | null;
  readonly description?: string | null;
  readonly email?: string | null;
  readonly website?: string | null;
  readonly kind?: string | null;
  /** It has a board and money of its own. */
  readonly independent?: boolean | null;
  /** The public program it works under, and which state department holds the contract. */
  readonly programOf?: string | null;
  readonly goals?: string | null;
  readonly suits?: string | null;
  readonly referralWay?: (typeof REFERRAL_WAYS)[number] | null;
};
export type AddOrganization = OrganizationWords & { readonly phone?: string | null };
export type AddOrganizationRefusal = NotAllowed | Invalid | { readonly kind: 'already-listed'; readonly id: Id };
export type ChangeOrganization = OrganizationWords & {
  readonly organizationId: Id;
  readonly phone?: string | null;
  readonly listed: boolean;
};

/** What is said of a service. Ages are years; categories are ids of terms. */
export type ServiceWords = {
  readonly name: string;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly applicationProcess?: string | null;
  readonly feesDescription?: string | null;
  readonly eligibility?: string | null;
  readonly minimumAge?: number | null;
  readonly maximumAge?: number | null;
  readonly alert?: string | null;
  readonly inHome?: boolean | null;
  readonly bringsTransport?: boolean | null;
  readonly evidence?: (typeof EVIDENCE)[number] | null;
  readonly measure?: string | null;
  /** Where it is given must never be told: its places are taken out of the directory. */
  readonly confidential?: boolean;
  readonly termIds?: readonly Id[];
  readonly payers?: readonly Payer[];
};
export type AddService = ServiceWords & { readonly organizationId: Id };
export type ChangeService = ServiceWords & { readonly serviceId: Id };
export type ServiceRefusal = NotAllowed | Invalid;

/** Where a service is given. A confidential place is written down without street, point and words. */
export type PlaceService = {
  readonly serviceId: Id;
  readonly confidential?: boolean;
  readonly name?: string | null;
  readonly street?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly transportation?: string | null;
  /** Who of the agency sits there on which days, or the other way round. */
  readonly together?: string | null;
};

/** Hours of a week; `days` of `WEEKDAYS`, times `HH:MM`. */
export type Hours = { readonly days: readonly string[]; readonly opensAt: string; readonly closesAt: string };
export type SetSchedule = { readonly serviceId: Id; readonly hours: readonly Hours[]; readonly note?: string | null };

/** Whom it serves by place: the whole county, or some neighborhoods and postal codes; neither is not known. */
export type SetCoverage = {
  readonly serviceId: Id;
  readonly everywhere: boolean;
  readonly areaIds: readonly Id[];
  readonly postalCodes: readonly string[];
};
export type SetLanguages = { readonly serviceId: Id; readonly codes: readonly string[] };

export type PostCapacity = {
  readonly serviceId: Id;
  readonly state: Capacity;
  readonly places?: number | null;
  readonly waitDays?: number | null;
  readonly challenge?: string | null;
  readonly via?: 'provider' | 'staff' | 'link';
};
export type NoteUnfound = {
  readonly words?: string | null;
  readonly termId?: Id | null;
  readonly areaId?: Id | null;
  readonly language?: string | null;
};

/** What others may hear when a service says whether it takes new people. */
export const CapacityWasPosted = z.object({
  serviceId: z.uuid(),
  organizationId: z.uuid(),
  state: z.enum(CAPACITIES),
  before: z.enum(CAPACITIES).nullable(),
  waitDays: z.number().nullable(),
  endsAt: z.string(),
});

const text = (max: number) => ({ kind: 'text', max, required: false }) as const;
const lines = (max: number) => ({ kind: 'text', max, lines: true, required: false }) as const;
const yesNo = { kind: 'choice', options: ['yes', 'no'], required: false } as const;

export const organizationFields = defineFields({
  name: { kind: 'text', max: 200 },
  alternateName: text(200),
  description: lines(2000),
  email: { kind: 'text', max: 200, format: 'email', required: false },
  website: text(300),
  phone: text(40),
  independent: yesNo,
  programOf: text(200),
  goals: lines(1000),
  suits: lines(1000),
  referralWay: { kind: 'choice', options: REFERRAL_WAYS, required: false },
  listed: { kind: 'tick', required: false },
});

export const serviceFields = defineFields({
  name: { kind: 'text', max: 200 },
  description: lines(2000),
  termIds: { kind: 'choices', options: [], required: false },
  applicationProcess: lines(1000),
  eligibility: lines(1000),
  minimumAge: { kind: 'number', min: 0, max: 130, required: false },
  maximumAge: { kind: 'number', min: 0, max: 130, required: false },
  payers: { kind: 'choices', options: PAYERS, required: false },
  feesDescription: text(500),
  phone: text(40),
  url: text(300),
  inHome: yesNo,
  bringsTransport: yesNo,
  evidence: { kind: 'choice', options: EVIDENCE, required: false },
  measure: text(300),
  alert: text(300),
  confidential: { kind: 'tick', required: false },
});

export const placeFields = defineFields({
  street: text(200),
  city: text(100),
  postalCode: text(10),
  transportation: lines(500),
  together: text(300),
  languages: { kind: 'choices', options: LANGUAGES, required: false },
  everywhere: { kind: 'tick', required: false },
  areaIds: { kind: 'choices', options: [], required: false },
  postalCodes: text(300),
  days: { kind: 'choices', options: WEEKDAYS, required: false },
  opensAt: { kind: 'time', required: false },
  closesAt: { kind: 'time', required: false },
  hoursNote: text(300),
});

export const capacityFields = defineFields({
  state: { kind: 'choice', options: CAPACITIES },
  waitDays: { kind: 'number', min: 1, max: 1000, required: false },
  places: { kind: 'number', min: 1, max: 1000, required: false },
  challenge: text(300),
});

export const termFields = defineFields({
  name: { kind: 'text', max: 120 },
  nameEs: { kind: 'text', max: 120 },
  parentId: { kind: 'choice', options: [], required: false },
  sensitive: {
    kind: 'choice',
    options: ['substance-use', 'domestic-violence', 'health', 'forensic'],
    required: false,
  },
});

export const settingFields = defineFields({
  isPublic: { kind: 'tick', required: false },
  verifyEveryDays: { kind: 'number', min: 1, max: 1000 },
  capacityLastsDays: { kind: 'number', min: 1, max: 365 },
});

/** Starts a round of asking: whom, by how long nobody checked their entry, and for how many days the answer is open. */
export type BeginRound = { readonly name: string; readonly notCheckedDays: number; readonly openDays: number };
export const ROUND_ANSWERS = ['true', 'changed', 'closed'] as const;
export type RoundAnswer = (typeof ROUND_ANSWERS)[number];

export const roundFields = defineFields({
  name: { kind: 'text', max: 120 },
  notCheckedDays: { kind: 'number', min: 1, max: 1000 },
  openDays: { kind: 'number', min: 1, max: 120 },
});

/** What a provider says of a service themselves; whether it is confidential and how well it is proven stays staff's. */
export const ownServiceFields = defineFields({
  name: { kind: 'text', max: 200 },
  description: lines(2000),
  applicationProcess: lines(1000),
  eligibility: lines(1000),
  minimumAge: { kind: 'number', min: 0, max: 130, required: false },
  maximumAge: { kind: 'number', min: 0, max: 130, required: false },
  payers: { kind: 'choices', options: PAYERS, required: false },
  feesDescription: text(500),
  phone: text(40),
  url: text(300),
  languages: { kind: 'choices', options: LANGUAGES, required: false },
  measure: text(300),
});
