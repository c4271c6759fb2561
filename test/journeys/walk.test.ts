import { expect, test } from 'vitest';
import { words as placement } from '#modules/placement/words.en.ts';
import { words as workspaceEs } from '#modules/workspace/words.es.ts';
import { answerMove, card, fieldsOf, minutesAgo, post, send, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

/** Set by the first run, used by those after it: one walk, cut where another person takes over. */
let child = '';

test('Maya records that Malik moved to the Obis, once, however often the form is sent', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  expect(maya.page.url()).toMatch(/\/today$/);
  await maya.press(maya.page.locator('main a[href^="/children/"]', { hasText: 'Malik' }).first());
  child = new URL(maya.page.url()).pathname.match(/^\/children\/[^/]+/)![0];
  await maya.go(child);
  await answerMove(maya, {
    child: 'Malik',
    at: minutesAgo(2),
    planned: 'planned',
    why: 'He knows the Obis from his school, and it is near his mother.',
    home: 'Obi home',
  });
  await maya.isWellMade('en');
  const sent = await fieldsOf(maya);
  await send(maya);
  const { page } = maya;
  expect(page.url()).toMatch(/\/placement\?done=moved$/);
  expect(await page.locator('main').innerText()).toContain(placement.page.moved);
  const again = await post(maya, `${child}/move/check`, sent);
  expect(again.status()).toBe(303);
  expect(again.headers().location).toMatch(/\/placement\?done=moved$/);
  await maya.go(`${child}/placement`);
  const stays = card(maya, placement.page.history).locator('.al-events > *', { hasText: 'Obi home' });
  expect(await stays.count()).toBe(1);
  expect(await stays.innerText()).toMatch(/Now[\s\S]*Planned/i);
  expect(await page.locator('main').innerText()).toContain('Grant home');
  await maya.isWellMade('en');
});

test('Denise sees the move on her board', async () => {
  const denise = await visitor({ viewport: DESKTOP });
  await denise.signInAs('Denise Hargrove');
  await denise.go('/team');
  expect(await denise.page.locator('main').innerText()).toMatch(/Malik[^\n]* to Obi home/);
});

test('Grace Obi reads on her phone, in Spanish, about the child who is with her now', async () => {
  const grace = await visitor({ viewport: PHONE });
  await grace.signInAs('Grace Obi');
  await grace.switchTo('es');
  const { page } = grace;
  expect(new URL(page.url()).pathname).toBe('/home');
  expect(await page.locator('main').innerText()).toContain('Malik');
  await grace.isWellMade('es');
  const own = child.replace('/children/', '/home/children/');
  await grace.press(page.locator(`main a[href="${own}/card"]`).first());
  expect(await page.locator('h1').innerText()).toContain('Malik');
  await grace.isWellMade('es');
  await grace.go(own);
  expect(await page.locator('main').innerText()).toContain(workspaceEs.familyChild.withYou);
  await grace.isWellMade('es');
});

test('Ifeoma Grant can no longer open it, and keeps the days that were hers', async () => {
  const ifeoma = await visitor({ viewport: PHONE });
  await ifeoma.signInAs('Ifeoma Grant');
  const { page } = ifeoma;
  expect(await page.locator('main').innerText()).not.toContain('Malik');
  const own = child.replace('/children/', '/home/children/');
  for (const path of [own, `${own}/card`, `${own}/documents`, `${own}.data`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  await ifeoma.go('/home/kept');
  expect(await page.locator('main').innerText()).toContain('Malik');
  await ifeoma.isWellMade('en');
});

test('Maya reads who can see it now, and what was known yesterday', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  await maya.go(`${child}/who-can-see`);
  const now = await page.locator('main table').innerText();
  expect(now).toContain('Grace Obi');
  expect(now).not.toContain('Grant');
  expect(await page.locator('main').innerText()).toMatch(/Obi[\s\S]*began[\s\S]*Grant[\s\S]*ended/);
  const yesterday = Temporal.Now.zonedDateTimeISO(ZONE).subtract({ days: 1 });
  const on = `on-year=${yesterday.year}&on-month=${yesterday.month}&on-day=${yesterday.day}`;
  await maya.go(`${child}/history?${on}`);
  const known = await card(maya, 'Placement').innerText();
  expect(known).toContain('Grant home');
  expect(known).not.toContain('Obi home');
  await maya.go(`${child}/history`);
  expect(await page.locator('main').innerText()).toContain('Obi home');
});
