import { expect, test } from 'vitest';
import { words as plans } from '#modules/partnership-plan/words.en.ts';
import { words as plansEs } from '#modules/partnership-plan/words.es.ts';
import { readText } from '#platform/papers/testing/read-text.ts';
import { addresses } from '../../db/story/addresses.ts';
import { contactData } from '../../db/story/contact-data.ts';
import { HOMES } from '../../db/story/homes.ts';
import { card, fillMoment, minutesAgo, openChild, problems, said, send } from './support/story.ts';
import { DESKTOP, PHONE, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();
const PROMISED = 'A driver for the next checkup';
const WISH = 'Quiero cantarle por teléfono los domingos antes de dormir.';
const { homePlan, homeForms } = plans;

/** Opens the first plan that the first page leads to; answers its address. */
async function openPlan(who: Visitor): Promise<string> {
  await who.go('/home');
  await who.press(who.page.locator('.al-child-card a[href$="/plan"], main a[href^="/home/plans/"]').first());
  return new URL(who.page.url()).pathname;
}

/** Follows a link of a card of the page. */
const follow = (who: Visitor, title: string, link: string) =>
  who.press(card(who, title).getByRole('link', { name: link }).first());

test('Ana Lucía y Yesenia piden hablar; Carlos records what came of it; lo que pide la familia se lee y ella se entera', async () => {
  const ana = await visitor({ viewport: PHONE, script: false, language: 'es' });
  await ana.signInAs('Ana Lucía Peralta');
  await ana.press(ana.page.locator('.al-child-card', { hasText: 'Mateo' }).locator('a[href$="/plan"]').first());
  const plan = new URL(ana.page.url()).pathname;
  await ana.isWellMade('es');
  await ana.press(ana.page.locator('main a[href*="/plan/talk?promise="]').first());
  await ana.isWellMade('es');
  await send(ana);
  expect(await problems(ana)).toEqual(['words']);
  await ana.page.fill('textarea[name="words"]', '¿Quién llama al chofer si cambia la hora?');
  await send(ana);
  expect(await said(ana)).toContain(plansEs.homePlan['done-talk']);
  await ana.isWellMade('es');

  const carlos = await visitor({ viewport: DESKTOP });
  await carlos.signInAs('Carlos Menéndez');
  const { page } = carlos;
  expect(await said(carlos)).toContain('Mateo: Talk about a promise');
  const child = await openChild(carlos, 'Mateo');
  await carlos.go(`${child}/plan`);
  const row = page.locator('main tr', { hasText: PROMISED });
  expect(await row.innerText()).toContain('asked to talk');
  await carlos.press(page.locator('main a[href*="/plan/talks/"]', { hasText: plans.talks.record }).first());
  expect(await said(carlos)).toContain('¿Quién llama al chofer si cambia la hora?');
  await carlos.isWellMade('en');
  await send(carlos);
  expect(await problems(carlos)).toEqual(['outcome', 'words']);
  await page.check('input[name="outcome"][value="help_promised"]');
  await page.fill('textarea[name="words"]', 'The clinic calls Carlos, and he calls the driver and Ana Lucía.');
  await send(carlos);
  expect(await said(carlos)).toContain('The clinic calls Carlos');
  expect(await row.innerText()).not.toContain('asked to talk');
  // The word stands only where it says that nothing is one.
  expect((await said(carlos)).replaceAll(plans.promises.about, '')).not.toMatch(/violation/i);
  await ana.go(plan);
  expect(await said(ana)).toContain(plansEs.outcomes.help_promised);
  expect((await said(ana)).replaceAll(plansEs.homePlan.agencyPromisedLead, '')).not.toMatch(/incumpl|violaci/i);

  const yesenia = await visitor({ viewport: PHONE, language: 'es' });
  await yesenia.signInAs('Yesenia Delgado');
  const { familyPlan } = plansEs;
  const own = await openPlan(yesenia);
  await yesenia.isWellMade('es');
  await yesenia.press(yesenia.page.locator('main a[href$="/read"]').first());
  const paper = await said(yesenia);
  expect(paper.indexOf('En qué creemos')).toBeGreaterThan(0);
  expect(paper.indexOf('En qué creemos')).toBeLessThan(paper.indexOf('Lo que nos prometemos'));
  expect(paper).toContain('Ana Lucía');
  await yesenia.isWellMade('es');
  const WORDS = ['Que rece antes de dormir.', WISH];
  for (const words of WORDS) {
    await yesenia.go(own);
    await yesenia.press(yesenia.page.getByRole('link', { name: familyPlan.add, exact: true }));
    await yesenia.page.check('input[name="kind"][value="wish"]');
    await yesenia.page.fill('textarea[name="words"]', words);
    await send(yesenia);
    expect(await yesenia.page.locator('#words li', { hasText: words }).innerText()).toContain(familyPlan.notSeen);
  }
  await yesenia.press(yesenia.page.locator('#words li', { hasText: WORDS[0]! }).getByRole('button'));
  expect(await said(yesenia)).toContain(familyPlan['done-taken-back']);
  expect(await said(yesenia)).not.toContain(WORDS[0]);

  await yesenia.press(yesenia.page.locator('#promises a[href*="/talk?promise="]').first());
  await yesenia.page.fill('textarea[name="words"]', '¿A qué hora llega el chofer?');
  await send(yesenia);
  expect(await said(yesenia)).toContain(familyPlan['done-talk']);
  expect(await yesenia.page.locator('#promises').innerText()).toContain(familyPlan.talkNoDay);

  await ana.go('/home');
  expect(await said(ana)).toContain(plansEs.waiting.wishes.replace('{{name}}', 'Mateo'));
  await ana.go(plan);
  expect(await said(ana)).toContain(WISH);
  expect(await said(ana)).not.toContain(WORDS[0]);
  await ana.isWellMade('es');
  await ana.press(ana.page.getByRole('button', { name: plansEs.homePlan.seen }).first());
  expect(await said(ana)).toContain(plansEs.homePlan['done-seen']);
  await yesenia.go(own);
  const seen = familyPlan.seen.replace('{{name}}', 'Mateo').split('{{')[0]!.trim();
  expect(await yesenia.page.locator('main li', { hasText: WISH }).innerText()).toContain(seen);
  await yesenia.isWellMade('es');
});

test('Ingrid, on a phone without script, lives on the plan: a page, a promise, an ordinary day, a question, a talk', async () => {
  const ingrid = await visitor({ viewport: PHONE, script: false });
  await ingrid.signInAs('Ingrid Solheim');
  const { page } = ingrid;
  const plan = await openPlan(ingrid);
  expect(plan).toMatch(/^\/home\/children\/[^/]+\/plan$/);

  await ingrid.press(page.locator('#page a[href$="/page/likes"]'));
  await page.fill('textarea[name="words"]', 'Chickens, and the big swing.');
  await page.check('input[name="saidBy"][value="child"]');
  await send(ingrid);
  expect(await said(ingrid)).toContain(homePlan['done-page']);
  expect(await page.locator('#page').innerText()).toContain('Chickens, and the big swing.');

  await follow(ingrid, homePlan.mine, homePlan.addPromise);
  await send(ingrid);
  expect(await problems(ingrid)).toEqual(['words', 'dueOn']);
  await page.fill('textarea[name="words"]', 'Take her to the swim meet.');
  await fillMoment(ingrid, 'dueOn', minutesAgo(0));
  await page.check('input[name="forFamily"]');
  await send(ingrid);
  expect(await card(ingrid, homePlan.mine).innerText()).toContain('Take her to the swim meet.');
  // The same promise with her surname is for the family to read, and is not taken.
  await follow(ingrid, homePlan.mine, homePlan.addPromise);
  await page.fill('textarea[name="words"]', 'The Solheims take her to the swim meet.');
  await fillMoment(ingrid, 'dueOn', minutesAgo(0));
  await page.check('input[name="forFamily"]');
  await send(ingrid);
  expect(await problems(ingrid)).toEqual(['words']);
  expect(await page.locator('textarea[name="words"]').inputValue()).toContain('Solheims');

  await ingrid.go(plan);
  await ingrid.press(
    card(ingrid, homePlan.mine)
      .locator('li', { hasText: 'Take her to the swim meet.' })
      .getByRole('link', { name: /It was kept/ }),
  );
  await send(ingrid);
  expect(await said(ingrid)).toContain(homePlan['done-kept']);

  await follow(ingrid, homePlan.decide, homePlan.decideGo);
  await page.fill('input[name="words"]', 'Sleepover at Nora’s');
  await page.check('input[name="kind"][value="sleepover"]');
  await send(ingrid);
  expect(await said(ingrid)).toContain(homePlan['done-activity']);
  expect(await card(ingrid, homeForms.normalList).innerText()).toContain('Sleepover at Nora’s');

  await ingrid.go(plan);
  await ingrid.press(page.getByRole('link', { name: homePlan.ask }));
  await page.check('input[name="kind"][value="change"]');
  await page.fill('textarea[name="words"]', 'Visits on Sundays would suit us better.');
  await send(ingrid);
  const asked = await page.locator('#asked').innerText();
  expect(asked).toContain('Visits on Sundays would suit us better.');
  expect(asked).toContain('has to answer');

  await ingrid.go(plan);
  await page.locator('#both-sides summary').click();
  await ingrid.press(page.locator('#both-sides a[href$="subject=appointments"]'));
  expect(await said(ingrid)).toContain('Nothing counts against anyone.');
  await page.fill('textarea[name="words"]', 'Who drives on Fridays?');
  await send(ingrid);
  expect(await said(ingrid)).toContain(homePlan['done-talk']);
  expect(await page.locator('#asked').innerText()).toContain('Who drives on Fridays?');
});

/** Surnames, streets and telephones of the homes where a story parent's child lives or lived. */
function secretsOf(...keys: readonly (typeof HOMES)[number]['key'][]): RegExp[] {
  const reached = contactData();
  return keys.flatMap(key => {
    const { adults } = HOMES.find(home => home.key === key)!;
    const { street } = addresses().get(key)!;
    const telephones = adults.flatMap(adult => reached.get(adult.key)?.telephone ?? []);
    return [
      ...adults.map(({ name }) => new RegExp(`\\b${name!.family}`, 'i')),
      new RegExp(street.replace(/\s\S+$/, ''), 'i'),
      ...telephones.map(
        number =>
          new RegExp(
            number
              .replace(/\D/g, '')
              .slice(3)
              .replace(/^(...)/, '$1\\D{0,3}'),
          ),
      ),
    ];
  });
}

/** What says the same to everybody: of each such list and its records a few are enough. */
const PUBLIC = /^\/(rules|directory|home\/services\/ask)\b/;
const OF_EACH = 3;

/** Every page and file that can be reached from the first page by links, with its `.data` reply. */
async function readAll(who: Visitor): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const read = new Map<string, number>();
  const rest = ['/home', '/home/kept', '/account', '/privacy', '/help'];
  for (let path = rest.pop(); path; path = rest.pop()) {
    if (found.has(path)) continue;
    const kind = path.replace(/\?.*/, '').replace(/(?<=\/)([0-9a-f-]{36}|[A-Z]+-[A-Z0-9-]+)/, ':id');
    read.set(kind, (read.get(kind) ?? 0) + 1);
    if (PUBLIC.test(kind) && read.get(kind)! > OF_EACH) continue;
    const reply = await who.page.request.get(path);
    const body = Buffer.from(await reply.body());
    const text = body.toString('utf8');
    found.set(path, text.startsWith('%PDF') ? readText(body) : text);
    if (!text.startsWith('<!')) continue;
    const [at, question] = path.split('?');
    const data = await who.page.request.get(`${at}.data${question ? `?${question}` : ''}`);
    found.set(`${path} .data`, await data.text());
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      const link = href!.replaceAll('&amp;', '&');
      if (!/^\/(assets|sign-out|signed-out|leave)/.test(link)) rest.push(link);
    }
  }
  return found;
}

test('parents find nowhere the surname, street or telephone of those who care for their child', async () => {
  let plansRead = 0;
  for (const [name, homes] of [
    ['Megan Byrne', ['H02', 'H07', 'H24']],
    ['Yesenia Delgado', ['H07']],
  ] as const) {
    const parent = await visitor({ viewport: PHONE });
    await parent.signInAs(name);
    const secrets = secretsOf(...homes);
    expect(secrets.length).toBeGreaterThan(2);
    const found = await readAll(parent);
    plansRead += [...found.keys()].filter(path => /^\/home\/plans\/[^/]+\/read$/.test(path)).length;
    expect([...found.keys()].filter(path => /^\/home\/kept\/signed\//.test(path)).length).toBeGreaterThan(0);
    expect([...found.values()].filter(text => text.length > 500).length).toBeGreaterThan(8);
    const leaks = [...found].flatMap(([path, text]) =>
      secrets.flatMap(secret => (secret.test(text) ? [`${secret} in ${path}`] : [])),
    );
    expect(leaks).toEqual([]);
  }
  expect(plansRead).toBeGreaterThan(0);
  // What is looked for stands on the page of the home that staff reads.
  const joy = await visitor();
  await joy.signInAs('Joy Tanaka');
  await joy.go('/homes');
  await joy.press(joy.page.locator('main a[href^="/homes/"]', { hasText: 'Lindahl' }).first());
  const text = await said(joy);
  const told = secretsOf('H02').filter(secret => secret.test(text));
  expect(told.map(String).filter(secret => /lindahl/i.test(secret)).length).toBe(2);
  // Of two adults the home's page shows one telephone.
  expect(told.length).toBeGreaterThanOrEqual(4);
});
