import { expect, test } from 'vitest';
import { words as agreements } from '#modules/agreements/words.en.ts';
import { words as agreementsEs } from '#modules/agreements/words.es.ts';
import { words as plans } from '#modules/partnership-plan/words.en.ts';
import { words as placement } from '#modules/placement/words.en.ts';
import { words as workspaceEs } from '#modules/workspace/words.es.ts';
import {
  doorCode,
  type Effort,
  handsOf,
  PACKET_ASKED,
  readValues,
  sealedPaper,
  sign,
  signButton,
} from './support/plan.ts';
import { answerMove, card, fieldsOf, minutesAgo, post, problems, said, send, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

/** Set by the first run, used by those after it: one walk, cut where another person takes over. */
let child = '';
/** What it takes from the recorded move until everybody has signed, of worker and caregiver together. */
const effort: Effort = { clicks: 0, fields: 0 };
let door = { link: '', digits: '' };

test('Maya records that Malik moved to the Obis, once, however often the form is sent; a plan is there', async () => {
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
  expect(await said(maya)).toContain(placement.page.moved);
  const again = await post(maya, `${child}/move/check`, sent);
  expect(again.status()).toBe(303);
  expect(again.headers().location).toMatch(/\/placement\?done=moved$/);
  await maya.go(`${child}/placement`);
  const stays = card(maya, placement.page.history).locator('.al-events > *', { hasText: 'Obi home' });
  expect(await stays.count()).toBe(1);
  expect(await stays.innerText()).toMatch(/Now[\s\S]*Planned/i);
  expect(await said(maya)).toContain('Grant home');
  await maya.isWellMade('en');
  await maya.go('/today');
  const due = page.locator('main li', { hasText: 'Malik: Partnership Plan' }).locator(`a[href="${child}/plan"]`);
  await maya.press(due.first());
  expect(await said(maya)).toContain(plans.standing.dueToday);
});

test('Maya answers what the move did not, makes the plan ready and holds out the code at the door', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const hands = handsOf(maya, effort);
  await maya.go(`${child}/placement`);
  await hands.press(page.locator(`a[href="${child}/plan"]`).first());
  await maya.isWellMade('en');
  await hands.press(page.getByRole('link', { name: plans.next.draft }));
  await maya.isWellMade('en');
  // What was handed over with the move is answered; only the rest is asked.
  const missing = page.locator('main a[href*="/plan/packet#"]');
  expect(
    (await Promise.all((await missing.all()).map(one => one.getAttribute('href')))).map(href => href!.split('#')[1]),
  ).toEqual(PACKET_ASKED.map(step => `${step}-group`));
  await hands.press(missing.first());
  expect(await page.locator('#packet input[value="open"]:checked').count()).toBe(PACKET_ASKED.length);
  for (const step of PACKET_ASKED)
    await hands.tick(page.locator(`input[name="${step}"][value="${step === 'packet_dental' ? 'not_known' : 'done'}"]`));
  await maya.isWellMade('en');
  await hands.press(page.locator('.al-formpage__end button'));
  expect(await said(maya)).toContain(plans.plan['done-steps']);
  await hands.press(page.getByRole('link', { name: plans.next.draft }));
  expect(await said(maya)).toContain(plans.prepare.nothing);
  await hands.press(page.locator('.al-formpage__end button'));
  expect(await said(maya)).toContain(plans.plan['done-ready']);
  await hands.press(page.getByRole('link', { name: /^Ask .*Grace/ }).first());
  await maya.isWellMade('en');
  const own = page.locator('main section', { has: page.getByRole('heading', { name: 'Grace Obi', exact: true }) });
  await hands.press(own.getByRole('button', { name: agreements.doorstep.atDoor }));
  expect(await said(maya)).toContain(agreements.doorstep.told);
  await maya.isWellMade('en');
  await page.setViewportSize(PHONE);
  await maya.isWellMade('en');
  door = await doorCode(maya);
});

test('Grace llega con el código de la puerta, lo lee todo en español y firma con su nombre', async () => {
  const grace = await visitor({ viewport: PHONE, script: false, language: 'es' });
  const { page } = grace;
  const hands = handsOf(grace, effort);
  await grace.go(door.link);
  await grace.switchTo('es');
  await grace.isWellMade('es');
  const code = page.locator('main input[name="code"]');
  await code.fill(door.digits === '000 000' ? '000001' : '000000');
  await grace.press(page.locator('main form button').last());
  expect(new URL(page.url()).pathname).not.toMatch(/^\/sign\//);
  await hands.type(code, door.digits);
  await hands.press(page.locator('main form button').last());
  const signing = new URL(page.url()).pathname;
  expect(signing).toMatch(/^\/sign\/[^/]+$/);
  // Inside it is her account's language first.
  await grace.switchTo('es');
  expect(await said(grace)).toContain(agreementsEs.values.believe);
  await grace.isWellMade('es');
  await readValues(grace, hands);
  expect(await said(grace)).toContain('Plan de Colaboración: Malik');
  // What nobody has translated is shown as it was said, and says so.
  expect(await said(grace)).toContain('Comic books, checkers, telling jokes.');
  await grace.isWellMade('es');
  // The door led to this paper and to nothing else.
  for (const path of ['/home', `${child.replace('/children/', '/home/children/')}/plan`, child])
    expect((await page.request.get(path, { maxRedirects: 0 })).status(), path).not.toBe(200);
  await grace.press(signButton(grace));
  expect(await problems(grace)).toEqual(['statements', 'consented', 'typedName']);
  expect(await page.locator('.al-pad__sheet').isVisible()).toBe(false);
  await sign(grace, 'Grace Obi', hands);
  expect(new URL(page.url()).pathname).toBe(`${signing}/done`);
  expect(await said(grace)).toContain(agreementsEs.done.keep);
  await grace.isWellMade('es');
  // Back to the text and sent again: it is signed, and stays signed once.
  await grace.go(`${signing}/read`);
  expect(new URL(page.url()).pathname).toBe(`${signing}/done`);
});

test('Maya signs for the agency: it is in force, sealed and filed, and a changed byte is found out', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const hands = handsOf(maya, effort);
  await maya.go(`${child}/plan`);
  await hands.press(page.getByRole('link', { name: plans.next.sign }).first());
  await readValues(maya, hands);
  await sign(maya, 'Maya Thornton', hands);
  expect(await said(maya)).toContain(agreements.done.inForce);
  // Thirteen presses until the code is shown, six of each who signs (with three boxes to tick); a code and two names.
  expect(effort.clicks).toBeLessThanOrEqual(25);
  expect(effort.fields).toBeLessThanOrEqual(3);
  await maya.go(`${child}/plan`);
  expect(await said(maya)).toContain('In force since');
  await maya.isWellMade('en');
  const bytes = await sealedPaper(maya, child);
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length / 2)]! ^= 1;
  for (const [buffer, answer] of [
    [bytes, agreements.check.whole],
    [changed, agreements.check.changed],
  ] as const) {
    await maya.go('/agreements/check');
    await page.setInputFiles('input[name="file"]', { name: 'plan.pdf', mimeType: 'application/pdf', buffer });
    await maya.press(page.locator('main form button').last());
    expect(await page.locator('.usa-alert').innerText()).toContain(answer);
    await maya.isWellMade('en');
  }
});

test('Grace reads about him in Spanish; Ifeoma can no longer, and keeps her days; Maya reads who sees him now', async () => {
  const grace = await visitor({ viewport: PHONE });
  await grace.signInAs('Grace Obi');
  await grace.switchTo('es');
  expect(new URL(grace.page.url()).pathname).toBe('/home');
  expect(await said(grace)).toContain('Malik');
  await grace.isWellMade('es');
  const own = child.replace('/children/', '/home/children/');
  await grace.press(grace.page.locator(`main a[href="${own}/card"]`).first());
  expect(await grace.page.locator('h1').innerText()).toContain('Malik');
  await grace.isWellMade('es');
  await grace.go(own);
  expect(await said(grace)).toContain(workspaceEs.familyChild.withYou);
  await grace.isWellMade('es');
  await grace.go('/home/kept');
  expect(await said(grace)).toContain('Malik');

  const ifeoma = await visitor({ viewport: PHONE });
  await ifeoma.signInAs('Ifeoma Grant');
  const { page } = ifeoma;
  expect(await said(ifeoma)).not.toContain('Malik');
  for (const path of [own, `${own}/card`, `${own}/documents`, `${own}/plan`, `${own}.data`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  await ifeoma.go('/home/kept');
  expect(await said(ifeoma)).toContain('Malik');
  await ifeoma.isWellMade('en');

  const denise = await visitor({ viewport: DESKTOP });
  await denise.signInAs('Denise Hargrove');
  await denise.go('/team');
  expect(await said(denise)).toMatch(/Malik[^\n]* to Obi home/);

  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  await maya.go(`${child}/who-can-see`);
  const now = await maya.page.locator('main table').innerText();
  expect(now).toContain('Grace Obi');
  expect(now).not.toContain('Grant');
  expect(await said(maya)).toMatch(/Obi[\s\S]*began[\s\S]*Grant[\s\S]*ended/);
  const yesterday = Temporal.Now.zonedDateTimeISO(ZONE).subtract({ days: 1 });
  const on = `on-year=${yesterday.year}&on-month=${yesterday.month}&on-day=${yesterday.day}`;
  await maya.go(`${child}/history?${on}`);
  const known = await card(maya, 'Placement').innerText();
  expect(known).toContain('Grant home');
  expect(known).not.toContain('Obi home');
  await maya.go(`${child}/history`);
  expect(await said(maya)).toContain('Obi home');
});
