/**
 * npm run generate-tables: writes what is read off a migrated database, on a fresh one in the tests' own PostgreSQL.
 * The table types of every room, and the list of definer functions in db/policies.md. Besides, what is read off the
 * caseload format, its JSON Schemas and its guide, and off the language of rules: its JSON Schema and the table of the law.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { connectionSettings } from '#platform/db/address.ts';
import { definerFunctions, withList } from '../test/catalog/definer-functions.ts';
import { makeTemplate } from '../test/support/template.ts';
import { joinTestCluster } from '../test/support/test-cluster.ts';
import { caseloadFiles } from './caseload-files.ts';
import { writeTablesFiles } from './generate-tables.ts';
import { ruleFiles } from './rule-files.ts';

for (const [path, text] of [...caseloadFiles(), ...ruleFiles()]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const cluster = await joinTestCluster();
try {
  const database = await makeTemplate(cluster.address);
  const client = new pg.Client(connectionSettings({ ...cluster.address, database }));
  await client.connect();
  try {
    await client.query('set search_path = app, extensions, public');
    await writeTablesFiles(client);
    const page = readFileSync('db/policies.md', 'utf8');
    writeFileSync('db/policies.md', withList(page, await definerFunctions(client)));
  } finally {
    await client.end();
  }
} finally {
  await cluster.leave();
}
