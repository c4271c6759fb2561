import { expect, test } from 'vitest';
import { words as english } from '#modules/placement/words.en.ts';
import { words as spanish } from '#modules/placement/words.es.ts';
import {
  answerMove,
  card,
  fillMoment,
  minutesAgo,
  openChild,
  problems,
  said,
  send,
  typed,
  ZONE,
} from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();
const inDays = (days: number, time: string) =>
  typed(Temporal.Now.zonedDateTimeISO(ZONE).add({ days }).withPlainTime(time));

test('un fin de semana de descanso no cuenta como cambio de hogar; una fecha equivocada se corrige con su motivo', async () => {
  const jerome = await visitor({ viewport: DESKTOP, language: 'es' });
  await jerome.signInAs('Jerome Watkins');
  const child = await openChild(jerome, 'Logan');
  const { page } = jerome;
  await jerome.go(`${child}/placement`);
  const counted = (await said(jerome)).match(/\d+ ubicaci(ón|ones)/)![0];
  await jerome.press(page.locator(`main a[href="${child}/whereabouts"]`));
  await jerome.isWellMade('es');
  await send(jerome);
  expect(await problems(jerome)).toEqual(['setting', 'from-day', 'from-time']);
  await page.check('input[name="setting"][value="respite"]');
  await page.selectOption('select[name="home"]', { label: 'Yancey home' });
  await fillMoment(jerome, 'from-day', inDays(1, '10:00'), 'from-time');
  await fillMoment(jerome, 'to-day', inDays(2, '18:00'), 'to-time');
  await send(jerome);
  expect(page.url()).toMatch(/done=whereabouts$/);
  expect((await said(jerome)).match(/\d+ ubicaci(ón|ones)/)![0]).toBe(counted);
  expect(
    await card(jerome, spanish.page.history).locator('.al-events > *', { hasText: 'Yancey home' }).first().innerText(),
  ).toContain(spanish.page.inside);
  await jerome.isWellMade('es');

  const pearl = await visitor({ viewport: PHONE, language: 'es' });
  await pearl.signInAs('Pearl Yancey');
  expect(await said(pearl)).not.toContain('Logan');
  expect((await pearl.page.request.get(child.replace('/children/', '/home/children/'))).status()).toBe(404);

  const phone = await visitor({ viewport: PHONE });
  await phone.signInAs('Jerome Watkins');
  const other = await openChild(phone, 'Owen');
  await phone.go(`${other}/placement`);
  await phone.press(card(phone, english.page.history).locator('a[href$="/correct"]').first());
  const day = phone.page.locator('input[name="day-day"]');
  const was = Number(await day.inputValue());
  const mended = String(was > 1 ? was - 1 : was + 1);
  await day.fill(mended);
  await phone.isWellMade('en');
  await send(phone);
  expect(await problems(phone)).toEqual(['why']);
  expect(await day.inputValue()).toBe(mended);
  await phone.page.fill('textarea[name="why"]', 'The note of that evening gives the other day.');
  await send(phone);
  expect(phone.page.url()).toMatch(/done=corrected$/);
  await phone.go(`${other}/history`);
  const newest = await said(phone);
  expect(newest).toContain('The note of that evening gives the other day.');
  expect(newest).toMatch(/Placement: corrected/);
  await phone.isWellMade('en');
});

test('a sister and a brother move together in one sitting', async () => {
  const camille = await visitor({ viewport: PHONE });
  await camille.signInAs('Camille Baptiste');
  const child = await openChild(camille, 'Wisly');
  await answerMove(camille, {
    child: 'Wisly',
    with: ['Naomie'],
    at: minutesAgo(2),
    planned: 'planned',
    why: 'Both can live in one home with room for two, and stay at their schools.',
    home: 'Obi home',
  });
  expect(await said(camille)).toMatch(/Wisly and Naomie|Naomie and Wisly/);
  await camille.isWellMade('en');
  await send(camille);
  for (const path of [child, await openChild(camille, 'Naomie')]) {
    await camille.go(`${path}/placement`);
    expect(await card(camille, english.page.history).locator('.al-events > *').first().innerText()).toMatch(
      /Obi home[\s\S]*Now/i,
    );
  }
});

test('two moves on one day both stay on record, and the evening home keeps nothing open', async () => {
  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs('Andre Villanueva');
  const child = await openChild(andre, 'Dez');
  for (const [home, minutes] of [
    ['Brennan home', 3],
    ['Reyes home', 1],
  ] as const) {
    await andre.go(child);
    await answerMove(andre, {
      child: 'Dez',
      at: minutesAgo(minutes),
      planned: 'emergency',
      why: 'The water was off for the afternoon.',
      home,
    });
    await send(andre);
  }
  const stays = card(andre, english.page.history).locator('.al-events > *');
  expect(await stays.nth(0).innerText()).toMatch(/Reyes home[\s\S]*Now/i);
  expect(await stays.nth(1).innerText()).toMatch(/Brennan home/);
  expect(await stays.nth(2).innerText()).toMatch(/Reyes home/);

  const oscar = await visitor({ viewport: PHONE });
  await oscar.signInAs('Oscar Brennan');
  expect(await said(oscar)).not.toContain('Dez');
  await oscar.go('/home/kept');
  expect(await said(oscar)).toContain('Dez');
});
