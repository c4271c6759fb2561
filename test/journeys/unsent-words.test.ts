import { expect, test } from 'vitest';
import { openChild, said } from './support/story.ts';
import { PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** Waits until the device holds what was typed (or holds nothing), and answers all that lies there. */
const keptIn = async ({ page }: Visitor, some = true): Promise<string> => {
  await page.waitForFunction(
    wanted => Object.keys(sessionStorage).some(key => key.startsWith('alongside')) === wanted,
    some,
  );
  return page.evaluate(() => JSON.stringify({ ...sessionStorage }));
};
const offer = ({ page }: Visitor) => page.locator('[data-keep-offer]:not([hidden])').first();
const alert = ({ page }: Visitor) => page.locator('[data-keep-alert]:not([hidden])').first();

test('a worker’s words survive a reload, another person at the browser and a lost connection, and are sent once', async () => {
  const maya = await visitor();
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const zuri = await openChild(maya, 'Zuri');
  const form = `${zuri}/contacts/requests/new`;
  const words = 'A bus seat beside her friend';
  await maya.go(form);
  await page.fill('textarea[name="what"]', words);
  await page.selectOption('select[name="ofWhom"]', 'school');
  expect(await keptIn(maya)).not.toMatch(/bus|what|ofWhom/);
  await page.reload();
  await offer(maya).waitFor();

  // Whoever sits down at the same tab next finds nothing of it.
  await page.context().clearCookies();
  await maya.signInAs('Denise Hargrove');
  await maya.go(form);
  await page.waitForLoadState('networkidle');
  expect(await page.inputValue('textarea[name="what"]')).toBe('');
  expect(await offer(maya).count()).toBe(0);
  await page.context().clearCookies();
  await maya.signInAs('Maya Thornton');
  await maya.go(form);
  await offer(maya).waitFor();
  await maya.isWellMade('en');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  expect(await page.inputValue('textarea[name="what"]')).toBe(words);
  expect(await page.inputValue('select[name="ofWhom"]')).toBe('school');
  await page.fill('input[name="whom"]', 'The school office');

  await page.context().setOffline(true);
  await page.locator('.al-formpage__end .al-actions button').click();
  await alert(maya).waitFor();
  expect(await alert(maya).innerText()).toContain('There is no connection. What you typed is still here');
  expect(await page.inputValue('textarea[name="what"]')).toBe(words);
  await page.context().setOffline(false);
  await alert(maya).getByText('The connection is back').waitFor();
  await maya.isWellMade('en');
  await maya.press(alert(maya).getByRole('button', { name: 'Send it again' }));
  expect(await said(maya)).toContain(words);
  await maya.go(form);
  await keptIn(maya, false);
  expect(await offer(maya).count()).toBe(0);
});

test('on a phone a mother’s words to the court are kept too, and gone when she signs out', async () => {
  const yesenia = await visitor({ viewport: PHONE, language: 'es' });
  await yesenia.signInAs('Yesenia Delgado');
  const { page } = yesenia;
  await yesenia.go('/home/hearings');
  await yesenia.press(page.locator('main a[href^="/home/hearings/"]').first());
  await yesenia.press(page.locator('main a[href$="/statement"]'));
  const form = new URL(page.url()).pathname;
  const words = 'Duerme toda la noche desde el lunes.';
  await page.fill('textarea[name="words"]', words);
  await page.context().setOffline(true);
  await page.locator('main form button[type="submit"]').last().click();
  await alert(yesenia).waitFor();
  expect(await alert(yesenia).innerText()).toContain('No hay conexión');
  await yesenia.isWellMade('es');
  await page.context().setOffline(false);

  // The page is lost and opened again.
  await keptIn(yesenia);
  await yesenia.go(form);
  await offer(yesenia).waitFor();
  await page.getByRole('button', { name: 'Recuperarlo' }).click();
  expect(await page.inputValue('textarea[name="words"]')).toBe(words);
  await keptIn(yesenia);
  await yesenia.press(page.locator('form[action="/sign-out"] button'));
  await keptIn(yesenia, false);
});
