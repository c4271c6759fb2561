import { expect, test } from 'vitest';
import { openChild, said } from './support/story.ts';
import { visitors } from './support/visitor.ts';

const visitor = visitors();

test('Tamsin of the other organization finds no Tidewater child, by name or by address', async () => {
  const jerome = await visitor();
  await jerome.signInAs('Jerome Watkins');
  const theirs = await openChild(jerome, 'Theo');
  expect((await jerome.page.request.get(theirs)).status()).toBe(200);

  const tamsin = await visitor();
  await tamsin.signInAs('Tamsin Boyd');
  const { page } = tamsin;
  const own = await openChild(tamsin, 'Callie');
  expect((await page.request.get(`${own}.data`)).status()).toBe(200);
  for (const name of ['Malik', 'Whitaker', 'Theo', 'Callie']) {
    await tamsin.go('/search');
    await page.fill('main input[name="q"]', name);
    await tamsin.press(page.locator('main form[action="/search"] button'));
    const found = await said(tamsin);
    if (name === 'Callie') expect(found).toContain('Callie Frost');
    else expect(found, name).toContain('Nothing found that you may see');
  }
  const pages = [
    '',
    '/people',
    '/placement',
    '/health',
    '/school',
    '/documents',
    '/tasks',
    '/plan',
    '/who-can-see',
    '/history',
  ];
  for (const path of [...pages, '/names', '/move/when', '/documents/new', '/health/card', '/plan/read'].map(
    end => theirs + end,
  )) {
    const asked = [
      path,
      `${path}.data`,
      `${path}.data?_routes=root`,
      `${path}.data?_routes=modules/workspace/pages/child`,
    ];
    for (const address of asked) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      const body = await answer.text();
      expect(body, address).not.toMatch(/Theo|Whitaker|Haddad/);
      if (!address.includes('_routes')) expect(answer.status(), address).toBe(404);
    }
  }
});
