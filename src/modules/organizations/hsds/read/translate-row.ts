import { createHash } from 'node:crypto';
import type { DirectoryRow } from '../directory-rows.ts';
import type { EntityName } from '../model.ts';
import type { CsvKind } from './csv-kinds.ts';

type Cells = Record<string, string>;
/** A row before it is told where it stood. */
export type MadeRow = Pick<DirectoryRow, 'entity' | 'key' | 'cells'> & Partial<Pick<DirectoryRow, 'nested' | 'part'>>;

/** What is known of other files while one is read: names of units by their key. */
export type Known = { readonly units: Map<string, string> };

/**
 * One row of a CSV file as rows of the standard. `cells` are by the names of today's edition, as far as it has them; `key`
 * is the row's own, empty when it has none. Lists that Ohana keeps in one cell become rows, with keys made of theirs.
 */
export function translateRow(kind: CsvKind, key: string, cells: Cells, known: Known): MadeRow[] {
  switch (kind) {
    case 'about':
      return [];
    case 'unit':
      known.units.set(key, cells.name ?? '');
      return [];
    case 'organization':
      return ofOrganization(key, cells);
    case 'service':
      return ofService(key, cells);
    case 'location':
      return ofLocation(key, cells);
    case 'phone':
      return ofPhone(key, cells);
    case 'physical_address':
      return [{ entity: 'address', key: key && `physical:${key}`, cells: { address_type: 'physical', ...cells } }];
    case 'postal_address':
      return [{ entity: 'address', key: key && `postal:${key}`, cells: { address_type: 'postal', ...cells } }];
    case 'regular_schedule':
      return [{ entity: 'schedule', key: key && `regular:${key}`, cells: weekly(cells) }];
    case 'holiday_schedule':
      return [{ entity: 'schedule', key: key && `holiday:${key}`, cells: { closed: '', ...cells } }];
    case 'taxonomy':
    case 'taxonomy_term':
      return ofTaxonomy(kind, key, cells);
    case 'service_taxonomy':
      return [{ entity: 'attribute', key: key && `service:${key}`, cells }];
    case 'attribute':
    case 'other_attribute':
      return [{ entity: 'attribute', key: key && (kind === 'attribute' ? key : `other:${key}`), cells: linked(cells) }];
    case 'eligibility': {
      const { service_id = '', eligibility = '', minimum_age = '', maximum_age = '' } = cells;
      const told = { eligibility_description: eligibility, minimum_age, maximum_age };
      return service_id === '' ? [] : [{ entity: 'service', key: service_id, cells: told, part: true }];
    }
    case 'payment_accepted':
      return [
        { entity: 'cost_option', key: key && `payment:${key}`, cells: { ...cells, option: cells.payment ?? '' } },
      ];
    case 'service_capacity': {
      const unit = cells.unit ?? known.units.get(cells.unit_id ?? '') ?? cells.unit_id ?? '';
      return [{ entity: kind, key, cells: { ...cells, unit } }];
    }
    default:
      return [{ entity: kind, key, cells }];
  }
}

/** A key for a row that has none: the same for the same content. */
export const keyOfContent = (entity: EntityName, cells: Readonly<Record<string, string>>): string =>
  `~${createHash('sha1')
    .update(
      `${entity}\0${Object.entries(cells)
        .filter(([, cell]) => cell !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flat()
        .join('\0')}`,
    )
    .digest('hex')
    .slice(0, 24)}`;

/** Several values in one cell: `a, b`, `a; b`, `{a,b}`, `["a","b"]`. */
export const splitList = (cell: string | undefined): string[] =>
  (cell ?? '')
    .replace(/^\s*[[{]|[\]}]\s*$/g, '')
    .split(/[,;|]/)
    .map(part => part.trim().replace(/^["']|["']$/g, ''))
    .filter(part => part !== '');

const listed = (
  entity: EntityName,
  of: string,
  cell: string | undefined,
  make: (value: string) => Cells,
  values = splitList(cell),
): MadeRow[] =>
  [...new Set(values)].map(value => ({
    entity,
    key: `${of}:${entity}:${value.toLowerCase()}`,
    cells: make(value),
    nested: true,
  }));

function ofOrganization(key: string, { tax_id, funding_sources, ...cells }: Cells): MadeRow[] {
  const of = `organization:${key}`;
  const refer = { organization_id: key };
  const year = /\b(1[5-9]\d\d|2[01]\d\d)\b/.exec(cells.year_incorporated ?? '')?.[0];
  return [
    {
      entity: 'organization',
      key,
      cells: {
        ...cells,
        ...(cells.year_incorporated !== undefined && { year_incorporated: year ?? cells.year_incorporated }),
      },
    },
    ...listed(
      'organization_identifier',
      of,
      tax_id,
      identifier => ({ ...refer, identifier_type: 'tax id', identifier }),
      tax_id?.trim() ? [tax_id.trim()] : [],
    ),
    ...listed('funding', of, funding_sources, source => ({ ...refer, source })),
  ];
}

function ofService(key: string, given: Cells): MadeRow[] {
  const {
    location_id,
    accepted_payments,
    audience,
    funding_sources,
    languages,
    required_documents,
    service_areas,
    taxonomy_ids,
    ...cells
  } = given;
  const of = `service:${key}`;
  const refer = { service_id: key };
  // Whom it is for stands in two cells of Ohana.
  const eligibility = [audience, cells.eligibility_description].filter(text => text?.trim()).join('\n');
  return [
    {
      entity: 'service',
      key,
      cells: audience === undefined ? cells : { ...cells, eligibility_description: eligibility },
    },
    ...(location_id
      ? [
          {
            entity: 'service_at_location',
            key: `${key}@${location_id}`,
            cells: { ...refer, location_id },
            nested: true,
          } as const,
        ]
      : []),
    ...listed('cost_option', of, accepted_payments, option => ({ ...refer, option })),
    ...listed('funding', of, funding_sources, source => ({ ...refer, source })),
    ...listed('language', of, languages, name => ({ ...refer, name })),
    ...listed('required_document', of, required_documents, document => ({ ...refer, document })),
    ...listed('service_area', of, service_areas, name => ({ ...refer, name, extent_type: 'text' })),
    ...listed('attribute', of, taxonomy_ids, term => ({ ...refer, taxonomy_term_id: term })),
  ];
}

function ofLocation(key: string, given: Cells): MadeRow[] {
  const { accessibility, admin_emails: _, email, languages, short_desc, virtual, ...cells } = given;
  const of = `location:${key}`;
  const refer = { location_id: key };
  if (virtual !== undefined) cells.location_type = /^(true|t|yes|1)$/i.test(virtual.trim()) ? 'virtual' : 'physical';
  if (!cells.description?.trim() && short_desc?.trim()) cells.description = short_desc;
  return [
    { entity: 'location', key, cells },
    ...listed('accessibility', of, accessibility, description => ({
      ...refer,
      description: description.replaceAll('_', ' '),
    })),
    ...listed('language', of, languages, name => ({ ...refer, name })),
    ...(email?.trim()
      ? [{ entity: 'contact', key: `${of}:email`, cells: { ...refer, email }, nested: true } as const]
      : []),
  ];
}

function ofPhone(key: string, { vanity_number, country_prefix, language, ...cells }: Cells): MadeRow[] {
  const prefix = /[1-9]\d*/.exec(country_prefix ?? '')?.[0];
  const number = cells.number ?? '';
  const abroad = prefix !== undefined && prefix !== '1' && !number.trim().startsWith('+');
  const said = [cells.description, vanity_number].filter(text => text?.trim()).join(' · ');
  return [
    {
      entity: 'phone',
      key,
      cells: { ...cells, number: abroad ? `+${prefix} ${number}` : number, ...(said && { description: said }) },
    },
    ...listed('language', `phone:${key}`, language, name => ({ phone_id: key, name })),
  ];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A row for each weekday, as older editions have it, is a weekly rule; hours in words become its notes. */
function weekly({ weekday, original_text, ...cells }: Cells): Cells {
  const said = [cells.notes, original_text].filter(text => text?.trim()).join('\n');
  if (weekday === undefined) return said ? { ...cells, notes: said } : cells;
  const given = weekday.trim();
  const day = /^[1-7]$/.test(given) ? WEEKDAYS[Number(given) - 1] : given.slice(0, 2).toUpperCase();
  return { ...cells, freq: 'WEEKLY', byday: WEEKDAYS.includes(day ?? '') ? day! : given, ...(said && { notes: said }) };
}

/** In older editions `taxonomy` holds the terms; the taxonomy is the vocabulary they name. */
function ofTaxonomy(kind: 'taxonomy' | 'taxonomy_term', key: string, given: Cells): MadeRow[] {
  const holdsTerms =
    kind === 'taxonomy_term' || 'parent_id' in given || 'vocabulary' in given || 'parent_name' in given;
  if (!holdsTerms) return [{ entity: 'taxonomy', key, cells: given }];
  const { vocabulary, taxonomy, parent_name: _, ...cells } = given;
  const name = (vocabulary ?? taxonomy ?? '').trim() || 'Categories';
  if (cells.taxonomy_id) return [{ entity: 'taxonomy_term', key, cells }];
  const of = `taxonomy:${name}`;
  return [
    { entity: 'taxonomy', key: of, cells: { name }, nested: true },
    { entity: 'taxonomy_term', key, cells: { code: key, ...cells, taxonomy_id: of } },
  ];
}

/** `link_id` names a row of any kind; `link_entity`, where it is told, says of which. */
function linked({ link_entity, link_id, ...cells }: Cells): Cells {
  const kind = (link_entity ?? '').trim().toLowerCase().replace(/s$/, '');
  if (link_id && ['service', 'location', 'organization'].includes(kind)) return { ...cells, [`${kind}_id`]: link_id };
  return { ...cells, link_id: link_id ?? '' };
}
