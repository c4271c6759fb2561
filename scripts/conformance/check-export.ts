import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { withoutGuard } from '#kernel/csv-guard.ts';
import type { Validate } from './schemas.ts';

type Package = {
  resources: {
    name: string;
    path: string;
    schema: {
      fields: { name: string; type: string }[];
      foreignKeys?: { fields: string; reference: { resource: string } }[];
    };
  }[];
};

/** Validates every row of a written package by its kind, that its keys lead somewhere, and its JSON; counts rows and faults. */
export async function checkExport(folder: string, validate: Validate): Promise<{ rows: number; faults: string[] }> {
  const faults: string[] = [];
  let rows = 0;
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Package;
  const keys = new Map<string, Set<string>>();
  const wanted: { of: string; key: string; where: string }[] = [];
  for (const { name, path, schema } of resources) {
    const types = new Map(schema.fields.map(field => [field.name, field.type]));
    const own = new Set<string>();
    keys.set(name, own);
    for await (const row of createReadStream(join(folder, path)).pipe(parse({ columns: true }))) {
      const told = Object.entries(row as Record<string, string>).filter(([, cell]) => cell !== '');
      const value = Object.fromEntries(
        told.map(([column, cell]) => [column, types.get(column) === 'number' ? Number(cell) : withoutGuard(cell)]),
      );
      if (told.some(([, cell]) => /^[=+@\t\r]/.test(cell))) faults.push(`${path}: a cell begins a formula`);
      // Empty cells are no text; what a row has to have may be an empty text.
      const needs = name === 'service_capacity' ? { unit: { id: value.unit_id, name: 'unit' } } : {};
      faults.push(...validate(name, { ...emptyTexts(name), ...value, ...needs }).map(fault => `${path}: ${fault}`));
      if (own.has(String(value.id))) faults.push(`${path}: a key stands twice`);
      own.add(String(value.id));
      for (const { fields, reference } of schema.foreignKeys ?? [])
        if (value[fields] !== undefined)
          wanted.push({ of: reference.resource, key: String(value[fields]), where: `${path} ${fields}` });
      rows += 1;
    }
  }
  for (const { of, key, where } of wanted) if (!keys.get(of)?.has(key)) faults.push(`${where}: nothing has this key`);
  for (const name of readdirSync(folder).filter(file => /^(services|organizations)\.json$/.test(file))) {
    const objects = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object[];
    for (const object of objects) faults.push(...validate(name.slice(0, -6), object).map(fault => `${name}: ${fault}`));
    rows += objects.length;
  }
  return { rows, faults };
}

const emptyTexts = (name: string): Record<string, string> =>
  ['organization', 'program', 'taxonomy', 'taxonomy_term'].includes(name)
    ? { description: '' }
    : name === 'address'
      ? { state_province: '', postal_code: '' }
      : {};
