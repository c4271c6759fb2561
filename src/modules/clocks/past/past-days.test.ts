import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { askAsKnown, otherwiseBefore } from '#platform/record/ask-as-known.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aFinding, aHearing, counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { gatherFacts } from '../count/gather-facts.ts';
import * as whyPage from '../pages/why.tsx';
import type { FactData } from '../say/say-facts-used.ts';
import type { PastData } from '../say/say-past.ts';
import { factSuppliers } from '../suppliers.ts';
import { factChangesOf } from './fact-changes.ts';

const db = testDatabase();
const visitor = visitorOf(db);
/** The record was kept since November 18; the corrections come in the days after. */
const LATER = '2026-12-09T15:00:00Z';
let county: County;
let jo: Child;
let finding: Id;
let hearing: Id;

/** Writes as somebody at some moment, as a use case would. */
const correct = (user: Id, now: string, why: string, statement: ReturnType<typeof sql>) =>
  db.as(user, { now, why, kind: 'correction', focus: jo.id }).commit(async ({ tx }) => {
    expect((await statement.execute(tx)).numAffectedRows).toBe(1n);
  });

beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  const { ana, sam } = county.staff;
  await db.admin.query(`select set_config('app.now', '2026-11-18T15:00:00Z', false)`);
  jo = await county.aChild().named('Jo').removedOn('2025-12-11').inHome(county.homes.harbor).from('2025-12-11').make();
  finding = await aFinding(db, jo, 'abuse-or-neglect', '2026-01-14', ana);
  await db.admin.query(
    `select set_config('app.now', '2026-11-25T15:00:00Z', false), set_config('app.kind', 'import', false)`,
  );
  hearing = await aHearing(db, jo, { kind: 'permanency', on: '2026-11-23', by: ana });
  await db.admin.query(`select set_config('app.kind', '', false)`);
  await correct(
    ana,
    '2026-12-02T15:00:00Z',
    'The order says February.',
    sql`update app.finding set found_on = '2026-02-04' where id = ${finding}`,
  );
  await correct(
    sam,
    '2026-12-04T15:00:00Z',
    'It was canceled after all.',
    sql`update app.hearing set state = 'canceled', held_at = null where id = ${hearing}`,
  );
  await counted(db, jo, LATER);
});

const why = async (user: Id, rule: string, language: 'en' | 'es' = 'en') => {
  const id = await db.value<Id>(
    'select id from app.clocks_v_duty where child_id = $1 and rule = $2 order by began_on desc, key limit 1',
    [jo.id, rule],
  );
  const params = { childId: jo.id, obligationId: id };
  return (await visitor(user).look(whyPage, { params, language, now: LATER })).body;
};
const told = ({ when, facts, due, stood, by, why: reason }: PastData) =>
  [when, ...facts, due ?? 'the same', `${stood.text} ${stood.tag?.word}`, by, reason].join(' | ');

test('a late correction moved the date, a hearing that was taken back opened it again, and the page says so', async () => {
  const page = await why(county.staff.ana, 'FED-PERM-12');
  expect(page.past.map(told)).toEqual([
    'Dec 4, 2026, 10:00 AM | Permanency hearing of Nov 23, 2026 was taken back. | It was open again, due Feb 4, 2027. | Due Feb 4, 2027 In 62 days | By Sam Rowe | It was canceled after all.',
    'Dec 2, 2026, 10:00 AM | Court finding: abuse or neglect was corrected from Jan 14, 2026 to Feb 4, 2026. | The due date moved from Jan 14, 2027 to Feb 4, 2027. | Due Feb 4, 2027 Done Nov 23, 2026 | By Ana Soto | The order says February.',
    'Nov 25, 2026, 10:00 AM | Permanency hearing, Nov 23, 2026, was entered. | That settled it on Nov 23, 2026. | Due Jan 14, 2027 Done Nov 23, 2026 | By import | ',
    'Nov 18, 2026, 10:00 AM | Removal into care, Dec 11, 2025, was entered. | Court finding: abuse or neglect, Jan 14, 2026, was entered. | The date was counted for the first time: due Jan 14, 2027. | Due Jan 14, 2027 In 57 days | By the system | ',
  ]);
  expect(page.pastNote).toBeNull();
  const [latest] = (await why(county.staff.ana, 'FED-PERM-12', 'es')).past as PastData[];
  expect(latest?.facts).toEqual(['Audiencia de permanencia, 23 nov 2026: se retiró.']);
});

test('each fact says who entered it and who corrected it last', async () => {
  const { facts } = await why(county.staff.ana, 'FED-PERM-12');
  const entered = (facts as FactData[]).map(({ label, entered: lines }) => [label, ...lines].join(' | '));
  expect(entered).toEqual(
    expect.arrayContaining([
      'Removal into care | Entered Nov 18, 2026 by the system',
      'Court finding: abuse or neglect | Entered Nov 18, 2026 by the system | Corrected Dec 2, 2026 by Ana Soto',
    ]),
  );
});

test('every room says the same of rows as they are known now, and of a moment before nothing', async () => {
  const { now, before } = await db.as(county.staff.ana, { focus: jo.id, now: LATER }).look(async ({ tx }) => {
    const changes = await factChangesOf(tx, jo.id);
    const gather = (asked: Tx) => gatherFacts(asked, factSuppliers(), [jo.id], 'America/New_York');
    const known = (newestFirst: typeof changes.newestFirst) =>
      gather(askAsKnown(tx, otherwiseBefore(changes.tables, newestFirst), LATER));
    return {
      now: [await gather(tx), await known([])],
      before: (await known(changes.newestFirst)).get(jo.id)?.facts,
    };
  });
  expect(now[0]?.get(jo.id)?.facts.length).toBeGreaterThan(3);
  expect(now[1]).toEqual(now[0]);
  expect(before?.filter(({ kind }) => kind !== 'birth')).toEqual([]);
});
