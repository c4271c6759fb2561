import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as amendPage from './pages/amend.tsx';
import * as answerPage from './pages/answer-input.tsx';
import * as askPage from './pages/ask-input.tsx';
import * as contentPage from './pages/content.tsx';
import * as editGoalPage from './pages/edit-goal.tsx';
import * as goalPage from './pages/goal.tsx';
import * as homePage from './pages/home-plan.tsx';
import * as timePage from './pages/new-family-time.tsx';
import * as newGoalPage from './pages/new-goal.tsx';
import * as servicePage from './pages/new-service.tsx';
import * as stepPage from './pages/new-step.tsx';
import * as ownPage from './pages/own-plan.tsx';
import * as paperPage from './pages/paper.ts';
import * as planPage from './pages/plan.tsx';
import * as plansPage from './pages/plans.tsx';
import * as ratePage from './pages/rate.tsx';
import * as takePage from './pages/take-evidence.tsx';
import * as talkPage from './pages/talk.tsx';
import * as translatePage from './pages/translate-plan.tsx';
import * as versionPage from './pages/version.tsx';
import { goalsOf, planOf, ratingsOf } from './plan-of.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let rosas: Id;
let childId: Id;
let planId: Id;
let ines: { userId: Id; personId: Id };

beforeAll(async () => {
  county = await aCounty(db);
  rosas = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  const caregiver = county.homes.harbor.caregivers[0]!;
  ines = { userId: caregiver.userId, personId: caregiver.personId };
  childId = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const need = { personId: childId, kind: 'food', words: 'Milk', urgency: 'soon', toldBy: 'parent' } as const;
  value(
    await db
      .as(county.staff.ana, { focus: childId })
      .commit(ask => recordNeed(ask, { ...need, identifiedOn: '2026-11-10' })),
  );
  const begun = await ana().send(plansPage, { adultId: '' });
  planId = /case-plan\/([0-9a-f-]{36})/.exec(begun.to ?? '')?.[1] ?? '';
});

const ana = (more: Readonly<Record<string, string>> = {}) =>
  visitor(county.staff.ana, { params: { childId, planId, ...more } });
const sam = () => visitor(county.staff.sam, { params: { childId, planId } });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const goals = () => db.as(county.staff.ana, { focus: childId }).look(({ tx }) => goalsOf(tx, childId));
const day = (name: string, of: string) => ({ [`${name}-year`]: '2026', [`${name}-month`]: '11', [`${name}-day`]: of });
const here = () => `/children/${childId}/case-plan/${planId}`;

describe('writing a plan', () => {
  test('the list shows each plan with what is unmet, and begins others', async () => {
    const page = text(await ana().draw(plansPage));
    expect(page).toContain('1 unmet need');
    expect(page).toContain('Begin a plan for Rosa Reyes');
    expect(page).not.toContain('Begin a plan for Lucia');
    expect((await ana().send(plansPage, { adultId: '' })).status).toBe(409);
  });

  test('the plan names what is missing before it can be approved', async () => {
    const page = text(await ana().draw(planPage));
    for (const words of ['Write at least one', 'Ask a caregiver what they think', 'Ask Rosa Reyes what they think'])
      expect([words, page.includes(words)]).toEqual([words, !words.startsWith('Write')]);
    expect(page).toContain('Unmet: no service yet');
    expect(page).toMatch(/Missing by law.*42 USC 675\(1\)\(C\)\(iv\)/);
    expect(text(await ana().draw(planPage, { language: 'es' }))).toContain('Sin cubrir: todavía no hay servicio');
    expect((await ana().send(planPage, { act: 'send' })).status).toBe(422);
    expect((await ana().send(planPage, { act: 'dance' })).status).toBe(422);
  });

  test('goals, steps, services, family time and contents are written by forms that keep what was typed', async () => {
    const [drafted] = await goals();
    const goalId = drafted!.id;
    const words = 'There is food on the table every evening';
    const refused = await ana({ goalId }).send(editGoalPage, {
      words,
      ownWords: 'Quiero comer juntos',
      measure: 'A week of dinners',
    });
    expect(refused.status).toBe(422);
    expect(await ana({ goalId }).draw(editGoalPage, {}, refused)).toContain('Quiero comer juntos');
    const whole = {
      need: drafted!.need_id!,
      words,
      ownWords: 'Quiero comer juntos',
      ownLanguage: 'es',
      measure: 'A week of dinners',
    };
    expect((await ana({ goalId }).send(editGoalPage, whole)).to).toBe(`${here()}/goals/${goalId}`);
    const another = { words: 'She reads for joy', measure: 'A book a week' };
    expect((await ana().send(newGoalPage, another)).to).toMatch(/goals\//);
    const step = { step: 'Cook together', owner: `caregiver:${ines.personId}`, ...day('dueOn', '30') };
    expect((await ana({ goalId }).send(stepPage, step)).to).toBe(`${here()}/goals/${goalId}`);
    expect((await ana({ goalId }).send(stepPage, { ...step, owner: 'nobody' })).status).toBe(422);
    expect((await ana({ goalId }).send(stepPage, { ...step, owner: 'staff' })).status).toBe(303);
    const service = { need: drafted!.need_id!, service: 'Food pantry', times: '2', timesPer: 'week', weeks: '12' };
    expect((await ana().send(servicePage, service)).to).toBe(`${here()}?done=saved`);
    expect((await ana().send(servicePage, { ...service, weeks: '' })).status).toBe(422);
    const time = { withWhom: 'Rosa', way: 'in-person', times: '2', timesPer: 'week', minutes: '90' };
    expect((await ana().send(timePage, time)).to).toBe(`${here()}?done=saved`);
    const content = { applies: 'yes', words: 'See the health card' };
    expect((await ana({ code: 'medications' }).send(contentPage, content)).to).toBe(`${here()}?done=saved`);
    expect((await ana({ code: 'ponies' }).look(contentPage)).status).toBe(404);
    const page = text(await ana().draw(planPage));
    for (const said of [
      'Quiero comer juntos',
      'Cook together',
      '2 a week for 12 weeks',
      'Unmet: nothing has started',
      'In person, 2 times a week, 90 minutes',
    ])
      expect(page).toContain(said);
    const goal = text(await ana({ goalId }).draw(goalPage));
    expect(goal).toContain('Take out: Cook together');
  });

  test('goals and steps are put into Spanish beside their words', async () => {
    expect(text(await ana().draw(planPage))).toMatch(/\d texts of the goals have no translation. Translate/);
    const form = await ana().draw(translatePage);
    expect(form).toContain('There is food on the table every evening');
    const [first] = await goals();
    const spanish = {
      [`goal-${first!.id}`]: 'Hay comida en la mesa cada noche',
      [`measure-${first!.id}`]: 'Una semana',
    };
    const refused = await ana().send(translatePage, spanish);
    expect([refused.status, refused.body.problems[0].at]).toEqual([422, 'translatedBy']);
    expect(await ana().draw(translatePage, {}, refused)).toContain('Hay comida en la mesa cada noche');
    expect((await ana().send(translatePage, { ...spanish, translatedBy: 'Ana Ruiz' })).to).toBe(`${here()}?done=saved`);
    expect((await sam().look(translatePage, { params: { childId, planId: childId } })).status).toBe(404);
  });

  test('who takes part is asked, reads the plan in their language, and answers, the caregiver by herself', async () => {
    expect((await ana().send(askPage, { who: `caregiver:${ines.personId}` })).to).toBe(`${here()}?done=asked`);
    expect((await ana().send(askPage, { who: `parent:${county.mother}` })).to).toBe(`${here()}?done=asked`);
    expect((await ana().send(askPage, { who: 'other', name: 'Coach Tull' })).status).toBe(422);
    const asked = await db.rows<{ id: Id; part: string }>(
      'select id, part from app.case_plan_input where plan_id = $1',
      [planId],
    );
    const mothers = asked.find(({ part }) => part === 'parent')!.id;
    const inesHome = visitor(ines.userId, { params: { childId } });
    expect(text(await inesHome.draw(homePage))).not.toContain('Hay comida');
    const home = text(await inesHome.draw(homePage, { language: 'es' }));
    for (const said of ['Hay comida en la mesa cada noche', 'There is food on the table', 'todavía no hay traducción'])
      expect(home).toContain(said);
    const drawn = text(await inesHome.draw(homePage));
    expect(drawn).toContain('What do you think of this plan?');
    expect(drawn).not.toContain('Quiero verla');
    const caregivers = asked.find(({ part }) => part === 'caregiver')!.id;
    const empty = await inesHome.send(homePage, { act: 'answer', inputId: caregivers, answer: 'given' });
    expect(empty.status).toBe(422);
    const said = { act: 'answer', inputId: caregivers, answer: 'given', words: 'She loves soup.' };
    expect((await inesHome.send(homePage, said)).to).toBe(`/home/children/${childId}/case-plan?done=answered`);
    const answer = { answer: 'given', words: 'Quiero verla comer.', language: 'es', way: 'telephone' };
    expect((await ana({ inputId: mothers }).send(answerPage, { ...answer, way: '' })).status).toBe(422);
    expect((await ana({ inputId: mothers }).send(answerPage, answer)).to).toBe(`${here()}?done=answered`);
    expect(await ana().draw(planPage)).toContain('Quiero verla comer.');
    expect((await ana({ inputId: planId }).look(answerPage)).status).toBe(404);
  });
});

describe('approval and after', () => {
  test('sent by one, approved by another, talked through, printed, amended and compared', async () => {
    expect((await ana().send(planPage, { act: 'send' })).to).toBe(`${here()}?done=sent`);
    expect(text(await sam().draw(planPage))).toContain('Approve this version');
    expect(text(await ana().draw(planPage))).not.toContain('Approve this version');
    expect((await sam().send(planPage, { act: 'approve' })).to).toBe(`${here()}?done=approved`);
    const page = text(await ana().draw(planPage));
    expect(page).toContain('Not talked through yet');
    expect(page).toContain('Not signed yet');
    const talk = { who: `parent:${county.mother}`, ...day('talkedOn', '18'), language: 'es', interpreter: 'qualified' };
    expect((await ana().send(talkPage, talk)).to).toBe(`${here()}?done=talked`);
    expect(text(await ana().draw(planPage))).toContain('with a qualified interpreter');
    const pdf = await ana().look(paperPage);
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect((await ana().send(amendPage, { cause: 'review', why: '' })).status).toBe(422);
    expect((await ana().send(amendPage, { cause: 'review', why: 'The review' })).to).toBe(`${here()}?done=amended`);
    const first = text(await ana({ number: '1' }).draw(versionPage));
    expect(first).toContain('She loves soup.');
    expect((await ana({ number: '2' }).look(versionPage)).status).toBe(404);
    // While the next version is written, the signatures of the one in force stay in sight, and a day that passed is said.
    expect(text(await ana().draw(planPage))).toMatch(/Signatures Version 1/);
    expect(text(await ana().draw(plansPage))).toContain('Looked at again by May 18, 2027.');
    await db.rows(`update app.case_plan set review_on = '2026-11-01' where id = $1`, [planId]);
    expect(text(await ana().draw(plansPage))).toContain('It was to be looked at again by Nov 1, 2026.');
  });

  test('a caregiver takes a step from a phone, asks for help and rates; progress changes', async () => {
    const inesHome = visitor(ines.userId, { params: { childId } });
    const stepId = await db.value<Id>(`select id from app.case_plan_step where owner = 'caregiver' and plan_id = $1`, [
      planId,
    ]);
    const goalId = await db.value<Id>('select goal_id from app.case_plan_step where id = $1', [stepId]);
    const unsaid = await inesHome.send(homePage, { act: 'help', stepId, help: '' });
    expect(unsaid.status).toBe(422);
    expect((await inesHome.send(homePage, { act: 'help', stepId, help: 'A bigger pot' })).to).toContain('done=help');
    expect(text(await ana().draw(planPage))).toMatch(/Help wanted.*A bigger pot/);
    expect((await inesHome.send(homePage, { act: 'done', stepId })).to).toContain('done=step');
    expect(await inesHome.draw(homePage, { language: 'es' })).toContain('Hecho el');
    const rating = { act: 'rate', goalId, level: '3', reason: 'Five dinners of seven' };
    expect((await inesHome.send(homePage, rating)).to).toContain('done=rated');
    const worker = {
      rater: 'worker',
      ...day('ratedOn', '18'),
      level: '1',
      reason: 'Two dinners seen',
      evidence: 'The dinner list',
    };
    expect((await ana({ goalId }).send(ratePage, worker)).to).toBe(`${here()}/goals/${goalId}`);
    expect((await ana({ goalId }).send(ratePage, { ...worker, rater: 'nobody' })).status).toBe(422);
    const goal = text(await ana({ goalId }).draw(goalPage));
    expect(goal).toContain('People see this differently');
    expect((await db.as(county.staff.ana, { focus: childId }).look(({ tx }) => ratingsOf(tx, childId))).length).toBe(2);
    const evidenceId = await db.value<Id>('select id from app.case_plan_evidence limit 1');
    expect((await ana({ goalId, evidenceId }).send(takePage, { why: 'Another child’s list' })).to).toBe(
      `${here()}/goals/${goalId}`,
    );
    expect(text(await ana({ goalId }).draw(goalPage))).toContain('Taken away by Ana Soto on');
  });

  test('a parent reads her own plan in her language, and nothing of the child’s', async () => {
    expect(text(await visitor(rosas).draw(ownPage, { language: 'es' }))).toContain('Todavía no hay un plan del caso');
    const begun = await ana().send(plansPage, { adultId: county.mother });
    const hers = /case-plan\/([0-9a-f-]{36})/.exec(begun.to ?? '')?.[1] ?? '';
    const goal = { words: 'A home of her own', ownWords: 'Quiero mi propio hogar', ownLanguage: 'es', measure: 'Keys' };
    const goalId =
      /goals\/([0-9a-f-]{36})/.exec((await ana({ planId: hers }).send(newGoalPage, goal)).to ?? '')?.[1] ?? '';
    // What is only begun is nobody else's yet; who is asked what they think reads it, and what was approved is theirs.
    expect(text(await visitor(rosas).draw(ownPage, { language: 'es' }))).not.toContain('Quiero mi propio hogar');
    await ana({ planId: hers }).send(askPage, { who: `parent:${county.mother}` });
    const page = text(await visitor(rosas).draw(ownPage, { language: 'es' }));
    expect(page).toContain('Quiero mi propio hogar');
    // She signs the child's plan too: this page does not offer that paper as hers.
    expect(page).not.toContain('Leer y firmar');
    expect(page).not.toContain('food on the table');
    const rated = await visitor(rosas, { language: 'es' }).send(ownPage, {
      act: 'rate',
      goalId,
      level: '2',
      reason: 'Busco casa',
    });
    expect(rated.to).toContain('done=rated');
    const childs = await db.value<Id>('select id from app.case_plan_goal where plan_id = $1 limit 1', [planId]);
    const other = await visitor(rosas).send(ownPage, { act: 'rate', goalId: childs, level: '2', reason: 'No' });
    expect(other.status).toBe(404);
    expect(
      await db.as(county.staff.ana, { focus: childId }).look(async ({ tx }) => (await planOf(tx, childId)).length),
    ).toBe(2);
  });

  test('others find nothing', async () => {
    const params = { params: { childId, planId } };
    expect((await visitor(county.staff.ben, params).look(planPage)).status).toBe(404);
    expect((await visitor(county.staff.ned, params).look(plansPage)).status).toBe(404);
    const faye = county.homes.reef.caregivers[0]!.userId;
    expect((await visitor(faye, params).look(homePage)).status).toBe(404);
    expect((await visitor(rosas, params).look(planPage)).status).toBe(403);
  });
});
