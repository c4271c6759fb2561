import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCase, aCaseMember, type Case } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { follow, together } from '#test/builders/rows.ts';
import { type Setting, sampleRows } from '#test/matrix/sample-rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { mergePeople } from './merge-people.ts';
import { unmergePeople } from './unmerge-people.ts';

const db = testDatabase();
let county: County;
let files: Id;
beforeAll(async () => {
  county = await aCounty(db);
  files = newId();
  await db.admin.query(
    `insert into app.stored_file (id, agency_id, user_id, media_type, bytes, sha256, sealed_key, key_id, stored_at)
     values ($1, $2, $3, 'text/plain', 1, '\\x61', '\\x61', 'k', '2026-11-01T00:00:00Z')`,
    [files, county.agencyId, county.staff.ana],
  );
});

/** Tables whose rows speak of a person, as the matrix fills them; those with parts of their own stand in other tests. */
const tables = [
  'app.person_identity',
  'app.person_race',
  'app.person_tribe',
  'app.relationship',
  'app.person_contact',
  'app.person_address',
  'app.address_confidential',
  'app.document',
  'app.task',
  'app.allergy',
  'app.medicine',
  'app.health_condition',
  'app.health_coverage',
  'app.critical_card',
  'app.episode',
  'app.move',
  'app.home_adult',
  'app.home_approval',
  'app.adult_clearance',
  'app.home_skill',
  'app.plan_text',
  'app.normalcy_decision',
] as const;

/** What another hand would have written in the same place. */
const otherwise: Readonly<Record<string, object>> = {
  'app.person_identity': { legal_middle: 'Maria' },
  'app.relationship': { note: 'By marriage' },
  'app.person_address': { street: '5 Palm Way' },
  'app.health_coverage': { member_number: '7' },
  'app.critical_card': { comforts: 'A blue blanket' },
  'app.home_adult': { part: 'caregiver' },
  'app.home_skill': { how: 'experience' },
  'app.plan_text': { words: 'I like the sea' },
};

type Plan = {
  readonly cases: readonly number[];
  readonly rows: readonly (readonly [table: (typeof tables)[number], turn: number, otherwise: boolean])[];
  readonly known: boolean;
};
const plan: fc.Arbitrary<Plan> = fc.record({
  cases: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  rows: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...tables),
      fc.nat(1),
      fc.nat(3).map(n => n === 0),
    ),
    {
      minLength: 5,
      maxLength: 14,
      selector: ([table, turn]) => `${table} ${turn}`,
    },
  ),
  known: fc.boolean(),
});

let cases: Case[] = [];
let far: Id;
beforeAll(async () => {
  const { units, staff } = county;
  cases = [
    await aCase(db, units.tidewater, staff.ana, { since: '2026-01-05' }),
    await aCase(db, units.tidewater, staff.ana, { since: '2026-02-05' }),
    await aCase(db, units.tidewater, staff.ana, { since: '2026-03-05' }),
  ];
  far = await aPerson(db, county.agencyId, { first: 'Somebody' });
});

/** A person with a membership in each of these cases and these rows; what contradicts within one record is left out. */
async function made({ cases: of, rows, known }: Plan, name: string): Promise<Id> {
  const id = await aPerson(db, county.agencyId, {
    first: name,
    ...(known && { last: 'Reyes', bornOn: '2017-05-02', pronouns: 'she/her', interpreter: 'es' }),
    languages: known ? ['es'] : [],
  });
  for (const at of of.length > 0 ? of : [0])
    await aCaseMember(db, cases[at]!, id, 'relative', `2026-0${at + 4}-0${name.length}`);
  for (const [table, turn, differs] of rows) {
    const at = {
      subject: id,
      turn,
      agencyId: county.agencyId,
      relativeId: far,
      homeId: county.homes.cove.id,
    } as Setting;
    const other = {
      userId: county.staff.ana,
      staffId: county.staff.ana,
      personId: id,
      fileId: files,
      caseId: cases[0]!.id,
    };
    const sample = sampleRows[table]!({ ...at, ...other, isHome: false });
    // Rows of homes name a relative; here it is the person.
    const own =
      'person_id' in sample && sample.person_id === far
        ? { person_id: id }
        : 'child_id' in sample && sample.child_id === far
          ? { child_id: id }
          : {};
    const row: Record<string, unknown> = {
      id: newId(),
      agency_id: county.agencyId,
      ...sample,
      ...own,
      ...(differs && otherwise[table]),
    };
    const columns = Object.keys(row);
    await together(db, () =>
      db.admin.query(
        `insert into ${table} (${columns}) values (${columns.map((_, index) => `$${index + 1}`)})`,
        Object.values(row),
      ),
    ).catch((error: { code?: string }) => expect(error.code).toMatch(/^23/));
  }
  await follow(db, 'placements', id);
  return id;
}

let all: string[] = [];
/** Everything the agency knows that names one of these ids. Grants are made anew as rows go back and forth: their own ids do not count. */
async function everything(ids: readonly Id[]): Promise<string[]> {
  if (all.length === 0)
    all = (
      await db.rows<{ name: string }>(
        `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'duplicate_proposal'`,
      )
    ).map(row => row.name);
  const rows = await db.rows<{ row: string }>(
    all
      .map(
        name =>
          `select '${name} ' || (to_jsonb(t)${name === 'access_grant' ? " - 'id'" : ''})::text as row from app.${name} t where t::text like any ($1)`,
      )
      .join(' union all '),
    [ids.map(id => `%${id}%`)],
  );
  return rows.map(({ row }) => row).toSorted();
}

test('any two records that are joined and parted again are the same, row by row; what is refused has changed nothing', async () => {
  const counts = { merged: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(plan, plan, async (one, other) => {
      const keepId = await made(one, 'Lu');
      const goneId = await made(other, 'Lucy');
      const before = await everything([keepId, goneId]);
      const sam = db.as(county.staff.sam, { now: '2026-11-20T15:00:00Z' });
      const merged = await sam.commit(ask => mergePeople(ask, { keepId, goneId, reason: 'The same child' }));
      if (!merged.ok) {
        counts.refused += 1;
        expect(merged.refusal).toMatchObject({ kind: 'cannot-merge' });
        expect(await everything([keepId, goneId])).toEqual(before);
        return;
      }
      counts.merged += 1;
      const joined = await everything([goneId]);
      expect(joined.map(row => row.split(' ')[0])).toEqual(['person']);
      const parted = await db
        .as(county.staff.sam, { now: '2026-11-21T15:00:00Z' })
        .commit(ask => unmergePeople(ask, { mergeId: merged.value.id, reason: 'Two after all' }));
      expect(parted).toEqual({ ok: true, value: { stays: [] } });
      expect(await everything([keepId, goneId])).toEqual(before);
    }),
    { numRuns: 5, seed: 107, endOnFailure: true },
  );
  expect(Math.min(counts.merged, counts.refused)).toBeGreaterThan(1);
});
