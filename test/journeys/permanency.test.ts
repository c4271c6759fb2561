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

/** What searching everywhere finds. */
async function found(who: Visitor, name: string): Promise<string> {
  await who.go('/search');
  await who.page.fill('main input[name="q"]', name);
  await who.press(who.page.locator('main form button').first());
  return (await who.page.locator('.al-found').allInnerTexts()).join(' ');
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

/** Where a record of a child is told of: each is not there once the file is sealed. */
const ROOMS = [
  '',
  '/permanency',
  '/closing',
  '/placement',
  '/people',
  '/tasks',
  '/health',
  '/documents',
  '/history',
  '/whole-file',
];

test('an adoption is final and its file sealed; nobody finds it, and an order of a court opens it to one person', async () => {
  const camille = await visitor({ viewport: DESKTOP, script: false });
  await camille.signInAs('Camille Baptiste');
  const { page } = camille;
  const mila = await openChild(camille, 'Mila');
  const lucas = await openChild(camille, 'Lucas');
  const nadia = await visitor({ viewport: PHONE, language: 'es', script: false });
  await nadia.signInAs('Nadia Feldman');
  expect(await nadia.go(`/home${mila}`)).toBe(200);
  for (const kind of ['adoption_hearing', 'adoption_decree']) {
    await camille.go(`${mila}/permanency`);
    expect(await said(camille)).toContain('$517.00');
    await camille.press(page.locator('main a[href$="/steps/new"]'));
    await page.check(`input[name="kind"][value="${kind}"]`);
    await page.check('input[name="state"][value="done"]');
    await fillMoment(camille, 'onDay', daysAgo(0));
    await send(camille);
  }
  await camille.go(`${mila}/leave-care`);
  await fillMoment(camille, 'day', minutesAgo(0), 'time');
  await page.check('input[name="reason"][value="adoption"]');
  await send(camille);

  // Her brother is not adopted yet: the case goes on for him, and what is hers is sealed out of it.
  const samuel = await visitor({ viewport: PHONE, language: 'es', script: false });
  await samuel.signInAs('Samuel Ortiz-Greene');
  await samuel.go(`${mila}/permanency`);
  await samuel.press(samuel.page.getByRole('link', { name: spanish.page.seal }));
  await samuel.page.fill('textarea[name="why"]', 'La adopción es definitiva.');
  await samuel.page.fill('input[name="firstName"]', 'Mila');
  await samuel.page.fill('input[name="lastName"]', 'Feldman');
  await samuel.page.check('input[name="sure"]');
  await send(samuel);
  expect(await said(samuel)).toContain(spanish.board['done-sealed']);

  for (const who of [camille, samuel]) {
    for (const room of ROOMS) expect([room, await who.go(`${mila}${room}`)]).toEqual([room, 404]);
    for (const list of [
      '/children',
      '/today',
      '/permanency',
      '/calendar',
      ...['', '/people', '/placement', '/permanency'].map(room => `${lucas}${room}`),
    ]) {
      await who.go(list);
      // What her brother says comforts him stays his own: her hand.
      expect([list, /Mila(?!’s hand)/.test(await said(who))]).toEqual([list, false]);
      expect(await who.page.content()).not.toContain(mila);
    }
    expect(await found(who, 'Mila Novak')).not.toContain('Mila');
  }
  // The worker of the support after another adoption finds nothing of that old file either.
  const hollis = await visitor({ viewport: DESKTOP, script: false });
  await hollis.signInAs('Hollis Grant');
  expect(await found(hollis, 'Rhea Sandoval')).not.toContain('Rhea');
  expect(await nadia.go(`/home${mila}`)).toBe(404);

  const lucien = await visitor({ viewport: DESKTOP, script: false });
  await lucien.signInAs('Lucien Fairweather');
  await lucien.go('/sealed-files');
  await lucien.press(lucien.page.locator('main li', { hasText: 'Mila Feldman' }).locator('a[href$="/orders/new"]'));
  await lucien.page.fill('input[name="court"]', 'Calusa County Circuit Court');
  await lucien.page.fill('input[name="number"]', '2024-DP-0003/7');
  await fillMoment(lucien, 'orderedOn', daysAgo(1));
  await lucien.page.fill('textarea[name="purpose"]', 'Historia médica.');
  await choose(lucien, 'readerId', 'Samuel');
  await fillMoment(lucien, 'until', daysAgo(-7));
  await send(lucien);

  await samuel.go('/today');
  await samuel.press(samuel.page.locator('main a[href="/opened-files"]'));
  await samuel.isWellMade('es');
  await samuel.press(samuel.page.locator('main a[href^="/sealed-files/orders/"]').first());
  await samuel.isWellMade('es');
  for (const words of ['Mila Novak', 'Feldman', '$517.00', '2024-DP-0009/1'])
    expect(await said(samuel)).toContain(words);
  const opened = new URL(samuel.page.url()).pathname;
  expect([await camille.go(opened), await lucien.go(opened), await samuel.go(mila)]).toEqual([404, 404, 404]);
  await lucien.go('/sealed-files');
  expect(await said(lucien)).toContain('Times opened: 1');
});
