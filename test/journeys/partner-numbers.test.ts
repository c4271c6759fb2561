import { expect, test } from 'vitest';
import { words } from '#modules/measures/words.en.ts';
import { words as wordsEs } from '#modules/measures/words.es.ts';
import { openChild, said, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** The shared figures of a community, as its card says them. */
async function figuresOf(who: Visitor, community: string): Promise<string> {
  const own = who.page.locator('main section', {
    has: who.page.getByRole('heading', { name: community, exact: true }),
  });
  // A phone stands the cells of a row one under the other.
  const said = (await own.last().innerText()).replaceAll(/\s+/g, ' ');
  expect(said).toMatch(/\d/);
  return said;
}

test('Rosa lee en su teléfono los mismos números que Odalys, y lo que hizo lo lee Odalys; nothing else opens for her', async () => {
  const rosa = await visitor({ viewport: PHONE, language: 'es' });
  await rosa.signInAs('Rosa Villareal');
  await rosa.go('/partner/figures');
  await rosa.isWellMade('es');

  const odalys = await visitor({ viewport: DESKTOP, language: 'es' });
  await odalys.signInAs('Odalys Pruitt');
  await odalys.go('/communities/shared');
  await odalys.isWellMade('es');
  expect(await figuresOf(rosa, 'Eastbank')).toBe(await figuresOf(odalys, 'Eastbank'));
  expect(await said(rosa)).not.toContain('Citrus Ridge');
  await odalys.switchTo('en');

  await rosa.go('/partner/goals');
  await rosa.isWellMade('es');
  const way = rosa.page.locator('a[href^="/partner/steps/"]').first();
  const step = (await way.getAttribute('aria-label'))!.replace(`${wordsEs.goals.markDone}: `, '');
  await rosa.press(way);
  await rosa.isWellMade('es');
  await rosa.page.fill('textarea[name="words"]', 'Abrimos el sábado');
  await send(rosa);
  expect(await said(rosa)).toContain(wordsEs.ownGoals.saved);

  await odalys.go('/communities');
  await odalys.press(odalys.page.getByRole('link', { name: 'Eastbank', exact: true }).first());
  const community = new URL(odalys.page.url()).pathname;
  await odalys.go(`${community}/goals`);
  const row = await odalys.page.locator('tr', { hasText: step }).innerText();
  expect(row).toContain(words.goals.doneOn.split(' {{')[0]);
  await odalys.isWellMade('en');

  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const child = await openChild(maya, 'Poppy');
  await odalys.go('/communities');
  const other = await odalys.page.getByRole('link', { name: 'Citrus Ridge', exact: true }).first().getAttribute('href');
  await odalys.go('/partners');
  const partner = await odalys.page.locator('main a[href^="/partners/0"]').first().getAttribute('href');
  for (const path of [
    '/children',
    child,
    `${child}/health`,
    '/partners',
    partner!,
    `${other}/goals`,
    `${community}/goals`,
  ]) {
    expect([path, await rosa.go(path)]).toEqual([
      path,
      expect.toSatisfy((status: number) => status === 403 || status === 404),
    ]);
    for (const fact of ['Poppy', 'Citrus Ridge']) expect(await said(rosa)).not.toContain(fact);
  }
  await rosa.isWellMade('es');
});
