import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCase, aCaseMember, type Case } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { caseloads } from './caseloads.ts';

const db = testDatabase();
let county: County;
let closed: Case;
let grown: Id;

beforeAll(async () => {
  county = await aCounty(db);
  await county.aChild().named('Lucia').make();
  await county.aChild().named('Mateo').make();
  const { units, staff } = county;
  closed = await aCase(db, units.tidewater, staff.ana, { name: 'Pine', since: '2024-01-05', until: '2025-02-01' });
  grown = await aPerson(db, county.agencyId, { first: 'Juniper' });
  await aCaseMember(db, closed, grown, 'child', '2024-01-05', '2025-02-01');
});

test('a worker carries the children of their open cases', async () => {
  const found = await db.as(county.staff.sam).look(ask => caseloads(ask.tx));
  expect(found.map(({ name, children }) => [name, children])).toEqual([['Ana Soto', 2]]);
});

test('a list of what goes on now leaves closed cases and their people out; a page about one of them does not', async () => {
  const sees = (options: { reach?: 'open'; focus?: Id }) =>
    db.as(county.staff.sam, options).look(async ({ tx }) => {
      const { rows } = await sql<{ cases: number; people: number }>`
        select (select count(*)::int from app.case_file where id = ${closed.id}) as cases,
          (select count(*)::int from app.person where id = ${grown}) as people`.execute(tx);
      return [rows[0]?.cases, rows[0]?.people];
    });
  expect(await sees({})).toEqual([1, 1]);
  expect(await sees({ reach: 'open' })).toEqual([0, 0]);
  expect(await sees({ reach: 'open', focus: grown })).toEqual([1, 1]);
});
