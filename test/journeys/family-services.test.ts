import { expect, test } from 'vitest';
import { familyWords as family } from '#modules/referrals/family/words.en.ts';
import { words as referrals } from '#modules/referrals/words.en.ts';
import { words as workspace } from '#modules/workspace/words.en.ts';
import { openChild, said, send } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

test('a caregiver asks for a service she found, on a phone without script, and the worker has it as a task', async () => {
  const ingrid = await visitor({ viewport: PHONE, script: false });
  await ingrid.signInAs('Ingrid Solheim');
  const { page } = ingrid;
  await ingrid.go('/home');
  await ingrid.press(page.locator('main a[href^="/home/children/"]', { hasText: 'Junie' }).first());
  await ingrid.press(page.locator('main a[href$="/services"]'));
  expect(await said(ingrid)).toContain('Youth teams');
  expect(await said(ingrid)).toContain(family.states.completed);
  await ingrid.isWellMade('en');

  await ingrid.press(page.getByRole('link', { name: family.fitGo }));
  await ingrid.isWellMade('en');

  await ingrid.go('/directory?q=homework');
  await ingrid.press(page.locator('.al-found a[href^="/directory/services/"]').first());
  const service = await page.locator('h1').innerText();
  await ingrid.press(page.locator('a[href^="/home/services/ask"]'));
  await ingrid.isWellMade('en');
  await page.locator('label', { hasText: 'Junie' }).locator('input[name="person"]').check();
  expect(await page.locator('select[name="kind"]').inputValue()).toBe('tutoring');
  await page.fill('textarea[name="words"]', 'She asks for help with reading');
  await send(ingrid);
  for (const told of [family.done.asked, 'She asks for help with reading', service])
    expect(await said(ingrid)).toContain(told);

  const devon = await visitor({ viewport: DESKTOP });
  await devon.signInAs('Devon Ellery');
  await devon.go('/today');
  const task = devon.page.locator('#due .al-due', { hasText: 'Junie: Somebody of the family asks for help' }).last();
  expect(await task.innerText()).toContain(workspace.verbs.service_asked);
  expect(await task.innerText()).toContain(service);
  await devon.go(`${await openChild(devon, 'Junie')}/services`);
  expect(await said(devon)).toContain('She asks for help with reading');
  await devon.isWellMade('en');
});

test('a mother says no to what was offered to her, in one step and without a reason', async () => {
  const megan = await visitor({ viewport: PHONE });
  await megan.signInAs('Megan Byrne');
  await megan.go('/home');
  await megan.press(megan.page.locator('a[href="/home/services"]:visible').first());
  await megan.isWellMade('en');
  // What a rule of its own protects is not named where others may read the screen.
  expect(await said(megan)).toContain(family.privateService);
  expect(await said(megan)).not.toContain('treatment');
  await megan.press(megan.page.getByRole('link', { name: family.noGo }));
  expect(await said(megan)).toContain(family.noText);
  await megan.isWellMade('en');
  await send(megan);
  expect(await said(megan)).toContain(family.done.no);
  expect(await said(megan)).toContain(family.states.withdrawn);

  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs('Andre Villanueva');
  await andre.go(`${await openChild(andre, 'Elena')}/services`);
  expect(await said(andre)).toContain(referrals.states.withdrawn);
});
