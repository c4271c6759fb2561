import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { type EntityName, entityNamed } from '../model.ts';
import type { Asked } from './asked.ts';
import {
  briefServices,
  fullLocations,
  fullOrganizations,
  fullServices,
  nameTaxonomies,
  servicesAtLocations,
} from './full-objects.ts';
import type { HsdsObject } from './object-of-row.ts';
import { readRows } from './read-rows.ts';
import { visible } from './visible.ts';

/** A part of a list: ids in order, and how many there are in all (only where it is read from its beginning). */
export type Part = { readonly ids: readonly string[]; readonly total: number };
/** Where in a list: how many are passed over, or the id after which it goes on. */
export type Where = { readonly skip: number; readonly after: string | null; readonly most: number };

/** One kind of things everybody may read: its pages, and what stands in them. */
export type List = {
  find(tx: Tx, asked: Asked, where: Where): Promise<Part>;
  /** The objects of a page. */
  read(tx: Tx, ids: readonly string[], asked: Asked): Promise<HsdsObject[]>;
  /** One object with everything around it. */
  readOne(tx: Tx, ids: readonly string[], asked: Asked): Promise<HsdsObject[]>;
};

type Found = { readonly id: string | null; readonly total: number | null };
const partOf = (rows: readonly Found[]): Part => ({
  ids: rows.flatMap(({ id }) => (id === null ? [] : [id])),
  total: rows[0]?.total ?? 0,
});

const services: List = {
  find: async (tx, asked, { skip, after, most }) => {
    const { rows } =
      await sql<Found>`select id, total from app_definer.find_hsds_services(${asked.search}, ${asked.modifiedAfter}::timestamptz,
      ${asked.termId}::uuid, ${asked.taxonomyId}::uuid, ${asked.organizationId}::uuid, ${after}::uuid, ${skip}::integer, ${most}::integer)`.execute(
        tx,
      );
    return partOf(rows);
  },
  read: async (tx, ids, asked) => {
    if (asked.full) return await fullServices(tx, ids);
    if (!asked.minimal) return await briefServices(tx, ids);
    const rows = await readRows(tx, 'service', { id: ids });
    return rows.map(({ id, name, status, last_modified }) => ({
      id,
      name,
      status,
      last_modified,
      modified_date: last_modified,
    }));
  },
  readOne: (tx, ids) => fullServices(tx, ids),
};

const serviceAtLocations: List = {
  find: async (tx, asked, { skip, after, most }) => {
    const { rows } =
      await sql<Found>`select id, total from app_definer.find_hsds_places(${asked.search}, ${asked.modifiedAfter}::timestamptz,
      ${asked.termId}::uuid, ${asked.taxonomyId}::uuid, ${asked.organizationId}::uuid, ${asked.postcode}, ${asked.proximity}::numeric, ${after}::uuid,
      ${skip}::integer, ${most}::integer)`.execute(tx);
    return partOf(rows);
  },
  read: (tx, ids, asked) => servicesAtLocations(tx, ids, asked.full),
  readOne: (tx, ids) => servicesAtLocations(tx, ids, true),
};

/** Lists of tables that are small, or asked for by little: the policies say what of them everybody reads. */
function plainList(
  name: EntityName,
  conditions: (asked: Asked) => readonly ReturnType<typeof sql>[],
  objects: Pick<List, 'read' | 'readOne'>,
): List {
  const entity = entityNamed(name);
  return {
    ...objects,
    find: async (tx, asked, { skip, after, most }) => {
      const all = sql.join([sql.raw(visible(entity)), ...conditions(asked)], sql` and `);
      const table = sql.raw(`app.${entity.table} t`);
      const [found, counted] = await Promise.all([
        sql<Found>`select t.id, null as total from ${table} where ${all} and (${after}::uuid is null or t.id > ${after}::uuid) order by t.id offset ${skip} limit ${most}`.execute(
          tx,
        ),
        after === null
          ? sql<{ total: number }>`select count(*)::integer as total from ${table} where ${all}`.execute(tx)
          : null,
      ]);
      return { ids: partOf(found.rows).ids, total: counted?.rows[0]?.total ?? 0 };
    },
  };
}

/** Letters that mean something in a pattern are only letters. */
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const named = ({ search }: Asked) =>
  search === null ? [] : [sql`app.plain_name(t.name) like app.plain_name(${pattern(search)})`];
const classified = ({ termId, taxonomyId }: Asked) => [
  ...(termId === null
    ? []
    : [
        sql`exists (select from app.directory_attribute a where a.organization_id = t.id and a.taxonomy_term_id = ${termId}::uuid)`,
      ]),
  ...(taxonomyId === null
    ? []
    : [
        sql`exists (select from app.directory_attribute a join app.taxonomy_term x on x.id = a.taxonomy_term_id where a.organization_id = t.id and x.taxonomy_id = ${taxonomyId}::uuid)`,
      ]),
];

const organizations = plainList('organization', asked => [...named(asked), ...classified(asked)], {
  read: (tx, ids, asked) =>
    asked.full || asked.fullService
      ? fullOrganizations(tx, ids, asked.fullService)
      : readRows(tx, 'organization', { id: ids }),
  readOne: (tx, ids, asked) => fullOrganizations(tx, ids, asked.fullService),
});

const locations = plainList(
  'location',
  asked => [
    ...named(asked),
    ...(asked.organizationId === null ? [] : [sql`t.organization_id = ${asked.organizationId}::uuid`]),
    ...(asked.postcode === null
      ? []
      : [
          sql`exists (select from app.location_address a where a.location_id = t.id and left(a.postal_code, 5) = left(${asked.postcode}, 5))`,
        ]),
  ],
  {
    read: (tx, ids, asked) => (asked.full ? fullLocations(tx, ids) : readRows(tx, 'location', { id: ids })),
    readOne: (tx, ids) => fullLocations(tx, ids),
  },
);

const readTaxonomies: List['read'] = (tx, ids) => readRows(tx, 'taxonomy', { id: ids });
const taxonomies = plainList('taxonomy', named, { read: readTaxonomies, readOne: readTaxonomies });

const readTerms: List['read'] = async (tx, ids) => {
  const terms = await readRows(tx, 'taxonomy_term', { id: ids });
  nameTaxonomies(
    terms,
    await readRows(tx, 'taxonomy', { id: [...new Set(terms.map(term => term.taxonomy_id as string))] }),
  );
  return terms;
};
const taxonomyTerms = plainList(
  'taxonomy_term',
  asked => [
    ...named(asked),
    ...(asked.taxonomyId === null ? [] : [sql`t.taxonomy_id = ${asked.taxonomyId}::uuid`]),
    ...(asked.parentId === null ? [] : [sql`t.parent_id = ${asked.parentId}::uuid`]),
    ...(asked.topOnly ? [sql`t.parent_id is null`] : []),
  ],
  { read: readTerms, readOne: readTerms },
);

/** The lists of the API by their addresses. */
export const lists: Readonly<Record<string, List>> = {
  services,
  service_at_locations: serviceAtLocations,
  organizations,
  locations,
  taxonomies,
  taxonomy_terms: taxonomyTerms,
};
