import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { anEmptyAgency, exportTo, ownConnection, rowsOf, takeFrom } from '#test/builders/round-trips.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { cleanText } from '#web/form/clean-text.ts';
import { loadState } from '../../../../scripts/generate/load.ts';
import { sealSsn } from '../seal-ssn.ts';

const db = testDatabase();
const now = '2026-11-18T15:00:00Z';
const plannedAt = Temporal.Instant.from(now);
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  client = await ownConnection(db);
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
});

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
  // Since when is not known, and skills in people's own words.
  for (const table of ['app.medicine', 'app.health_coverage', 'app.enrollment'])
    await db.admin.query(
      `update ${table} set during = daterange(null, upper(during)) where id = (select id from ${table} where agency_id = $1 order by id limit 1)`,
      [agencyId],
    );
  await db.admin.query(
    `update app.home set skills = array['nurse on call', 'teens'], languages = '{}' where id = (select id from app.home where agency_id = $1 order by id limit 1)`,
    [agencyId],
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
      const mover = { db, client, userId, now };
      await makeAwkward(world.agencyId, given);
      const left = await exportTo(mover, here, world.agencyId, null);
      expect(left.leftOut).toEqual({ hiddenAddresses: 0, ssns: 0, emptyPeriods: 0 });

      const other = await anEmptyAgency(db, world.agencyId);
      const taken = await takeFrom(mover, here, other, 'before');
      expect(taken.refused).toEqual([]);
      expect(taken).toMatchObject({ taken: true, rows: left.files.values().reduce((sum, rows) => sum + rows, 0) });
      await exportTo(mover, there, other, 'before');
      for (const file of readdirSync(here))
        expect(readFileSync(join(there, file), 'utf8'), file).toBe(readFileSync(join(here, file), 'utf8'));
      expect(await rowsOf(db, other, 'before')).toEqual(await rowsOf(db, world.agencyId, null));

      // Where it is already it changes nothing: by the keys of its system, and by the ids here.
      expect(await takeFrom(mover, here, other, 'before')).toMatchObject({ taken: true, unlike: 0 });
      expect(await takeFrom(mover, here, world.agencyId, 'itself')).toMatchObject({ taken: true, unlike: 0 });
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
