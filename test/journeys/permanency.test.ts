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

test('a child goes home step by step, and the case closes when its list is done', async () => {
  const andre = await visitor({ viewport: DESKTOP, script: false });
  await andre.signInAs('Andre Villanueva');
  const { page } = andre;
  const child = await openChild(andre, 'Brielle');
  const permanency = `${child}/permanency`;
  await andre.go(`${permanency}/conditions/new`);
  await page.fill('textarea[name="what"]', 'A room of her own');
  await page.fill('textarea[name="shows"]', 'Seen at a visit');
  await choose(andre, 'parentId', 'Tracy');
  await fillMoment(andre, 'setOn', daysAgo(13));
  await send(andre);

  await step(andre, child, { kind: 'step_up', level: 'unsupervised' }, 12, 'Afternoons at home.');
  await step(andre, child, { kind: 'trial_home_visit' }, 8, 'Home');
  expect(await said(andre)).toContain('nobody goes home without it');
  await step(andre, child, { kind: 'readiness_review', outcome: 'skipped' }, 8, '');
  expect(await problems(andre)).toEqual(['note']);
  await andre.isWellMade('en');
  await page.fill('textarea[name="note"]', 'Everybody met on the day of the safety review.');
  await send(andre);
  await step(andre, child, { kind: 'safety_review' }, 7, 'Home seen, no danger.');
  await step(andre, child, { kind: 'trial_home_visit' }, 0, 'Home');
  expect(await said(andre)).toContain(english.problems['trial-visit-is-a-placement']);

  await andre.go(child);
  // The trial home visit is a placement: it ends the stay at Lantern Hill.
  await answerToWhere(andre, {
    child: 'Brielle',
    at: minutesAgo(2),
    planned: 'planned',
    why: 'She goes home on trial.',
  });
  await page.locator('label', { hasText: 'Tracy' }).locator('input[name="home"]').check();
  await send(andre);
  for (const item of HAND_OVER) await page.check(`input[name="handover-${item}"][value="done"]`);
  await send(andre);
  await send(andre);
  await step(andre, child, { kind: 'trial_home_visit' }, 0, 'She lives at home.');
  await step(andre, child, { kind: 'return_home' }, 0, 'The court agrees.');
  expect(await said(andre)).toContain('Conditions are still open: 1');
  await andre.go(permanency);
  await andre.press(page.getByRole('link', { name: english.page.progress }));
  await page.check('input[name="state"][value="met"]');
  await fillMoment(andre, 'onDay', daysAgo(0));
  await page.fill('textarea[name="evidence"]', 'The bed is there.');
  await send(andre);
  await step(andre, child, { kind: 'return_home' }, 0, 'The court agrees.');
  await andre.isWellMade('en');

  // The mother of two children who are home on trial reads her own way in Spanish, and nothing of reviews.
  const chidinma = await visitor({ viewport: PHONE, language: 'es', script: false });
  await chidinma.signInAs('Chidinma Okafor-Lane');
  await chidinma.go('/home/way-home');
  await chidinma.isWellMade('es');
  expect(await said(chidinma)).toContain(spanish.wayHome.nextText.return_home);
  expect(await said(chidinma)).not.toContain(spanish.returnSteps.readiness_review);

  await andre.go(permanency);
  await andre.press(page.getByRole('link', { name: english.page.leave }));
  await andre.press(page.locator('main a[href$="/leave-care"]').first());
  await fillMoment(andre, 'day', minutesAgo(0), 'time');
  await page.check('input[name="reason"][value="reunification"]');
  await send(andre);
  expect(page.url()).toMatch(/done=left$/);
  await andre.go(`${child}/closing`);
  const open = /Brielle: (\d+) still open/;
  const before = Number(open.exec((await said(andre)).split(english.closing['tasks-done'])[1]!)![1]);
  expect(before).toBeGreaterThan(7);
  await step(
    andre,
    child,
    { kind: 'aftercare_visit', outcome: 'skipped' },
    0,
    'The court ended the supervision today.',
  );
  await step(andre, child, { kind: 'aftercare_end' }, 0, 'The court ended the supervision today.');
  await andre.go(`${child}/closing`);
  await andre.press(page.locator('main a', { hasText: `Brielle: ${before - 8} still open` }));
  for (let left = before - 8; left > 0; left -= 1) {
    await page.locator('main summary', { hasText: tasks.page.drop }).click();
    await andre.press(page.locator('main a[href$="/drop"]').first());
    await page.fill('textarea[name="why"]', 'She is home for good.');
    await send(andre);
  }

  const samuel = await visitor({ viewport: PHONE, language: 'es' });
  await samuel.signInAs('Samuel Ortiz-Greene');
  await samuel.go(`${child}/closing`);
  await samuel.isWellMade('es');
  await samuel.press(samuel.page.getByRole('button', { name: spanish.closing.close }));
  expect(await said(samuel)).toContain(spanish.closing.over);
  expect(await andre.go(child)).toBe(404);
});
