import { expect, test } from 'vitest';
import { fillMoment, minutesAgo, openChild, problems, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const TODAY = minutesAgo(24 * 60);

/** Who and when, by PSC-17, told by a caregiver. */
async function choose(who: Visitor, child: string): Promise<void> {
  await who.go(`${child}/assessments`);
  await who.press(who.page.locator('main a[href$="/assessments/new"]').first());
  await who.page.selectOption('select[name="instrument"]', 'psc-17.1999');
  await fillMoment(who, 'givenOn', TODAY);
  await who.page.selectOption('select[name="informant"]', 'caregiver');
  await who.page.check('input[name="way"][value="phone"]');
  await who.page.selectOption('select[name="language"]', 'en');
  await send(who);
  expect(new URL(who.page.url()).pathname).toBe(`${child}/assessments/new/answers`);
}

/** Every question with "sometimes": 17 in all, over the cut-offs of the total and of feelings turned inward. */
async function answer({ page }: Visitor): Promise<void> {
  for (let question = 1; question <= 17; question += 1)
    await page.check(`input[name="answer-psc${question}"][value="1"]`);
}

test('on a phone without script: a result over the cut-off, a need a person confirms, and the services that answer it', async () => {
  const maya = await visitor({ viewport: PHONE, script: false });
  await maya.signInAs('Maya Thornton');
  const child = await openChild(maya, 'Malik');
  await choose(maya, child);
  // Nothing answered is told, and what was answered is kept for later.
  await send(maya);
  expect(await problems(maya)).toEqual(['answer-psc1']);
  await answer(maya);
  await maya.press(maya.page.locator('button[name="act"][value="later"]'));
  expect(await maya.page.locator('main').textContent()).toContain('What you typed is kept.');
  await maya.go(`${child}/assessments/new/answers`);
  expect(await maya.page.isChecked('input[name="answer-psc17"][value="1"]')).toBe(true);
  await maya.isWellMade('en');
  await send(maya);
  await maya.page.fill('textarea[name="childWords"]', 'I like it when it rains at night.');
  await maya.page.check('input[name="sources"][value="caregiver"]');
  await send(maya);

  const main = maya.page.locator('main');
  expect(await main.textContent()).toContain('The assessment is written down.');
  expect(await main.locator('blockquote').textContent()).toBe('I like it when it rains at night.');
  await maya.isWellMade('en');
  await maya.press(main.locator('a[href*="/suggestions/"]').first());
  expect(await main.textContent()).toContain('Services that answer it and take new people');
  expect(await main.locator('a[href^="/directory/services/"]').count()).toBeGreaterThan(0);
  await maya.isWellMade('en');
  await maya.press(main.locator('form button').first());
  expect(new URL(maya.page.url()).pathname).toBe(`${child}/services/new`);
  expect(new URL(maya.page.url()).searchParams.get('need')).not.toBeNull();
  await maya.go(`${child}/services`);
  expect(await main.textContent()).toContain('Counseling and therapy');
});

test('in Spanish at a desk: the same questions as they were published, a correction, and the one set aside', async () => {
  const maya = await visitor({ viewport: DESKTOP, language: 'es' });
  await maya.signInAs('Maya Thornton');
  const child = await openChild(maya, 'Ada');
  await maya.go(`${child}/assessments`);
  await maya.isWellMade('es');
  await choose(maya, child);
  await maya.isWellMade('es');
  expect(await maya.page.locator('legend span[lang="en"]').first().textContent()).toBe('Fidgety, unable to sit still');
  await answer(maya);
  await send(maya);
  await maya.isWellMade('es');
  await send(maya);
  await maya.isWellMade('es');
  const main = maya.page.locator('main');
  await maya.press(main.locator('a[href*="/suggestions/"]').first());
  await maya.isWellMade('es');
  await maya.page.locator('main details summary').click();
  await maya.page.fill('textarea[name="why"]', 'Ya va a terapia');
  await maya.press(main.locator('details button'));
  expect(await main.textContent()).toContain('La sugerencia se dejó a un lado');

  await maya.press(main.locator('td a[href*="/assessments/"], th a[href*="/assessments/"]').first());
  await maya.press(main.getByRole('button', { name: 'Corregir esto' }));
  await send(maya);
  await maya.page.check('input[name="answer-psc1"][value="0"]');
  await send(maya);
  await send(maya);
  expect(await problems(maya)).toEqual(['why']);
  await maya.page.fill('textarea[name="why"]', 'Se marcó mal la primera');
  await send(maya);
  expect(await main.textContent()).toContain('Corrige una versión anterior: Se marcó mal la primera');
  expect(await main.textContent()).toContain('dejada a un lado por Maya Thornton');
});
