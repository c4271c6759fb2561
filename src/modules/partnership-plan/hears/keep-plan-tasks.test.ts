import { beforeAll, describe, expect, test } from 'vitest';
import { answerQuestion, askQuestion, declineAgreement, recordDeclineTalk } from '#modules/agreements/index.ts';
import { recordEnrollment } from '#modules/education/index.ts';
import { recordAllergy } from '#modules/health/index.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { insertRow } from '#test/builders/rows.ts';
import { readyPlan, signs } from '#test/builders/signed-plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { startAgain } from '../use-cases/start-again.ts';

const db = testDatabase();
let county: County;
let rosa: string;
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  await db.admin.query('update app.license set beds = 40');
});

const tasks = (child: Child, kind: string) =>
  db.rows(
    `select due_on::text, user_id, source_id, done_at is not null as done, done_by, dropped_at is not null as dropped
     from app.task where child_id = $1 and kind = $2 order by opened_at, id`,
    [child.id, kind],
  );
const signerOf = (planId: string, userId: string) =>
  db.value<string>('select id from app.agreement_signer where agreement_id = $1 and user_id = $2', [planId, userId]);
async function aReadyPlan() {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  return { child, planId: await readyPlan(db, county, child) };
}
const faye = () => county.homes.reef.caregivers[0]!.userId;

describe('tasks follow where a plan stands', () => {
  test('a caregiver’s signature that brings it into force ends the worker’s task', async () => {
    const { child, planId } = await aReadyPlan();
    await signs(db, planId, county.staff.ana, child.id);
    expect(await tasks(child, 'plan_to_sign')).toMatchObject([{ done: false }]);
    await signs(db, planId, faye());
    expect(await tasks(child, 'plan_to_sign')).toMatchObject([{ done: true, done_by: faye() }]);
    expect(
      await db.value(
        `select count(*) from record.fact where name = 'TaskCompleted' and by_user = $1 and 'tasks:' || $2 = any (keys)`,
        [faye(), child.id],
      ),
    ).toBe('1');
  });

  test('an edit after signing asks for signatures again, today', async () => {
    const { child, planId } = await aReadyPlan();
    await signs(db, planId, county.staff.ana, child.id);
    await signs(db, planId, faye());
    const again = await db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask => startAgain(ask, { agreementId: planId, why: 'A new school.' }));
    expect(again.ok).toBe(true);
    expect(await tasks(child, 'plan_to_sign')).toMatchObject([
      { done: true },
      { done: false, due_on: TODAY, source_id: planId, user_id: county.staff.ana },
    ]);
  });

  test('a decline opens the talk on its day, and the talk ends it', async () => {
    const { child, planId } = await aReadyPlan();
    const signerId = await signerOf(planId, faye());
    const declined = await db
      .as(faye())
      .commit(ask => declineAgreement(ask, { signerId, reason: 'Not before we met.', language: 'en' }));
    if (!declined.ok) throw new Error(declined.refusal.kind);
    const { declineId, followUpOn } = declined.value;
    expect(await tasks(child, 'talk_after_decline')).toMatchObject([
      { due_on: followUpOn, user_id: county.staff.ana, source_id: declineId, done: false },
    ]);
    const talked = await db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask => recordDeclineTalk(ask, { declineId, talkedOn: TODAY, outcome: 'We meet on Friday.' }));
    expect(talked.ok).toBe(true);
    expect(await tasks(child, 'talk_after_decline')).toMatchObject([{ done: true }]);
  });

  test('a parent’s question is answered by the next work day', async () => {
    const { child, planId } = await aReadyPlan();
    await insertRow(db, 'app.holiday', { agency_id: county.agencyId, day: '2026-11-19', name: 'County day' });
    const signerId = await signerOf(planId, rosa);
    const asked = await db
      .as(rosa)
      .commit(ask =>
        askQuestion(ask, { signerId, kind: 'question', about: null, words: '¿Cuándo llama?', language: 'es' }),
      );
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
    const [task] = await tasks(child, 'answer_on_plan');
    expect(task).toMatchObject({ due_on: '2026-11-20', user_id: county.staff.ana, done: false });
    const answered = await db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask =>
        answerQuestion(ask, { questionId: task!.source_id as string, answer: 'answered', words: 'At seven.' }),
      );
    expect(answered.ok).toBe(true);
    expect(await tasks(child, 'answer_on_plan')).toMatchObject([{ done: true }]);
  });

  test('the next move drops what the former plan asked for', async () => {
    const { child, planId } = await aReadyPlan();
    const signerId = await signerOf(planId, rosa);
    await db
      .as(rosa)
      .commit(ask =>
        askQuestion(ask, { signerId, kind: 'question', about: null, words: '¿Y la escuela?', language: 'es' }),
      );
    await moveTo(db, county.staff.ana, [child], county.homes.harbor, { at: '2026-11-18T14:30:00Z' });
    expect(await tasks(child, 'answer_on_plan')).toMatchObject([{ dropped: true }]);
    expect(await tasks(child, 'plan_to_sign')).toMatchObject([{ dropped: true }, { dropped: false }]);
  });
});

describe('what is learned later', () => {
  const updates = (child: Child) =>
    db.rows('select about, user_id, fact_id, seen_at from app.packet_update where child_id = $1 order by at, id', [
      child.id,
    ]);

  test('the nurse’s new allergy and the liaison’s school are told to each caregiver, once', async () => {
    const { child } = await aReadyPlan();
    await db.as(county.staff.ned, { focus: child.id }).commit(ask =>
      recordAllergy(ask, {
        childId: child.id,
        substance: 'Tree nuts',
        severity: 'serious',
      }),
    );
    const told = await updates(child);
    expect(told.map(row => row.user_id).sort()).toEqual(county.homes.reef.caregivers.map(one => one.userId).sort());
    expect(new Set(told.map(row => row.about))).toEqual(new Set(['health']));
    expect(new Set(told.map(row => row.fact_id)).size).toBe(1);

    const schoolId = await insertRow(db, 'app.school', { agency_id: county.agencyId, name: 'Gulf Elementary' });
    await db
      .as(county.staff.edda, { focus: child.id })
      .commit(ask =>
        recordEnrollment(ask, { childId: child.id, schoolId, from: '2026-11-16', grade: null, plan: null }),
      );
    expect((await updates(child)).filter(row => row.about === 'school')).toHaveLength(2);
  });

  test('nobody is told where there is no plan', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    await db.as(county.staff.ned, { focus: child.id }).commit(ask =>
      recordAllergy(ask, {
        childId: child.id,
        substance: 'Bees',
        severity: 'mild',
      }),
    );
    expect(await updates(child)).toEqual([]);
  });
});
