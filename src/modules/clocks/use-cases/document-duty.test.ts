import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as donePage from '../pages/document-duty.tsx';
import { documentDuty } from './document-duty.ts';

const db = testDatabase();
let county: County;
let child: Child;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  child = await county.aChild().removedOn('2026-10-05').inHome(county.homes.harbor).from('2026-10-05').make();
  await counted(db, child);
});

/** Telling the parents at once has no record of its own; a hearing has. */
const TELL = 'FL-PARENT-NOTICE';
const idOf = (rule: string) =>
  db.value<Id>('select id from app.clocks_v_duty where child_id = $1 and rule = $2', [child.id, rule]);
const record = async (rule: string, doneOn: string, more: { documentId?: Id; user?: Id } = {}) =>
  db.as(more.user ?? county.staff.ana, { focus: child.id }).commit(async ask =>
    documentDuty(ask, {
      childId: child.id,
      obligationId: await idOf(rule),
      doneOn,
      note: 'By telephone.',
      documentId: more.documentId ?? null,
    }),
  );
const problem = (at: string, code: string) => no({ kind: 'invalid', problems: [{ at, code }] });

test('is refused for another’s child, for what a record of its own settles, for a day to come and one that settles nothing', async () => {
  await expect(record(TELL, '2026-10-06', { user: county.staff.ben })).rejects.toThrow(NotThere);
  expect(await record('FL-SHELTER-24', '2026-10-06')).toEqual(no({ kind: 'settled-by-its-record' }));
  expect(await record(TELL, '2026-11-19')).toEqual(problem('day', 'in-the-future'));
  expect(await record(TELL, '2026-10-04')).toEqual(problem('day', 'does-not-settle'));
  expect(await record(TELL, '2026-10-06', { documentId: newId() })).toEqual(problem('document', 'not-one-of'));
  expect(await db.value('select count(*) from app.duty_done')).toBe('0');
});

test('settles the duty when it is counted, tells others, and is not documented twice', async () => {
  const duty = await idOf(TELL);
  const visitor = visitorOf(db)(county.staff.ana, { params: { childId: child.id, obligationId: duty } });
  expect((await visitor.look(donePage)).body.words.title).toBe('When was this done?');
  const sent = await visitor.send(donePage, {
    'day-year': '2026',
    'day-month': '10',
    'day-day': '6',
    note: '',
    document: '',
  });
  expect(sent.to).toMatch(/done=documented$/);
  expect(await db.rows(`select body, keys from record.fact where name = 'DutyDocumented'`)).toEqual([
    { body: { childId: child.id, duty: 'parent-notice', doneOn: '2026-10-06' }, keys: [`case:${child.id}`] },
  ]);
  expect(await record(TELL, '2026-10-06')).toEqual(no({ kind: 'documented-already' }));
  await counted(db, child);
  expect(await db.rows('select state, settled_on::text from app.clocks_v_duty where id = $1', [duty])).toEqual([
    { state: 'met-late', settled_on: '2026-10-06' },
  ]);
  expect(await record(TELL, '2026-10-07')).toEqual(no({ kind: 'not-open' }));
});

test('of two duties of one kind it settles the one that was meant, and the page says which', async () => {
  const hearings = ['2026-11-24', '2026-12-01'];
  for (const on of hearings)
    await aHearing(db, child, { kind: 'judicial-review', on, held: false, by: county.staff.ana });
  await counted(db, child);
  const notices = () =>
    db.rows<{ id: Id; key: string; state: string }>(
      `select id, key, state from app.clocks_v_duty where child_id = $1 and rule = 'FED-NOTICE-CAREGIVER' order by due_on`,
      [child.id],
    );
  const [first, second] = await notices();
  const document = (obligationId: Id, doneOn: string) =>
    db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask => documentDuty(ask, { childId: child.id, obligationId, doneOn, note: null, documentId: null }));
  const page = visitorOf(db)(county.staff.ana, { params: { childId: child.id, obligationId: second!.id } });
  expect((await page.look(donePage)).body.lead).toMatch(/Here for: judicial review.*, Dec 1, 2026\.$/);
  expect((await page.look(donePage, { language: 'es' })).body.lead).toMatch(
    /Aquí para: revisión judicial.*, 1 dic 2026\.$/,
  );

  expect((await document(second!.id, '2026-11-17')).ok).toBe(true);
  expect(await db.rows(`select obligations from app.duty_done where duty = 'caregiver-hearing-notice'`)).toEqual([
    { obligations: [second!.key] },
  ]);
  await counted(db, child);
  expect((await notices()).map(({ state }) => state)).toEqual(['upcoming', 'met']);
  expect((await document(first!.id, '2026-11-17')).ok).toBe(true);
  await counted(db, child);
  expect((await notices()).map(({ state }) => state)).toEqual(['met', 'met']);
});

test('what two rules ask for on one beginning is documented once', async () => {
  const placed = await county.aChild().removedOn('2026-11-10').inHome(county.homes.harbor).from('2026-11-10').make();
  await counted(db, placed);
  const records = () =>
    db.rows<{ id: Id; key: string; rule: string; state: string }>(
      `select id, key, rule, state from app.clocks_v_duty where child_id = $1 and duty = 'record-to-caregiver' order by rule`,
      [placed.id],
    );
  const before = await records();
  const [federal] = before;
  const done = await db.as(county.staff.ana, { focus: placed.id }).commit(ask =>
    documentDuty(ask, {
      childId: placed.id,
      obligationId: federal!.id,
      doneOn: '2026-11-10',
      note: null,
      documentId: null,
    }),
  );
  expect(done.ok).toBe(true);
  await counted(db, placed);
  const after = await records();
  expect(after.map(({ rule, state }) => [rule, state])).toEqual([
    ['FED-RECORD-TO-CAREGIVER-A', 'met'],
    ['FL-PLACEMENT-INFO-A', 'met'],
  ]);
  expect(await db.value(`select obligations from app.duty_done where child_id = $1`, [placed.id])).toEqual(
    before.map(({ key }) => key).toSorted(),
  );
});
