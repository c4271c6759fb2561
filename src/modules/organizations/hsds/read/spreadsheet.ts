import type { MadeRow } from './translate-row.ts';
import { splitList } from './translate-row.ts';

/** Where the cells of one spreadsheet go, one row for each service: `organization.name`, `address.city`, `languages` … */
export const targets = [
  'organization.id',
  'organization.name',
  'organization.alternate_name',
  'organization.description',
  'organization.email',
  'organization.website',
  'service.id',
  'service.name',
  'service.alternate_name',
  'service.description',
  'service.url',
  'service.email',
  'service.status',
  'service.application_process',
  'service.fees_description',
  'service.wait_time',
  'service.eligibility_description',
  'service.minimum_age',
  'service.maximum_age',
  'service.assured_date',
  'service.alert',
  'location.id',
  'location.name',
  'location.description',
  'location.transportation',
  'location.latitude',
  'location.longitude',
  'address.address_1',
  'address.address_2',
  'address.city',
  'address.state_province',
  'address.postal_code',
  'address.country',
  'phone.number',
  'phone.fax',
  'phone.hotline',
  'phone.text',
  'contact.name',
  'contact.title',
  'contact.email',
  'languages',
  'categories',
  'hours',
  'service_area',
  'payments',
  'documents',
] as const;
export type Target = (typeof targets)[number];

/** Which target each column has, by its header; null leaves a column out. */
export type ColumnMapping = ReadonlyMap<string, Target | null>;

/** A header without capitals, signs and blanks. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const guesses: readonly (readonly [RegExp, Target])[] = [
  [/^(agency|organi[sz]ation|org|provider|company|nonprofit)( id| number)$/, 'organization.id'],
  [
    /^(agency|organi[sz]ation|org|provider|company|nonprofit)( name)?$|^nombre de la organizacion$|^organizacion$/,
    'organization.name',
  ],
  [/^(agency|organization|org|provider) description$/, 'organization.description'],
  [/^(agency|organization|org|provider) (email|e mail)$/, 'organization.email'],
  [/^(agency|organization|org|provider) (web ?site|url|web)$/, 'organization.website'],
  [/^(service|program|resource)? ?(id|number)$/, 'service.id'],
  [/^(service|program|resource|site)( name| title)?$|^name$|^nombre$|^servicio$|^programa$/, 'service.name'],
  [/^(aka|also known as|alternate name|other name)$/, 'service.alternate_name'],
  [
    /^(service |program )?(description|details|summary|about|services offered|services provided)$|^descripcion$/,
    'service.description',
  ],
  [/^(web ?site|url|web|web address|link|homepage|sitio web)( url)?$/, 'service.url'],
  [/^(e ?mail|email address|correo|correo electronico)$/, 'service.email'],
  [/^status$|^active$/, 'service.status'],
  [
    /^(how to apply|application process|application|intake|intake process|referral process|access)$/,
    'service.application_process',
  ],
  [/^(fees?|cost|costs|fee structure|price)$/, 'service.fees_description'],
  [/^(wait ?time|waiting time|wait ?list|waiting list)$/, 'service.wait_time'],
  [
    /^(eligibility|eligibility (criteria|requirements)|who is it for|target population|population served|requirements)$/,
    'service.eligibility_description',
  ],
  [/^(min(imum)? age|age from|ages? min)$/, 'service.minimum_age'],
  [/^(max(imum)? age|age to|ages? max)$/, 'service.maximum_age'],
  [/^(last (verified|updated|reviewed)|verified( on)?|date verified|updated)$/, 'service.assured_date'],
  [/^(alert|notice)$/, 'service.alert'],
  [/^(location|site|building) id$/, 'location.id'],
  [/^(location|site|building|facility)( name)?$/, 'location.name'],
  [/^(transportation|bus|transit|directions)$/, 'location.transportation'],
  [/^(lat|latitude|y)$/, 'location.latitude'],
  [/^(lng|lon|long|longitude|x)$/, 'location.longitude'],
  [
    /^(street|address|street address|address 1|address line 1|physical address|direccion|address1|site address)$/,
    'address.address_1',
  ],
  [/^(address 2|address line 2|suite|unit|address2|apt)$/, 'address.address_2'],
  [/^(city|town|ciudad)$/, 'address.city'],
  [/^(state|province|st|estado)$/, 'address.state_province'],
  [/^(zip|zip ?code|postal ?code|postcode|codigo postal)$/, 'address.postal_code'],
  [/^country$/, 'address.country'],
  [/^(fax|fax number)$/, 'phone.fax'],
  [/^(hot ?line|crisis line|24 hour (line|phone))$/, 'phone.hotline'],
  [/^(text|sms|text line|text number)$/, 'phone.text'],
  [/^(phone|telephone|tel|phone number|main phone|phone 1|phone 2|telefono|toll free)( number)?$/, 'phone.number'],
  [/^(contact|contact name|contact person)$/, 'contact.name'],
  [/^(contact title|title)$/, 'contact.title'],
  [/^contact (email|e mail)$/, 'contact.email'],
  [/^(languages?|languages? spoken|idiomas?)$/, 'languages'],
  [/^(category|categories|type|types|service type|taxonomy|taxonomies|keywords|tags|need|subcategory)$/, 'categories'],
  [/^(hours|hours of operation|days|schedule|office hours|days and hours|horario)$/, 'hours'],
  [/^(service area|area served|areas served|coverage|coverage area|counties served|county)$/, 'service_area'],
  [/^(payments?|payments? accepted|insurance|insurance accepted|payment methods)$/, 'payments'],
  [/^(documents|required documents|what to bring|documentation)$/, 'documents'],
];

/** A target for every header that tells one by its name; headers without are left out of the answer. */
export function guessMapping(headers: readonly string[]): Map<string, Target> {
  const found = new Map<string, Target>();
  for (const header of headers) {
    const plain = plainHeader(header);
    const guess = guesses.find(([pattern]) => pattern.test(plain));
    if (guess) found.set(header, guess[1]);
  }
  // A sheet of organizations names no service: then the name is theirs.
  const has = (target: Target) => [...found.values()].includes(target);
  if (!has('organization.name') && has('service.name'))
    for (const [header, target] of found) if (target === 'service.name') found.set(header, 'organization.name');
  return found;
}

/** A text as a part of a key: without capitals, accents, signs. */
const plain = (text: string | undefined): string => plainHeader(text ?? '').slice(0, 120);

/** One row of a spreadsheet: an organization, a service of it, where it is, how it is reached. */
export function rowsOfSheet(told: ReadonlyMap<Target, readonly string[]>): MadeRow[] {
  const one = (target: Target): string => told.get(target)?.find(cell => cell.trim() !== '') ?? '';
  const name = one('organization.name') || one('service.name');
  if (name.trim() === '') return [{ entity: 'service', key: '', cells: {} }];
  const organization = one('organization.id') || `name:${plain(name)}`;
  const serviceName = one('service.name') || name;
  const service = one('service.id') || `${organization}|${plain(serviceName)}`;
  const [street, city, zip] = [one('address.address_1'), one('address.city'), one('address.postal_code')];
  const isPlaced = [street, one('location.name'), one('location.latitude'), one('location.id')].some(
    cell => cell.trim() !== '',
  );
  const at = plain(street) ? `${plain(street)} ${plain(city)} ${plain(zip)}` : plain(one('location.name')) || 'place';
  const location = one('location.id') || `${organization}@${at}`;
  const cellsOf = (entity: string): Record<string, string> =>
    Object.fromEntries(
      [...told.keys()]
        .filter(target => target.startsWith(`${entity}.`) && !target.endsWith('.id'))
        .map(target => [target.slice(entity.length + 1), one(target)]),
    );
  const rows: MadeRow[] = [
    { entity: 'organization', key: organization, cells: { ...cellsOf('organization'), name }, nested: true },
    {
      entity: 'service',
      key: service,
      cells: { ...cellsOf('service'), name: serviceName, organization_id: organization },
    },
  ];
  const refer = { service_id: service };
  if (isPlaced) {
    rows.push({
      entity: 'location',
      key: location,
      cells: { ...cellsOf('location'), organization_id: organization },
      nested: true,
    });
    if (street.trim())
      rows.push({
        entity: 'address',
        key: location,
        cells: { ...cellsOf('address'), location_id: location },
        nested: true,
      });
    rows.push({
      entity: 'service_at_location',
      key: `${service}@${location}`,
      cells: { ...refer, location_id: location },
      nested: true,
    });
  }
  for (const [target, type] of [
    ['phone.number', 'voice'],
    ['phone.fax', 'fax'],
    ['phone.hotline', 'hotline'],
    ['phone.text', 'text'],
  ] as const)
    for (const number of told.get(target) ?? [])
      if (number.trim())
        rows.push({
          entity: 'phone',
          key: `${service}#${type}:${plain(number)}`,
          cells: { ...refer, number, type },
          nested: true,
        });
  const contact = cellsOf('contact');
  if (Object.values(contact).some(cell => cell.trim()))
    rows.push({
      entity: 'contact',
      key: `${service}:contact:${plain(contact.name || contact.email)}`,
      cells: { ...refer, ...contact },
      nested: true,
    });
  const list = (target: Target) => [...new Set((told.get(target) ?? []).flatMap(splitList))];
  for (const language of list('languages'))
    rows.push({
      entity: 'language',
      key: `${service}:${plain(language)}`,
      cells: { ...refer, name: language },
      nested: true,
    });
  const categories = list('categories');
  if (categories.length > 0)
    rows.push({ entity: 'taxonomy', key: 'taxonomy:Categories', cells: { name: 'Categories' }, nested: true });
  for (const category of categories) {
    const term = `category:${plain(category)}`;
    rows.push({
      entity: 'taxonomy_term',
      key: term,
      cells: { name: category, taxonomy_id: 'taxonomy:Categories' },
      nested: true,
    });
    rows.push({
      entity: 'attribute',
      key: `${service}:${term}`,
      cells: { ...refer, taxonomy_term_id: term },
      nested: true,
    });
  }
  if (one('hours').trim())
    rows.push({
      entity: 'schedule',
      key: `${service}:hours`,
      cells: { ...refer, description: one('hours') },
      nested: true,
    });
  for (const area of list('service_area'))
    rows.push({
      entity: 'service_area',
      key: `${service}:area:${plain(area)}`,
      cells: { ...refer, name: area, extent_type: 'text' },
      nested: true,
    });
  for (const option of list('payments'))
    rows.push({
      entity: 'cost_option',
      key: `${service}:pay:${plain(option)}`,
      cells: { ...refer, option },
      nested: true,
    });
  for (const document of list('documents'))
    rows.push({
      entity: 'required_document',
      key: `${service}:bring:${plain(document)}`,
      cells: { ...refer, document },
      nested: true,
    });
  return rows;
}
