import { expect, test } from 'vitest';
import { words as meetings } from '#modules/meetings/words.en.ts';
import { words as spanish } from '#modules/meetings/words.es.ts';
import { familyTimeWords as words } from '#modules/visits/family-time/words.family-time.en.ts';
import { fillMoment, openChild, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

/** The first day of that name, so many weeks from now, at an hour: nothing of the story lies so far ahead. */
const weeksAhead = (weeks: number, time: string) =>
  typed(Temporal.Now.zonedDateTimeISO(ZONE).add({ weeks }).withPlainTime(time));

test('a series with a decline on a phone without script, and a make-up', async () => {
  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs('Andre Villanueva');
  const child = await openChild(andre, 'Elena');
  const { page } = andre;
  await andre.go(`${child}/family-time`);
  expect(await said(andre)).toContain(words.supervisions.unsupervised);
  await andre.press(page.locator('main a[href*="/family-time/orders/"]', { hasText: words.supervisions.unsupervised }));
  await andre.isWellMade('en');
  await andre.press(page.getByRole('link', { name: words.one.plan }));
  await andre.isWellMade('en');
  const [from, until] = [weeksAhead(6, '10:00'), weeksAhead(7, '10:00')];
  await page.locator('input[name="weekdays"]').first().check();
  await page.fill('input[name="time"]', '10:00');
  await fillMoment(andre, 'from', from);
  await fillMoment(andre, 'until', until);
  await page.fill('input[name="place"]', 'Botanical garden');
  await send(andre);
  expect(await said(andre)).toContain(words.list['done-planned']);
  await andre.isWellMade('en');

  const megan = await visitor({ viewport: PHONE, script: false });
  await megan.signInAs('Megan Byrne');
  await megan.go('/home');
  await megan.press(megan.page.locator('a[href="/home/family-time"]').first());
  await megan.isWellMade('en');
  const invited = () => megan.page.locator('main section section', { hasText: 'Botanical garden' }).first();
  await megan.press(invited().getByRole('link', { name: words.own.open }));
  await megan.isWellMade('en');
  await megan.page.check('input[name="answer"][value="declined"]');
  await megan.page.fill('textarea[name="words"]', 'I work that morning');
  await megan.press(megan.page.getByRole('button', { name: words.own.send }));
  expect(await said(megan)).toContain(words.own['done-answered']);

  await andre.go(`${child}/family-time`);
  await andre.press(
    page
      .locator('main tr', { hasText: `Megan: ${words.answers.declined}` })
      .locator('a')
      .first(),
  );
  expect(await said(andre)).toContain('I work that morning');
  await andre.isWellMade('en');
  await andre.press(page.getByRole('link', { name: words.visit.cancel }));
  await send(andre);
  await andre.isWellMade('en');
  await page.selectOption('select[name="because"]', 'parent_could_not');
  await fillMoment(andre, 'makeUpDay', weeksAhead(8, '17:00'), 'makeUpTime');
  await send(andre);
  expect(await said(andre)).toContain(words.visit['done-missed']);
  await andre.isWellMade('en');

  await megan.go('/home/family-time');
  const places = await megan.page.locator('main section section', { hasText: 'Botanical garden' }).all();
  expect(places.length).toBeGreaterThan(0);
  await megan.press(megan.page.locator('main section section', { hasText: 'Botanical garden' }).locator('a').last());
  await megan.isWellMade('en');
});

test('a mother answers an invitation to a meeting, and the worker reads it', async () => {
  const megan = await visitor({ viewport: PHONE, script: false });
  await megan.signInAs('Megan Byrne');
  await megan.go('/home/meetings');
  await megan.isWellMade('en');
  await megan.press(megan.page.getByRole('link', { name: meetings.own.open }).first());
  await megan.isWellMade('en');
  await megan.page.check('input[name="answer"][value="accepted"]');
  await megan.press(megan.page.getByRole('button', { name: meetings.own.send }));
  expect(await said(megan)).toContain(meetings.own['done-answered']);

  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs('Andre Villanueva');
  await andre.go(`${await openChild(andre, 'Elena')}/meetings`);
  await andre.press(andre.page.locator('main tr a').first());
  expect(await said(andre)).toContain('Megan Byrne');
  await andre.isWellMade('en');
  const meeting = andre.page.url();
  await andre.press(andre.page.getByRole('link', { name: meetings.one.move }));
  await andre.isWellMade('en');

  // Without an account, by a link that Andre hands on: on a phone without script, in Spanish.
  await andre.go(meeting);
  await andre.press(andre.page.getByRole('link', { name: meetings.one.links }));
  await andre.isWellMade('en');
  await andre.page.getByRole('radio', { name: /Megan.*I hand it on/ }).check();
  await andre.press(andre.page.getByRole('button', { name: meetings.link.make }));
  await andre.isWellMade('en');
  const link = (await said(andre)).match(/http\S+(\/m\/[\w-]{43})/)![1]!;
  const guest = await visitor({ viewport: PHONE, script: false, language: 'es' });
  expect(await guest.go(link)).toBe(200);
  await guest.isWellMade('es');
  expect(await said(guest)).not.toMatch(/Elena|Megan|Byrne|Villanueva/);
  await guest.page.check('input[name="answer"][value="another_time"]');
  await guest.page.fill('textarea[name="words"]', 'Mejor por la tarde');
  await guest.press(guest.page.getByRole('button', { name: spanish.own.send }));
  expect(await said(guest)).toContain(spanish.own['done-answered']);
  await guest.isWellMade('es');
  await andre.go(meeting);
  expect(await said(andre)).toContain('Mejor por la tarde');
});
