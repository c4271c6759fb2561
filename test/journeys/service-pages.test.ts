import { expect, test } from 'vitest';
import { openChild, post } from './support/story.ts';
import { unfinished } from './support/unfinished.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** The page at both widths and in both languages. */
async function lookAt(who: Visitor, path: string): Promise<void> {
  for (const [viewport, lang] of [
    [DESKTOP, 'en'],
    [PHONE, 'es'],
  ] as const) {
    await post(who, '/language', { lang, back: '/' });
    await who.page.setViewportSize(viewport);
    expect(await who.go(path), path).toBe(200);
    await who.isWellMade(lang);
    expect.soft(await unfinished(who, lang), path).toEqual([]);
  }
}

const hrefOf = async ({ page }: Visitor, selector: string) =>
  (await page.locator(`main ${selector}`).first().getAttribute('href'))!;

test('pages of a referral that no address alone opens: its link, its fax, the driver, the end of a need', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  await maya.go(`${await openChild(maya, 'Poppy')}/services`);
  const referral = await hrefOf(maya, 'section h3 a[href*="/services/"]');
  const need = await hrefOf(maya, 'a[href*="/needs/"][href$="/end"]');
  for (const path of [`${referral}/link`, `${referral}/fax`, need]) await lookAt(maya, path);

  const camille = await visitor({ viewport: DESKTOP });
  await camille.signInAs('Camille Baptiste');
  await camille.go(`${await openChild(camille, 'Wisly')}/services`);
  await camille.press(camille.page.getByRole('link', { name: 'Homework afternoons' }).first());
  await lookAt(camille, await hrefOf(camille, 'a[href$="/driver"]'));
});

test('pages by which an organization is kept: its entry, its links, its volunteers, its days in our offices', async () => {
  const odalys = await visitor({ viewport: DESKTOP });
  await odalys.signInAs('Odalys Pruitt');
  await odalys.go('/directory?q=Rides+Together');
  const organization = await hrefOf(odalys, '.al-found a[href^="/directory/organizations/"]');
  for (const page of ['links', 'volunteers', 'days', 'edit', 'services/new'])
    await lookAt(odalys, `${organization}/${page}`);
});
