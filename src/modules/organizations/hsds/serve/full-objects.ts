import type { Tx } from '#platform/db/transaction.ts';
import type { HsdsObject } from './object-of-row.ts';
import { readRows } from './read-rows.ts';

const idsOf = (objects: readonly HsdsObject[]): string[] => objects.map(({ id }) => id);
const valuesOf = (objects: readonly HsdsObject[], name: string): string[] => [
  ...new Set(objects.flatMap(object => (typeof object[name] === 'string' ? [object[name]] : []))),
];

/** Puts children into the lists of their parents; lists of nothing are left out. */
function hang(parents: readonly HsdsObject[], list: string, children: readonly HsdsObject[], by: string): void {
  const grouped = Map.groupBy(children, child => child[by]);
  for (const parent of parents) {
    const own = grouped.get(parent.id);
    if (own) parent[list] = own;
  }
}
const ofNone = (child: HsdsObject, ...names: readonly string[]): boolean =>
  names.every(name => child[name] === undefined);

/** What hangs on services, places and organizations alike, read at once for all of them. */
async function readAround(
  tx: Tx,
  around: {
    readonly services: readonly HsdsObject[];
    readonly links: readonly HsdsObject[];
    readonly locations: readonly HsdsObject[];
    readonly organizations: readonly HsdsObject[];
  },
): Promise<void> {
  const [services, links, locations, organizations] = [
    around.services,
    around.links,
    around.locations,
    around.organizations,
  ].map(idsOf) as [string[], string[], string[], string[]];
  const everywhere = { service_id: services, service_at_location_id: links, location_id: locations };
  const alone = 't.service_id is null and t.location_id is null and t.service_at_location_id is null';
  const ofOrganizations = (name: 'contact' | 'phone') =>
    readRows(
      tx,
      name,
      { organization_id: organizations },
      name === 'phone' ? `${alone} and t.contact_id is null` : alone,
    );
  const [
    contacts,
    phones,
    schedules,
    areas,
    attributes,
    ownContacts,
    ownPhones,
    addresses,
    accessibility,
    costs,
    funding,
    documents,
    capacities,
    urls,
    identifiers,
  ] = await Promise.all([
    readRows(tx, 'contact', everywhere),
    readRows(tx, 'phone', everywhere, 't.contact_id is null'),
    readRows(tx, 'schedule', everywhere),
    readRows(tx, 'service_area', { service_id: services, service_at_location_id: links }),
    readRows(tx, 'attribute', { service_id: services, location_id: locations }),
    ofOrganizations('contact'),
    ofOrganizations('phone'),
    readRows(tx, 'address', { location_id: locations }),
    readRows(tx, 'accessibility', { location_id: locations }),
    readRows(tx, 'cost_option', { service_id: services }),
    readRows(tx, 'funding', { service_id: services }),
    readRows(tx, 'required_document', { service_id: services }),
    readRows(tx, 'service_capacity', { service_id: services }),
    readRows(tx, 'url', { service_id: services }),
    readRows(tx, 'organization_identifier', { organization_id: organizations }),
  ]);
  const allContacts = [...contacts, ...ownContacts];
  const [contactPhones, terms] = await Promise.all([
    readRows(tx, 'phone', { contact_id: idsOf(allContacts) }),
    readRows(tx, 'taxonomy_term', { id: valuesOf(attributes, 'taxonomy_term_id') }),
  ]);
  const allPhones = [...phones, ...ownPhones, ...contactPhones];
  const [languages, taxonomies] = await Promise.all([
    readRows(tx, 'language', { service_id: services, location_id: locations, phone_id: idsOf(allPhones) }),
    readRows(tx, 'taxonomy', { id: valuesOf(terms, 'taxonomy_id') }),
  ]);
  nameTaxonomies(terms, taxonomies);
  const termById = new Map(terms.map(term => [term.id, term]));
  for (const attribute of attributes) {
    const link = (['service', 'location', 'organization'] as const).find(name => attribute[`${name}_id`] !== undefined);
    if (link) Object.assign(attribute, { link_id: attribute[`${link}_id`], link_entity: link });
    const term = termById.get(attribute.taxonomy_term_id as string);
    if (term) attribute.taxonomy_term = term;
  }
  hang(allPhones, 'languages', languages, 'phone_id');
  hang(allContacts, 'phones', contactPhones, 'contact_id');
  const first = (list: readonly HsdsObject[], ...names: readonly string[]) =>
    list.filter(child => ofNone(child, ...names));
  for (const [parents, by, later] of [
    [around.links, 'service_at_location_id', []],
    [around.services, 'service_id', ['service_at_location_id']],
    [around.locations, 'location_id', ['service_at_location_id', 'service_id']],
  ] as const) {
    hang(parents, 'contacts', first(contacts, ...later), by);
    hang(parents, 'phones', first(phones, ...later), by);
    hang(parents, 'schedules', first(schedules, ...later), by);
  }
  hang(around.links, 'service_areas', areas, 'service_at_location_id');
  hang(around.services, 'service_areas', areas, 'service_id');
  for (const [parents, by] of [
    [around.services, 'service_id'],
    [around.locations, 'location_id'],
  ] as const) {
    hang(parents, 'languages', languages, by);
    hang(parents, 'attributes', attributes, by);
  }
  hang(around.locations, 'addresses', addresses, 'location_id');
  hang(around.locations, 'accessibility', accessibility, 'location_id');
  hang(around.services, 'cost_options', costs, 'service_id');
  hang(around.services, 'funding', funding, 'service_id');
  hang(around.services, 'required_documents', documents, 'service_id');
  hang(around.services, 'capacities', capacities, 'service_id');
  hang(around.services, 'additional_urls', urls, 'service_id');
  hang(around.organizations, 'contacts', ownContacts, 'organization_id');
  hang(around.organizations, 'phones', ownPhones, 'organization_id');
  hang(around.organizations, 'organization_identifiers', identifiers, 'organization_id');
}

/** Terms name their taxonomy and hold it. */
export function nameTaxonomies(terms: readonly HsdsObject[], taxonomies: readonly HsdsObject[]): void {
  const byId = new Map(taxonomies.map(taxonomy => [taxonomy.id, taxonomy]));
  for (const term of terms) {
    const taxonomy = byId.get(term.taxonomy_id as string);
    if (taxonomy) Object.assign(term, { taxonomy: taxonomy.name, taxonomy_detail: taxonomy });
  }
}

/** In the order in which they were asked for. */
const inOrder = (ids: readonly string[], objects: readonly HsdsObject[]): HsdsObject[] => {
  const byId = new Map(objects.map(object => [object.id, object]));
  return ids.flatMap(id => byId.get(id) ?? []);
};

/** Services with what stands one to one with them: their organization and program by name. */
export async function briefServices(tx: Tx, ids: readonly string[]): Promise<HsdsObject[]> {
  const services = await readRows(tx, 'service', { id: ids });
  const [organizations, programs] = await Promise.all([
    readRows(tx, 'organization', { id: valuesOf(services, 'organization_id') }),
    readRows(tx, 'program', { id: valuesOf(services, 'program_id') }),
  ]);
  setOne(services, 'organization', organizations);
  setOne(services, 'program', programs);
  return inOrder(ids, services);
}

function setOne(objects: readonly HsdsObject[], name: string, others: readonly HsdsObject[]): void {
  const byId = new Map(others.map(other => [other.id, other]));
  for (const object of objects) {
    const other = byId.get(object[`${name}_id`] as string);
    if (other) object[name] = other;
  }
}

/** Services with everything around them, for a page at once; a fixed number of queries, however many there are. */
export async function fullServices(tx: Tx, ids: readonly string[]): Promise<HsdsObject[]> {
  const [services, links] = await Promise.all([
    briefServices(tx, ids),
    readRows(tx, 'service_at_location', { service_id: ids }),
  ]);
  const locations = await readRows(tx, 'location', { id: valuesOf(links, 'location_id') });
  const organizations = [
    ...new Set(services.flatMap(({ organization }) => (organization ? [organization as HsdsObject] : []))),
  ];
  await readAround(tx, { services, links, locations, organizations });
  setOne(links, 'location', locations);
  hang(services, 'service_at_locations', links, 'service_id');
  return services;
}

/** Services at their places, with the place; `full` brings everything around both. */
export async function servicesAtLocations(tx: Tx, ids: readonly string[], full: boolean): Promise<HsdsObject[]> {
  const links = await readRows(tx, 'service_at_location', { id: ids });
  const [services, locations] = await Promise.all([
    readRows(tx, 'service', { id: valuesOf(links, 'service_id') }),
    readRows(tx, 'location', { id: valuesOf(links, 'location_id') }),
  ]);
  if (full) await readAround(tx, { services, links, locations, organizations: [] });
  setOne(links, 'location', locations);
  setOne(links, 'service', services);
  return inOrder(ids, links);
}

/** Organizations with their numbers, places and programs, and their services: by their ids, or whole. */
export async function fullOrganizations(tx: Tx, ids: readonly string[], wholeServices: boolean): Promise<HsdsObject[]> {
  const organizations = await readRows(tx, 'organization', { id: ids });
  const [services, locations, programs, funding, urls] = await Promise.all([
    readRows(tx, 'service', { organization_id: ids }),
    readRows(tx, 'location', { organization_id: ids }),
    readRows(tx, 'program', { organization_id: ids }),
    readRows(tx, 'funding', { organization_id: ids }, 't.service_id is null'),
    readRows(tx, 'url', { organization_id: ids }, 't.service_id is null'),
  ]);
  await readAround(tx, { services: [], links: [], locations, organizations });
  const whole = wholeServices
    ? await fullServices(tx, idsOf(services))
    : services.map(({ id, organization_id, name, status }) => ({ id, organization_id, name, status }));
  hang(organizations, 'services', whole as HsdsObject[], 'organization_id');
  hang(organizations, 'locations', locations, 'organization_id');
  hang(organizations, 'programs', programs, 'organization_id');
  hang(organizations, 'funding', funding, 'organization_id');
  hang(organizations, 'additional_websites', urls, 'organization_id');
  return inOrder(ids, organizations);
}

/** Places with their addresses, hours and numbers; never a confidential one. */
export async function fullLocations(tx: Tx, ids: readonly string[]): Promise<HsdsObject[]> {
  const locations = await readRows(tx, 'location', { id: ids });
  await readAround(tx, { services: [], links: [], locations, organizations: [] });
  return inOrder(ids, locations);
}
