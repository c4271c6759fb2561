import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { editNames, recordAddress } from '#modules/people/index.ts';
import { subjectTables } from '#platform/record/subject-tables.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { historyOf, recordAsKnown } from './record-history.ts';
import { isCode, isShown } from './rules/row-values.ts';
import { words } from './words.en.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
const names = { lastName: 'Reyes', pronouns: 'she/her', languages: ['en', 'es'], interpreter: null };
beforeAll(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-02-01').make()).id;
  const on = (now: string, firstName: string) =>
    db
      .as(county.staff.ana, { now, focus: lucy, why: 'she told us' })
      .commit(ask => editNames(ask, { personId: lucy, firstName, ...names }));
  await on('2026-11-20T15:00:00Z', 'Lucía');
  await on('2026-11-25T15:00:00Z', 'Lu');
  await db.as(county.staff.ana, { now: '2026-11-26T15:00:00Z', focus: lucy }).commit(ask =>
    recordAddress(ask, {
      personId: lucy,
      confidential: true,
      street: 'Hidden Lane 1',
      city: null,
      postalCode: null,
      from: '2026-11-16',
    }),
  );
});

const ana = (language: 'en' | 'es' = 'en') =>
  db.as(county.staff.ana, { now: '2026-11-30T15:00:00Z', focus: lucy, language });

describe('history', () => {
  test('says what changed, by whom, when and why, newest first, in the reader’s language', async () => {
    const { changes } = await ana().look(ask => historyOf(ask, lucy, 1, 50));
    const renamed = changes.filter(change => change.what === 'Name and languages: changed');
    expect(renamed[0]).toMatchObject({
      by: 'Ana Soto',
      why: 'she told us',
      entered: expect.stringContaining('Nov 25, 2026'),
      fields: [{ label: 'Chosen first name', before: 'Lucía', after: 'Lu' }],
    });
    const spanish = await ana('es').look(ask => historyOf(ask, lucy, 1, 50));
    expect(spanish.changes.map(change => change.what)).toContain('Nombre e idiomas: cambió');
  });

  test('says of what an import wrote where it came from, and not which import it was', async () => {
    await db.admin.query('begin');
    await db.admin.query(
      `select set_config('app.user', $1, true), set_config('app.kind', 'import', true), set_config('app.why', 'import 7', true),
         set_config('app.now', '2026-11-27T15:00:00Z', true)`,
      [county.staff.abel],
    );
    await db.admin.query(`update app.person set pronouns = 'they/them' where id = $1`, [lucy]);
    await db.admin.query('commit');
    const { changes } = await ana().look(ask => historyOf(ask, lucy, 1, 50));
    expect(changes[0]).toMatchObject({ by: 'Abel Cruz', why: words.history.imported });
  });

  test('is cut into pages', async () => {
    const page = (number: number) => ana().look(ask => historyOf(ask, lucy, number, 2));
    const [first, second] = [await page(1), await page(2)];
    expect(first.more).toBe(true);
    expect(first.changes.map(change => change.id)).not.toContain(second.changes[0]?.id);
  });

  test('shows a hidden address only to those who may see it', async () => {
    const seen = async (user: Id) =>
      (
        await db.as(user, { now: '2026-11-30T15:00:00Z', focus: lucy }).look(ask => historyOf(ask, lucy, 1, 50))
      ).changes.map(change => change.what);
    expect(await seen(county.staff.ana)).toContain('Hidden address: added');
    expect(await seen(county.staff.dora)).not.toContain('Hidden address: added');
    expect(await seen(county.staff.ned)).not.toContain('Hidden address: added');
    expect(await seen(county.staff.hugo)).toEqual([]);
  });
});

describe('the record as known on a day', () => {
  const nameOn = async (moment: string) => {
    const tables = await ana().look(ask => recordAsKnown(ask, lucy, moment));
    return tables.find(table => table.name === 'person')?.rows[0]?.fields.find(field => field.column === 'first_name')
      ?.value;
  };
  test('has the name of that day', async () => {
    expect(await nameOn('2026-11-19T15:00:00Z')).toBe('Lucy');
    expect(await nameOn('2026-11-20T15:00:00Z')).toBe('Lucía');
    expect(await nameOn('2026-11-25T15:00:00Z')).toBe('Lu');
  });
  test('names homes, people and code lists instead of ids', async () => {
    const tables = await ana().look(ask => recordAsKnown(ask, lucy, '2026-11-26T15:00:00Z'));
    const said = tables.flatMap(table =>
      table.rows.flatMap(row => row.fields.map(field => `${table.title} | ${field.label} | ${field.value}`)),
    );
    expect(said).toContain('Placement | Home | Harbor');
    expect(said).toContain('Case manager | Who | Ana Soto');
    expect(said.join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('words for every table', () => {
  test('of a person or a case, its columns and codes', async () => {
    const tables = await ana().look(ask => subjectTables(ask.tx));
    expect(tables.map(table => table.name)).toEqual(
      expect.arrayContaining(['person', 'case_file', 'placement', 'allergy']),
    );
    const known = words as unknown as Record<'tables' | 'fields' | 'values', Record<string, string>>;
    const missing: string[] = [];
    for (const { name, column: subject } of tables) {
      if (!known.tables[name]) missing.push(`table ${name}`);
      const columns = await db.rows<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [`app.${name}`],
      );
      for (const column of columns)
        if (column.name !== subject && isShown(name, column.name) && !known.fields[column.name])
          missing.push(`column ${name}.${column.name}`);
      const checks = await db.rows<{ column: string; rule: string }>(
        `select a.attname as column, pg_get_constraintdef(k.oid) as rule from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
         where k.conrelid = $1::regclass and k.contype = 'c' and cardinality(k.conkey) = 1 and pg_get_constraintdef(k.oid) like '%ANY (ARRAY%'`,
        [`app.${name}`],
      );
      for (const { column, rule } of checks) {
        if (!isCode(name, column)) missing.push(`codes of ${name}.${column}`);
        for (const [, code] of rule.matchAll(/'([^']+)'::text/g))
          if (!known.values[code!]) missing.push(`code ${code}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
