import type { DirectoryRow } from '../directory-rows.ts';
import { type EntityName, entityNamed } from '../model.ts';

/** Which lists of an object hold rows of which kind; and which of its objects is a row it refers to. */
const children: Readonly<Partial<Record<EntityName, Readonly<Record<string, EntityName>>>>> = {
  service: {
    phones: 'phone',
    schedules: 'schedule',
    service_areas: 'service_area',
    service_at_locations: 'service_at_location',
    languages: 'language',
    funding: 'funding',
    cost_options: 'cost_option',
    required_documents: 'required_document',
    contacts: 'contact',
    capacities: 'service_capacity',
    attributes: 'attribute',
    additional_urls: 'url',
  },
  organization: {
    funding: 'funding',
    contacts: 'contact',
    phones: 'phone',
    locations: 'location',
    programs: 'program',
    services: 'service',
    organization_identifiers: 'organization_identifier',
    attributes: 'attribute',
    additional_websites: 'url',
  },
  location: {
    languages: 'language',
    addresses: 'address',
    contacts: 'contact',
    accessibility: 'accessibility',
    phones: 'phone',
    schedules: 'schedule',
    attributes: 'attribute',
  },
  service_at_location: {
    service_areas: 'service_area',
    contacts: 'contact',
    phones: 'phone',
    schedules: 'schedule',
  },
  contact: { phones: 'phone' },
  phone: { languages: 'language' },
};
const parents: Readonly<Partial<Record<EntityName, Readonly<Record<string, EntityName>>>>> = {
  service: { organization: 'organization', program: 'program' },
  service_at_location: { location: 'location', service: 'service' },
  taxonomy_term: { taxonomy_detail: 'taxonomy' },
  attribute: { taxonomy_term: 'taxonomy_term' },
};

/** Lists that packages and pages call otherwise than the rows they hold. */
const lists: Readonly<Record<string, EntityName>> = {
  services: 'service',
  organizations: 'organization',
  locations: 'location',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  programs: 'program',
  contacts: 'contact',
  phones: 'phone',
  schedules: 'schedule',
  service_areas: 'service_area',
  languages: 'language',
  addresses: 'address',
  accessibility: 'accessibility',
  cost_options: 'cost_option',
  funding: 'funding',
  required_documents: 'required_document',
  organization_identifiers: 'organization_identifier',
  attributes: 'attribute',
  service_capacities: 'service_capacity',
};

type Told = Readonly<Record<string, unknown>>;

/** Which kind of row a JSON object is, by the list it stands in or by its own fields; null when it is none of HSDS. */
export function kindOfObject(value: object, list: string | null): EntityName | null {
  const named = list === null ? undefined : lists[list];
  if (named) return named;
  const has = (...names: readonly string[]) => names.some(name => name in value);
  if (has('location_type')) return 'location';
  if (has('service_at_locations', 'assured_date', 'interpretation_services', 'wait_time', 'status')) return 'service';
  if (has('location', 'location_id') && has('service', 'service_id')) return 'service_at_location';
  if (has('location') && !has('name')) return 'service_at_location';
  if (has('taxonomy_id', 'taxonomy_detail', 'term_uri')) return 'taxonomy_term';
  if (
    has(
      'tax_status',
      'year_incorporated',
      'legal_status',
      'website',
      'organization_identifiers',
      'locations',
      'programs',
    )
  )
    return 'organization';
  if (has('version') && has('name')) return 'taxonomy';
  if (has('code', 'parent_id') && has('name')) return 'taxonomy_term';
  if (has('latitude', 'addresses')) return 'location';
  if (has('organization_id', 'organization', 'url', 'phones', 'schedules')) return has('name') ? 'service' : null;
  if (has('uri') && has('name', 'description')) return 'taxonomy';
  return has('name', 'description') && has('id') ? 'organization' : null;
}

/** What has no place here and is only counted: everything that is said of changes, and attributes of small things. */
export type LeftOut = (entity: EntityName, field: string) => void;

/** All rows of a JSON object: itself, and those that stand inside of it, each with the keys of what it belongs to. */
export function flattenObject(
  entity: EntityName,
  value: object,
  at: { readonly file: string; readonly line: number },
  leftOut: LeftOut,
): DirectoryRow[] {
  const rows: DirectoryRow[] = [];
  add(entity, value as Told, {}, false);
  return rows;

  function add(kind: EntityName, told: Told, belongs: Readonly<Record<string, string>>, nested: boolean): string {
    const key = textOf(told.id) ?? '';
    const cells: Record<string, string> = {};
    const known = fieldsOf(kind);
    for (const [name, cell] of Object.entries(told)) {
      const text = textOf(cell);
      if (text !== null && known.has(name)) cells[name] = text;
    }
    if (kind === 'organization' && textOf(told.tax_id)) identify(key, textOf(told.tax_id)!);
    if (kind === 'service_capacity') cells.unit = unitOf(told) ?? '';
    if (kind === 'taxonomy_term') nameTaxonomy(told, cells);
    if (kind === 'service' && !cells.fees_description && textOf(told.fees)) cells.fees_description = textOf(told.fees)!;
    for (const [name, parent] of Object.entries(parents[kind] ?? {})) {
      const object = told[name];
      if (!isObject(object)) continue;
      const parentKey = textOf(object.id) ?? '';
      if (parentKey === '') continue;
      // A program that stands in a service and names no organization is of the same.
      const owner = textOf((told.organization as Told | undefined)?.id) ?? textOf(told.organization_id);
      add(
        parent,
        object,
        parent === 'program' && owner && !textOf(object.organization_id) ? { organization_id: owner } : {},
        true,
      );
      cells[`${name === 'taxonomy_detail' ? 'taxonomy' : name}_id`] = parentKey;
    }
    Object.assign(cells, belongs);
    rows.push({ entity: kind, key, cells, ...at, nested });
    if (key === '' && entityNamed(kind).named) return key;
    for (const [name, child] of Object.entries(children[kind] ?? {})) {
      const held = told[name];
      if (!Array.isArray(held)) continue;
      for (const one of held) if (isObject(one)) add(child, one, refTo(kind, key, child), true);
    }
    for (const name of ['attributes', 'metadata'])
      if (Array.isArray(told[name]) && told[name].length > 0 && !children[kind]?.[name]) leftOut(kind, name);
    return key;
  }

  function identify(organization: string, taxId: string) {
    rows.push({
      entity: 'organization_identifier',
      key: `${organization}:tax-id`,
      cells: { organization_id: organization, identifier_type: 'tax id', identifier: taxId },
      ...at,
      nested: true,
    });
  }

  /** A term that only names its taxonomy belongs to one of that name. */
  function nameTaxonomy(told: Told, cells: Record<string, string>) {
    if (cells.taxonomy_id || isObject(told.taxonomy_detail)) return;
    const name = textOf(told.taxonomy) || 'Categories';
    cells.taxonomy_id = `taxonomy:${name}`;
    rows.push({ entity: 'taxonomy', key: cells.taxonomy_id, cells: { name }, ...at, nested: true });
  }
}

/** The parent's key in the field by which a child names it; what a child may also say of others gives way to it. */
function refTo(parent: EntityName, key: string, child: EntityName): Record<string, string> {
  if (child === 'attribute' || entityNamed(child).oneOf) {
    const others = entityNamed(child).oneOf?.columns ?? [];
    return { ...Object.fromEntries(others.map(column => [column, ''])), [`${parent}_id`]: key };
  }
  return { [`${parent}_id`]: key };
}

const fields = new Map<EntityName, ReadonlySet<string>>();
/** Every field of a kind of rows that means something here. */
export const fieldsOf = (kind: EntityName): ReadonlySet<string> =>
  fields.getOrInsertComputed(kind, () => {
    const entity = entityNamed(kind);
    return new Set([...entity.fields, ...entity.references].map(({ name }) => name));
  });

const isObject = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

const unitOf = (told: Told): string | null => {
  const unit = told.unit;
  return (isObject(unit) ? (textOf(unit.name) ?? textOf(unit.identifier)) : textOf(unit)) ?? null;
};
