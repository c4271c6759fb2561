import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as OTPAuth from 'otpauth';
import { expect, test } from 'vitest';
import { ownProduct } from './support/own-product.ts';
import { problems, said } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** Asks for a link to this address and answers where the message of it leads. */
async function askForLink(who: Visitor, address: string): Promise<string> {
  await who.go('/sign-in/link');
  await who.page.fill('input[name="address"]', address);
  await who.press(who.page.locator('main form[action="/sign-in/link"] button'));
  const messages = await who.page.context().newPage();
  await messages.goto('/outbox');
  const message = messages.locator('main section', { hasText: address }).first();
  const link = (await message.locator('a[href^="/sign-in/link/"]').getAttribute('href'))!;
  await messages.close();
  return link;
}

const enter = (who: Visitor) => who.press(who.page.locator('main form button').first());

test('a caregiver signs in by a link that works once, for the browser that asked', async () => {
  const helen = await visitor({ viewport: PHONE, script: false });
  const link = await askForLink(helen, 'helen.sorensen@mail.example.org');
  const shown = helen.page;
  const code = await shown.locator('main strong').innerText();
  expect(code).toMatch(/^\d{6}$/);
  await helen.isWellMade('en');
  // A mail scanner opens every address: looking uses nothing up.
  for (let look = 0; look < 3; look += 1) expect((await shown.request.get(link)).status()).toBe(200);

  const forwarded = await visitor({ viewport: PHONE, language: 'es' });
  await forwarded.go(link.replace(/lang=en/, 'lang=es'));
  await forwarded.switchTo('es');
  await forwarded.isWellMade('es');
  await enter(forwarded);
  expect(await problems(forwarded)).toEqual(['code']);
  await forwarded.page.fill('input[name="code"]', code === '000000' ? '000001' : '000000');
  await enter(forwarded);
  expect(await problems(forwarded)).toEqual(['code']);
  await forwarded.go('/home');
  expect(forwarded.page.url()).toMatch(/\/sign-in/);

  await helen.go(link);
  await enter(helen);
  expect(new URL(shown.url()).pathname).toBe('/home');
  expect(await said(helen)).toContain('Helen');

  for (const who of [helen, forwarded]) {
    await who.go(link);
    expect(await who.page.locator('h1').innerText()).toMatch(/no longer works|ya no/);
    await who.isWellMade();
  }
  const again = await forwarded.page.request.post(link, {
    headers: { origin: new URL(shown.url()).origin },
    form: { code },
    maxRedirects: 0,
  });
  expect(again.status()).toBe(410);
  const forged = `/sign-in/link/${'A'.repeat(43)}`;
  expect((await forwarded.page.request.get(forged)).status()).toBe(410);
});

test('en otro aparato el enlace pide los seis dígitos, y una dirección desconocida recibe la misma respuesta', async () => {
  const bram = await visitor({ viewport: DESKTOP, language: 'es' });
  const link = await askForLink(bram, 'bram.sorensen@mail.example.org');
  const answer = (await said(bram)).replace(/\d{6}/, '');
  const code = await bram.page.locator('main strong').innerText();
  const phone = await visitor({ viewport: PHONE, script: false, language: 'es' });
  await phone.go(link);
  await phone.page.fill('input[name="code"]', code);
  await enter(phone);
  expect(new URL(phone.page.url()).pathname).toBe('/home');

  const nobody = await visitor({ viewport: DESKTOP, language: 'es' });
  await nobody.go('/sign-in/link');
  await nobody.page.fill('input[name="address"]', 'nobody.at.all@mail.example.org');
  await enter(nobody);
  expect((await said(nobody)).replace(/\d{6}/, '')).toBe(answer);
});

test('somebody new on the staff chooses a password, sets up codes, and signs in with both', async () => {
  const email = `new.colleague.${Date.now()}@example.org`;
  const admin = ['src/commands/admin.ts', 'create', '--name', 'Noor Haddon', '--email', email];
  const made = await promisify(execFile)(process.execPath, [...admin, '--data', ownProduct().folder]);
  const invitation = new URL(made.stdout.match(/https?:\/\/\S+/)![0]).pathname;
  const password = 'seven lanterns under the pier';

  const noor = await visitor({ viewport: DESKTOP });
  const { page } = noor;
  await noor.go(invitation);
  await noor.isWellMade('en');
  await page.fill('input[name="password"]', 'short');
  await page.fill('input[name="again"]', 'shorter');
  await enter(noor);
  expect(await problems(noor)).toContain('password');
  for (const field of ['password', 'again']) await page.fill(`input[name="${field}"]`, password);
  await enter(noor);
  expect(page.url()).toMatch(/\/sign-in\/set-up/);
  await noor.isWellMade('en');
  const secret = OTPAuth.Secret.fromBase32((await page.locator('main code').innerText()).replaceAll(' ', ''));
  const totp = new OTPAuth.TOTP({ secret });
  await page.fill('input[name="code"]', totp.generate() === '123456' ? '654321' : '123456');
  await enter(noor);
  expect(await problems(noor)).toEqual(['code']);
  await page.fill('input[name="code"]', totp.generate());
  await enter(noor);
  const recovery = await page.locator('main li code').first().innerText();
  await noor.isWellMade('en');
  await enter(noor);
  expect(page.url()).not.toMatch(/sign-in/);
  await noor.go('/account');
  expect(await said(noor)).toContain('Noor Haddon');
  expect((await page.request.get(invitation)).status()).toBe(410);
  await noor.go('/sign-out');
  await enter(noor);
  expect(page.url()).toMatch(/\/signed-out/);

  await noor.go('/sign-in');
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await noor.press(page.locator('main form', { has: page.locator('input[name="password"]') }).locator('button'));
  expect(page.url()).toMatch(/\/sign-in\/code/);
  await noor.isWellMade('en');
  // The code just used is not taken again; a recovery code is, once.
  await page.fill('input[name="code"]', totp.generate());
  await enter(noor);
  if (page.url().includes('/sign-in/code')) {
    await page.fill('input[name="code"]', recovery);
    await enter(noor);
  }
  await noor.go('/account');
  expect(await said(noor)).toContain('Noor Haddon');
});
