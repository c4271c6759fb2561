import type { EntityName } from '../model.ts';

/** What a CSV file of a directory holds: rows of the standard, or what older editions and Ohana had in files of their own. */
export type CsvKind =
  | EntityName
  | 'physical_address'
  | 'postal_address'
  | 'regular_schedule'
  | 'holiday_schedule'
  | 'service_taxonomy'
  | 'other_attribute'
  | 'eligibility'
  | 'payment_accepted'
  | 'unit'
  /** Files that say something about the data, and nothing of a directory. */
  | 'about';

const kinds: Readonly<Record<string, CsvKind>> = {
  taxonomy: 'taxonomy',
  taxonomies: 'taxonomy',
  mail_address: 'postal_address',
  address: 'address',
  physical_address: 'physical_address',
  postal_address: 'postal_address',
  accessibility_for_disabilities: 'accessibility',
  accessibility_for_disability: 'accessibility',
  service_taxonomy: 'service_taxonomy',
  service_attribute: 'service_taxonomy',
  other_attribute: 'other_attribute',
  payment_accepted: 'payment_accepted',
  payments_accepted: 'payment_accepted',
  regular_schedule: 'regular_schedule',
  holiday_schedule: 'holiday_schedule',
  eligibility: 'eligibility',
  unit: 'unit',
  metadata: 'about',
  meta_table_description: 'about',
  schema: 'about',
};
const entities: readonly EntityName[] = [
  'taxonomy_term',
  'organization',
  'program',
  'service',
  'location',
  'service_at_location',
  'contact',
  'phone',
  'schedule',
  'service_area',
  'language',
  'accessibility',
  'cost_option',
  'funding',
  'required_document',
  'organization_identifier',
  'url',
  'attribute',
  'service_capacity',
];

/** What a file holds by its name: singular or plural, with a number or `hsds` before it. Undefined when it is none. */
export function kindOfFile(name: string): CsvKind | undefined {
  const stem = name
    .toLowerCase()
    .replace(/\.(csv|tsv|txt)$/, '')
    .replace(/[\s-]+/g, '_')
    .replace(/^(?:\d+_?)?(?:hsds_)?/, '');
  for (const form of [stem, stem.replace(/ies$/, 'y'), stem.replace(/(ss)es$/, '$1'), stem.replace(/s$/, '')]) {
    if (form in kinds) return kinds[form];
    if ((entities as readonly string[]).includes(form)) return form as EntityName;
  }
  return undefined;
}

/** How a column of some edition is called now. Names are small letters with `_`. */
export const columnNames: Readonly<Partial<Record<CsvKind, Readonly<Record<string, string>>>>> = {
  organization: { url: 'website', parent_id: 'parent_organization_id', date_incorporated: 'year_incorporated' },
  service: {
    website: 'url',
    fees: 'fees_description',
    eligibility: 'eligibility_description',
    parent_program_id: 'program_id',
    last_verified_on: 'assured_date',
    last_verified: 'assured_date',
  },
  location: { website: 'url', lat: 'latitude', lng: 'longitude', lon: 'longitude', long: 'longitude' },
  address: { type: 'address_type', zip: 'postal_code', state: 'state_province', street: 'address_1' },
  phone: { number_type: 'type', phone_number: 'number', department: 'description' },
  schedule: { start_date: 'valid_from', end_date: 'valid_to' },
  language: { language: 'name' },
  accessibility: { accessibility: 'description' },
  required_document: { required_document: 'document' },
  service_area: { service_area: 'name' },
  taxonomy_term: { term: 'name', title: 'name', vocabulary: 'taxonomy' },
  attribute: { taxonomy_id: 'taxonomy_term_id' },
};

/** Columns that are read in some way of their own, or left out on purpose: they are no surprise. */
export const otherColumns: Readonly<Partial<Record<CsvKind, readonly string[]>>> = {
  organization: ['tax_id', 'funding_sources', 'accreditations', 'licenses'],
  service: [
    'location_id',
    'accepted_payments',
    'audience',
    'funding_sources',
    'keywords',
    'languages',
    'required_documents',
    'service_areas',
    'taxonomy_ids',
    'last_modified',
  ],
  location: ['accessibility', 'admin_emails', 'email', 'languages', 'short_desc', 'virtual'],
  phone: ['country_prefix', 'vanity_number', 'language'],
  schedule: ['weekday', 'original_text', 'schedule'],
  attribute: ['link_id', 'link_entity', 'taxonomy_term_id'],
  taxonomy_term: ['taxonomy', 'parent_name'],
  service_capacity: ['unit_id', 'updated'],
};
