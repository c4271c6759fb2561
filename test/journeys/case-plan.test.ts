import { expect, test } from 'vitest';
import { words as english } from '#modules/planning/words.en.ts';
import { words as spanish } from '#modules/planning/words.es.ts';
import { readValues, sign } from './support/plan.ts';
import { fillMoment, minutesAgo, openChild, post, said, send } from './support/story.ts';
import { unfinished } from './support/unfinished.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** The page at both widths and in both languages. */
async function lookAt(who: Visitor, path: string): Promise<void> {
  for (const [viewport, lang] of [
    [DESKTOP, 'en'],
    [PHONE, 'es'],
  ] as const) {
    await post(who, '/language', { lang, back: '/' });
    await who.page.setViewportSize(viewport);
    expect(await who.go(path), path).toBe(200);
    await who.isWellMade(lang, viewport === DESKTOP ? 'layout' : 'whole');
    expect.soft(await unfinished(who, lang), path).toEqual([]);
  }
  await post(who, '/language', { lang: 'en', back: '/' });
  await who.page.setViewportSize(DESKTOP);
}

const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;
const hrefOf = async ({ page }: Visitor, selector: string) =>
  (await page.locator(`main ${selector}`).first().getAttribute('href'))!;
/** Opens a child's plan from the list of plans. */
async function openPlan(who: Visitor, child: string): Promise<string> {
  await who.go(`${await openChild(who, child)}/case-plan`);
  await who.press(who.page.locator('main h2 a[href*="/case-plan/"]').first());
  return pathOf(who);
}
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });

test('a mother’s own plan: from her words to her signature in Spanish on a phone', async () => {
  const carlos = await visitor({ viewport: DESKTOP });
  await carlos.signInAs('Carlos Menéndez');
  const child = await openChild(carlos, 'Mateo');
  await carlos.go(`${child}/case-plan`);
  await carlos.press(button(carlos, english.plans.beginFor.replace('{{name}}', 'Yesenia Delgado')));
  const plan = pathOf(carlos);
  await carlos.go(`${plan}/goals/new`);
  await carlos.page.fill('textarea[name="words"]', 'Mateo comes home to a calm and rested mother');
  await carlos.page.fill('textarea[name="ownWords"]', 'Quiero que mi hijo despierte en mi casa.');
  await carlos.page.selectOption('select[name="ownLanguage"]', 'es');
  await carlos.page.fill('textarea[name="measure"]', 'Thirty quiet nights in a row');
  await send(carlos);
  const goal = pathOf(carlos);
  await carlos.go(`${goal}/steps/new`);
  await carlos.page.fill('textarea[name="step"]', 'Visit the clinic every week');
  await carlos.page.locator('input[name="owner"][value^="parent:"]').check();
  await send(carlos);
  await carlos.go(`${plan}/ask`);
  await carlos.page.locator('input[name="who"][value^="parent:"]').check();
  await send(carlos);
  expect(await said(carlos)).toContain(english.problems['still-waiting-for'].replace('{{name}}', 'Yesenia Delgado'));

  const yesenia = await visitor({ viewport: PHONE, language: 'es', script: false });
  await yesenia.signInAs('Yesenia Delgado');
  await yesenia.go('/home/case-plan');
  expect(await said(yesenia)).toContain('Quiero que mi hijo despierte en mi casa.');
  await yesenia.isWellMade('es');
  await yesenia.page.check('input[name="answer"][value="given"]');
  await yesenia.page.fill('textarea[name="words"]', 'Necesito que la clínica esté cerca.');
  await yesenia.press(button(yesenia, spanish.own.send));
  expect(await said(yesenia)).toContain('Necesito que la clínica esté cerca.');

  await carlos.go(plan);
  await carlos.press(button(carlos, english.plan.send));
  expect(await said(carlos)).toContain(english.done.sent);

  const ruth = await visitor({ viewport: DESKTOP });
  await ruth.signInAs('Ruth Abernathy');
  await ruth.go(plan);
  expect(await said(ruth)).toContain('Necesito que la clínica esté cerca.');
  await ruth.press(button(ruth, english.plan.approve));
  expect(await said(ruth)).toContain(english.done.approved);

  await yesenia.go('/home/case-plan');
  await yesenia.press(yesenia.page.getByRole('link', { name: spanish.own.sign }));
  await yesenia.isWellMade('es');
  await readValues(yesenia);
  expect(await said(yesenia)).toContain('Quiero que mi hijo despierte en mi casa.');
  await yesenia.isWellMade('es');
  await sign(yesenia, 'Yesenia Delgado');
  expect(pathOf(yesenia)).toMatch(/\/done$/);
  await yesenia.isWellMade('es');
  await yesenia.go('/home/case-plan');
  await yesenia.press(button(yesenia, `${spanish.own.stepDone}: Visit the clinic every week`));
  expect(await said(yesenia)).toContain(spanish.done.step);
  await carlos.go(plan);
  expect(await said(carlos)).toContain('Signed version 1');
});

test('every page of a plan is well made: goals, raters side by side, versions, what is missing', async () => {
  const jerome = await visitor({ viewport: DESKTOP });
  await jerome.signInAs('Jerome Watkins');
  const jaylen = await openPlan(jerome, 'Jaylen');
  expect(await said(jerome)).toContain(english.goal.disagree);
  await lookAt(jerome, jaylen);
  const goal = await hrefOf(jerome, 'h3 a[href*="/goals/"]');
  for (const path of [
    `${jaylen}/versions/1`,
    `${jaylen}/versions/2`,
    `${jaylen}/amend`,
    `${jaylen}/talk`,
    goal,
    `${goal}/rate`,
  ])
    await lookAt(jerome, path);
  await jerome.go(goal);
  await lookAt(jerome, await hrefOf(jerome, 'a[href*="/evidence/"]'));
  const paper = await jerome.page.request.get(`${jaylen}/paper?version=1`);
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);

  const theo = await openPlan(jerome, 'Theo');
  expect(await said(jerome)).toContain(english.plan.twinTitle);
  await lookAt(jerome, theo);
  const open = await hrefOf(jerome, 'a[href*="/inputs/"]');
  const draftGoal = await hrefOf(jerome, 'h3 a[href*="/goals/"]');
  const forms = ['goals/new', 'take-over', 'services/new', 'family-time/new', 'ask', 'contents/medications'].map(
    form => `${theo}/${form}`,
  );
  for (const path of [...forms, open, draftGoal, `${draftGoal}/edit`, `${draftGoal}/steps/new`])
    await lookAt(jerome, path);
  await jerome.go(`${theo}/take-over`);
  await lookAt(jerome, await hrefOf(jerome, 'a[href*="/take-over/kin-"]'));
  await jerome.go(`${theo}/talk`);
  await jerome.page.locator('input[name="who"]').first().check();
  await fillMoment(jerome, 'talkedOn', minutesAgo(60));
  await send(jerome);
  expect(await said(jerome)).toContain(english.problems.required);

  const darnell = await visitor({ viewport: PHONE });
  await darnell.signInAs('Darnell Price');
  await darnell.go('/home');
  await darnell.press(darnell.page.locator('main a[href^="/home/children/"]', { hasText: 'Jaylen' }).first());
  await darnell.press(darnell.page.locator('main a[href$="/case-plan"]').first());
  expect(await said(darnell)).toContain('Mornings are a fight');
  expect(await said(darnell)).not.toContain('first period');
  await lookAt(darnell, pathOf(darnell));
});
