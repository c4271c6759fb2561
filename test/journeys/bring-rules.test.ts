import { expect, test } from 'vitest';
import { words as english } from '#modules/rulebook/words.en.ts';
import { words as spanish } from '#modules/rulebook/words.es.ts';
import { problems, said } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const HAROLD = 'Harold Nakamura-Bell';
const RULE = { en: 'A talk about the first year', es: 'Una conversación sobre el primer año' };

/** The county's own policy: one rule about the first year in care. */
const policy = (over: object = {}) => ({
  pack: 'calusa-policy',
  kind: 'agency',
  title: { en: 'Calusa policy', es: 'Política de Calusa' },
  version: '2026.1',
  extends: 'florida',
  rules: [
    {
      id: 'CAL-TALK-12',
      duty: 'first-year-talk',
      title: RULE,
      plain: {
        en: 'A year after the removal somebody talks with the child about it.',
        es: 'Un año después de la separación alguien conversa con la niña o el niño sobre ello.',
      },
      kind: 'deadline',
      subject: 'child',
      topic: 'case',
      citation: ['Policy 4.2'],
      verified: 'text',
      effective: { from: '2020-01-01' },
      responsible: 'case-manager',
      begins: { each: { fact: 'care' } },
      due: { add: { count: 12, unit: 'months' }, to: 'begin' },
      whileIn: { fact: 'care' },
      settled: { by: [{ fact: 'done', where: { duty: 'first-year-talk' } }] },
      ...over,
    },
  ],
});

async function bring({ page, press }: Visitor, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page.setInputFiles('input[name="file"]', { name: 'policy.json', mimeType: 'application/json', buffer });
  await press(page.locator('#bring form button'));
}

test('Harold brings rules: what is wrong is said at its place, what they change is counted, and they are in force', async () => {
  const harold = await visitor({ viewport: DESKTOP });
  await harold.signInAs(HAROLD);
  await harold.go('/rules/packs');
  await bring(harold, policy({ begins: { each: { fact: 'full-moon' } } }));
  expect(await problems(harold)).toEqual(['file']);
  const wrong = `calusa-policy · CAL-TALK-12 · begins.each: ${english.found['unknown-fact'].replace('{{name}}', 'full-moon')}`;
  expect(await harold.page.locator('#bring').innerText()).toContain(wrong);
  await harold.isWellMade('en');

  await bring(harold, policy());
  expect(new URL(harold.page.url()).pathname).toMatch(/^\/rules\/packs\/[0-9a-f-]{36}$/);
  const edition = new URL(harold.page.url()).pathname;
  // The page renews itself until every open case was counted.
  await harold.page.locator('button[value="take"]').waitFor({ timeout: 120_000 });
  expect(await said(harold)).toMatch(/[1-9]\d* due dates? would be new\./);
  await harold.isWellMade('en');
  await harold.press(harold.page.locator('button[value="take"]'));
  expect(await said(harold)).toContain(english.edition.takenNow);
  await harold.go('/rules?pack=calusa-policy');
  expect(await said(harold)).toContain(RULE.en);

  // In Spanish, on a phone without script: it is there, and one that loosens the law is refused, with the child that shows it.
  const phone = await visitor({ viewport: PHONE, script: false, language: 'es' });
  await phone.signInAs(HAROLD);
  await phone.go(edition);
  expect(await said(phone)).toContain(spanish.packs.running);
  await phone.isWellMade('es');
  await phone.go('/rules?pack=calusa-policy');
  expect(await said(phone)).toContain(RULE.es);
  await phone.isWellMade('es');
  await phone.go('/rules/packs');
  const plan = { settled: { by: [{ fact: 'case-plan', where: { step: 'developed' } }] }, tightens: 'FED-CASEPLAN-60' };
  await bring(phone, { ...policy({ ...plan, duty: 'case-plan' }), version: '2026.2' });
  expect(await problems(phone)).toEqual(['file']);
  expect(await phone.page.locator('#bring').innerText()).toMatch(/CAL-TALK-12 · due: Afloja FED-CASEPLAN-60\. .*202\d/);
  await phone.isWellMade('es');
});
