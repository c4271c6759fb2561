import { expect, test } from 'vitest';
import { words as agreementsEs } from '#modules/agreements/words.es.ts';
import { words } from '#modules/partnerships/words.en.ts';
import { words as wordsEs } from '#modules/partnerships/words.es.ts';
import { doorCode, readValues, sign } from './support/plan.ts';
import { card, fillMoment, problems, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const now = Temporal.Now.zonedDateTimeISO(ZONE);
const inDays = (days: number) => typed(now.add({ days }));
const NAME = 'Mangrove Readers';
const MAKES = 'Alma Reyes-Whitfield';
const SIGNS = 'Yanelis Cabrera';
const LIST = [
  'Organization,Email,Type,Status,Contact person,Contact email',
  `${NAME},hello@mangrove.example.org,,Thought of,${SIGNS},yanelis@mangrove.example.org`,
  `${NAME.toLowerCase()},,,Partner,,`,
  'Eastbank Family Center,,,Partner,,',
  'Ridge Mothers Circle,not an address,,Partner,,',
].join('\n');

/** Address of the partner, and of what is agreed with it: set by the first runs. */
let partner = '';
let agreement = '';

const odalysAt = async (path: string): Promise<Visitor> => {
  const odalys = await visitor({ viewport: DESKTOP });
  await odalys.signInAs('Odalys Pruitt');
  await odalys.go(path);
  return odalys;
};
const link = (who: Visitor, name: string) => who.page.getByRole('link', { name, exact: true }).first();
const button = (who: Visitor, name: string) => who.page.getByRole('button', { name, exact: true }).first();

/** Brings the list in; answers what was said of its rows before it was. */
async function bringIn(odalys: Visitor): Promise<string> {
  const { page } = odalys;
  await odalys.go('/partners/import');
  await page.setInputFiles('input[name="file"]', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await odalys.press(button(odalys, words.partnerImport.read));
  const found = await said(odalys);
  await odalys.isWellMade('en');
  await odalys.press(button(odalys, words.partnerImport.take));
  return found;
}

async function logContact(odalys: Visitor, summary: string, next?: string): Promise<void> {
  const { page } = odalys;
  await odalys.go(`${partner}/contacts`);
  await page.fill('textarea[name="summary"]', summary);
  if (next) await page.fill('input[name="nextStep"]', next);
  await odalys.press(button(odalys, words.contacts.save));
}

test('a list of partners comes in once; a prospect gets its score, and is asked until somebody answers', async () => {
  const odalys = await odalysAt('/partners');
  const { page } = odalys;
  const found = await bringIn(odalys);
  for (const told of ['stands on line 2 already', '“not an address” is no email address', words.partnerImport.there])
    expect(found).toContain(told);
  expect(await said(odalys)).toContain('1 are new, 1 were here already');
  expect(await bringIn(odalys)).toContain('0 new, 2 here already');
  expect(await said(odalys)).toContain('0 are new, 2 were here already');

  await odalys.go('/partners?name=Mangrove');
  await odalys.press(link(odalys, NAME));
  partner = new URL(page.url()).pathname;
  await odalys.press(page.locator('main a[href$="/score"]').first());
  await send(odalys);
  expect(await problems(odalys)).toHaveLength(7);
  for (const [name, points] of Object.entries({ contribution: 3, reach: 2, readiness: 1 })) {
    await page.check(`input[name="${name}"][value="${points}"]`);
    await page.fill(`textarea[name="${name}Words"]`, 'Forty families come to their story hour');
  }
  await page.check('input[name="decision"][value="approach"]');
  await odalys.isWellMade('en');
  await send(odalys);
  expect(await said(odalys)).toContain('Forty families come to their story hour');
  await odalys.go('/partners/prospects');
  expect(await page.locator('tr', { hasText: NAME }).innerText()).toContain(words.partnerDecisions.approach);

  await logContact(odalys, 'Nobody picked up');
  await logContact(odalys, 'Left a message');
  await logContact(odalys, 'Yanelis called back: come on Thursday', 'Visit the story hour');
  expect(await problems(odalys)).toEqual(['nextOn']);
  expect(await page.inputValue('textarea[name="summary"]')).toContain('Yanelis called back');
  await fillMoment(odalys, 'nextOn', inDays(4));
  await odalys.isWellMade('en');
  await odalys.press(button(odalys, words.contacts.save));
  for (const told of ['Nobody picked up', 'Left a message', 'Visit the story hour'])
    expect(await said(odalys)).toContain(told);
  await odalys.go(partner);
  expect(await card(odalys, words.partnerPage.tasks).innerText()).toContain('Visit the story hour');

  await odalys.go(`${partner}/move`);
  await page.check('input[name="to"][value="partner"]');
  await send(odalys);
  expect(await said(odalys)).toContain(words.partnerStates.partner);
});

test('a memorandum that lacks a clause is not sent out; it is completed, and the partner is asked to sign', async () => {
  const odalys = await odalysAt(`${partner}/agreements`);
  const { page } = odalys;
  await odalys.press(page.locator('main a[href*="/agreements-with-partners/new"]').first());
  await page.fill('input[name="title"]', 'Story hour for every child');
  await fillMoment(odalys, 'from', inDays(0));
  await fillMoment(odalys, 'until', inDays(364));
  await send(odalys);
  agreement = new URL(page.url()).pathname;
  await odalys.press(link(odalys, words.agreementPage.edit));
  await page.fill('textarea[name="es-conflict_resolution"]', '');
  await send(odalys);
  expect(await problems(odalys)).toEqual(['es-conflict_resolution']);
  await page.fill('textarea[name="en-conflict_resolution"]', '');
  await send(odalys);
  expect(await said(odalys)).toContain(words.agreementPage.missing);
  await odalys.isWellMade('en');

  await odalys.press(link(odalys, words.agreementPage.addDuty));
  await page.locator('label', { hasText: NAME }).first().click();
  await page.fill('input[name="what"]', 'Send the days of the story hour');
  await fillMoment(odalys, 'firstOn', inDays(30));
  await send(odalys);
  expect(await said(odalys)).toContain('Send the days of the story hour');

  await odalys.press(link(odalys, words.agreementPage.send));
  await page.selectOption('select[name="agencySignerId"]', { label: MAKES });
  const signer = page.locator('select[name^="signer-"]');
  await signer.selectOption({ index: 1 });
  await send(odalys);
  for (const told of ['is not written yet', 'Nobody has rated', `${SIGNS} may not sign`])
    expect(await page.locator('.al-errors').innerText()).toContain(told);
  await odalys.isWellMade('en');

  await odalys.go(`${partner}/profile/line?line=mission&side=partner`);
  await page.fill('textarea[name="words"]', 'Every child is read to');
  await send(odalys);
  await odalys.go(`${partner}/profile/rating`);
  await page.check('input[name="rating"][value="4"]');
  await page.fill('textarea[name="reasons"]', 'Both want children to be read to');
  await send(odalys);
  expect(await said(odalys)).toContain('Both want children to be read to');
  await odalys.go(partner);
  await odalys.press(link(odalys, SIGNS));
  await page.check('input[name="signs"]');
  await page.fill('input[name="speaks"]', 'es');
  await odalys.press(button(odalys, words.partnerPerson.save));
  await odalys.go(`${agreement}/text`);
  await page.fill('textarea[name="en-conflict_resolution"]', 'We talk within ten days.');
  await page.fill('textarea[name="es-conflict_resolution"]', 'Hablamos en diez días.');
  await send(odalys);
  expect(await said(odalys)).toContain(words.agreementPage.nothingMissing);

  await odalys.press(link(odalys, words.agreementPage.send));
  await page.selectOption('select[name="agencySignerId"]', { label: MAKES });
  await signer.selectOption({ index: 1 });
  await send(odalys);
  expect(await said(odalys)).toContain(words.agreementPage.doneSent);
});

test('el aliado firma por un enlace, en español y sin cuenta; the agency signs, duties have days, a renewal follows', async () => {
  const odalys = await odalysAt(agreement);
  await odalys.press(link(odalys, words.agreementPage.ask));
  await odalys.isWellMade('en');
  await odalys.press(card(odalys, SIGNS).locator('form:has(input[value="doorstep"]) button'));
  const door = await doorCode(odalys);

  const yanelis = await visitor({ viewport: PHONE, language: 'es' });
  const { page } = yanelis;
  await yanelis.go(door.link);
  await yanelis.switchTo('es');
  await yanelis.isWellMade('es');
  await page.fill('main input[name="code"]', door.digits);
  await yanelis.press(page.locator('main form button').last());
  const signing = new URL(page.url()).pathname;
  expect(signing).toMatch(/^\/sign\/[^/]+$/);
  await yanelis.switchTo('es');
  await yanelis.isWellMade('es');
  await readValues(yanelis);
  await yanelis.isWellMade('es');
  expect(await said(yanelis)).toContain('Hablamos en diez días.');
  expect(await said(yanelis)).toContain(wordsEs.agreementKinds.memorandum);
  await sign(yanelis, SIGNS);
  expect(new URL(page.url()).pathname).toBe(`${signing}/done`);
  expect(await said(yanelis)).toContain(agreementsEs.done.thanks.split('{{')[0]);
  await yanelis.isWellMade('es');
  expect((await page.request.get(`${signing}/paper`)).headers()['content-type']).toBe('application/pdf');
  for (const closed of ['/partners', partner, agreement, '/children']) {
    await yanelis.go(closed);
    expect(await said(yanelis)).not.toContain(NAME);
  }

  const alma = await visitor({ viewport: DESKTOP });
  await alma.signInAs(MAKES);
  await alma.go(agreement);
  await alma.press(link(alma, words.agreementPage.mySign));
  await readValues(alma);
  await sign(alma, MAKES);

  await odalys.go(agreement);
  for (const told of [words.agreementStates.in_force, 'task open, due']) expect(await said(odalys)).toContain(told);
  await odalys.isWellMade('en');
  await odalys.go('/partners/tasks');
  expect(await said(odalys)).toContain('Send the days of the story hour');
  await odalys.go(agreement);
  await odalys.press(link(odalys, words.agreementPage.renew));
  expect(await odalys.page.inputValue('input[name="from-day"]')).toBe(inDays(365).day);
  await send(odalys);
  expect(await said(odalys)).toContain(words.agreementPage.renews);
  await odalys.press(card(odalys, words.agreementPage.parties).getByRole('link', { name: 'Story hour' }));
  expect(await said(odalys)).toContain(words.agreementPage.followedBy);
});

test('a gate is refused and names what is missing; with a reason the community goes on, and both are kept', async () => {
  const odalys = await odalysAt('/communities');
  const { page } = odalys;
  await odalys.press(link(odalys, 'Fisher Key'));
  const missing = await page.locator('.al-part, main section', { hasText: words.plan.gateMissing }).last().innerText();
  expect(missing).toContain(words.plan.gateMissing);
  await page.locator('details', { hasText: words.plan.anyway }).locator('summary').first().click();
  const form = page.locator('form:has(input[value="gate"])');
  const go = form.locator('button');
  await fillMoment(odalys, 'on', inDays(0));
  await odalys.press(go);
  expect(await said(odalys)).toContain(words.problems['gate-is-closed']);
  await odalys.isWellMade('en');
  await form.locator('textarea[name="reason"]').fill('The council of the islands meets on Monday');
  await odalys.press(go);
  expect(await said(odalys)).toContain(words.plan.moved);
  expect(await said(odalys)).toContain('Reason: The council of the islands meets on Monday');
  await odalys.isWellMade('en');
});
