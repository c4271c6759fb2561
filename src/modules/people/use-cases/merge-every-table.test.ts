import { expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCase, aCaseMember } from '#test/builders/cases.ts';
import { aPerson } from '#test/builders/people.ts';
import { follow } from '#test/builders/rows.ts';
import { aFixture } from '#test/matrix/fixture.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { mergePeople } from './merge-people.ts';
import { unmergePeople } from './unmerge-people.ts';

const db = testDatabase();

/**
 * Tables that speak of the two records themselves, what was opened in an emergency for one of them alone, and what is due,
 * which a job counts again for both.
 */
const stays = ['person', 'duplicate_proposal', 'access_grant', 'duty_sheet', 'duty_notice'];

test('with a row in every table there is, nothing names the record that is gone; undone, everything is as before', async () => {
  const { subjects, agencies } = await aFixture(db);
  const { lucy } = subjects;
  const ana = await db.value<Id>(`select id from app.user_account where name = 'Ana Soto'`);
  const unit = await db.value<Id>(`select unit_id from app.case_file where id = $1`, [subjects.reyes]);
  const office = await db.rows(
    `select o.id, o.agency_id as "agencyId", o.organization_id as "organizationId" from app.office o join app.unit u on u.office_id = o.id where u.id = $1`,
    [unit],
  );
  const of = await aCase(db, { id: unit, office: office[0] as never }, ana, { name: 'Second' });
  const keep = await aPerson(db, agencies.calusa, { first: 'Lucy' });
  await aCaseMember(db, of, keep, 'household');

  const names = (
    await db.rows<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`,
    )
  ).map(row => row.name);
  const naming = async (id: Id) => {
    const rows = await db.rows<{ name: string; rows: number }>(
      names
        .map(name => `select '${name}' as name, count(*)::int as rows from app.${name} t where t::text like '%${id}%'`)
        .join(' union all '),
    );
    return new Map(rows.filter(row => row.rows > 0 && !stays.includes(row.name)).map(row => [row.name, row.rows]));
  };
  // Grants are made anew by the rows they follow; whom they let in and to what is compared.
  const all = () =>
    db.rows(
      `${names
        .filter(name => name !== 'duplicate_proposal')
        .map(
          name =>
            `select '${name}' as name, md5(coalesce(string_agg(r, '|' order by r), '')) as rows from (select (to_jsonb(t)${name === 'access_grant' ? " - 'id'" : ''})::text as r from app.${name} t) x`,
        )
        .join(' union all ')} order by 1`,
    );

  // Rows were laid down by the administrator: grants follow them once.
  await follow(db, 'placements', lucy);
  const before = await all();
  const named = await naming(lucy);
  expect(named.size).toBeGreaterThan(35);
  const sam = await db.value<Id>(`select id from app.user_account where name = 'Sam Rowe'`);
  const merged = await db
    .as(sam, { now: '2026-11-20T15:00:00Z' })
    .commit(ask => mergePeople(ask, { keepId: keep, goneId: lucy, reason: 'One child' }));
  if (!merged.ok) throw new Error(JSON.stringify(merged.refusal));
  expect([...(await naming(lucy))]).toEqual([]);
  const moved = await naming(keep);
  expect([...named.keys()].filter(name => !moved.has(name))).toEqual([]);
  const keys = await db.value<number>(
    `select count(*)::int from record.row_change where exists (select from unnest(keys) k where k like '%' || $1)`,
    [lucy],
  );
  expect(keys).toBe(0);

  const undone = await db
    .as(sam, { now: '2026-11-21T15:00:00Z' })
    .commit(ask => unmergePeople(ask, { mergeId: merged.value.id, reason: 'Two' }));
  expect(undone).toEqual({ ok: true, value: { stays: [] } });
  expect(await all()).toEqual(before);
});
