import { beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { openTask } from '#modules/tasks/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { TransferCase } from '../contract.ts';
import { childrenOfWorkers } from '../store/team.ts';
import { closeCase } from './close-case.ts';
import { transferCase } from './transfer-case.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeEach(async () => {
  county = await aCounty(db);
  lucy = (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-02-01').make()).id;
});

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) });
const at = '2026-11-18T14:00:00Z';
const transfer = (change: Partial<TransferCase> = {}): TransferCase => ({
  caseId: county.cases.reyes.id,
  toUserId: county.staff.ben,
  at,
  overlapUntil: null,
  overlapNote: 'Visit together done; school told',
  ...change,
});
const sees = (user: Id, now = '2026-11-18T15:00:00Z') =>
  db
    .as(user, { now })
    .look(
      async ({ tx }) => (await tx.selectFrom('app.person').select('id').where('id', '=', lucy).execute()).length === 1,
    );
/** As the page does: about the child. */
const asSam = () => db.as(county.staff.sam, { focus: lucy });

describe('a hand-over', () => {
  test('one primary worker ends as the other begins, and the case lies in the new unit', async () => {
    expect(await asSam().commit(ask => transferCase(ask, transfer()))).toMatchObject({ ok: true });
    expect(await sees(county.staff.ana)).toBe(false);
    expect(await sees(county.staff.ana, '2026-11-18T13:59:59Z')).toBe(true);
    expect(await sees(county.staff.ben)).toBe(true);
    expect(await sees(county.staff.sam)).toBe(false);
    expect(await sees(county.staff.tess)).toBe(true);
    const periods = await db.rows(
      `select upper(during)::text as ended, lower(during)::text as began from app.primary_assignment where case_id = $1 order by lower(during)`,
      [county.cases.reyes.id],
    );
    expect(periods[0]!.ended).toBe(periods[1]!.began);
    expect(await db.value('select overlap_note from app.case_transfer')).toBe('Visit together done; school told');
    expect(await db.value(`select body ->> 'to' from record.fact where name = 'CaseTransferred'`)).toBe(
      county.staff.ben,
    );
  });

  test('takes the open tasks of its children along, with their days', async () => {
    await db.as(county.staff.ana, { focus: lucy }).commit(async ask => {
      await openTask(ask, { childId: lucy, kind: 'visit', userId: county.staff.ana, dueOn: '2026-11-20' });
      await openTask(ask, { childId: lucy, kind: 'call', userId: county.staff.sam, dueOn: '2026-11-21' });
    });
    await asSam().commit(ask => transferCase(ask, transfer()));
    expect(await db.rows('select kind, due_on::text, user_id from app.task order by due_on')).toEqual([
      { kind: 'visit', due_on: '2026-11-20', user_id: county.staff.ben },
      { kind: 'call', due_on: '2026-11-21', user_id: county.staff.sam },
    ]);
  });

  test('to another organization takes the rows about the child along', async () => {
    await asSam().commit(ask => transferCase(ask, transfer({ toUserId: county.staff.hugo })));
    expect(await sees(county.staff.hector)).toBe(true);
    expect(await sees(county.staff.dora)).toBe(false);
    expect(await db.value('select distinct office_id from app.placement where child_id = $1', [lucy])).toBe(
      county.units.heron.office.id,
    );
  });

  test('with an overlap the former worker stays as secondary until its end', async () => {
    await asSam().commit(ask => transferCase(ask, transfer({ overlapUntil: '2026-11-25T14:00:00Z' })));
    expect(await sees(county.staff.ana)).toBe(true);
    expect(await sees(county.staff.ana, '2026-11-25T14:00:00Z')).toBe(false);
  });

  test('moves the numbers that make a fair choice', async () => {
    const numbers = () =>
      asSam().look(async ({ tx }) =>
        Object.fromEntries(await childrenOfWorkers(tx, [county.staff.ana, county.staff.ben])),
      );
    expect(await numbers()).toEqual({ [county.staff.ana]: 1, [county.staff.ben]: 0 });
    await asSam().commit(ask => transferCase(ask, transfer()));
    expect(await numbers()).toEqual({ [county.staff.ana]: 0, [county.staff.ben]: 1 });
  });
});

describe('a hand-over is refused', () => {
  test.each([
    ['of a case of others', 'hana', () => transfer(), 'no-such-case'],
    ['by the case manager', 'ana', () => transfer(), 'not-allowed'],
    ['to somebody who carries no cases', 'sam', () => transfer({ toUserId: county.staff.ned }), 'no-such-worker'],
    ['to the one who has it', 'sam', () => transfer({ toUserId: county.staff.ana }), 'same-worker'],
    ['in the future', 'sam', () => transfer({ at: '2026-11-18T15:00:01Z' }), 'invalid'],
    ['before the present worker began', 'sam', () => transfer({ at: '2026-01-05T14:00:00Z' }), 'invalid'],
    ['with an overlap that has ended', 'sam', () => transfer({ overlapUntil: at }), 'invalid'],
    ['without a note', 'sam', () => transfer({ overlapNote: ' ' }), 'invalid'],
  ] as const)('%s', async (_, by, input, kind) => {
    expect(await db.as(county.staff[by]).commit(ask => transferCase(ask, input()))).toEqual(refused(kind));
  });

  test('of a closed case', async () => {
    const caseId = county.cases.other.id;
    await db.as(county.staff.tess).commit(ask => closeCase(ask, { caseId, at }));
    expect(
      await db.as(county.staff.tess).commit(ask => transferCase(ask, transfer({ caseId, toUserId: county.staff.ana }))),
    ).toEqual(refused('case-closed'));
  });
});

test('the database itself refuses a moment without a primary worker', async () => {
  const leaving = db
    .as(county.staff.sam)
    .commit(({ tx }) =>
      tx
        .updateTable('app.primary_assignment')
        .set({ during: '[2026-01-05 15:00+00,2026-11-18 14:00+00)' })
        .where('case_id', '=', county.cases.reyes.id)
        .execute(),
    );
  await expect(leaving).rejects.toMatchObject({ constraint: 'case_file__always_has_a_primary_worker' });
});
