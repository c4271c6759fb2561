import type pg from 'pg';
import { copyRows, type Row } from '#platform/db/copy-rows.ts';
import { checkRow, stagedColumns } from '../check-row.ts';
import type { DirectoryRows, Findings } from '../directory-rows.ts';
import { type EntityName, entityNamed } from '../model.ts';
import { type Staged, stageOf } from './work.ts';

const BATCH = 2_000;

/** Reads a whole directory into temporary tables. Memory holds one batch of each kind of rows. */
export async function stageRows(
  client: pg.ClientBase,
  rows: DirectoryRows,
  given: { readonly year: number; readonly found: Findings; readonly told?: ((rows: number) => void) | undefined },
): Promise<Map<EntityName, Staged>> {
  const staged = new Map<EntityName, Staged>();
  const waiting = new Map<EntityName, Row[]>();
  const context = { year: given.year, found: given.found.add };
  let read = 0;
  const flush = async (name: EntityName) => {
    await copyRows(client, stageOf(name), waiting.get(name) ?? []);
    waiting.delete(name);
  };
  for await (const item of rows) {
    if (item.is === 'found') {
      given.found.add(item.found);
      continue;
    }
    for (const row of item.rows) {
      let about = staged.get(row.entity);
      if (!about) {
        await client.query(createStage(row.entity));
        about = { rows: 0, told: new Set() };
        staged.set(row.entity, about);
      }
      for (const name in row.cells) about.told.add(name);
      if (!row.part) about.rows += 1;
      waiting.getOrInsertComputed(row.entity, () => []).push(checkRow(row, context));
    }
    read += item.rows.length;
    given.told?.(read);
    for (const [name, batch] of waiting) if (batch.length >= BATCH) await flush(name);
  }
  for (const name of [...waiting.keys()]) await flush(name);
  for (const name of staged.keys())
    await client.query(`create index on ${stageOf(name)} (key); analyze ${stageOf(name)}`);
  return staged;
}

function createStage(name: EntityName): string {
  return `create temporary table ${stageOf(name)} (
    seq bigint generated always as identity, file text not null, line integer not null, nested boolean not null, part boolean not null,
    key text, refused boolean not null,
    ${stagedColumns(entityNamed(name))
      .map(({ column, type }) => `"${column}" ${type}`)
      .join(', ')}
  ) on commit drop`;
}
