import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { anAgency } from '#test/builders/agency.ts';
import { ownConnection, takeAll } from '#test/builders/round-trips.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { openSsn } from '../seal-ssn.ts';
import { anExtract, aSmallAgency } from '../testing/an-extract.ts';
import { type ExportRequest, exportCaseload } from './export-caseload.ts';

const db = testDatabase();
const now = '2026-11-18T15:00:00Z';
let client: pg.Client;
let folder: string;
let agencyId: Id;
let userId: Id;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  client = await ownConnection(db);
  const another = await anAgency(db, 'Another');
  await insertRow(db, 'app.care_organization', { agency_id: another, name: 'X', short_name: 'X', part: 'lead_agency' });
  agencyId = await anAgency(db, 'This one');
  userId = await insertRow(db, 'app.user_account', {
    agency_id: agencyId,
    kind: 'staff',
    name: 'Ida Export',
    language: 'en',
    active: true,
  });
  const files = aSmallAgency();
  const taken = await takeAll(
    { db, client, userId, now },
    anExtract({
      ...files,
      identities: [{ key: 'I1', person: 'P1', legal_first: '=Ana', ssn: '123-45-6789' }],
      hidden_addresses: [
        { key: 'HA1', person: 'P3', street: '9 Hidden Lane', from: '2026-01-01', through: '2026-03-31' },
      ],
    }),
    agencyId,
    'old-system',
  );
  expect(taken).toMatchObject({ refused: [], taken: true });
  await db.admin.query(
    `insert into app.person_contact (id, agency_id, person_id, kind, value, during)
     select uuidv7(), $1, id, 'phone', '555-0100', 'empty' from app.person where agency_id = $1 limit 1`,
    [agencyId],
  );
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
});

async function leave(name: string, more: Partial<ExportRequest> = {}) {
  const out = join(folder, name);
  const given = { client, agencyId, userId, now, source: 'old-system', hiddenAddresses: false, openSsn: null };
  const exported = await exportCaseload({ ...given, sink: openSink(out, Temporal.Instant.from(now)), ...more });
  return { ...exported, text: (file: string) => readFileSync(join(out, `${file}.csv`), 'utf8'), out };
}

test('rows carry the keys of their system, in its words, and nothing of another agency', async () => {
  const { text } = await leave('plain');
  expect(text('people')).toBe(
    [
      'key,first_name,last_name,pronouns,born_on,born_precision,died_on,languages,interpreter',
      'P1,Ana,Rivas,,2018-02-03,day,,es|en,',
      'P2,Beto,Rivas,,2020-05-06,day,,,',
      'P3,Carla,Rivas,,,unknown,,,',
      'P4,Dora,Winters,,1980-01-01,day,,,',
      '',
    ].join('\r\n'),
  );
  expect(text('care_organizations')).toBe('key,name,short_name,part\r\nCMO,Family First,FF,case_management\r\n');
  expect(text('placements').split('\r\n')[1]).toMatch(/^PL1,P1,R1,H1,,foster_home,2026-03-01T15:00:00Z,,$/);
  expect(text('licenses')).toContain(',H1,II,2026-01-01,2026-12-31,4,0,17,\r\n');
});

test('hidden addresses and numbers stay unless they are asked for, and it is said how many', async () => {
  const { text, leftOut, out } = await leave('without');
  expect(leftOut).toEqual({ hiddenAddresses: 1, ssns: 1, emptyPeriods: 1 });
  expect(text('identities')).toBe(`key,person,legal_first,legal_middle,legal_last,sex\r\nI1,P1,'=Ana,,,\r\n`);
  expect(existsSync(join(out, 'hidden_addresses.csv'))).toBe(false);
  expect(readdirSync(out).length).toBe(35);

  const whole = await leave('with', {
    hiddenAddresses: true,
    openSsn: (sealed, fingerprint) => openSsn(keyring, sealed, fingerprint),
  });
  expect(whole.leftOut).toEqual({ hiddenAddresses: 0, ssns: 0, emptyPeriods: 1 });
  expect(whole.text('identities')).toContain(`I1,P1,'=Ana,,,,123456789\r\n`);
  expect(whole.text('hidden_addresses')).toContain('HA1,P3,9 Hidden Lane,,,,,2026-01-01,2026-03-31\r\n');
});

test('without a source rows carry their ids here', async () => {
  const { text } = await leave('ids', { source: null });
  const ids = await db.rows<{ id: Id }>('select id from app.person where agency_id = $1 order by id', [agencyId]);
  expect(
    text('people')
      .split('\r\n')
      .slice(1, -1)
      .map(line => line.slice(0, 36)),
  ).toEqual(ids.map(({ id }) => id));
});

test('who took what along is recorded, for whoever did and for nobody else', async () => {
  const { runId, files } = await leave('recorded', { hiddenAddresses: true });
  expect(
    await db.rows(
      'select user_id, source, exported_at::text, files, rows_written, hidden_addresses, ssns, hidden_addresses_left_out, ssns_left_out from app.export_run where id = $1',
      [runId],
    ),
  ).toEqual([
    {
      user_id: userId,
      source: 'old-system',
      exported_at: '2026-11-18 15:00:00+00',
      files: 36,
      rows_written: files.values().reduce((sum, rows) => sum + rows, 0),
      hidden_addresses: true,
      ssns: false,
      hidden_addresses_left_out: 0,
      ssns_left_out: 1,
    },
  ]);
  expect(
    await db.value(`select count(*)::int from record.row_change where table_name = 'export_run' and row_id = $1`, [
      runId,
    ]),
  ).toBe(1);
});

test('an export that ends early leaves no file and no record', async () => {
  const before = await db.value('select count(*)::int from app.export_run');
  const stop = new AbortController();
  const tell = (file: string) => {
    if (file === 'placements') stop.abort(new Error('stopped'));
  };
  await expect(leave('early', { tell, signal: stop.signal })).rejects.toThrow('stopped');
  await expect(
    leave('broken', {
      hiddenAddresses: true,
      openSsn: () => {
        throw new Error('does not open');
      },
    }),
  ).rejects.toThrow('does not open');
  expect(readdirSync(folder).filter(name => /early|broken/.test(name))).toEqual([]);
  expect(await db.value('select count(*)::int from app.export_run')).toBe(before);
  expect((await client.query('select current_user as name')).rows).toEqual([{ name: 'alongside_login' }]);
});
