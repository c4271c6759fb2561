import { beforeAll, describe, expect, test } from 'vitest';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { livePlan } from '#test/builders/signed-plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { type RecordStep, recordStep } from './record-step.ts';

const db = testDatabase();
let county: County;
let child: Child;
let planId: string;
beforeAll(async () => {
  county = await aCounty(db);
  await db.admin.query('update app.license set beds = 40');
  child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  planId = await livePlan(db, child.id);
});

const record = (user: string, step: string, answer: Partial<RecordStep> = {}) =>
  db
    .as(user, { focus: user === county.staff.ana ? child.id : null })
    .commit(ask => recordStep(ask, { agreementId: planId, step, state: 'done', note: null, ...answer }));
const stepNow = async (kind: string) =>
  (
    await db.rows(
      'select state, note, done_on::text, promise_id, by_user from app.plan_step where agreement_id = $1 and kind = $2',
      [planId, kind],
    )
  )[0];
const faye = () => county.homes.reef.caregivers[0]!.userId;

describe('answering a step', () => {
  test('done today with a note, and heard of', async () => {
    expect(await record(county.staff.ana, 'packet_why', { note: ' Told at the door. ' })).toEqual(ok(undefined));
    expect(await stepNow('packet_why')).toMatchObject({ state: 'done', note: 'Told at the door.', done_on: TODAY });
    expect(
      await db.value(
        `select count(*) from record.fact where name = 'PlanStepRecorded' and body->>'step' = 'packet_why'`,
      ),
    ).toBe('1');
  });

  test('an open item is promised by a day; giving it keeps the promise', async () => {
    expect(await record(county.staff.ana, 'packet_dental', { state: 'open', promiseBy: '2026-12-02' })).toEqual(
      ok(undefined),
    );
    const { promise_id: promiseId } = (await stepNow('packet_dental'))!;
    const promise = () =>
      db.rows('select words, side, subject, due_on::text, kept_on::text from app.plan_promise where id = $1', [
        promiseId,
      ]);
    expect(await promise()).toEqual([
      { words: 'Dental record', side: 'agency', subject: 'knowing_how', due_on: '2026-12-02', kept_on: null },
    ]);
    expect(
      await db.rows(`select due_on::text, user_id from app.task where source_id = $1 and done_at is null`, [promiseId]),
    ).toEqual([{ due_on: '2026-12-02', user_id: county.staff.ana }]);
    await record(county.staff.ana, 'packet_dental');
    expect(await promise()).toMatchObject([{ kept_on: TODAY }]);
  });

  test('caregivers answer their own steps of the move', async () => {
    expect(await record(faye(), 'transition_goodbye')).toEqual(ok(undefined));
    expect(await stepNow('transition_goodbye')).toMatchObject({ state: 'done', by_user: faye() });
  });
});

describe('what is refused', () => {
  test('a caregiver answers no step of the agency, and promises none', async () => {
    expect(await record(faye(), 'packet_court')).toEqual(no({ kind: 'not-your-side' }));
    expect(await record(faye(), 'transition_routines', { state: 'open', promiseBy: '2026-12-02' })).toEqual(
      no({ kind: 'not-your-side' }),
    );
  });

  test.each<[string, Partial<RecordStep>, string]>([
    ['packet_moon', {}, 'step: no-such-step'],
    ['packet_card', { doneOn: '2026-11-19' }, 'doneOn: in-the-future'],
    ['packet_card', { state: 'open', promiseBy: '2026-11-17' }, 'promiseBy: promise-by-is-past'],
  ])('%s %o', async (step, answer, problem) => {
    const refused = await record(county.staff.ana, step, answer);
    if (refused.ok || refused.refusal.kind !== 'invalid') throw new Error('It was not refused');
    expect(refused.refusal.problems.map(({ at, code }) => `${at}: ${code}`)).toEqual([problem]);
  });

  test('the plan of another team’s child is not there', async () => {
    await expect(
      db
        .as(county.staff.hugo, { focus: child.id })
        .commit(ask => recordStep(ask, { agreementId: planId, step: 'packet_card', state: 'done', note: null })),
    ).rejects.toThrow(NotThere);
  });

  test('a plan that is over', async () => {
    const other = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await moveTo(db, county.staff.ana, [other], county.homes.reef, { at: '2026-11-18T13:00:00Z' });
    const former = await livePlan(db, other.id);
    await moveTo(db, county.staff.ana, [other], county.homes.harbor);
    expect(
      await db
        .as(county.staff.ana, { focus: other.id })
        .commit(ask => recordStep(ask, { agreementId: former, step: 'packet_card', state: 'done', note: null })),
    ).toEqual(no({ kind: 'plan-is-over' }));
  });
});
