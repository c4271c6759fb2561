/** What a cell holds. Ages are years, money is in whole units of the currency, a language is its name or tag. */
export type Holds =
  | 'text'
  | 'long'
  | 'url'
  | 'email'
  | 'phone'
  | 'whole'
  | 'number'
  | 'age'
  | 'day'
  | 'time'
  | 'yes-no'
  | 'country'
  | 'currency'
  | 'money'
  | 'language'
  | 'latitude'
  | 'longitude'
  | 'zip'
  | { readonly codes: readonly string[]; readonly also?: Readonly<Record<string, string>> };

/** A field of the standard and the column it is kept in. */
export type Field = {
  readonly name: string;
  readonly column: string;
  readonly type: 'text' | 'numeric' | 'integer' | 'bigint' | 'date' | 'time' | 'boolean' | 'text[]';
  readonly holds: Holds;
  /** A row without it is refused. */
  readonly required?: true;
  /** What stands there when the row does not tell it. */
  readonly otherwise?: string | boolean;
};

/** A field that holds the key of another row. */
export type Reference = {
  readonly name: string;
  readonly column: string;
  readonly to: EntityName;
  readonly required?: true;
};

export type Entity = {
  readonly name: EntityName;
  readonly table: string;
  readonly fields: readonly Field[];
  readonly references: readonly Reference[];
  /** Rows of it are referred to by others: one without a key cannot be known again. */
  readonly named: boolean;
  /** Of these references exactly one is kept, the first that is given; `one-at-most` may have none. */
  readonly oneOf?: { readonly columns: readonly string[]; readonly least: 0 | 1 };
};

export type EntityName =
  | 'taxonomy'
  | 'taxonomy_term'
  | 'organization'
  | 'program'
  | 'service'
  | 'location'
  | 'address'
  | 'service_at_location'
  | 'contact'
  | 'phone'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'accessibility'
  | 'cost_option'
  | 'funding'
  | 'required_document'
  | 'organization_identifier'
  | 'url'
  | 'attribute'
  | 'service_capacity';

const types: Readonly<Partial<Record<Exclude<Holds, object>, Field['type']>>> = {
  whole: 'integer',
  number: 'numeric',
  age: 'numeric',
  latitude: 'numeric',
  longitude: 'numeric',
  money: 'bigint',
  day: 'date',
  time: 'time',
  'yes-no': 'boolean',
};

type More = Partial<Pick<Field, 'column' | 'required' | 'otherwise'>>;
const field = (name: string, holds: Holds = 'text', more: More = {}): Field => ({
  name,
  column: name,
  holds,
  type: typeof holds === 'object' ? 'text' : (types[holds] ?? 'text'),
  ...more,
});
const required = { required: true } as const;

/** Keys are told by the field's name; the column is of the same name. */
const key = (to: EntityName, more: Partial<Reference> = {}): Reference => ({
  name: `${to}_id`,
  column: `${to}_id`,
  to,
  ...more,
});

const organization = key('organization');
const service = key('service');
const location = key('location');
const atLocation = key('service_at_location');
const days: Readonly<Record<string, string>> = {
  MON: 'MO',
  TUE: 'TU',
  WED: 'WE',
  THU: 'TH',
  FRI: 'FR',
  SAT: 'SA',
  SUN: 'SU',
};

const placeTypes: Holds = { codes: ['physical', 'postal', 'virtual'], also: { mailing: 'postal', mail: 'postal' } };

/** The standard as it is kept here, in an order in which every row comes after those it refers to. */
export const entities: readonly Entity[] = [
  {
    name: 'taxonomy',
    table: 'taxonomy',
    named: true,
    fields: [
      field('name', 'text', required),
      field('description', 'long', { otherwise: '' }),
      field('uri', 'url'),
      field('version'),
    ],
    references: [],
  },
  {
    name: 'taxonomy_term',
    table: 'taxonomy_term',
    named: true,
    fields: [
      field('code'),
      field('name', 'text', required),
      field('description', 'long'),
      field('language', 'language'),
      field('term_uri', 'url'),
    ],
    references: [key('taxonomy', required), key('taxonomy_term', { name: 'parent_id', column: 'parent_id' })],
  },
  {
    name: 'organization',
    table: 'organization',
    named: true,
    fields: [
      field('name', 'text', required),
      field('alternate_name'),
      field('description', 'long'),
      field('email', 'email'),
      field('website', 'url'),
      field('tax_status'),
      field('year_incorporated', 'whole'),
      field('legal_status'),
      field('logo'),
      field('uri', 'url'),
    ],
    references: [key('organization', { name: 'parent_organization_id', column: 'parent_id' })],
  },
  {
    name: 'program',
    table: 'program',
    named: true,
    fields: [field('name', 'text', required), field('alternate_name'), field('description', 'long')],
    references: [key('organization', required)],
  },
  {
    name: 'service',
    table: 'service',
    named: true,
    fields: [
      field('name', 'text', required),
      field('alternate_name'),
      field('description', 'long'),
      field('url', 'url'),
      field('email', 'email'),
      field(
        'status',
        {
          codes: ['active', 'inactive', 'defunct', 'temporarily closed'],
          also: { open: 'active', closed: 'defunct', temporarily_closed: 'temporarily closed', current: 'active' },
        },
        { otherwise: 'active' },
      ),
      field('interpretation_services', 'long'),
      field('application_process', 'long'),
      field('fees_description', 'long'),
      field('wait_time', 'long'),
      field('accreditations', 'long'),
      field('licenses', 'long'),
      field('eligibility_description', 'long'),
      field('minimum_age', 'age'),
      field('maximum_age', 'age'),
      field('alert', 'long'),
      field('assured_date', 'day', { column: 'assured_on' }),
      field('assurer_email', 'email'),
    ],
    references: [key('organization', required), key('program')],
  },
  {
    name: 'location',
    table: 'location',
    named: true,
    fields: [
      field('location_type', placeTypes, { otherwise: 'physical' }),
      field('url', 'url'),
      field('name'),
      field('alternate_name'),
      field('description', 'long'),
      field('transportation', 'long'),
      field('latitude', 'latitude'),
      field('longitude', 'longitude'),
      field('external_identifier'),
      field('external_identifier_type'),
    ],
    references: [key('organization', required)],
  },
  {
    name: 'address',
    table: 'location_address',
    named: false,
    fields: [
      field('attention'),
      field('address_1', 'text', required),
      field('address_2'),
      field('city', 'text', required),
      field('region'),
      field('state_province', 'text', { otherwise: '' }),
      field('postal_code', 'zip', { otherwise: '' }),
      field('country', 'country', { otherwise: 'US' }),
      field('address_type', placeTypes, { otherwise: 'physical' }),
    ],
    references: [key('location', required)],
  },
  {
    name: 'service_at_location',
    table: 'service_at_location',
    named: true,
    fields: [field('description', 'long')],
    references: [key('service', required), key('location', required)],
  },
  {
    name: 'contact',
    table: 'directory_contact',
    named: true,
    fields: [field('name'), field('title'), field('department'), field('email', 'email')],
    references: [organization, service, atLocation, location],
  },
  {
    name: 'phone',
    table: 'directory_phone',
    named: true,
    fields: [
      field('number', 'phone', required),
      field('extension', 'whole'),
      field('type', {
        codes: ['voice', 'text', 'fax', 'cell', 'video', 'pager', 'textphone', 'hotline'],
        also: {
          sms: 'text',
          tty: 'textphone',
          tdd: 'textphone',
          mobile: 'cell',
          phone: 'voice',
          main: 'voice',
          landline: 'voice',
        },
      }),
      field('description', 'long'),
    ],
    references: [organization, service, atLocation, location, key('contact')],
  },
  {
    name: 'schedule',
    table: 'directory_schedule',
    named: false,
    fields: [
      field('valid_from', 'day'),
      field('valid_to', 'day'),
      field('dtstart', 'day'),
      field('timezone', 'number'),
      field('until', 'day'),
      field('count', 'whole'),
      field('wkst', { codes: Object.values(days), also: lower(days) }),
      field('freq', { codes: ['WEEKLY', 'MONTHLY'] }),
      field('interval', 'whole'),
      field('byday'),
      field('byweekno'),
      field('bymonthday'),
      field('byyearday'),
      field('description', 'long'),
      field('opens_at', 'time'),
      field('closes_at', 'time'),
      field('schedule_link', 'url'),
      field('attending_type'),
      field('notes', 'long'),
      field('closed', 'yes-no', { otherwise: false }),
    ],
    references: [atLocation, service, location],
    oneOf: { columns: ['service_at_location_id', 'service_id', 'location_id'], least: 1 },
  },
  {
    name: 'service_area',
    table: 'service_area',
    named: false,
    fields: [
      field('name'),
      field('description', 'long'),
      field('extent', 'long'),
      field('extent_type', { codes: ['geojson', 'topojson', 'kml', 'text'] }),
      field('uri'),
    ],
    references: [service, atLocation],
    oneOf: { columns: ['service_at_location_id', 'service_id'], least: 1 },
  },
  {
    name: 'language',
    table: 'directory_language',
    named: false,
    fields: [field('name'), field('code', 'language'), field('note')],
    references: [service, location, key('phone')],
    oneOf: { columns: ['phone_id', 'service_id', 'location_id'], least: 1 },
  },
  {
    name: 'accessibility',
    table: 'location_accessibility',
    named: false,
    fields: [field('description', 'long'), field('details', 'long'), field('url', 'url')],
    references: [key('location', required)],
  },
  {
    name: 'cost_option',
    table: 'cost_option',
    named: false,
    fields: [
      field('valid_from', 'day'),
      field('valid_to', 'day'),
      field('option', 'long'),
      field('currency', 'currency'),
      field('amount', 'money', { column: 'amount_cents' }),
      field('amount_description', 'long'),
    ],
    references: [key('service', required)],
  },
  {
    name: 'funding',
    table: 'service_funding',
    named: false,
    fields: [field('source', 'long', required)],
    references: [organization, service],
  },
  {
    name: 'required_document',
    table: 'required_document',
    named: false,
    fields: [field('document', 'long', required), field('uri', 'url')],
    references: [key('service', required)],
  },
  {
    name: 'organization_identifier',
    table: 'organization_identifier',
    named: false,
    fields: [
      field('identifier_scheme'),
      field('identifier_type', 'text', { otherwise: 'identifier' }),
      field('identifier', 'text', required),
    ],
    references: [key('organization', required)],
  },
  {
    name: 'url',
    table: 'directory_url',
    named: false,
    fields: [field('label'), field('url', 'url', required)],
    references: [organization, service],
  },
  {
    name: 'attribute',
    table: 'directory_attribute',
    named: false,
    fields: [field('link_type'), field('value'), field('label')],
    references: [key('taxonomy_term', required), service, location, organization],
    oneOf: { columns: ['service_id', 'location_id'], least: 0 },
  },
  {
    name: 'service_capacity',
    table: 'service_capacity',
    named: false,
    fields: [
      field('unit', 'text', required),
      field('available', 'number', required),
      field('maximum', 'number'),
      field('description', 'long'),
    ],
    references: [key('service', required)],
  },
];

function lower(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name.toLowerCase(), code]));
}

const byName = new Map(entities.map(entity => [entity.name, entity]));

/** An entity by its name. */
export const entityNamed = (name: EntityName): Entity => byName.get(name)!;
export const isEntity = (name: string): name is EntityName => byName.has(name as EntityName);
