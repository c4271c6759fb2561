import { expect, test } from 'vitest';
import { words as agreements } from '#modules/agreements/words.en.ts';
import { words as plans } from '#modules/partnership-plan/words.en.ts';
import { readPaper } from '#platform/papers/testing/read-paper.ts';
import { readText } from '#platform/papers/testing/read-text.ts';
import { agreementOf, answerPacket, openAndSign, sealedPaper, signingOf } from './support/plan.ts';
import { fillMoment, minutesAgo, openChild, post, problems, said, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const SCAN = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
/** Good night, in Han, Thai, Ethiopic and Arabic letters. */
const OTHER_SCRIPTS = '晚安, ราตรีสวัสดิ์, ደህና እደሩ, تصبحين على خير';
const VALUE = 'When something does not work, we talk about it early, and nobody is blamed.';

test('an administrator words a value anew in both languages; a threat is refused at its line', async () => {
  const harold = await visitor({ viewport: DESKTOP });
  await harold.signInAs('Harold Nakamura-Bell');
  const { page } = harold;
  await harold.go('/settings/templates');
  await harold.isWellMade('en');
  await harold.press(page.locator('a[href="/settings/templates/partnership_plan"]'));
  await harold.isWellMade('en');
  const value = page.locator('textarea[name="en-value-3"]');
  await value.fill('You must comply, or we find another home.');
  await page.fill('textarea[name="es-value-3"]', 'Cuando algo no funciona, lo hablamos pronto, y no se culpa a nadie.');
  await page.fill('input[name="why"]', 'Said more plainly.');
  await harold.press(page.getByRole('button', { name: agreements.templates.publish }));
  expect(await problems(harold)).toEqual(['en-value-3']);
  expect(await value.inputValue()).toBe('You must comply, or we find another home.');
  await page.setViewportSize(PHONE);
  await harold.isWellMade('en');
  await value.fill(VALUE);
  await harold.press(page.getByRole('button', { name: agreements.templates.publish }));
  expect(await said(harold)).toContain(agreements.templates.done);
});

/** The reference at the foot of a printed paper. */
async function referenceOf(who: Visitor, paper: string): Promise<string> {
  const reply = await who.page.request.get(paper);
  expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return /[Rr]eference ([0-9a-f]{4} ?[0-9a-f]{4})/.exec(readText(await reply.body()))![1]!;
}

test('Zuri’s plan is signed on paper: the wrong child’s is found out, and nobody else finds the way in', async () => {
  const maya = await visitor({ viewport: PHONE, script: false });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const other = await referenceOf(maya, `${await agreementOf(maya, await openChild(maya, 'Poppy'))}/paper?pack=1`);
  const child = await openChild(maya, 'Zuri');
  // Her plan began with the older wording and keeps it until somebody takes the newer one.
  await maya.go(`${child}/plan/prepare`);
  expect(await said(maya)).toContain(plans.prepare.template);
  await maya.press(page.getByRole('button', { name: plans.prepare.takeTemplate }));
  expect(await said(maya)).not.toContain(plans.prepare.template);
  await maya.go(`${child}/plan`);
  await maya.press(page.getByRole('link', { name: plans.ownPage.edit, exact: true }));
  await page.fill('textarea[name="in_touch"]', `Mom calls before bed and says ${OTHER_SCRIPTS}.`);
  await maya.isWellMade('en');
  await send(maya);
  await answerPacket(maya, child);
  await maya.go(`${child}/plan/prepare`);
  expect(await said(maya)).toContain(plans.prepare.nothing);
  await send(maya);
  const agreement = await agreementOf(maya, child);
  const signing = await signingOf(maya, agreement, 'Lorraine Baxter');
  await maya.isWellMade('en');
  const signer = signing.split('/').at(-1)!;
  const reference = await referenceOf(maya, `${agreement}/paper?for=${signer}&language=en`);
  expect(reference).not.toBe(other);

  await maya.go(`${agreement}/attest/${signer}`);
  await send(maya);
  expect(await problems(maya)).toEqual(['file', 'language', 'signedOn', 'printedReference', 'attested']);
  await maya.isWellMade('en');
  await page.check('input[name="language"][value="en"]');
  await fillMoment(maya, 'signedOn', minutesAgo(0));
  await page.check('input[name="attested"]');
  for (const printed of [other, reference]) {
    await page.setInputFiles('input[name="file"]', {
      name: 'signed.pdf',
      mimeType: 'application/pdf',
      buffer: SCAN,
    });
    await page.fill('input[name="printedReference"]', printed);
    await send(maya);
    expect(await problems(maya)).toEqual(printed === other ? ['printedReference'] : []);
    if (printed === other) expect(await said(maya)).toContain(agreements.problems['scan-of-another-paper']);
  }
  expect(await said(maya)).toContain(agreements.attest.done);

  const helen = await visitor({ viewport: PHONE, script: false });
  await helen.signInAs('Helen Sorensen');
  for (const path of ['', '/read', '/words', '/on-paper', '/decline', '/done', '/paper'].map(step => signing + step))
    expect((await helen.page.request.get(path)).status(), path).toBe(404);
  expect((await helen.page.request.get(`${agreement}/paper`)).status()).toBe(404);
  expect((await helen.page.request.get(`${agreement}/doorstep`)).status()).toBe(403);
  const sent = await post(helen, `${signing}/read`, { _key: crypto.randomUUID(), typedName: 'Helen Sorensen' });
  expect([404, 422]).toContain(sent.status());

  await maya.go(`${child}/plan`);
  expect(await said(maya)).toContain(plans.signers.onPaper);
  const scan = await page.request.get((await page.locator('main a[href*="/scans/"]').first().getAttribute('href'))!);
  expect(await scan.body()).toEqual(SCAN);
  const own = page.getByRole('link', { name: plans.next.sign }).first();
  await openAndSign(maya, (await own.getAttribute('href'))!, `Maya Thornton, ${OTHER_SCRIPTS}`);
  await maya.go(`${child}/plan/read`);
  expect(await said(maya)).toContain(VALUE);
  await maya.go(`${child}/plan`);
  expect(await said(maya)).toContain('In force since');
  const sealed = await sealedPaper(maya, child);
  expect(readPaper(sealed)).toMatchObject({ ua: 1, language: 'en' });
  for (const word of ['晚安', 'ደህና']) expect(readText(sealed)).toContain(word);
});
