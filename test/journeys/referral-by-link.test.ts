import { expect, test } from 'vitest';
import { guestWords as spanish } from '#modules/referrals/guest-words.es.ts';
import { words as referrals } from '#modules/referrals/words.en.ts';
import { wordsEs } from '../../src/web/words.es.ts';
import { daysGoByAppointments } from './support/days-go-by.ts';
import { fillMoment, openChild, problems, said, send, typed, ZONE } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const inDays = (days: number) => typed(Temporal.Now.zonedDateTimeISO(ZONE).add({ days }).withPlainTime('15:30'));
const linkOf = (text: string) => text.match(/http\S+(\/r\/[\w-]+)/)![1]!;
const digitsOf = (text: string) => text.match(/\b\d{6}\b/)![0];
const act = ({ page }: Visitor, name: string) => page.locator(`form:has(input[name="act"][value="${name}"])`);
const keep = (who: Visitor, name: string) => who.press(act(who, name).locator('button').last());

/** Opens a referral of a child from its services. */
async function openReferral(who: Visitor, child: string, service: string): Promise<string> {
  await who.go(`${await openChild(who, child)}/services`);
  await who.press(who.page.locator('main a[href*="/services/"]', { hasText: service }).first());
  return new URL(who.page.url()).pathname;
}

/** Somebody of a service, who has a link and six digits and nothing else: on a telephone, in Spanish. */
async function ofService({ link, digits, script = false }: { link: string; digits: string; script?: boolean }) {
  const who = await visitor({ viewport: PHONE, script, language: 'es' });
  expect(await who.go(link)).toBe(200);
  await who.isWellMade('es');
  const locked = await said(who);
  await who.page.fill('input[name="_code"]', digits);
  await who.press(who.page.getByRole('button', { name: wordsEs.guest.codeGo }));
  return { who, locked };
}

test('a service without an account answers by a link, on a phone without script, until its result was read', async () => {
  // Who keeps the directory writes down where the office is reached.
  const odalys = await visitor({ viewport: DESKTOP });
  await odalys.signInAs('Odalys Pruitt');
  await odalys.go('/directory?q=Bright+Harbor');
  const entry = await odalys.page
    .locator('.al-found a[href^="/directory/organizations/"]')
    .first()
    .getAttribute('href');
  await odalys.go(`${entry}/edit`);
  await odalys.page.fill('input[name="email"]', 'front@brightharbor.example.org');
  await send(odalys);

  const jerome = await visitor({ viewport: DESKTOP });
  await jerome.signInAs('Jerome Watkins');
  const referral = await openReferral(jerome, 'Amara', 'Child and family counseling');
  await jerome.isWellMade();
  const form = act(jerome, 'send');
  await form.locator('select[name="kind"]').selectOption('consent');
  for (const part of ['contact', 'need']) await form.locator(`input[name="parts"][value="${part}"]`).check();
  await form.locator('input[name="purpose"]').fill('Counseling after the move');
  await fillMoment(jerome, 'until', inDays(180));
  await form.locator('select[name="givenBy"]').selectOption({ label: 'Danielle Whitaker' });
  await form.locator('select[name="givenHow"]').selectOption('in-person');
  await form.locator('input[name="way"][value="email"]').check();
  await keep(jerome, 'send');
  const once = await said(jerome);
  expect(once).toContain('front@brightharbor.example.org');
  const digits = digitsOf(once);
  const link = linkOf(once);
  await jerome.isWellMade();
  await jerome.go(referral);
  for (const secret of [digits, link]) expect(await said(jerome)).not.toContain(secret);

  // Some browsers name no origin. Only a form of the page itself is heard then.
  for (const [site, status] of [
    ['same-origin', 422],
    ['cross-site', 403],
  ] as const) {
    const headers = { origin: 'null', 'sec-fetch-site': site };
    const said = await jerome.page.request.post(link, { headers, form: { _code: '0' }, maxRedirects: 0 });
    expect(said.status()).toBe(status);
  }

  const { who: provider, locked } = await ofService({ link, digits });
  for (const fact of ['Amara', 'Whitaker', 'Bright Harbor', 'counseling']) expect(locked).not.toContain(fact);
  const { who: seeing } = await ofService({ link, digits, script: true });
  const { page } = provider;
  const look = async (path: string) => {
    await seeing.go(path);
    await seeing.isWellMade('es');
  };
  expect(await said(provider)).toContain('Amara');
  await look(link);
  await provider.press(page.getByRole('button', { name: spanish.say.accepted, exact: true }));
  expect(await said(provider)).toContain(spanish.done);

  await provider.press(page.getByRole('link', { name: spanish.say.scheduled, exact: true }));
  await provider.isWellMade('es');
  await look(`${link}?to=scheduled`);
  await provider.press(page.getByRole('button', { name: spanish.send }));
  expect(await problems(provider)).toContain('day');
  await fillMoment(provider, 'day', inDays(3), 'time');
  await page.fill('input[name="place"]', 'Sala 2');
  await provider.press(page.getByRole('button', { name: spanish.send }));
  expect(await said(provider)).toContain('Sala 2');
  await daysGoByAppointments(referral.split('/').at(-1)!, 4);
  await provider.go(link);
  await look(link);
  await provider.press(page.getByRole('button', { name: spanish.attended.yes, exact: true }));
  expect(await said(provider)).toContain(spanish.attended.yes);

  await provider.press(page.getByRole('link', { name: spanish.say.started, exact: true }));
  await provider.press(page.getByRole('button', { name: spanish.send }));
  await provider.press(page.getByRole('link', { name: spanish.progress }));
  await look(`${link}?to=progress`);
  await page.check('input[name="progress"][value="better"]');
  await page.fill('input[name="sessions"]', '1');
  await page.fill('input[name="score"]', '4.5');
  await provider.press(page.getByRole('button', { name: spanish.send }));
  await provider.isWellMade('es');
  expect(await said(provider)).toContain('4.5');
  await provider.press(page.getByRole('link', { name: spanish.say.completed, exact: true }));
  await page.check('input[name="received"][value="yes"]');
  await page.check('input[name="needMet"][value="part"]');
  await page.fill('textarea[name="providerView"]', 'Ya duerme mejor');
  await provider.press(page.getByRole('button', { name: spanish.send }));
  expect(await said(provider)).toContain(spanish.state.completed);

  await jerome.go(referral);
  expect(await said(jerome)).toContain('Ya duerme mejor');
  await jerome.isWellMade();
  await act(jerome, 'read').locator('input[name="received"][value="yes"]').check();
  await act(jerome, 'read').locator('input[name="needMet"][value="part"]').check();
  await keep(jerome, 'read');
  expect(await said(jerome)).toContain(referrals.done.read);
  expect(await provider.go(link)).toBe(404);
  expect(await said(provider)).not.toContain('Amara');
  await provider.isWellMade('es');
});

test('consent that is taken back ends what is open: what was typed is kept on the page, and nothing is written', async () => {
  const jerome = await visitor({ viewport: DESKTOP });
  await jerome.signInAs('Jerome Watkins');
  const referral = await openReferral(jerome, 'Logan', 'Transport to the school of origin');
  await jerome.go(`${referral}/link`);
  await jerome.press(jerome.page.locator('main form[method="post"] button').first());
  await jerome.isWellMade();
  const once = await said(jerome);
  const link = linkOf(once);
  const { who: provider } = await ofService({ link, digits: digitsOf(once) });
  await provider.go(`${link}?to=declined`);
  await provider.page.selectOption('select[name="reason"]', 'other');
  await provider.page.fill('textarea[name="note"]', 'El chofer se fue en octubre');

  await jerome.go(referral);
  await keep(jerome, 'revoke');
  expect(await said(jerome)).toContain(referrals.done.revoked);
  const before = await said(jerome);

  await provider.press(provider.page.getByRole('button', { name: spanish.send }));
  const late = await said(provider);
  for (const told of [wordsEs.guest.overTitle, wordsEs.guest.typed, 'El chofer se fue en octubre'])
    expect(late).toContain(told);
  expect(late).not.toContain('Logan');
  await provider.isWellMade('es');
  await jerome.go(`${referral}?done=revoked`);
  expect(await said(jerome)).toBe(before);
  await jerome.go(`${referral}/link`);
  await jerome.press(jerome.page.locator('main form[method="post"] button').first());
  expect(await said(jerome)).toContain(referrals.problems['ground-is-over']);
});
