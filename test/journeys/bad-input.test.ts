import { expect, test } from 'vitest';
import { words as documentsEn } from '#modules/documents/words.en.ts';
import { words as english } from '#modules/placement/words.en.ts';
import { words as spanish } from '#modules/placement/words.es.ts';
import {
  answerMove,
  answerToWhere,
  card,
  fieldsOf,
  fillMoment,
  minutesAgo,
  openChild,
  post,
  problems,
  said,
  send,
  typed,
  ZONE,
} from './support/story.ts';
import { DESKTOP, PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();
const { why } = spanish;
const { problems: papers } = documentsEn;

test('all that is wrong with a move is said at once, at its place, and what was typed is kept', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  await openChild(maya, 'Poppy');
  await maya.press(page.locator('main a[href$="/move"]').first());
  await send(maya);
  expect(await problems(maya)).toEqual(['day', 'time', 'planned']);
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  await maya.isWellMade('en');

  const tomorrow = typed(Temporal.Now.zonedDateTimeISO(ZONE).add({ days: 1 }));
  await fillMoment(maya, 'day', tomorrow, 'time');
  await page.check('input[name="planned"][value="planned"]');
  await send(maya);
  expect(await problems(maya)).toEqual(['day']);
  expect(await said(maya)).toContain(english.problems['in-the-future']);
  expect(await page.inputValue('input[name="day-day"]')).toBe(tomorrow.day);
  expect(await page.inputValue('input[name="time"]')).toBe(tomorrow.time);
  expect(await page.isChecked('input[name="planned"][value="planned"]')).toBe(true);

  await fillMoment(maya, 'day', { ...tomorrow, month: '2', day: '31' });
  await send(maya);
  expect(await problems(maya)).toEqual(['day']);
  expect(await page.inputValue('input[name="day-day"]')).toBe('31');

  await fillMoment(maya, 'day', { ...tomorrow, year: '1999' });
  await send(maya);
  expect(await problems(maya)).toEqual(['day']);
  expect(await said(maya)).toContain(english.problems['before-care'].replace('{{name}}', 'Poppy'));
});

test('un hogar que no puede aparece con su motivo y se rechaza aunque se envíe', async () => {
  const camille = await visitor({ viewport: PHONE, script: false, language: 'es' });
  await camille.signInAs('Camille Baptiste');
  const { page } = camille;
  await camille.go('/homes');
  const idOf = async (name: string) =>
    (await page.locator('main a[href^="/homes/"]', { hasText: name }).first().getAttribute('href'))!.slice(7);
  const refused = [
    {
      id: await idOf('Haddad home'),
      name: 'Haddad home',
      why: why.full.split(',')[0]!.replace('{{taken}}', '1').replace('{{beds}}', '1'),
    },
    { id: await idOf('Szabo home'), name: 'Szabo home', why: why['clearance-expired'].split('{{')[0]! },
    { id: await idOf('Ostrow home'), name: 'Ostrow home', why: why['on-hold'].split('{{')[0]! },
  ];
  const child = await openChild(camille, 'Lucas');
  const move = {
    child: 'Lucas',
    at: minutesAgo(2),
    planned: 'planned',
    why: 'Una prueba de lo que no se puede.',
  } as const;
  await answerToWhere(camille, move);
  const notNow = page.locator('main details');
  await notNow.locator('summary').click();
  const listed = await notNow.innerText();
  const step = `${child}/move/where`;
  const keys = await fieldsOf(camille);
  for (const { id, name, why: reason } of refused) {
    expect(listed.slice(listed.indexOf(name)).split(/ home\n/)[1]).toContain(reason);
    expect(await page.locator(`input[name="home"][value="${id}"]`).count(), name).toBe(0);
    const answer = await post(camille, step, { ...keys, _key: crypto.randomUUID(), home: id, setting: 'foster_home' });
    expect(answer.status(), name).toBe(422);
    expect(await answer.text()).toContain(name);
  }
  const other = { ...keys, _key: crypto.randomUUID(), home: crypto.randomUUID(), setting: 'foster_home' };
  expect((await post(camille, step, other)).status()).toBe(422);
  await camille.isWellMade('es');
  await camille.go(`${child}/placement`);
  expect(await card(camille, spanish.page.history).locator('.al-events > *').first().innerText()).toContain(
    'Feldman home',
  );
});

test('a page sent after somebody else’s change is told so, and changes nothing', async () => {
  const andre = await visitor({ viewport: DESKTOP });
  await andre.signInAs('Andre Villanueva');
  const child = await openChild(andre, 'Elena');
  const move = { child: 'Elena', planned: 'emergency', why: 'The heating failed.', home: 'Peralta home' } as const;
  await answerMove(andre, { ...move, at: minutesAgo(1) });

  const samuel = await visitor({ viewport: DESKTOP });
  await samuel.signInAs('Samuel Ortiz-Greene');
  await samuel.go(child);
  await answerMove(samuel, { ...move, at: minutesAgo(2) });
  await send(samuel);
  expect(samuel.page.url()).toMatch(/done=moved$/);

  await send(andre);
  expect(andre.page.url()).toMatch(/\/check$/);
  expect(await said(andre)).toContain(english.problems['changed-meanwhile']);
  await andre.isWellMade('en');
  await andre.go(`${child}/placement`);
  expect(await card(andre, english.page.history).locator('.al-events > *', { hasText: 'Peralta home' }).count()).toBe(
    1,
  );

  // The same for a correction: the second page was opened before the first was sent.
  const second = await visitor({ viewport: DESKTOP });
  await second.signInAs('Samuel Ortiz-Greene');
  await samuel.press(card(samuel, english.page.history).locator('a[href$="/correct"]').first());
  await second.go(samuel.page.url());
  for (const [who, at, why] of [
    [samuel, minutesAgo(6), 'It was some minutes earlier.'],
    [second, minutesAgo(9), 'It was much earlier.'],
  ] as const) {
    await fillMoment(who, 'day', at, 'time');
    await who.page.fill('textarea[name="why"]', why);
    await send(who);
  }
  expect(samuel.page.url()).toMatch(/done=corrected$/);
  expect(await second.page.locator('.al-errors').innerText()).toContain(english.problems['changed-meanwhile']);
  expect(await second.page.inputValue('textarea[name="why"]')).toBe('It was much earlier.');
  await samuel.go(`${child}/history`);
  expect(await said(samuel)).toContain('It was some minutes earlier.');
  expect(await said(samuel)).not.toContain('It was much earlier.');
});

test('names with tags, other scripts and marks are kept as text; what cannot be kept is refused at its field', async () => {
  const maya = await visitor({ viewport: DESKTOP });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const child = await openChild(maya, 'Zuri');
  const names = `${child}/names`;
  let alerts = 0;
  page.on('dialog', dialog => {
    alerts += 1;
    void dialog.dismiss();
  });
  for (const name of ['<script>alert(1)</script>', 'مَرْيَم', 'Zoë́ O’Niáñez', '"><img src=x onerror=alert(1)>']) {
    await maya.go(names);
    await page.fill('input[name="firstName"]', name);
    await send(maya);
    expect(page.url()).toMatch(/done=names$/);
    expect(await page.locator('h1').innerText()).toContain(name.normalize('NFC'));
    await maya.isWellMade('en');
  }
  await maya.go(names);
  await page.fill('input[name="firstName"]', 'a'.repeat(10_000));
  await page.fill('input[name="pronouns"]', 'b'.repeat(41));
  await send(maya);
  expect(await problems(maya)).toEqual(['firstName', 'pronouns']);
  expect(await page.inputValue('input[name="firstName"]')).toHaveLength(10_000);
  await maya.isWellMade('en');

  const { origin } = new URL(page.url());
  for (const raw of ['Zu%00ri', 'Zu%ED%A0%80ri', '%E2%80%AEiruZ', '%FF%FE']) {
    const answer = await page.request.post(names, {
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      data: `_key=${crypto.randomUUID()}&firstName=${raw}&lastName=Ramsey`,
      maxRedirects: 0,
    });
    expect(answer.status(), raw).toBe(422);
    expect(await answer.text(), raw).toContain('href="#firstName"');
  }
  await maya.go(names);
  await page.fill('input[name="firstName"]', 'Zuri');
  await send(maya);
  expect(await page.locator('h1').innerText()).toContain('Zuri Ramsey');
  expect(alerts).toBe(0);
});

test('a disguised and an oversized paper are refused with a reason; a good one is kept and opens again', async () => {
  const maya = await visitor({ viewport: PHONE });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const child = await openChild(maya, 'Ada');
  await maya.go(`${child}/documents/new`);
  await send(maya);
  expect(await problems(maya)).toEqual(['kind', 'title', 'file']);
  const html = Buffer.from('<!doctype html><script>alert(1)</script><p>Not a PDF</p>'.repeat(20));
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const files = [
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: html, said: papers['file-disguised'] },
    { name: 'page.html', mimeType: 'text/html', buffer: html, said: papers['file-kind-not-taken'] },
    {
      name: 'long.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([pdf, Buffer.alloc(12 * 1024 * 1024 + 1, 32)]),
      said: papers['file-too-large'],
    },
  ];
  await page.locator('input[name="kind"]').first().check();
  await page.fill('input[name="title"]', 'Letter of the school');
  for (const { said: reason, ...file } of files) {
    await page.setInputFiles('input[name="file"]', file);
    await send(maya);
    expect(await problems(maya), file.name).toEqual(['file']);
    expect(await said(maya)).toContain(reason);
    expect(await page.inputValue('input[name="title"]')).toBe('Letter of the school');
  }
  await maya.isWellMade('en');
  await page.setInputFiles('input[name="file"]', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf });
  await send(maya);
  expect(page.url()).toMatch(/\/documents\?done=added$/);
  const newer = await page.locator('main a[href$="/replace"]').first().getAttribute('href');
  const file = await page.locator('main a[href$="/file"]', { hasText: 'Letter of the school' }).getAttribute('href');
  const opened = await page.request.get(file!);
  expect(opened.headers()['content-type']).toBe('application/pdf');
  expect(await opened.body()).toEqual(pdf);
  await maya.go(newer!);
  await maya.isWellMade('en');
  await maya.switchTo('es');
  await maya.isWellMade('es');
  await send(maya);
  expect(await problems(maya)).toEqual(['file']);
});
