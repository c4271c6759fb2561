import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { withGuard } from '#kernel/csv-guard.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Sink } from '#platform/extracts/sink.ts';
import { type Entity, type EntityName, entities } from './model.ts';
import { fullOrganizations, fullServices } from './serve/full-objects.ts';
import { type HsdsObject, idOfName, objectOfRow, type TableRow } from './serve/object-of-row.ts';
import { columnsOf } from './serve/read-rows.ts';
import { visible } from './serve/visible.ts';

/** The file of each kind of rows in the tabular package, as the standard names them. */
const files: Readonly<Record<EntityName, string>> = {
  organization: 'organizations',
  program: 'programs',
  service: 'services',
  attribute: 'attributes',
  service_at_location: 'service_at_location',
  location: 'locations',
  phone: 'phones',
  contact: 'contacts',
  address: 'addresses',
  schedule: 'schedules',
  funding: 'funding',
  service_area: 'service_areas',
  required_document: 'required_documents',
  language: 'languages',
  accessibility: 'accessibility',
  taxonomy_term: 'taxonomy_terms',
  cost_option: 'cost_options',
  organization_identifier: 'organization_identifiers',
  taxonomy: 'taxonomies',
  service_capacity: 'service_capacity',
  url: 'url',
};
const AT_ONCE = 1_000;
const FULL_AT_ONCE = 200;

/**
 * Writes the community directory as everybody may read it: the tabular package of HSDS 3.1 with its description, and whole
 * services and organizations as JSON. `tx` works as alongside_public, so that nothing else can get out; what stands at a
 * confidential place is not in it. Cells that a spreadsheet would run are guarded. Answers with rows by file.
 */
export async function exportDirectory(tx: Tx, sink: Sink, tell?: (file: string) => void): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    tell?.(files[entity.name]);
    counts.set(`${files[entity.name]}.csv`, await writeTable(tx, sink, entity));
  }
  counts.set('units.csv', await writeUnits(tx, sink));
  tell?.('json');
  counts.set('services.json', await writeJson(tx, sink, 'services.json', 'service', fullServices));
  counts.set(
    'organizations.json',
    await writeJson(tx, sink, 'organizations.json', 'organization', (on, ids) => fullOrganizations(on, ids, false)),
  );
  await writeText(sink, 'datapackage.json', [`${JSON.stringify(describePackage(), null, 2)}\n`]);
  return counts;
}

/** The columns of a file: what the standard has, in an order that stays. */
function columnNames(entity: Entity): string[] {
  const own = entity.fields.map(({ name }) => name).filter(name => name !== 'closed' && name !== 'unit');
  const references = entity.references.map(({ name }) => name);
  switch (entity.name) {
    case 'attribute':
      return ['id', 'link_id', 'taxonomy_term_id', 'link_type', 'link_entity', 'value', 'label'];
    case 'service':
      return ['id', ...references, ...own, 'last_modified'];
    case 'service_capacity':
      return ['id', ...references, 'unit_id', ...own, 'updated'];
    default:
      return ['id', ...references, ...own];
  }
}

async function writeTable(tx: Tx, sink: Sink, entity: Entity): Promise<number> {
  const columns = columnNames(entity);
  const numbers = new Set(
    entity.fields.filter(({ type }) => !['text', 'text[]'].includes(type)).map(({ name }) => name),
  );
  const file = sink.begin(`${files[entity.name]}.csv`);
  await file.write(csv([columns]));
  let count = 0;
  for await (const rows of inParts(tx, entity, AT_ONCE)) {
    const lines = rows.map(row => {
      const object = linked(entity, objectOfRow(entity, row));
      return columns.map(column => {
        const cell = object[column];
        return cell === undefined ? '' : numbers.has(column) ? String(cell) : withGuard(String(cell));
      });
    });
    await file.write(csv(lines));
    count += rows.length;
  }
  await file.end();
  return count;
}

/** An attribute names what it is of by one key, and of which kind that is. */
function linked(entity: Entity, object: HsdsObject): HsdsObject {
  if (entity.name !== 'attribute') return object;
  const link = (['service', 'location', 'organization'] as const).find(name => object[`${name}_id`] !== undefined);
  return link ? { ...object, link_id: object[`${link}_id`], link_entity: link } : object;
}

async function* inParts(tx: Tx, entity: Entity, most: number): AsyncGenerator<readonly TableRow[]> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const { rows } = await sql<TableRow>`
      select ${sql.raw(columnsOf(entity))} from ${sql.raw(`app.${entity.table}`)} t
      where ${sql.raw(visible(entity))} and (${from}::uuid is null or t.id > ${from}::uuid) order by t.id limit ${most}`.execute(
      tx,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < most) return;
    after = rows.at(-1)!.id;
  }
}

async function writeUnits(tx: Tx, sink: Sink): Promise<number> {
  const { rows } = await sql<{ unit: string }>`select distinct unit from app.service_capacity order by unit`.execute(
    tx,
  );
  const lines = rows.map(({ unit }) => [idOfName(unit), withGuard(unit)]);
  await writeText(sink, 'units.csv', [csv([['id', 'name'], ...lines])]);
  return rows.length;
}

async function writeJson(
  tx: Tx,
  sink: Sink,
  name: string,
  of: EntityName,
  read: (tx: Tx, ids: readonly string[]) => Promise<HsdsObject[]>,
): Promise<number> {
  const file = sink.begin(name);
  let count = 0;
  await file.write('[');
  const entity = entities.find(each => each.name === of)!;
  for await (const rows of inParts(tx, entity, FULL_AT_ONCE)) {
    const objects = await read(
      tx,
      rows.map(({ id }) => id),
    );
    for (const object of objects) {
      await file.write(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(object)}`);
      count += 1;
    }
  }
  await file.write('\n]\n');
  await file.end();
  return count;
}

async function writeText(sink: Sink, name: string, pieces: readonly string[]): Promise<void> {
  const file = sink.begin(name);
  for (const piece of pieces) await file.write(piece);
  await file.end();
}

const csv = (lines: readonly (readonly string[])[]): string =>
  lines.length === 0
    ? ''
    : stringify(lines as string[][], { record_delimiter: '\r\n', quoted_match: /^\s|\s$|[\r\n;\t]/ });

/** What is in the package, for programs: each file with its columns, its key and which keys of others it holds. */
function describePackage(): object {
  const typeOf = (entity: Entity, column: string) => {
    const type = entity.fields.find(({ name }) => name === column)?.type;
    return type === 'numeric' || type === 'integer' || type === 'bigint'
      ? 'number'
      : type === 'boolean'
        ? 'boolean'
        : 'string';
  };
  return {
    name: 'community_directory',
    title: 'Community directory',
    profile: 'tabular-data-package',
    version: '3.1',
    resources: [
      ...entities.map(entity => ({
        name: entity.name,
        path: `${files[entity.name]}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        profile: 'tabular-data-resource',
        schema: {
          primaryKey: 'id',
          fields: columnNames(entity).map(name => ({ name, type: typeOf(entity, name) })),
          foreignKeys: entity.references
            .filter(() => entity.name !== 'attribute')
            .map(({ name, to }) => ({ fields: name, reference: { resource: to, fields: 'id' } })),
        },
      })),
      {
        name: 'unit',
        path: 'units.csv',
        format: 'csv',
        mediatype: 'text/csv',
        profile: 'tabular-data-resource',
        schema: { primaryKey: 'id', fields: ['id', 'name'].map(name => ({ name, type: 'string' })) },
      },
    ],
  };
}
