import type { FileName } from './format/file-format.ts';

const key = 'The key of this row in the system it comes from.';
const from = 'The first day it holds.';
const through = 'The last day it held; empty while it still holds.';
const since = 'The moment it begins.';
const to = 'The moment it ended; empty while it goes on.';
const child = 'The child it is about.';
const person = 'The person it is about.';
const home = 'The home it is about.';
const street = 'House number and street, with the apartment.';
const city = 'The city.';
const postalCode = 'The ZIP code.';
const phone = 'The telephone number, as it is dialed.';
const note = 'A few words, as somebody wrote them.';
const noted = 'When it was written down; the moment of the import when it is empty.';

/** What each file of the caseload set holds, and each of its columns, in one plain sentence. */
export const columnWords = {
  agencies: {
    what: 'The lead agency this extract is of. It is here already: the row keeps an extract from going to another agency.',
    columns: {
      key,
      name: 'The full name of the agency.',
      short_name: 'The name people say, by which the agency is recognized.',
      county: 'The county it serves.',
      state_code: 'The two letters of its state.',
      time_zone: 'The time zone of its days and hours, such as America/New_York.',
      main_phone: 'The number families and caregivers call in the daytime.',
      after_hours_phone: 'The number that is answered at night.',
    },
  },
  care_organizations: {
    what: 'The lead agency itself, organizations that manage cases for it, and the state department.',
    columns: {
      key,
      name: 'The full name of the organization.',
      short_name: 'The name people say; no two have the same.',
      part: 'What the organization does: leads, manages cases, or is the state department.',
    },
  },
  offices: {
    what: 'Places where people of an organization work.',
    columns: {
      key,
      organization: 'The organization whose office it is.',
      name: 'The name of the office.',
      street,
      city,
      postal_code: postalCode,
      phone,
    },
  },
  units: {
    what: 'Groups of workers in an office, each led by a supervisor.',
    columns: { key, office: 'The office the unit works in.', name: 'The name of the unit.' },
  },
  areas: {
    what: 'Neighborhoods of the county, by which homes near a school or a family are found.',
    columns: {
      key,
      code: 'A short code of the neighborhood.',
      name: 'The name people use for it.',
      postal_code: 'The ZIP code most of it has.',
      from: 'The first day the neighborhood is counted under this name.',
      through,
    },
  },
  people: {
    what: 'Children and everybody around them, each once, by the name they go by.',
    columns: {
      key,
      first_name: 'The first name the person goes by; a legal name that is another stands in identities.',
      last_name: 'The last name, or both last names.',
      pronouns: 'The pronouns the person uses, such as she/her.',
      born_on: 'The birth date; where it is not known exactly, the nearest day that is.',
      born_precision: 'How exactly the birth date is known; empty means to the day.',
      died_on: 'The day the person died.',
      languages: 'The languages the person speaks, the best one first, as codes such as en and es.',
      interpreter: 'The language an interpreter is needed for; empty when none is.',
    },
  },
  accounts: {
    what: 'Everybody who signs in: staff, caregivers, parents, youth, court, partners.',
    columns: {
      key,
      kind: 'As what somebody signs in.',
      name: 'The name shown to others.',
      language: 'The language of their pages and messages.',
      person: 'The person of people who this is, for caregivers, parents, youth and kin.',
      active: 'Whether the account may be used; no for people who have left.',
      sign_in_email: 'The address they sign in with; without it the account has no way in yet.',
      invite: 'Whether to send a link to that address by which they choose a password.',
    },
  },
  staff: {
    what: 'Who works for the lead agency, its organizations, or the state department.',
    columns: {
      key,
      account: 'The account of this worker.',
      organization: 'The organization they work for.',
      name: 'Their name, as families read it.',
      title: 'Their job title, as families read it.',
      phone,
      email: 'The address families and caregivers may write to.',
      languages: 'The languages they can work in, as codes such as en and es.',
    },
  },
  positions: {
    what: 'What somebody of the staff does, where and since when. It decides what they may see.',
    columns: {
      key,
      account: 'The account of whoever holds the position.',
      role: 'What they do.',
      organization: 'The organization they do it for.',
      unit: 'The unit they do it in; empty when it reaches over all units.',
      from: since,
      to,
    },
  },
  cases: {
    what: 'Families’ cases, from opening to closing.',
    columns: {
      key,
      number: 'The number of the case; no two have the same.',
      name: 'The name staff know the case by, mostly the family’s.',
      unit: 'The unit that has the case now.',
      from: 'The moment the case was opened.',
      to: 'The moment it was closed; empty while it is open.',
    },
  },
  primary_workers: {
    what: 'The case manager of each case: exactly one at every moment, from opening to closing.',
    columns: {
      key,
      case: 'The case.',
      staff: 'The worker who had it.',
      from: 'The moment they took it over.',
      to: 'The moment they handed it on; empty while they have it.',
      reason: 'Why it was handed over.',
    },
  },
  case_members: {
    what: 'Whom a case is about: the children, their parents, relatives and the household.',
    columns: {
      key,
      case: 'The case.',
      person: 'The person who belongs to it.',
      part: 'As what they belong to it. A child belongs to one case at a time.',
      from: since,
      to,
    },
  },
  team: {
    what: 'Everybody else on a case: cover, nurse, guardian ad litem, attorneys and others, since when and until when.',
    columns: {
      key,
      case: 'The case.',
      account: 'The account by which they see it.',
      part: 'Their part on the case.',
      person: 'The one child the part is for; empty when it is for the whole case.',
      name: 'Their name, as the team reads it.',
      phone,
      from: since,
      to,
      note,
    },
  },
  identities: {
    what: 'Legal names, sex and Social Security numbers, apart from the names people go by.',
    columns: {
      key,
      person: 'The person; each has one row.',
      legal_first: 'The first name on the birth certificate or the court’s order.',
      legal_middle: 'The middle names there.',
      legal_last: 'The last name there.',
      sex: 'The sex recorded there.',
      ssn: 'The Social Security number, nine digits with or without hyphens.',
    },
  },
  races: {
    what: 'The race and ethnicity people have named for themselves, one row for each.',
    columns: { key, person, race: 'The race or ethnicity that was named.' },
  },
  tribes: {
    what: 'The tribal inquiry: who was asked whether the child belongs to a tribe, when, and what was said.',
    columns: {
      key,
      person,
      standing: 'What is known: asked and no, asked and yes, cannot tell, a member, or eligible.',
      tribe: 'The tribe that was named.',
      said_by: 'Who said it.',
      asked_on: 'The day they were asked.',
    },
  },
  relationships: {
    what: 'Who is what to whom, one row for each pair.',
    columns: {
      key,
      person: 'The person whose relative it is.',
      relative: 'The relative.',
      kind: 'What the relative is to the person: mother means that the relative is the mother.',
      note,
    },
  },
  addresses: {
    what: 'Where people live and lived, one address at a time.',
    columns: {
      key,
      person,
      street,
      city,
      postal_code: postalCode,
      area: 'The neighborhood the address is in.',
      from,
      through,
    },
  },
  hidden_addresses: {
    what: 'Addresses nobody may find, kept apart from all others and opened only by a right that names the case.',
    columns: {
      key,
      person,
      street,
      city,
      postal_code: postalCode,
      mail_to: 'The address letters go to instead.',
      rule: 'The order or the law that hides the address.',
      from,
      through,
    },
  },
  ways_to_reach: {
    what: 'How people can be reached, and what to mind when doing so.',
    columns: {
      key,
      person,
      kind: 'The way: telephone, email, letter, or a visit.',
      value: 'The number or the address.',
      note: 'What to mind: the best time, whose telephone it is.',
      from,
      through,
    },
  },
  homes: {
    what: 'Foster homes, homes of relatives, and facilities.',
    columns: {
      key,
      name: 'The name people use for the home.',
      kind: 'Foster home, home of a relative, home of somebody close to the family, or facility.',
      area: 'The neighborhood it is in.',
      miles_east: 'How many miles east of the county’s corner it lies, for distances.',
      miles_north: 'How many miles north of the county’s corner it lies.',
      respite_only: 'Whether it only takes children for short stays.',
      languages: 'The languages spoken there, as codes such as en and es.',
      skills: 'What the caregivers know how to do.',
      confirmed_at: 'When the home last confirmed what is written of it here.',
      closed_on: 'The day the home stopped caring; empty while it is open.',
      note,
    },
  },
  home_adults: {
    what: 'The adults of a home. Caregivers among them see what the children in their home need.',
    columns: { key, home, person, part: 'Caregiver, or another adult of the household.', from: since, to },
  },
  home_contacts: {
    what: 'How to reach a home: telephone and address, which only few may read.',
    columns: {
      key,
      home,
      person: 'The caregiver whose number it is; empty when it is the home’s.',
      phone,
      street,
      city,
      postal_code: postalCode,
      from,
      through,
    },
  },
  licenses: {
    what: 'What allows a home to care: from when until when, how many beds, and which ages.',
    columns: {
      key,
      home,
      level: 'The level of the license.',
      from: 'The first day of the license.',
      through: 'The last day of the license.',
      beds: 'How many children may live there.',
      youngest: 'The youngest age, in years.',
      oldest: 'The oldest age, in years.',
      only_child: 'The one child the license is for; empty when it is for any.',
    },
  },
  approvals: {
    what: 'Homes of relatives without a license that are approved for a named child.',
    columns: { key, home, child: 'The child the home is approved for.', from, through },
  },
  removals: {
    what: 'Stays in care, from the removal or the agreement until the child leaves care.',
    columns: {
      key,
      child: 'The child who came into care.',
      case: 'The case it happened in.',
      kind: 'A removal, or an agreement with the parents.',
      from: 'The moment of the removal, or the moment from which the agreement holds.',
      to: 'The moment the child left care; empty while they are in care.',
      exit_reason: 'Why the child left care.',
    },
  },
  moves: {
    what: 'Changes of home: when, why, and whether they were planned.',
    columns: {
      key,
      child: 'The child who moved.',
      at: 'The moment of the move.',
      planned: 'Whether it was planned; no for an emergency.',
      reason: 'The main reason.',
      why: 'Why this was right for the child, in a few sentences the child may read one day.',
      recorded_by: 'The account of whoever wrote it down; whoever imports when it is empty.',
      recorded_at: 'When it was written down; the moment of the import when it is empty.',
    },
  },
  placements: {
    what: 'The home or setting responsible for a child, one after another and one at a time.',
    columns: {
      key,
      child,
      removal: 'The stay in care it belongs to; the one that holds at its beginning when it is empty.',
      home: 'The home, when the child is placed in one.',
      with_person: 'The person, when the child is placed with somebody and not in a home, such as a parent.',
      setting: 'What kind of placement it is.',
      from: 'The moment the child came there.',
      to: 'The moment the child left; empty while they live there.',
      move: 'The move by which the child came there.',
    },
  },
  whereabouts: {
    what: 'Where a child is meanwhile, such as respite, a hospital or away, while the placement goes on.',
    columns: {
      key,
      child,
      setting: 'What kind of time away it is.',
      home: 'The home the child stays in meanwhile, for respite.',
      from: since,
      to: 'The moment the child came back; empty while they are away.',
      hold_bed_until: 'The last day the home keeps the place.',
      note,
    },
  },
  critical_cards: {
    what: 'What somebody who never met the child must know tonight.',
    columns: {
      key,
      child: 'The child; each has one card.',
      allergies_known: 'Whether allergies are known: none, listed in allergies, or not known.',
      medicines_known: 'Whether medicines are known: none, listed in medicines, or not known.',
      comforts: 'What comforts the child.',
      routines: 'How the day goes: sleep, food, school.',
      safety: 'What keeps the child safe.',
      contacts: 'Whom to call.',
      doctor: 'The child’s doctor and how to reach them.',
      changed_at: 'When the card was last changed; the moment of the import when it is empty.',
      changed_what: 'Which part of the card was changed then; all of it when it is empty.',
    },
  },
  allergies: {
    what: 'Allergies: to what, how bad, and what to do.',
    columns: {
      key,
      child,
      substance: 'What the child is allergic to.',
      reaction: 'What happens.',
      severity: 'How dangerous it is.',
      what_to_do: 'What to do when it happens.',
      said_by: 'Who said so.',
      noted_at: noted,
      ended_on: 'The day from which it is known that it is over.',
    },
  },
  medicines: {
    what: 'Medicines a child takes or took.',
    columns: {
      key,
      child,
      name: 'The name of the medicine.',
      dose: 'How much.',
      times: 'When in the day.',
      reason: 'What it is for.',
      psychotropic: 'Whether it acts on mood or behavior; empty when nobody knows.',
      from: 'The first day it was given.',
      through: 'The last day it was given; empty while the child takes it.',
      noted_at: noted,
    },
  },
  conditions: {
    what: 'Health conditions, and what they ask of caregivers.',
    columns: {
      key,
      child,
      name: 'The condition, in plain words.',
      care: 'What caregivers do because of it.',
      noted_at: noted,
      ended_on: 'The day from which it is over.',
    },
  },
  coverage: {
    what: 'Who pays for a child’s health care.',
    columns: {
      key,
      child,
      payer: 'Medicaid, or the name of the plan.',
      member_number: 'The number on the card.',
      from,
      through,
    },
  },
  schools: {
    what: 'Schools the children go to.',
    columns: {
      key,
      name: 'The name of the school.',
      district: 'The school district.',
      area: 'The neighborhood it is in.',
      phone,
    },
  },
  enrollments: {
    what: 'Which school a child goes to, one at a time.',
    columns: {
      key,
      child,
      school: 'The school.',
      grade: 'The grade, such as K or 7.',
      plan: 'The plan that gives the child more help at school.',
      from: 'The first day at this school.',
      through: 'The last day there; empty while the child goes there.',
    },
  },
} as const satisfies Readonly<Record<FileName, { what: string; columns: Readonly<Record<string, string>> }>>;
