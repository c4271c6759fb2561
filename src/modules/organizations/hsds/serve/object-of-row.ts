import { createHash } from 'node:crypto';
import type { Entity, Field } from '../model.ts';

/** A row of a table, as it comes from the database. */
export type TableRow = Readonly<Record<string, unknown>> & { readonly id: string };
/** An object of the standard. */
export type HsdsObject = Record<string, unknown> & { id: string };

const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** Texts the standard needs although nobody may have said anything. */
const needed: Readonly<Record<string, readonly string[]>> = {
  organization: ['description'],
  program: ['description'],
  taxonomy: ['description'],
  taxonomy_term: ['description'],
};

/** A row in the names and types of the standard: what is empty is left out, and what the standard would not take as well. */
export function objectOfRow(entity: Entity, row: TableRow): HsdsObject {
  const made: HsdsObject = { id: row.id };
  for (const { name, column } of entity.references) {
    const key = row[column];
    if (key !== null && key !== undefined) made[name] = key;
  }
  for (const field of entity.fields) {
    const value = cellOf(field, row[field.column]);
    if (value !== null) made[field.name] = value;
  }
  for (const name of needed[entity.name] ?? []) made[name] ??= '';
  // The standard has no closed days: whoever knows of them finds them, others read no hours.
  if (entity.name === 'schedule' && made.closed === false) delete made.closed;
  if (entity.name === 'service') made.last_modified = row.last_modified;
  if (entity.name === 'service_area' && row.extent_type === 'postal')
    made.extent = (row.postal_codes as string[]).join(', ');
  if (entity.name === 'service_area' && !['geojson', 'topojson', 'kml'].includes(String(made.extent_type)))
    made.extent_type = 'text';
  if (entity.name === 'service_capacity') {
    const unit = { id: idOfName(String(made.unit)), name: made.unit };
    Object.assign(made, { unit, unit_id: unit.id, updated: row.updated_at });
  }
  return made;
}

function cellOf({ column, holds, type }: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column === 'amount_cents') return Number(value) / 100;
  if (type === 'numeric' || type === 'integer') return Number(value);
  const text = typeof value === 'string' ? value : null;
  if (type === 'time') return text?.slice(0, 5) ?? null;
  if (text === null) return value;
  if (holds === 'email') return EMAIL.test(text) ? text : null;
  if (holds === 'url' || column === 'uri') return urlOf(text);
  return text;
}

/** An address on the web as the standard takes it; what people typed without a scheme gets one. */
function urlOf(text: string): string | null {
  const given = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.parse(given);
  return url && /^(https?|urn):$/.test(url.protocol) ? url.href : null;
}

/** An id for something that is only known by its name: the same for the same name. */
export function idOfName(name: string): string {
  const hash = createHash('sha1').update(`alongside:${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
