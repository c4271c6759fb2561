import { expect, test } from 'vitest';
import { DESKTOP, visitors } from './support/visitor.ts';

const visitor = visitors();

test('somebody is found with the keyboard alone, also misspelled, and what was typed stands in no address', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const addresses: string[] = [];
  page.on('request', request => addresses.push(request.url()));
  const focused = () =>
    page.evaluate(
      () => (document.activeElement as HTMLElement).id || (document.activeElement as HTMLElement).innerText,
    );
  /** The key is heard once the page has its script. */
  const slash = (field: string) =>
    expect
      .poll(async () => {
        if ((await focused()) !== field) await page.keyboard.press('/');
        return focused();
      })
      .toBe(field);

  await maya.go('/today');
  await slash('search-field');
  await page.keyboard.type('suth');
  await page.locator('#search-list [role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#search-list').waitFor({ state: 'hidden' });
  await page.keyboard.type('erl');
  await page.locator('#search-list [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const option = page.locator('#search-list [aria-selected=true]');
  expect(await option.textContent()).toContain('Malik Sutherland');
  expect(await page.locator('#search-field').getAttribute('aria-activedescendant')).toBe(
    await option.getAttribute('id'),
  );
  await Promise.all([page.waitForURL(/\/children\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')]);

  await slash('search-field');
  await page.keyboard.type('malic southerlend');
  await Promise.all([page.waitForURL(/\/search$/), page.keyboard.press('Enter')]);
  expect(await page.locator('.al-found').innerText()).toContain('Sounds like what you typed');
  await slash('q');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('Malik Sutherland');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('q');

  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter(address => /suth|malic|souther/i.test(address))).toEqual([]);
});
