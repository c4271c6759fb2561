import { expect, test } from 'vitest';
import { words as measures } from '#modules/measures/words.es.ts';
import { linkWords } from '#modules/organizations/link-words.en.ts';
import { words as organizations } from '#modules/organizations/words.es.ts';
import { guestWords } from '#modules/referrals/guest-words.es.ts';
import { inboxWords } from '#modules/referrals/inbox-words.es.ts';
import { wordsEs } from '../../src/web/words.es.ts';
import { said } from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();

test('an organization finds all that is asked of it at one address: answers, posts room, reads its figures', async () => {
  const alma = await visitor({ viewport: DESKTOP });
  await alma.signInAs('Alma Reyes-Whitfield');
  await alma.go('/directory?q=Eastbank+Family+Center');
  await alma.press(alma.page.locator('.al-found a[href^="/directory/organizations/"]').first());
  await alma.press(alma.page.getByRole('link', { name: linkWords.go }));
  await alma.isWellMade('en');
  await alma.press(alma.page.locator('form:has(input[value="inbox"])').getByRole('button', { name: linkWords.make }));
  const once = await said(alma);
  await alma.isWellMade('en');
  const link = once.match(/http\S+(\/inbox\/[\w-]+)/)![1]!;

  const office = await visitor({ viewport: PHONE, language: 'es' });
  const { page } = office;
  expect(await office.go(link)).toBe(200);
  await office.isWellMade('es');
  for (const fact of ['Wisly', 'Eastbank Family']) expect(await said(office)).not.toContain(fact);
  await page.fill('input[name="_code"]', once.match(/\b\d{6}\b/)![0]);
  await office.press(page.getByRole('button', { name: wordsEs.guest.codeGo }));
  expect(await said(office)).toContain('Wisly');
  await office.isWellMade('es');

  await office.press(page.locator(`main a[href^="${link}/"]`, { hasText: 'Homework afternoons' }).first());
  await office.isWellMade('es');
  await office.press(page.getByRole('link', { name: guestWords.say.started, exact: true }));
  await office.isWellMade('es');
  await office.press(page.getByRole('button', { name: guestWords.send }));
  expect(await said(office)).toContain(guestWords.state.started);
  await office.press(page.getByRole('link', { name: guestWords.backToInbox }));
  expect(await said(office)).toContain(inboxWords.groups.going);

  await office.press(page.getByRole('button', { name: organizations.ownEntry.full }).first());
  expect(await said(office)).toContain(inboxWords.doneRoom);
  await office.press(page.getByRole('link', { name: inboxWords.figuresGo }));
  expect(await said(office)).toContain(measures.own.title);
  await office.isWellMade('es');
  await office.go(link);
  await office.press(page.getByRole('link', { name: inboxWords.entryGo }));
  await office.isWellMade('es');
  await office.press(page.locator('main a[href*="/services/"]').first());
  await office.isWellMade('es');

  await alma.go(new URL(alma.page.url()).pathname);
  await alma.press(alma.page.locator('form:has(input[value="inbox"])').getByRole('button', { name: linkWords.end }));
  expect(await office.go(link)).toBe(404);
  expect(await said(office)).not.toContain('Wisly');
});
