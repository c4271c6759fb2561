import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { words as agreements } from '#modules/agreements/words.en.ts';
import { words as plans } from '#modules/partnership-plan/words.en.ts';
import { agreementOf, readValues, sign, signButton, signingOf } from './support/plan.ts';
import { fillMoment, openChild, post, problems, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const PROMISED = 'First counseling visit';
const MARIBETH = 'Maribeth Frost-Leary';

/** Set by the first run: `/children/<id>` of Callie, and `/sign/<id>` of Maribeth. */
let child = '';
let signing = '';

const tamsinAt = async (path: string) => {
  const tamsin = await visitor({ viewport: DESKTOP });
  await tamsin.signInAs('Tamsin Boyd');
  await tamsin.go(path);
  return tamsin;
};

/** Moves the promised day, so many days from now; `again`: knows that everybody is asked to sign once more. */
async function promiseBy(tamsin: Visitor, days: number, again: boolean): Promise<void> {
  const { page } = tamsin;
  await tamsin.go(`${child}/plan`);
  await tamsin.press(page.locator('main a[href*="/plan/promises/"]', { hasText: PROMISED }).first());
  await tamsin.press(page.locator('main a[href$="?do=change"]'));
  await fillMoment(tamsin, 'dueOn', typed(Temporal.Now.zonedDateTimeISO(ZONE).add({ days })));
  if (again) await page.check('input[name="again"]');
  await send(tamsin);
}

async function makeReady(tamsin: Visitor): Promise<void> {
  await tamsin.go(`${child}/plan/prepare`);
  for (const plan of await tamsin.page.locator('input[type="checkbox"][name="plans"]').all()) await plan.check();
  await send(tamsin);
  expect(tamsin.page.url()).toMatch(/done=ready$/);
}

test('who changes a signed promise is warned and everybody is asked again; Maribeth, on an older text, is told so', async () => {
  const tamsin = await tamsinAt('/children');
  const { page } = tamsin;
  child = await openChild(tamsin, 'Callie');
  await tamsin.go(`${child}/plan`);
  await tamsin.press(page.getByRole('link', { name: plans.next.sign }).first());
  await readValues(tamsin);
  await sign(tamsin, 'Tamsin Boyd');
  await tamsin.go(`${child}/plan`);
  expect(await said(tamsin)).toContain('In force since');

  await promiseBy(tamsin, 12, false);
  expect(await problems(tamsin)).toEqual(['again']);
  expect(await said(tamsin)).toContain(plans.again.title);
  expect(await said(tamsin)).toContain('Maribeth');
  await tamsin.isWellMade('en');
  await page.check('input[name="again"]');
  await send(tamsin);
  expect(await said(tamsin)).toContain(plans.states.void);
  expect(await said(tamsin)).toContain(plans.signers.before_one);
  expect(await said(tamsin)).toContain(plans.standing.inForceYet);
  await tamsin.isWellMade('en');
  await makeReady(tamsin);
  // What each person was shown is still there, word for word.
  await tamsin.press(page.locator('main a[href*="/plan/read?version="]').last());
  expect(await said(tamsin)).toContain(plans.read.frozen.split('{{')[0]!.trim());
  expect(await said(tamsin)).toContain(PROMISED);
  signing = await signingOf(tamsin, await agreementOf(tamsin, child), MARIBETH);

  const maribeth = await visitor({ viewport: PHONE, script: false });
  await maribeth.signInAs(MARIBETH);
  await maribeth.go(signing);
  await readValues(maribeth);
  expect(await said(maribeth)).toContain(agreements.read.signedBefore.split('. ')[1]);
  await maribeth.isWellMade('en');

  await promiseBy(tamsin, 14, false);
  expect(tamsin.page.url()).toMatch(/done=changed/);
  expect(await said(tamsin)).toContain(plans.plan.prepareAgain);
  await makeReady(tamsin);

  await sign(maribeth, MARIBETH);
  expect(await said(maribeth)).toContain(agreements.read.changed);
  expect(await said(maribeth)).toContain(agreements.read.changedText);
  expect(await maribeth.page.inputValue('input[name="typedName"]')).toBe(MARIBETH);
  await maribeth.isWellMade('en');
});

test('Maribeth declines; the talk is recorded with what came of it, all is ready again, and she draws her name', async () => {
  const maribeth = await visitor({ viewport: PHONE });
  await maribeth.signInAs(MARIBETH);
  const { page } = maribeth;
  await maribeth.go(`${signing}/decline`);
  await maribeth.isWellMade('en');
  await send(maribeth);
  expect(await problems(maribeth)).toEqual(['reason']);
  await page.fill('textarea[name="reason"]', 'Counseling was promised sooner. What changed?');
  await send(maribeth);
  expect(await said(maribeth)).toContain(agreements.done.declined);
  await maribeth.isWellMade('en');

  const tamsin = await tamsinAt('/today');
  await tamsin.go(`${child}/plan`);
  expect(await said(tamsin)).toContain('Counseling was promised sooner. What changed?');
  await tamsin.press(tamsin.page.locator('main a[href*="/plan/declines/"]').first());
  await send(tamsin);
  expect(await problems(tamsin)).toEqual(['outcome']);
  await tamsin.page.fill('textarea[name="outcome"]', 'The counselor was ill. Maribeth signs; the day holds.');
  await tamsin.isWellMade('en');
  await send(tamsin);
  expect(await said(tamsin)).toContain('The counselor was ill. Maribeth signs; the day holds.');
  await makeReady(tamsin);

  const scripts = new Map<string, number>();
  page.on('response', response => {
    if (response.request().resourceType() === 'script')
      void response.body().then(body => scripts.set(new URL(response.url()).pathname, gzipSync(body).length));
  });
  await maribeth.go(`${signing}/read`);
  await page.waitForLoadState('networkidle');
  expect([...scripts.keys()].toSorted()).toEqual(['/session-warning.js', '/signature-pad.js']);
  expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(5 * 1024);
  await maribeth.press(page.getByRole('link', { name: agreements.read.addGo }));
  await page.check('input[name="kind"][value="question"]');
  await page.fill('textarea[name="words"]', 'Who drives on the first day?');
  await maribeth.isWellMade('en');
  await send(maribeth);
  expect(await said(maribeth)).toContain('Who drives on the first day?');

  for (const box of await page.locator('#sign input[type="checkbox"]').all()) await box.check();
  await page.getByRole('button', { name: agreements.read.drawInstead }).click();
  const sheet = page.locator('.al-pad__sheet');
  await sheet.scrollIntoViewIfNeeded();
  const { x, y } = (await sheet.boundingBox())!;
  await page.mouse.move(x + 20, y + 40);
  await page.mouse.down();
  for (let step = 1; step < 30; step++) await page.mouse.move(x + 20 + step * 7, y + 40 + (step % 5) * 8);
  await page.mouse.up();
  const drawn = await page.inputValue('input[name="drawing"]');
  expect(drawn).toMatch(/^M\d+ \d+(L\d+ \d+){5,}$/);
  await page.getByRole('button', { name: agreements.read.typeInstead }).click();
  expect(await page.isVisible('#typedName')).toBe(true);
  await page.getByRole('button', { name: agreements.read.drawInstead }).click();
  await maribeth.isWellMade('en');
  const versionId = await page.inputValue('#sign input[name="versionId"]');
  await maribeth.press(signButton(maribeth));
  expect(new URL(page.url()).pathname).toBe(`${signing}/done`);
  // Sent once more, with another key, as from a page that was still open: it leads to what is signed already.
  const again = await post(maribeth, `${signing}/read`, {
    _key: crypto.randomUUID(),
    versionId,
    language: 'en',
    consented: 'yes',
    typedName: MARIBETH,
  });
  expect([again.status(), again.headers().location]).toEqual([302, `${signing}/done`]);
  const copy = await page.request.get(`${signing}/paper`);
  expect([copy.status(), copy.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await maribeth.go('/home/kept');
  await maribeth.isWellMade('en');
});
