import { expect, test } from 'vitest';
import { words as english } from '#modules/court/words.en.ts';
import { words as spanish } from '#modules/court/words.es.ts';
import { openChild, said, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const { reportPage: words } = english;

/** Gathering is a job: it follows within seconds, but not while the jobs still hear what the story told when it was loaded. */
async function gathered(who: Visitor, path: string): Promise<void> {
  for (let tries = 0; tries < 160; tries += 1) {
    await who.go(path);
    if (!(await said(who)).includes(words.gathering)) return;
    await who.page.waitForTimeout(250);
  }
  throw new Error('The report was not gathered in time');
}

/** Presses the button of a form of the page that is not the page's own. */
const pressButton = (who: Visitor, name: string) => who.press(who.page.getByRole('button', { name, exact: true }));

test('a report is gathered, written to, approved, filed and read by the court’s people; the same in Spanish on a phone', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const child = await openChild(maya, 'Micah');
  await maya.go(`${child}/court/reports`);
  await maya.press(page.getByRole('link', { name: english.reports.begin }));
  await maya.isWellMade('en');
  await send(maya);
  const report = new URL(page.url()).pathname;
  await gathered(maya, report);
  await maya.isWellMade('en');
  expect(await said(maya)).toContain(words.owed);

  // Filed without the author's words it is not; what is missing leads there.
  await maya.go(`${report}/file`);
  await pressButton(maya, english.filePage.save);
  expect(await said(maya)).toContain('Write to this section first: Best interests and findings');
  for (const section of ['best_interest', 'recommendations']) {
    await maya.go(`${report}/sections/${section}`);
    expect(await said(maya)).toContain(english.sectionPage.record);
    await page.fill('textarea[name="words"]', 'Micah does well at home with his mother and Ada.');
    await send(maya);
    expect(await said(maya)).toContain(words['done-written']);
  }
  await maya.go(`${report}/sections/health`);
  await maya.isWellMade('en');

  const denise = await visitor({ viewport: DESKTOP });
  await denise.signInAs('Denise Hargrove');
  await denise.go(`${report}/approve`);
  await denise.isWellMade('en');
  await pressButton(denise, english.approvePage.approve);
  expect(await said(denise)).toContain(words.approved);

  await maya.go(`${report}/file`);
  await maya.isWellMade('en');
  await pressButton(maya, english.filePage.save);
  expect(await said(maya)).toContain(words['done-filed']);
  expect(await said(maya)).toContain('Approved by the supervisor Denise Hargrove');
  await maya.isWellMade('en');
  const pdf = await page.request.get(`${report}/pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const again = await page.request.get(`${report}/pdf`);
  expect((await again.body()).equals(await pdf.body())).toBe(true);

  await maya.go(`${report}/packet`);
  await pressButton(maya, english.packet.save);
  await maya.isWellMade('en');
  const [packet] = await page.locator('main a[href*="/packet/"]').all();
  const saved = await page.request.get((await packet!.getAttribute('href'))!);
  expect(saved.status()).toBe(200);

  // The story's own filed report about Ada, as her guardian ad litem reads it, in Spanish on a phone without script.
  const quentin = await visitor({ viewport: PHONE, script: false });
  await quentin.signInAs('Quentin Saltz');
  await quentin.go('/home');
  const own = quentin.page.locator('main a[href^="/home/children/"]', { hasText: 'Ada' }).first();
  await quentin.press(own);
  await quentin.go(`${new URL(quentin.page.url()).pathname}/court`);
  await quentin.switchTo('es');
  await quentin.press(quentin.page.locator('main a[href*="/court/reports/"]').first());
  await quentin.isWellMade('es');
  expect(await said(quentin)).toContain(spanish.outsideReport.back);
  await quentin.go(report.replace('/children/', '/home/children/'));
  expect(await said(quentin)).toContain('Micah does well at home');
});
