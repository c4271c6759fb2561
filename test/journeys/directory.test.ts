import { expect, test } from 'vitest';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

test('a visitor without sign-in finds help by words and by the map, in Spanish, and no address of a shelter', async () => {
  const nobody = await visitor({ viewport: PHONE, script: false, language: 'es' });
  const { page } = nobody;
  expect(await nobody.go('/directory')).toBe(200);
  await nobody.switchTo('es');
  await page.locator('#q').fill('consejería para niños');
  await nobody.press(page.locator('form.al-search-services button'));
  const found = page.locator('.al-found');
  expect(await found.innerText()).toContain('Bright Harbor Counseling');
  expect(await found.innerText()).toContain('Lista de espera: cerca de 21 días');
  await nobody.isWellMade('es');
  await nobody.press(found.locator('a[href^="/directory/services/"]').first());
  expect(await page.locator('main').innerText()).toContain('Medicaid');

  await nobody.go('/directory?q=violencia+doméstica');
  expect(await found.innerText()).toContain('La dirección es confidencial');
  expect(await page.locator('main form[action="/leave"]').count()).toBe(1);
  expect(await page.locator('.al-areamap__point').count()).toBe(0);

  await nobody.go('/directory?q=submarinos');
  await nobody.press(page.locator('main form[method="post"]:not([action]) button'));
  expect(await page.locator('main').innerText()).toContain('Está en la lista de deseos');

  await nobody.go('/directory');
  const href = await page.locator('.al-areamap a[aria-label="Fisher Key"]').getAttribute('href');
  await nobody.go(href!);
  expect(await found.innerText()).not.toContain('Rides Together');
  expect(await found.innerText()).toContain('Calusa Benefits Center');
  await nobody.go(href!.replace('/directory?', '/directory/print?'));
  expect(await page.locator('main').innerText()).toContain('Calusa Benefits Center');
});

test('a caregiver asks to be told of room, and who keeps the directory posts it in one tap', async () => {
  const lorraine = await visitor({ viewport: PHONE });
  await lorraine.signInAs('Lorraine Baxter');
  await lorraine.go('/directory?q=Nightingale');
  await lorraine.press(lorraine.page.locator('.al-found a[href^="/directory/services/"]').first());
  const entry = new URL(lorraine.page.url()).pathname;
  expect(await lorraine.page.locator('main').innerText()).toContain('Full');
  await lorraine.press(lorraine.page.locator(`form[action="${entry}/watch"] button`));
  expect(await lorraine.page.locator('main').innerText()).toContain('You will be told');
  await lorraine.isWellMade();

  const odalys = await visitor({ viewport: DESKTOP });
  await odalys.signInAs('Odalys Pruitt');
  await odalys.go(entry);
  await odalys.press(odalys.page.locator(`form[action="${entry}/capacity"] button[value="open"]`));
  expect(await odalys.page.locator('main').innerText()).toContain('The room is posted');
  expect(await odalys.page.locator('main').innerText()).toContain('Has room');
  await odalys.isWellMade();
  for (const page of ['edit', 'place', 'capacity']) {
    expect(await odalys.go(`${entry}/${page}`)).toBe(200);
    await odalys.isWellMade();
  }
  await odalys.press(odalys.page.locator('main form button[type="submit"]').last());
  expect(await odalys.page.locator('main').innerText()).toContain('There is 1 thing to fix');
});
