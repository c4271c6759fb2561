import { expect, test } from 'vitest';
import { words as english } from '#modules/court/words.en.ts';
import { words as spanish } from '#modules/court/words.es.ts';
import federal from '../../db/reference/rules/federal.json' with { type: 'json' };
import { fillMoment, openChild, post, problems, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const TOLD = federal.rules.find(({ id }) => id === 'FED-NOTICE-CAREGIVER')!.title.en;
const inDays = (days: number) => Temporal.Now.zonedDateTimeISO(ZONE).add({ days }).withPlainTime('10:00');
const longDay = (day: Temporal.ZonedDateTime) => day.toPlainDate().toLocaleString('en-US', { dateStyle: 'full' });

/** The day by which caregivers have to be told of a hearing next, as it is read out; null where none is due. */
async function tellBy(who: Visitor): Promise<string | null> {
  const row = who.page.locator('li.al-due', { hasText: TOLD }).first();
  return (await row.count()) === 0 ? null : row.locator('.al-leaf .usa-sr-only').textContent();
}

/** What is due is counted by a job after the fact was committed. */
async function until(who: Visitor, path: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 160; tries += 1) {
    await who.go(path);
    if (await isSo()) return;
    await who.page.waitForTimeout(250);
  }
  throw new Error(`not so in time: ${path}`);
}

test('a hearing and its decision move the dates; the caregiver is told, answers, and writes to the court in Spanish', async () => {
  const devon = await visitor({ viewport: DESKTOP });
  await devon.signInAs('Devon Ellery');
  const { page } = devon;
  const junie = await openChild(devon, 'Junie');
  await devon.go(`${junie}/court/hearings/new`);
  await page.selectOption('select[name="kind"]', 'status');
  await fillMoment(devon, 'day', typed(inDays(-1)), 'time');
  await page.fill('input[name="place"]', 'Courtroom 2');
  await send(devon);
  const hearing = new URL(page.url()).pathname;
  await devon.go(`${hearing}?outcome=held`);
  await page.check('input[name="judge"][value="dependency"]');
  await send(devon);

  // The whole decision in one go: three findings, family time, the goal, the next hearing.
  await devon.go(`${hearing}/about`);
  await devon.isWellMade('en');
  await devon.press(page.getByRole('link', { name: english.hearing.order }));
  await devon.isWellMade('en');
  for (const finding of ['contrary-to-welfare', 'reasonable-efforts-to-prevent', 'abuse-or-neglect'])
    await page.check(`input[name="findings"][value="${finding}"]`);
  await page.selectOption('select[name="goal"]', 'reunification');
  await page.selectOption('select[name="concurrent"]', 'reunification');
  await send(devon);
  expect(await problems(devon)).toEqual(['concurrent']);
  await page.selectOption('select[name="concurrent"]', 'guardianship');
  await page.selectOption('select[name="nextKind"]', 'permanency');
  await fillMoment(devon, 'nextDay', typed(inDays(21)), 'nextTime');
  await page.fill('input[name="nextPlace"]', 'Courtroom 2');
  await page.selectOption('select[name="nextAttend"]', 'either');
  await send(devon);
  expect(await said(devon)).toContain(english.hearing['done-decided']);
  expect(await said(devon)).toContain(english.goals.reunification);
  await until(devon, `${junie}/dates`, async () => (await tellBy(devon)) === longDay(inDays(20)));

  // Everybody the law entitles is told the way they are usually reached.
  await devon.go(`${junie}/court`);
  const ahead = page.locator('main li', { hasText: 'Permanency hearing' }).first();
  await devon.press(ahead.locator('a[href$="/about"]'));
  await devon.press(page.getByRole('link', { name: english.hearing.tell }));
  expect(await said(devon)).toContain('42 USC 675(5)(G)');
  await devon.isWellMade('en');
  await send(devon);
  const next = new URL(page.url()).pathname;
  expect(await said(devon)).toContain(english.noticeStates.sent);
  await until(devon, `${junie}/dates`, async () => (await tellBy(devon)) !== longDay(inDays(20)));

  const ingrid = await visitor({ viewport: PHONE, script: false });
  await ingrid.signInAs('Ingrid Solheim');
  await ingrid.go('/home');
  await post(ingrid, '/language', { lang: 'es', back: '/' });
  await ingrid.go('/home');
  await ingrid.press(ingrid.page.getByRole('link', { name: spanish.mine.cardGo }));
  expect(await said(ingrid)).toContain('Courtroom 2');
  expect(await said(ingrid)).toContain('42 USC 675(5)(G)');
  await ingrid.isWellMade('es');
  const letter = await ingrid.page.request.get(`${new URL(ingrid.page.url()).pathname}/letter.pdf`);
  expect([letter.status(), letter.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await ingrid.press(ingrid.page.getByRole('button', { name: spanish.myHearing.read }));
  await ingrid.page.check('input[name="answer"][value="by_video"]');
  await ingrid.press(ingrid.page.getByRole('button', { name: spanish.myHearing.save }));
  expect(await said(ingrid)).toContain(spanish.myHearing['done-answered']);

  await ingrid.press(ingrid.page.getByRole('link', { name: spanish.myHearing.write }));
  await ingrid.isWellMade('es');
  await ingrid.page.fill('textarea[name="words"]', 'Duerme bien');
  await ingrid.press(ingrid.page.getByRole('button', { name: spanish.myStatement.keep }));
  await ingrid.press(ingrid.page.getByRole('link', { name: spanish.myHearing.goOn }));
  expect(await ingrid.page.inputValue('textarea[name="words"]')).toBe('Duerme bien');
  await ingrid.page.fill('textarea[name="words"]', 'Duerme bien y pregunta por su hermano.');
  await ingrid.press(ingrid.page.getByRole('button', { name: spanish.myStatement.give }));
  expect(await said(ingrid)).toMatch(/Recibo [0-9A-F]{4}-[0-9A-F]{4}/);

  await devon.go(next);
  for (const told of ['pregunta por su hermano', english.noticeStates.proven, english.coming.by_video])
    expect(await said(devon)).toContain(told);
  await devon.press(page.getByRole('button', { name: english.hearing.file }));
  expect(await said(devon)).toContain(english.hearing['done-filed']);
  await devon.isWellMade('en');

  // The pages beside it, each as well made as the hearing.
  for (const path of ['statement', 'view', 'tell', 'attendance']) {
    await devon.go(`${next.replace(/\/about$/, '')}/${path}`);
    await devon.isWellMade('en');
  }
  await devon.go(next);
  await devon.press(page.locator('main a[href*="/court/notices/"]').first());
  await devon.isWellMade('en');
});
