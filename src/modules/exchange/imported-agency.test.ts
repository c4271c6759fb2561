import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import type { Ask } from '#platform/http/ask.ts';
import { anAgency } from '#test/builders/agency.ts';
import { anImportRun } from '#test/builders/import-runs.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as reach from '../access/pages/reach.tsx';
import { importExtract } from './import-extract.ts';
import { anExtract, aTwoOrganizationAgency } from './testing/an-extract.ts';

/** An agency brings two organizations, each with an office, a director, a worker and one child (S1-10, S1-28, S3-05). */
const db = testDatabase();
let agencyId: Id;
beforeAll(async () => {
  agencyId = await anAgency(db);
  const client = new pg.Client(connectionSettings(db.address));
  await client.connect();
  const run = await anImportRun(db, agencyId);
  const { taken, found } = await importExtract({
    ...run,
    client,
    source: 'old-system',
    now: '2026-11-18T14:00:00Z',
    extract: anExtract(aTwoOrganizationAgency()),
    seal: () => {
      throw new Error('no numbers here');
    },
    dryRun: false,
    withoutRefused: false,
  });
  expect([taken, found.all().filter(({ found: one }) => one.weight === 'refusal')]).toEqual([true, []]);
  await client.end();
});

const account = (name: string) =>
  db.value<Id>('select id from app.user_account where agency_id = $1 and name = $2', [agencyId, name]);
const childrenSeen = (ask: Ask) =>
  ask.tx.selectFrom('app.person').select('first_name').where('born_on', 'is not', null).orderBy('first_name').execute();
const seenBy = async (name: string) =>
  (await db.as(await account(name)).look(childrenSeen)).map(({ first_name }) => first_name);

test('each organization sees its own cases, the lead agency sees all, another organization sees none of them', async () => {
  expect(await seenBy('Dee North')).toEqual(['Nia']);
  expect(await seenBy('Wes North')).toEqual(['Nia']);
  expect(await seenBy('Dee South')).toEqual(['Sol']);
  expect(await seenBy('Wes South')).toEqual(['Sol']);
  expect(await seenBy('Pat Lead')).toEqual(['Nia', 'Sol']);
});

test('roles differ by office, and the audit lists who can see what in each', async () => {
  const visitor = visitorOf(db)(await account('Ida Admin'));
  const whole = await visitor.look(reach);
  expect(whole.status).toBe(200);
  expect(whole.body.places.map(({ label }: { label: string }) => label)).toEqual([
    'No office (whole organizations): 4 people',
    'North office, Northern Families: 1 person',
    'South office, Southern Families: 1 person',
  ]);
  const south = whole.body.places.find(({ label }: { label: string }) => label.startsWith('South'));
  const shown = await visitor.look(reach, { query: `office=${south.value}` });
  expect(
    shown.body.rows.map(({ cells }: { cells: Record<string, string> }) => [cells.name, cells.role, cells.far]),
  ).toEqual([['Wes South', 'Case manager', 'Cases they are assigned to']]);
  expect(shown.body.rows[0].cells.opens).toContain('health');
  const spanish = await visitor.look(reach, { language: 'es' });
  expect(
    spanish.body.rows.find(({ cells }: { cells: Record<string, string> }) => cells.name === 'Dee North').cells.far,
  ).toBe('Los casos de Northern Families');
});

test('whoever carries cases does not see the audit', async () => {
  expect((await visitorOf(db)(await account('Wes South')).look(reach)).status).toBe(403);
});
