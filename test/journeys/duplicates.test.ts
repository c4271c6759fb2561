import { expect, test } from 'vitest';
import { words as english } from '#modules/people/words.en.ts';
import { words as spanish } from '#modules/people/words.es.ts';
import { openChild, problems, said, send } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

test('the same aunt entered twice is asked about, compared, joined, and made two again', async () => {
  // Without script, on a phone: the names go by post and never stand in an address.
  const maya = await visitor({ viewport: PHONE, script: false });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  for (const [child, known] of [
    ['Ada', false],
    ['Zuri', true],
  ] as const) {
    const address = await openChild(maya, child);
    await maya.go(`${address}/people/new`);
    await send(maya);
    expect(await page.locator('.al-errors li').count()).toBe(2);
    await page.selectOption('select[name="kind"]', 'aunt');
    await page.fill('input[name="firstName"]', known ? 'Delya' : 'Delia');
    await page.fill('input[name="lastName"]', 'Marchetti');
    await page.selectOption('select[name="bornOn-month"]', '3');
    await page.fill('input[name="bornOn-day"]', '4');
    await page.fill('input[name="bornOn-year"]', '1980');
    await send(maya);
    expect(await page.locator('input[name="who"]').count()).toBe(known ? 2 : 1);
    if (known) expect(await said(maya)).toContain('Delia Marchetti');
    expect(page.url()).not.toContain('elia');
    await page.check('input[name="who"][value="new"]');
    await maya.press(page.locator('form[action$="/people/add"] button'));
    expect(page.url()).toMatch(/done=relative$/);
    expect((await page.locator('main a[href^="/people/duplicates/"]').count()) > 0).toBe(known);
  }

  const denise = await visitor({ viewport: DESKTOP, language: 'es' });
  await denise.signInAs('Denise Hargrove');
  await denise.press(denise.page.locator('main a[href="/people/duplicates"]'));
  await denise.isWellMade('es');
  await denise.press(denise.page.locator('main a[href^="/people/duplicates/"]', { hasText: 'Marchetti' }));
  await denise.isWellMade('es');
  const join = denise.page.locator('form:has(input[value="join"])');
  await denise.press(join.locator('button'));
  expect(await problems(denise)).toEqual(['keep', 'reason']);
  await join.locator('input[name="keep"]').first().check();
  await join.locator('textarea').fill('La madre lo confirmó.');
  await denise.press(join.locator('button'));
  expect(await said(denise)).toContain(spanish.duplicates.done.merged);
  expect(await denise.page.locator('main a[href^="/people/duplicates/"]', { hasText: 'Marchetti' }).count()).toBe(0);

  const phone = await visitor({ viewport: PHONE });
  await phone.signInAs('Denise Hargrove');
  await phone.go('/people/duplicates');
  await phone.press(phone.page.locator('main a[href^="/people/merges/"]', { hasText: 'Marchetti' }));
  await phone.isWellMade('en');
  await phone.page.fill('textarea[name="reason"]', 'Two sisters of one name.');
  await send(phone);
  expect(await said(phone)).toContain(english.duplicates.done.unmerged);
});
