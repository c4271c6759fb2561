import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { cleanText } from '#web/form/clean-text.ts';
import { loadState } from '../../../../scripts/generate/load.ts';
import { caseload } from '../format/caseload.ts';
import { importExtract } from '../import-extract.ts';
import { openExtract } from '../read/open-extract.ts';
import { openSsn, sealSsn } from '../seal-ssn.ts';
import { exportCaseload } from './export-caseload.ts';
import { openSink } from './sink.ts';

const db = testDatabase();
const now = '2026-11-18T15:00:00Z';
const plannedAt = Temporal.Instant.from(now);
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  client = new pg.Client(connectionSettings(db.address));
  await client.connect();
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
});

const exportTo = (out: string, agencyId: Id, userId: Id, source: string | null) =>
  exportCaseload({
    client,
    agencyId,
    userId,
    now,
    source,
    sink: openSink(out, plannedAt),
    hiddenAddresses: true,
    openSsn: (sealed, fingerprint) => openSsn(keyring, sealed, fingerprint),
  });

/** Takes what lies there; `same` says that not one row was new or changed. */
async function takeFrom(path: string, agencyId: Id, userId: Id, source: string) {
  const runId = await insertRow(db, 'app.import_run', {
    agency_id: agencyId,
    user_id: userId,
    format: 'caseload',
    source,
    state: 'taken',
    state_at: now,
    brought_at: now,
    file_name: 'extract',
    without_refused: false,
    steps: 0,
    steps_done: 0,
  });
  const extract = await openExtract(path);
  if (!extract.ok) throw new Error(JSON.stringify(extract.refusal));
  const given = { agencyId, userId, runId, source, now, dryRun: false, withoutRefused: false };
  const { taken, files, found } = await importExtract({
    ...given,
    client,
    extract: extract.value,
    seal: sealSsn(keyring),
  });
  const counts = [...files.values()];
  return {
    taken,
    refused: found.all().filter(each => each.found.weight === 'refusal'),
    rows: counts.reduce((sum, each) => sum + each.read, 0),
    unlike: counts.reduce((sum, each) => sum + each.new + each.changed, 0),
  };
}

/** Texts that files, spreadsheets and readers of CSV have trouble with. */
const awkward = [
  '=HYPERLINK("https://example.org")',
  "'=1+1",
  '-12',
  '+1 555 0100',
  '@all',
  'a;b,c|d',
  '"',
  `O'Brien; "Bo"`,
  "'",
  'Zoë 周 👩‍👧',
  '﷽',
  '1e5',
  '007',
  'null',
  '\\N',
];
const oneLine = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(text => cleanText(text).text || 'x'),
);
const lines = fc.array(oneLine, { minLength: 1, maxLength: 3 }).map(texts => cleanText(texts.join('\n'), true).text);
const ssn = fc.tuple(
  fc.integer({ min: 1, max: 665 }),
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 9999 }),
);
const state = fc.record({
  seed: fc.nat({ max: 100_000 }),
  children: fc.integer({ min: 2, max: 8 }),
  past: fc.constantFrom(0, 1),
  names: fc.array(oneLine, { minLength: 12, maxLength: 12 }),
  notes: fc.array(lines, { minLength: 6, maxLength: 6 }),
  ssns: fc.uniqueArray(ssn, { maxLength: 3, selector: String }),
});

/** Columns that get such texts, one row each. */
const named = [
  ['app.person_identity', 'legal_first'],
  ['app.person', 'last_name'],
  ['app.person', 'pronouns'],
  ['app.staff_member', 'title'],
  ['app.user_account', 'name'],
  ['app.case_file', 'name'],
  ['app.case_team_member', 'name'],
  ['app.home', 'name'],
  ['app.person_tribe', 'tribe'],
  ['app.person_address', 'street'],
  ['app.school', 'name'],
  ['app.person_contact', 'value'],
] as const;
const noted = [
  ['app.move', 'why'],
  ['app.relationship', 'note'],
  ['app.critical_card', 'comforts'],
  ['app.critical_card', 'safety'],
  ['app.home', 'note'],
  ['app.case_team_member', 'note'],
] as const;

/** What the generator does not make up: odd texts, hidden addresses, numbers, moments between seconds. */
async function makeAwkward(
  agencyId: Id,
  { names, notes, ssns }: { names: string[]; notes: string[]; ssns: [number, number, number][] },
) {
  const put = ([table, column]: readonly [string, string], text: string) =>
    db.admin.query(
      `update ${table} set "${column}" = $2 where id = (select id from ${table} where agency_id = $1 order by md5(id::text || $3) limit 1)`,
      [agencyId, text, column],
    );
  for (const [index, place] of named.entries()) await put(place, names[index]!);
  for (const [index, place] of noted.entries()) await put(place, notes[index]!);
  await db.admin.query(
    `update app.move set recorded_at = recorded_at + interval '0.123456 seconds' where agency_id = $1`,
    [agencyId],
  );
  await db.admin.query(
    `insert into app.address_confidential (id, agency_id, person_id, street, mail_to, rule, during)
     select gen_random_uuid(), $1, id, $2, $3, $4, daterange('2026-01-01', case when id > $5 then '2026-03-01'::date end)
     from (select id from app.person where agency_id = $1 order by id limit 3) p`,
    [agencyId, names[0], names[1], notes[0], newId()],
  );
  for (const parts of ssns) {
    const { sealed, fingerprint } = sealSsn(keyring)(
      parts.map((part, index) => String(part).padStart([3, 2, 4][index]!, '0')).join(''),
    );
    await db.admin.query(
      `update app.person_identity set ssn_sealed = $2, ssn_fingerprint = $3
       where id = (select id from app.person_identity where agency_id = $1 and ssn_sealed is null order by id limit 1)`,
      [agencyId, sealed, fingerprint],
    );
  }
}

/** A second agency of the same name, with nothing in it. */
async function anEmptyAgency(like: Id): Promise<Id> {
  const id = newId();
  await db.admin.query(
    `insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack)
     select $2, name, short_name, state_code, time_zone, policy_pack from app.agency where id = $1`,
    [like, id],
  );
  return id;
}

/** Rows that no file has: they follow from others, and have ids of their own. */
const followed = ['app.access_grant', 'app.scope_grant', 'app.kept_stay'];
const tables = [...caseload.map(({ table }) => table), ...followed];
/** What the generator makes up and no file tells; a sealed number differs at every sealing, its fingerprint does not. */
const untold = ['people_under_18', 'ssn_sealed'];

/** Rows of an agency as text. Ids are the keys they have in `source`, so that two agencies can be compared. */
async function rowsOf(agencyId: Id, source: string | null): Promise<Record<string, string[]>> {
  const kept = await db.rows<{ row_id: Id; key: string }>(
    'select row_id, key from app.import_key where agency_id = $1 and source = $2',
    [agencyId, source],
  );
  const keys = new Map(kept.map(({ row_id, key }) => [row_id, key]));
  const rows: Record<string, string[]> = {};
  for (const table of tables) {
    const found = await db.rows<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from ${table} t where agency_id = $1`,
      [agencyId, followed.includes(table) ? ['id'] : untold],
    );
    rows[table] = found
      .map(({ row }) => row.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id => keys.get(id) ?? id))
      .toSorted();
  }
  return rows;
}

let turn = 0;

test('any state, exported, imported elsewhere and exported again, is the same to the last byte, and so are its rows', async () => {
  await fc.assert(
    fc.asyncProperty(state, async given => {
      turn += 1;
      const [here, there] = [join(folder, `${turn}-here`), join(folder, `${turn}-there`)];
      const plan = { seed: given.seed, children: given.children, past: given.past, now: plannedAt.epochMilliseconds };
      const { world } = await loadState(db.admin as never, plan, { add: true });
      const userId = await db.value<Id>(
        `select user_id from app.position where agency_id = $1 and role = 'administrator'`,
        [world.agencyId],
      );
      await makeAwkward(world.agencyId, given);
      const left = await exportTo(here, world.agencyId, userId, null);
      expect(left.leftOut).toEqual({ hiddenAddresses: 0, ssns: 0, emptyPeriods: 0 });

      const other = await anEmptyAgency(world.agencyId);
      const taken = await takeFrom(here, other, userId, 'before');
      expect(taken.refused).toEqual([]);
      expect(taken).toMatchObject({ taken: true, rows: left.files.values().reduce((sum, rows) => sum + rows, 0) });
      await exportTo(there, other, userId, 'before');
      for (const file of readdirSync(here))
        expect(readFileSync(join(there, file), 'utf8'), file).toBe(readFileSync(join(here, file), 'utf8'));
      expect(await rowsOf(other, 'before')).toEqual(await rowsOf(world.agencyId, null));

      // Where it is already it changes nothing: by the keys of its system, and by the ids here.
      expect(await takeFrom(here, other, userId, 'before')).toMatchObject({ taken: true, unlike: 0 });
      expect(await takeFrom(here, world.agencyId, userId, 'itself')).toMatchObject({ taken: true, unlike: 0 });
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
