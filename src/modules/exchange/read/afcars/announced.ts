import type { FileName } from '../../format/file-format.ts';

/**
 * The files of the caseload set that an AFCARS file becomes: the columns it tells something of, and those that hold a
 * stand-in for what it does not tell. A stand-in is written once; what people here put in its place stays.
 */
export const announced = {
  care_organizations: { told: ['key'], standIns: ['name', 'short_name', 'part'] },
  offices: { told: ['key'], standIns: ['organization', 'name'] },
  units: { told: ['key'], standIns: ['office', 'name'] },
  people: { told: ['key', 'born_on'], standIns: ['first_name', 'last_name'] },
  accounts: { told: ['key'], standIns: ['kind', 'name', 'language', 'active'] },
  staff: { told: ['key'], standIns: ['account', 'organization', 'name', 'title'] },
  cases: { told: ['key'], standIns: ['number', 'name', 'unit', 'from'] },
  primary_workers: { told: ['key'], standIns: ['case', 'staff', 'from'] },
  case_members: { told: ['key'], standIns: ['case', 'person', 'part', 'from'] },
  identities: { told: ['key', 'person', 'sex'], standIns: [] },
  races: { told: ['key', 'person', 'race'], standIns: [] },
  tribes: { told: ['key', 'person', 'standing', 'tribe'], standIns: ['said_by'] },
  homes: { told: ['key', 'kind', 'closed_on'], standIns: ['name', 'respite_only', 'note'] },
  removals: { told: ['key', 'child', 'from', 'to', 'exit_reason'], standIns: ['case', 'kind'] },
  placements: { told: ['key', 'child', 'removal', 'setting', 'from', 'to'], standIns: ['home', 'with_person'] },
  whereabouts: { told: ['key', 'child', 'setting', 'from', 'to'], standIns: ['note'] },
  critical_cards: { told: ['key'], standIns: ['child', 'allergies_known', 'medicines_known'] },
  conditions: { told: ['key', 'child', 'name'], standIns: ['care'] },
} as const satisfies Partial<Record<FileName, { told: readonly string[]; standIns: readonly string[] }>>;

export type AnnouncedFile = keyof typeof announced;

/** The columns of a file, as they come out of the reader. */
export const columnsOf = (file: AnnouncedFile): readonly string[] => [
  ...announced[file].told,
  ...announced[file].standIns,
];
