import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { gatherSheet } from '../gather-sheet.ts';
import { familyPapers } from '../store/family.ts';
import { giveRoutineSheet } from './give-routine-sheet.ts';
import { limitFamily } from './limit-family.ts';
import { openFamilyPaper } from './open-family-paper.ts';
import { type PageEntry, writePage } from './write-page.ts';
import { writeTransition } from './write-transition.ts';

const db = testDatabase();
let county: County;
let rosaUser: Id;
let father: Id;
let lucy: Id;
let planId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosaUser = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  father = await aPerson(db, county.agencyId, { first: 'Teo', last: 'Reyes' });
  await aCaseMember(db, county.cases.reyes, father, 'father');
});
beforeEach(async () => {
  lucy = (await county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-11-02').make()).id;
  const parents = [{ userId: rosaUser, personId: county.mother, name: 'Rosa' }];
  planId = (await aPlan(db, county, lucy, { ...harborSigners(county), parents, state: 'in_force' })).id;
  await db.rows(
    `insert into app.plan_step (id, agency_id, child_id, agreement_id, kind, state, by_user, recorded_at) values ($1, $2, $3, $4, 'home_routines', 'open', $5, $6)`,
    [newId(), county.agencyId, lucy, planId, county.staff.ana, NOW],
  );
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const ines = () => db.as(county.homes.harbor.caregivers[0]!.userId, { focus: lucy });
const page = (...entries: Partial<PageEntry>[]) =>
  ana().commit(ask =>
    writePage(ask, {
      childId: lucy,
      entries: entries.map(entry => ({
        code: 'day',
        words: 'Up at 6:45.',
        language: 'en',
        saidBy: 'child',
        saidOn: TODAY,
        forFamily: true,
        ...entry,
      })),
    }),
  );
const give = (who = ana(), personId = county.mother) =>
  who.commit(ask => giveRoutineSheet(ask, { childId: lucy, personId }));
const papersOfRosa = async () =>
  (await db.as(rosaUser).look(ask => familyPapers(ask.tx))).filter(({ childId }) => childId === lucy);

test('the parent gets the child’s words and the routines in both languages, theirs to keep, and the step is done', async () => {
  await page(
    {},
    { code: 'comforts', words: 'La manta azul.', language: 'es' },
    { code: 'hard', words: 'Secret.', forFamily: false },
  );
  await ines().commit(ask =>
    writeTransition(ask, {
      planId,
      words: { routines: 'Hall light on.' },
      language: 'en',
      saidOn: TODAY,
      forFamily: true,
      signedOffBy: 'Ines',
    }),
  );
  const given = await give();
  const paperId = given.ok ? given.value.paperId : '';
  expect(await papersOfRosa()).toMatchObject([{ id: paperId, kind: 'routine_sheet', openedAt: null }]);
  const { paper } = await db.as(rosaUser).commit(ask => openFamilyPaper(ask, { paperId }));
  const told = JSON.stringify(paper);
  expect(paper).toMatchObject({ language: 'es', title: 'Las rutinas de Lucy' });
  for (const words of ['Up at 6:45.', 'La manta azul.', 'Hall light on.']) expect(told).toContain(words);
  for (const words of ['Secret', 'Duarte', 'Ines', 'Harbor', '555', '{{', 'sheet.']) expect(told).not.toContain(words);
  expect(await papersOfRosa()).toMatchObject([{ openedAt: NOW }]);
  expect(await db.rows('select state, done_on::text from app.plan_step where agreement_id = $1', [planId])).toEqual([
    { state: 'done', done_on: TODAY },
  ]);
  await expect(db.as(county.staff.ana).look(ask => openFamilyPaper(ask, { paperId }))).rejects.toThrow(NotThere);
});

test('a caregiver who came later may be told by older words: each is named, and nothing is given', async () => {
  await page({ words: 'Tell Mrs. Ode goodnight.' });
  const [ines] = county.homes.harbor.caregivers;
  await db.rows(`update app.person set last_name = 'Ode' where id = $1`, [ines!.personId]);
  expect(await give()).toEqual(no({ kind: 'invalid', problems: [{ at: 'day', code: 'tells-the-home' }] }));
  expect(await papersOfRosa()).toEqual([]);
  await db.rows(`update app.person set last_name = 'Duarte' where id = $1`, [ines!.personId]);
});

test('it is refused for a parent without an account, who gets it printed', async () => {
  await page({});
  expect(await give(ana(), father)).toEqual(no({ kind: 'parent-without-account' }));
  const { papers, isEmpty } = await ana().look(ask => gatherSheet(ask, lucy));
  expect([papers.en.title, papers.es.language, isEmpty]).toEqual(['Lucy’s routines', 'es', false]);
});

test('it is refused for whoever is no parent, or kept from everything by an order, and when nothing is written', async () => {
  const notAParent = no({ kind: 'invalid', problems: [{ at: 'personId', code: 'not-a-parent' }] });
  expect(await give()).toEqual(no({ kind: 'page-is-empty' }));
  expect(await give(ana(), lucy)).toEqual(notAParent);
  await ana().commit(ask =>
    limitFamily(ask, { childId: lucy, personId: county.mother, hides: 'everything', orderWords: 'Order', from: TODAY }),
  );
  expect(await give()).toEqual(notAParent);
});

test('staff gives it; it is not there for others', async () => {
  await page({});
  expect(await give(ines())).toEqual(no({ kind: 'not-your-side' }));
  await expect(give(db.as(county.staff.ben, { focus: lucy }))).rejects.toThrow(NotThere);
  await expect(db.as(rosaUser).look(ask => openFamilyPaper(ask, { paperId: newId() }))).rejects.toThrow(NotThere);
});
