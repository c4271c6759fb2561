import { expect, test } from 'vitest';
import { words as english } from '#modules/permanency/words.en.ts';
import { words as spanish } from '#modules/permanency/words.es.ts';
import { words as tasks } from '#modules/tasks/words.en.ts';
import {
  answerToWhere,
  fillMoment,
  HAND_OVER,
  minutesAgo,
  openChild,
  problems,
  said,
  send,
  typed,
  ZONE,
} from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const daysAgo = (days: number) => typed(Temporal.Now.zonedDateTimeISO(ZONE).subtract({ days }).withPlainTime('12:00'));
const { returnSteps } = english;

type Step = { readonly kind: keyof typeof returnSteps; readonly outcome?: 'skipped'; readonly level?: string };

/** Writes down a step on the way home as of a day; without a note only when it is asked whether it may be left out. */
async function step(who: Visitor, child: string, { kind, outcome, level }: Step, days: number, note: string) {
  await who.go(`${child}/permanency/way-home/new`);
  await who.page.check(`input[name="kind"][value="${kind}"]`);
  await who.page.check(`input[name="outcome"][value="${outcome ?? 'done'}"]`);
  if (level) await who.page.selectOption('select[name="level"]', level);
  await fillMoment(who, 'onDay', daysAgo(days));
  await who.page.fill('textarea[name="note"]', note);
  await send(who);
}

/** Chooses of a list what begins with these words. */
async function choose(who: Visitor, name: string, words: string) {
  const list = who.page.locator(`select[name="${name}"]`);
  await list.selectOption((await list.locator('option', { hasText: words }).first().getAttribute('value')) ?? '');
}

test('a child goes home step by step, the mother reads it in Spanish, and the case closes when its list is done', async () => {
  const carlos = await visitor({ viewport: DESKTOP, script: false });
  await carlos.signInAs('Carlos');
  const { page } = carlos;
  const child = await openChild(carlos, 'Mateo');
  const permanency = `${child}/permanency`;
  await carlos.go(`${permanency}/goals/new`);
  await page.check('input[name="kind"][value="reunification"]');
  await page.check('input[name="part"][value="primary"]');
  await page.check('input[name="setBy"][value="agency"]');
  await fillMoment(carlos, 'setOn', daysAgo(14));
  await page.fill('textarea[name="reason"]', 'Yesenia works hard for it.');
  await send(carlos);
  await carlos.go(`${permanency}/conditions/new`);
  await page.fill('textarea[name="what"]', 'Una cuna segura');
  await page.fill('textarea[name="shows"]', 'Se ve en una visita');
  await choose(carlos, 'parentId', 'Yesenia');
  await fillMoment(carlos, 'setOn', daysAgo(13));
  await send(carlos);

  await step(carlos, child, { kind: 'step_up', level: 'unsupervised' }, 12, 'Tardes en casa de la tía.');
  await step(carlos, child, { kind: 'trial_home_visit' }, 8, 'Home');
  expect(await said(carlos)).toContain('nobody goes home without it');
  await step(carlos, child, { kind: 'readiness_review', outcome: 'skipped' }, 8, '');
  expect(await problems(carlos)).toEqual(['note']);
  await carlos.isWellMade('en');
  await page.fill('textarea[name="note"]', 'Everybody met on the day of the safety review.');
  await send(carlos);
  await step(carlos, child, { kind: 'safety_review' }, 7, 'Home seen, no danger.');
  await step(carlos, child, { kind: 'trial_home_visit' }, 0, 'Home');
  expect(await said(carlos)).toContain(english.problems['trial-visit-is-a-placement']);

  await carlos.go(child);
  // The trial home visit is a placement: it ends the stay with the Peraltas, and her mother's home is where he lives.
  await answerToWhere(carlos, { child: 'Mateo', at: minutesAgo(2), planned: 'planned', why: 'He goes home on trial.' });
  await page.locator('label', { hasText: 'Yesenia' }).locator('input[name="home"]').check();
  await send(carlos);
  for (const item of HAND_OVER) await page.check(`input[name="handover-${item}"][value="done"]`);
  await send(carlos);
  await send(carlos);
  await step(carlos, child, { kind: 'trial_home_visit' }, 0, 'Desde hoy vive en casa.');
  await step(carlos, child, { kind: 'return_home' }, 0, 'La corte está de acuerdo.');
  expect(await said(carlos)).toContain('Conditions are still open: 1');
  await carlos.go(permanency);
  await carlos.press(page.getByRole('link', { name: english.page.progress }));
  await page.check('input[name="state"][value="met"]');
  await fillMoment(carlos, 'onDay', daysAgo(0));
  await page.fill('textarea[name="evidence"]', 'La cuna está ahí.');
  await send(carlos);
  await step(carlos, child, { kind: 'return_home' }, 0, 'La corte está de acuerdo.');
  await carlos.isWellMade('en');

  const yesenia = await visitor({ viewport: PHONE, language: 'es' });
  await yesenia.signInAs('Yesenia Delgado');
  await yesenia.go('/home/way-home');
  await yesenia.isWellMade('es');
  for (const words of ['La cuna está ahí.', 'La corte está de acuerdo.', spanish.wayHome.nextText.aftercare_visit])
    expect(await said(yesenia)).toContain(words);

  await carlos.go(permanency);
  await carlos.press(page.getByRole('link', { name: english.page.leave }));
  await carlos.press(page.locator('main a[href$="/leave-care"]').first());
  await fillMoment(carlos, 'day', minutesAgo(0), 'time');
  await page.check('input[name="reason"][value="reunification"]');
  await send(carlos);
  expect(page.url()).toMatch(/done=left$/);
  await carlos.go(`${child}/closing`);
  const open = /Mateo: (\d+) still open/;
  const before = Number(open.exec((await said(carlos)).split(english.closing['tasks-done'])[1]!)![1]);
  expect(before).toBeGreaterThan(8);
  await step(
    carlos,
    child,
    { kind: 'aftercare_visit', outcome: 'skipped' },
    0,
    'The court ended the supervision today.',
  );
  await step(carlos, child, { kind: 'aftercare_end' }, 0, 'The court ended the supervision today.');
  await carlos.go(`${child}/closing`);
  await carlos.press(page.locator('main a', { hasText: `Mateo: ${before - 8} still open` }));
  for (let left = before - 8; left > 0; left -= 1) {
    await page.locator('main summary', { hasText: tasks.page.drop }).click();
    await carlos.press(page.locator('main a[href$="/drop"]').first());
    await page.fill('textarea[name="why"]', 'He is home for good.');
    await send(carlos);
  }

  const ruth = await visitor({ viewport: PHONE, language: 'es' });
  await ruth.signInAs('Ruth Abernathy');
  await ruth.go(`${child}/closing`);
  await ruth.isWellMade('es');
  await ruth.press(ruth.page.getByRole('button', { name: spanish.closing.close }));
  expect(await said(ruth)).toContain(spanish.closing.over);
  expect(await carlos.go(child)).toBe(404);
});
