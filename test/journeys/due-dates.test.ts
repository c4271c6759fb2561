import { expect, test } from 'vitest';
import { words as english } from '#modules/clocks/words.en.ts';
import { words as spanish } from '#modules/clocks/words.es.ts';
import { words as courtWords } from '#modules/court/words.en.ts';
import federal from '../../db/reference/rules/federal.json' with { type: 'json' };
import florida from '../../db/reference/rules/florida.json' with { type: 'json' };
import { daysGoBy } from './support/days-go-by.ts';
import { fillMoment, openChild, problems, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const titleOf = (rule: string, language: 'en' | 'es') =>
  [...federal.rules, ...florida.rules].find(({ id }) => id === rule)!.title[language];
const daysAgo = (days: number) => Temporal.Now.zonedDateTimeISO(ZONE).subtract({ days }).withPlainTime('10:00');
const longDay = (day: Temporal.ZonedDateTime) => day.toPlainDate().toLocaleString('en-US', { dateStyle: 'full' });

/** The row of a date on the page of a child's dates. */
const rowOf = ({ page }: Visitor, title: string) => page.locator('li.al-due', { hasText: title }).first();
/** The day a row's leaf is read out as. */
const dayOf = async (who: Visitor, title: string) => {
  const row = rowOf(who, title);
  return (await row.count()) === 0 ? null : await row.locator('.al-leaf .usa-sr-only').textContent();
};

/**
 * What is due is counted by a job after the fact was committed: within seconds, but not while the jobs still hear what the
 * story told when it was loaded.
 */
async function until(who: Visitor, path: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 160; tries += 1) {
    await who.go(path);
    if (await isSo()) return;
    await who.page.waitForTimeout(250);
  }
  throw new Error(`not so in time: ${path}`);
}

test('a removal makes dates; a hearing settles one and starts the next; a correction moves it and says why', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  // Zuri was removed last night: a judge hears why within 24 hours.
  const zuri = await openChild(maya, 'Zuri');
  await maya.go(`${zuri}/dates`);
  expect(await rowOf(maya, titleOf('FL-SHELTER-24', 'en')).innerText()).toContain('Florida law');

  const child = await openChild(maya, 'Micah');
  await maya.go(`${child}/court/hearings/new`);
  await page.selectOption('select[name="kind"]', 'judicial-review');
  await fillMoment(maya, 'day', typed(daysAgo(2)), 'time');
  await send(maya);
  const hearing = new URL(page.url()).pathname;
  await maya.go(`${hearing}?outcome=held`);
  await page.check('input[name="judge"][value="dependency"]');
  await send(maya);
  // The federal and the state's review are due on one day.
  const next = titleOf('FED-REVIEW-6', 'en');
  const dates = `${child}/dates`;
  await until(maya, dates, async () => (await dayOf(maya, next)) === longDay(daysAgo(2).add({ months: 6 })));
  await maya.isWellMade('en');

  const why = (await rowOf(maya, next).locator('a', { hasText: 'Why this date?' }).getAttribute('href'))!;
  await maya.go(why);
  expect(await said(maya)).toContain(longDay(daysAgo(2)));
  expect(await said(maya)).toContain(english.why.decides);
  await page.selectOption('select[name="change"]', 'end-of-care');
  await fillMoment(maya, 'on', typed(daysAgo(1)));
  await maya.press(page.getByRole('button', { name: english.whatIf.show }));
  expect(await page.locator('#moves').innerText()).toContain(next);
  await maya.isWellMade('en');

  await maya.go(`${hearing}/correct`);
  await fillMoment(maya, 'day', typed(daysAgo(5)), 'time');
  await page.fill('textarea[name="why"]', 'The minutes give the Monday.');
  await send(maya);
  await until(maya, dates, async () => (await dayOf(maya, next)) === longDay(daysAgo(5).add({ months: 6 })));
  await maya.go(why);
  const moved = await page.locator('#past').innerText();
  const day = (at: Temporal.ZonedDateTime) => at.toPlainDate().toLocaleString('en-US', { dateStyle: 'medium' });
  for (const told of [
    `corrected from ${day(daysAgo(2))} to ${day(daysAgo(5))}`,
    `moved from ${day(daysAgo(2).add({ months: 6 }))} to ${day(daysAgo(5).add({ months: 6 }))}`,
    'By Maya Thornton',
    'The minutes give the Monday.',
  ])
    expect(moved).toContain(told);
  await maya.isWellMade('en');

  // The hearing that is set goes away, and with it what was to be ready before it.
  const report = titleOf('FL-JR-REPORT-A', 'en');
  await maya.go(dates);
  const reports = () => page.locator('li.al-due', { hasText: report }).count();
  const before = await reports();
  expect(before).toBeGreaterThan(0);
  await maya.go(`${child}/court`);
  await maya.press(page.locator('main a[href*="/court/hearings/"]', { hasText: courtWords.page.record }).first());
  await maya.go(`${page.url()}?outcome=canceled`);
  await send(maya);
  await until(maya, dates, async () => (await reports()) === before - 1);
});

test('una excepción se documenta, la aprueba otra persona, la fecha deja de correr, y cuando vence vuelve a correr', async () => {
  const maya = await visitor({ viewport: PHONE, language: 'es', script: false });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const child = await openChild(maya, 'Zuri');
  await maya.go(`${child}/dates`);
  await maya.isWellMade('es');
  const excepted = async () => Number((await said(maya)).match(/Con excepción \((\d+)\)/)?.[1] ?? 0);
  const before = await excepted();
  await maya.press(rowOf(maya, titleOf('FED-RELATIVE-30', 'es')).locator('a', { hasText: '¿Por qué esta fecha?' }));
  const why = new URL(page.url()).pathname;
  await maya.press(page.locator('main a[href$="/exception"]'));
  await maya.isWellMade('es');
  await send(maya);
  expect(await problems(maya)).toEqual(['ground', 'reason']);
  await page.check('input[name="ground"]');
  await page.fill('textarea[name="reason"]', 'Avisar pondría en peligro a la madre.');
  await send(maya);
  expect(page.url()).toMatch(/done=exception-asked$/);
  expect(await said(maya)).toContain(spanish.why.exceptionWaits);

  const denise = await visitor({ viewport: DESKTOP, language: 'es' });
  await denise.signInAs('Denise Hargrove');
  await denise.go('/exceptions');
  await denise.press(denise.page.locator('main a', { hasText: 'Zuri' }).first());
  await denise.isWellMade('es');
  await denise.page.check('input[name="decision"][value="approved"]');
  await fillMoment(denise, 'until', typed(daysAgo(-10)));
  await denise.press(denise.page.getByRole('button', { name: spanish.decide.save }));
  expect(denise.page.url()).toMatch(/done=approved$/);
  expect(await said(denise)).toMatch(new RegExp(`${spanish.exceptions.ending}[\\s\\S]*Zuri`));

  await until(maya, why, async () => (await said(maya)).includes(spanish.why.exceptionHolds.split('{{')[0]!));
  await until(maya, `${child}/dates`, async () => (await excepted()) === before + 1);

  await daysGoBy(child.slice('/children/'.length), 11);
  const title = titleOf('FED-RELATIVE-30', 'es');
  await until(maya, `${child}/dates`, async () => (await excepted()) === before);
  expect(await dayOf(maya, title)).not.toBeNull();
  await maya.go(why);
  expect(await said(maya)).toContain(spanish.why.exceptionHeld.split('{{')[0]!);
});
