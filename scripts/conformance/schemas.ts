import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Validates an object as an entity of the standard; gives what is wrong with it. */
export type Validate = (entity: string, value: unknown) => string[];

/** The standard's schemas, compiled from the folder `3.1/schema` in `folder`. */
export function readSchemas(folder: string): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (on: Ajv2020) => void)(ajv);
  const base = 'https://hsds.invalid/';
  for (const name of readdirSync(join(folder, '3.1/schema'))) {
    if (!name.endsWith('.json') || /^(openapi|tabular|service_with_definitions)/.test(name)) continue;
    const { $schema: _, $id: __, ...schema } = JSON.parse(readFileSync(join(folder, '3.1/schema', name), 'utf8'));
    ajv.addSchema({ ...schema, $id: `${base}${name}` });
  }
  const openapi = JSON.parse(readFileSync(join(folder, '3.1/schema/openapi.json'), 'utf8'));
  const required = [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ];
  ajv.addSchema({ ...openapi.components.schemas.Page, required, $id: `${base}page.json` });
  return (entity, value) => {
    const validate = ajv.getSchema(`${base}${entity}.json`);
    if (!validate) throw new Error(`The standard has no ${entity}.`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${entity}${instancePath}: ${message}`);
  };
}
