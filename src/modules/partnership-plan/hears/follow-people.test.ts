import { beforeAll, expect, test } from 'vitest';
import { transferCase } from '#modules/cases/index.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { moveTo } from '#test/builders/moves.ts';
import { readyPlan, signs } from '#test/builders/signed-plans.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { addFamilyWords } from '../use-cases/add-family-words.ts';
import { translateWords } from '../use-cases/translate-words.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await db.admin.query('update app.license set beds = 40');
});

async function aReadyPlan() {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  return { child, planId: await readyPlan(db, county, child) };
}
const workers = (planId: string) =>
  db.rows(
    `select user_id, removed_at is null as here from app.agreement_signer where agreement_id = $1 and capacity = 'case_manager' order by added_at, id`,
    [planId],
  );

test('a parent who gets an account later finds the paper that waits, and may add words', async () => {
  const { child, planId } = await aReadyPlan();
  const papersOf = (user: string) =>
    db
      .as(user)
      .look(({ tx }) =>
        tx.selectFrom('app.agreement_rendering').select('audience').where('agreement_id', '=', planId).execute(),
      );
  const rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  expect(await papersOf(rosa)).toEqual([{ audience: 'family' }, { audience: 'family' }]);

  const added = await db
    .as(rosa)
    .commit(ask =>
      addFamilyWords(ask, { childId: child.id, kind: 'wish', words: 'Que me llame.', language: 'es', way: 'online' }),
    );
  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  const asked = () =>
    db.rows(
      `select due_on::text, user_id, done_at is not null as done from app.task where child_id = $1 and kind = 'translate_words'`,
      [child.id],
    );
  expect(await asked()).toEqual([{ due_on: '2026-11-23', user_id: county.staff.ana, done: false }]);
  const translated = await db.as(county.staff.ana, { focus: child.id }).commit(ask =>
    translateWords(ask, {
      of: 'family-word',
      id: added.value.id,
      translation: 'That she calls me.',
      language: 'en',
      translatedBy: 'Ana',
    }),
  );
  expect(translated.ok).toBe(true);
  expect(await asked()).toMatchObject([{ done: true }]);
});

test('whoever gets the case signs for the agency, also in a unit the former worker does not see', async () => {
  const { planId } = await aReadyPlan();
  const signed = await aReadyPlan();
  await signs(db, signed.planId, county.staff.ana, signed.child.id);
  const moved = await db.as(county.staff.sam, { focus: signed.child.id }).commit(ask =>
    transferCase(ask, {
      caseId: county.cases.reyes.id,
      toUserId: county.staff.ben,
      at: '2026-11-18T15:00:00Z',
      overlapUntil: null,
      overlapNote: 'All told',
    }),
  );
  expect(moved.ok).toBe(true);
  expect(await workers(planId)).toEqual([
    { user_id: county.staff.ana, here: false },
    { user_id: county.staff.ben, here: true },
  ]);
  expect(await workers(signed.planId)).toEqual([{ user_id: county.staff.ana, here: true }]);
});
