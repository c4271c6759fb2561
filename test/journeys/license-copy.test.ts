import { expect, test } from 'vitest';
import { words as licensing } from '#modules/licensing/words.en.ts';
import { licenseWords } from '#modules/partnership-plan/words/license.en.ts';
import { licenseWords as licenseWordsEs } from '#modules/partnership-plan/words/license.es.ts';
import { fillMoment, minutesAgo, problems, said, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const HOME = 'Price and Ogden home';
const { license: words } = licenseWords;
const { license: wordsEs } = licenseWordsEs;

/** Set by the first step: `/homes/<id>`. */
let home = '';
const marcusAt = async (path: string) => {
  const marcus = await visitor({ viewport: DESKTOP });
  await marcus.signInAs('Marcus Delacroix-Hill');
  await marcus.go(path);
  return marcus;
};

/** Reads and signs with a typed name. */
async function sign(who: Visitor, name: string): Promise<void> {
  const { page } = who;
  for (const box of await page.locator('#sign input[type="checkbox"]').all()) await box.check();
  await page.fill('#sign input[name="typedName"]', name);
  await who.press(page.locator('#sign button', { hasText: /Sign|Firmar/ }).last());
  expect(new URL(page.url()).pathname).toMatch(/\/done$/);
}

test('Marcus finds the renewal of H05 as a draft; the talk comes first, then it is ready in both languages', async () => {
  const marcus = await marcusAt('/homes');
  const { page } = marcus;
  await marcus.press(page.locator('main a[href^="/homes/"]', { hasText: HOME }).first());
  home = new URL(page.url()).pathname;
  expect(await said(marcus)).toContain(licenseWords.licenseCard.title);
  await marcus.isWellMade('en');
  await marcus.go(`${home}/license`);
  expect(await said(marcus)).toContain(licensing.gate.title);
  expect(await said(marcus)).toMatch(/Darnell Price/);
  await marcus.isWellMade('en');
  await marcus.press(page.getByRole('link', { name: licensing.gate.next }));
  expect(new URL(page.url()).pathname).toBe(`${home}/agreement`);
  expect(await said(marcus)).toContain(words.states.draft);
  expect(await said(marcus)).toContain(words.noTalk);
  await marcus.isWellMade('en');

  await marcus.go(`${home}/agreement/ready`);
  await send(marcus);
  expect(await problems(marcus)).toEqual(['']);
  await marcus.isWellMade('en');
  await marcus.go(`${home}/agreement`);
  await marcus.press(page.getByRole('link', { name: words.next.talk }));
  await send(marcus);
  expect(await problems(marcus)).toEqual(['talkedOn']);
  await fillMoment(marcus, 'talkedOn', minutesAgo(24 * 60));
  await page.fill('textarea[name="note"]', 'They asked who to call at night.');
  await marcus.isWellMade('en');
  await send(marcus);
  expect(await said(marcus)).toContain('They asked who to call at night.');
  await marcus.press(page.getByRole('link', { name: words.next.ready }));
  await marcus.isWellMade('en');
  await send(marcus);
  expect(await said(marcus)).toContain(words.done.ready);
  await marcus.press(page.getByRole('link', { name: words.read }));
  expect(await page.locator('h1').innerText()).toBe('Partnership Plan');
  await marcus.isWellMade('en');
  await marcus.switchTo('es');
  expect(await page.locator('h1').innerText()).toBe('Plan de Colaboración');
  await marcus.isWellMade('es');
});

/** Where somebody signs, from the ways beside their name on Marcus's page. */
async function signingOf(marcus: Visitor, name: string): Promise<string> {
  await marcus.go(`${home}/agreement`);
  const attest = marcus.page.locator('main li', { hasText: name }).locator('a[href*="/attest/"]');
  return `/sign/${(await attest.getAttribute('href'))!.split('/').at(-1)}`;
}

test('Darnell asks, Chris declines; Marcus answers, talks, and makes it ready again', async () => {
  const marcus = await marcusAt(`${home}/agreement`);
  const { page } = marcus;
  const opensOwn = async (name: string) => {
    const path = await signingOf(marcus, name);
    const who = await visitor({ viewport: PHONE });
    await who.signInAs(name);
    await who.go(path);
    await who.press(who.page.locator('main form button').last());
    return { who, path };
  };
  const darnell = await opensOwn('Darnell Price');
  await darnell.who.go(`${darnell.path}/words`);
  await darnell.who.page.check('input[name="kind"][value="change"]');
  await darnell.who.page.fill('textarea[name="words"]', 'Please name a number for the weekend.');
  await send(darnell.who);
  const chris = await opensOwn('Chris Ogden');
  await chris.who.go(`${chris.path}/decline`);
  await chris.who.page.fill('textarea[name="reason"]', 'I want the weekend number first.');
  await send(chris.who);

  await marcus.go(`${home}/agreement`);
  expect(await said(marcus)).toContain(words.states.declined);
  await marcus.press(page.getByRole('link', { name: `${words.answer}: Darnell Price` }));
  await marcus.isWellMade('en');
  await page.check('input[name="answer"][value="taken"]');
  await page.fill('textarea[name="words"]', 'The number is on the card by the telephone now.');
  await send(marcus);
  expect(await said(marcus)).toContain('The number is on the card by the telephone now.');
  await marcus.press(page.locator('main a[href*="/declines/"]').first());
  await marcus.isWellMade('en');
  await fillMoment(marcus, 'talkedOn', minutesAgo(1));
  await page.fill('textarea[name="outcome"]', 'Chris signs; the number is there.');
  await send(marcus);
  await marcus.press(page.getByRole('link', { name: words.next.ready }));
  await send(marcus);
  expect(await said(marcus)).toContain(words.states.ready);
});

test('Marcus and both caregivers sign, one of them in Spanish without script; then the license is renewed', async () => {
  const marcus = await marcusAt(`${home}/agreement`);
  await marcus.press(marcus.page.getByRole('link', { name: words.next.sign }));
  await marcus.press(marcus.page.locator('main form button').last());
  await sign(marcus, 'Marcus Delacroix-Hill');
  await marcus.go(`${home}/license`);
  expect(await said(marcus)).toMatch(/Darnell Price/);
  const signAt = async (name: string, options: Parameters<typeof visitor>[0]) => {
    const path = await signingOf(marcus, name);
    const who = await visitor(options);
    await who.signInAs(name);
    // They opened the values before; the new version is read and signed.
    await who.go(`${path}/read`);
    await sign(who, name);
  };
  await signAt('Darnell Price', { viewport: PHONE, language: 'es', script: false });
  await signAt('Chris Ogden', { viewport: PHONE });

  await marcus.go(`${home}/agreement`);
  const { page } = marcus;
  expect(await said(marcus)).toContain(words.states.in_force);
  await marcus.press(page.getByRole('link', { name: words.next.issue }));
  await marcus.isWellMade('en');
  await page.fill('input[name="youngest"]', '19');
  await send(marcus);
  expect(await problems(marcus)).toEqual(['oldest']);
  await page.fill('input[name="youngest"]', '8');
  await send(marcus);
  expect(new URL(page.url()).pathname).toBe(home);
  expect(await said(marcus)).toContain(licensing.record.licensed);
  await marcus.go(`${home}/agreement`);
  expect(await said(marcus)).toContain(words.states.superseded);
  await page.setViewportSize(PHONE);
  await marcus.isWellMade('en');
  await marcus.switchTo('es');
  expect(await said(marcus)).toContain(wordsEs.states.in_force);
  await marcus.isWellMade('es');
});

test('the other forms are well made and refuse what cannot be; Maya reads it, and has no way to keep it', async () => {
  const marcus = await marcusAt(`${home}/renewal`);
  await send(marcus);
  expect(await said(marcus)).toContain(words.done.renewal);
  for (const path of ['renewal', 'agreement/begin']) {
    await marcus.go(`${home}/${path}`);
    await send(marcus);
    expect(new URL(marcus.page.url()).pathname).toBe(`${home}/${path}`);
    expect(await problems(marcus)).toEqual(['']);
  }
  // The languages take turns.
  const forms = ['agreement/begin', 'agreement/again', 'agreement/older', 'renewal', 'skills/new', 'views/new'];
  for (const [index, path] of forms.entries()) {
    await marcus.go(`${home}/${path}`);
    await marcus.switchTo(index % 2 === 0 ? 'en' : 'es');
    await marcus.isWellMade();
  }
  await marcus.switchTo('en');
  await marcus.go(`${home}/skills/new?skill=teens`);
  await marcus.page.selectOption('select[name="personId"]', { index: 1 });
  await marcus.page.check('input[name="how"][value="class"]');
  await fillMoment(marcus, 'since', minutesAgo(24 * 60));
  await send(marcus);
  expect(await said(marcus)).toContain(words.done.skill);
  await marcus.go(`${home}/views/new`);
  await marcus.page.selectOption('select[name="indicator"]', 'warmth');
  await marcus.page.check('input[name="source"][value="child"]');
  await marcus.page.check('input[name="level"][value="4"]');
  await fillMoment(marcus, 'seenOn', minutesAgo(24 * 60));
  await send(marcus);
  expect(await said(marcus)).toContain(licensing.view.levels['4']);
  expect(await said(marcus)).toContain(licensing.profile.noView);
  await marcus.isWellMade('en');
  await marcus.go(`${home}/agreement/older`);
  await send(marcus);
  expect(await problems(marcus)).toEqual(['signedOn', 'title', 'language', 'words']);

  const maya = await visitor({ viewport: PHONE });
  await maya.signInAs('Maya Thornton');
  expect(await maya.go(`${home}/agreement`)).toBe(200);
  expect(await said(maya)).toContain(words.states.in_force);
  expect(await maya.page.locator('main a[href$="/talk"], main a[href$="/older"]').count()).toBe(0);
  expect((await maya.page.request.get(`${home}/agreement/talk`)).status()).toBe(403);
  expect((await maya.page.request.get(`${home}/license`)).status()).toBe(403);
});
