import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tablesFiles } from '../../scripts/generate-tables.ts';
import { testDatabase } from '../support/test-database.ts';

const db = testDatabase();

test('the table types of every room say what the migrated database says', async () => {
  const files = await tablesFiles(db.admin);
  expect(files.size).toBeGreaterThan(10);
  const stale = [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  expect(stale, 'npm run generate-tables').toEqual([]);
});
