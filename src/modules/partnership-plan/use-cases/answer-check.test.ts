import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { dueChecks, relationshipOfUnit } from '../store/checks.ts';
import { type AnswerCheck, answerCheck } from './answer-check.ts';

const db = testDatabase();
let county: County;
let rosaUser: Id;
let lucy: Id;
let planId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosaUser = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
const aPlanOf = async (opened = '2026-11-02') => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from(opened).make()).id;
  const parents = [{ userId: rosaUser, personId: county.mother, name: 'Rosa' }];
  planId = (await aPlan(db, county, lucy, { ...harborSigners(county), parents, state: 'in_force', opened })).id;
};
beforeEach(() => aPlanOf());
const caregiver = (index: number) => county.homes.harbor.caregivers[index]!.userId;
const day = (date: string) => `${date}T15:00:00Z`;
const answer = (userId: Id, more: Partial<AnswerCheck> = {}, date = '2026-11-18') =>
  db
    .as(userId, { now: day(date) })
    .commit(ask => answerCheck(ask, { planId, score: 4, words: null, wantsTalk: false, ...more }));
const due = async (userId: Id, date: string) =>
  (await db.as(userId, { now: day(date) }).look(dueChecks))
    .filter(check => check.planId === planId)
    .map(({ point }) => point);

describe('each side is asked', () => {
  test('after seven, thirty and ninety days, until it has answered', async () => {
    expect(await due(caregiver(0), '2026-11-08')).toEqual([]);
    for (const userId of [caregiver(0), caregiver(1), county.staff.ana, rosaUser])
      expect(await due(userId, '2026-11-09')).toEqual(['day_7']);
    expect(await answer(caregiver(0))).toEqual(ok({ meetingOffered: false }));
    expect(await due(caregiver(0), '2026-11-19')).toEqual([]);
    expect(await due(caregiver(1), '2026-11-19')).toEqual(['day_7']);
    expect(await due(caregiver(0), '2026-12-02')).toEqual(['day_30']);
  });

  test('and whoever has no part in the plan is not', async () => {
    expect(await due(county.staff.sam, '2026-11-18')).toEqual([]);
    expect(await answer(county.staff.sam)).toEqual(no({ kind: 'nothing-asked' }));
    await expect(answer(county.homes.reef.caregivers[0]!.userId)).rejects.toThrow(NotThere);
    await expect(answer(caregiver(0), { planId: newId() })).rejects.toThrow(NotThere);
  });
});

describe('an answer', () => {
  test('stays its writer’s own, with side and point', async () => {
    await answer(rosaUser, { score: 5, words: ' Me escuchan. ' });
    expect(
      await db.rows(
        'select side, point, score, words, answered_on::text from app.relationship_check where agreement_id = $1',
        [planId],
      ),
    ).toEqual([{ side: 'family', point: 'day_7', score: 5, words: 'Me escuchan.', answered_on: '2026-11-18' }]);
    for (const other of [caregiver(0), county.staff.ana, county.staff.sam]) {
      const seen = await db
        .as(other, { focus: lucy })
        .look(({ tx }) =>
          tx.selectFrom('app.relationship_check').select('id').where('agreement_id', '=', planId).execute(),
        );
      expect(seen).toEqual([]);
    }
  });

  test.each([
    [{ score: 2 }, true],
    [{ score: 5, wantsTalk: true }, true],
    [{ score: 3 }, false],
  ])('%j brings the offer of a meeting: %s', async (more, offered) => {
    expect(await answer(caregiver(0), more)).toEqual(ok({ meetingOffered: offered }));
    const tasks = await db.rows(
      `select user_id, detail, due_on::text, opened_by from app.task where kind = 'facilitated_meeting' and source_id = $1`,
      [planId],
    );
    const task = { user_id: county.staff.sam, detail: null, due_on: '2026-11-21', opened_by: null };
    expect(tasks).toEqual(offered ? [task] : []);
  });

  test('is given once at a point, and once more of one’s own accord after the last', async () => {
    await answer(caregiver(0));
    expect(await answer(caregiver(0))).toEqual(no({ kind: 'nothing-asked' }));
    await aPlanOf('2026-07-01');
    await answer(caregiver(0));
    expect(await answer(caregiver(0), { score: 3 })).toMatchObject({ ok: true });
    expect(await answer(caregiver(0))).toEqual(no({ kind: 'nothing-asked' }));
  });

  test('everything that is wrong is told at once', async () => {
    expect(await answer(caregiver(0), { score: 6, words: 'x'.repeat(2001) })).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'score', code: 'not-one-of' },
          { at: 'words', code: 'too-long', fill: { max: 2000 } },
        ],
      }),
    );
  });
});

test('a supervisor sees how many answered, and averages only from five answers on', async () => {
  await db.rows('delete from app.relationship_check');
  const unit = (since = '2026-11-01') =>
    db.as(county.staff.sam).look(ask => relationshipOfUnit(ask.tx, [county.units.tidewater.id], since));
  await answer(caregiver(0), { score: 1 });
  await answer(rosaUser, { score: 4 });
  expect(await unit()).toEqual([
    { side: 'caregiver', answers: 1, average: null, low: null },
    { side: 'family', answers: 1, average: null, low: null },
  ]);
  for (const score of [2, 4, 5, 5]) {
    await aPlanOf();
    await answer(caregiver(0), { score });
  }
  expect((await unit()).find(({ side }) => side === 'caregiver')).toEqual({
    side: 'caregiver',
    answers: 5,
    average: 3.4,
    low: 2,
  });
  expect(await unit('2026-11-19')).toEqual([]);
  const tess = db.as(county.staff.tess);
  expect(await tess.look(ask => relationshipOfUnit(ask.tx, [county.units.tidewater.id], '2026-11-01'))).toEqual([]);
});
