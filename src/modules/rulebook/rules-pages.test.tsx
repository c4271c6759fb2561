import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCasesByRule } from '#modules/clocks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { prepareProduct } from '#test/support/product.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { setCaseCounter } from './case-counter.ts';
import { exportPack } from './export-pack.ts';
import { importPack } from './import-pack.ts';
import { shippedPack } from './load/shipped-packs.ts';
import * as editionPage from './pages/edition.tsx';
import * as editionFile from './pages/edition-file.ts';
import * as packsPage from './pages/packs.tsx';
import * as recordsPage from './pages/records-begin.tsx';
import * as rolesPage from './pages/roles.tsx';
import * as rulePage from './pages/rule.tsx';
import * as rulesPage from './pages/rules.tsx';
import { ownPack, planWithin } from './testing/own-pack.ts';
import { takeShippedPacks } from './use-cases/take-shipped-packs.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await db.as(county.staff.abel).commit(takeShippedPacks);
  setCaseCounter(async () => new Map([['FED-PERM-12', 4321]]));
});

afterAll(() => setCaseCounter(openCasesByRule));

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const caregiver = () => county.homes.harbor.caregivers[0]!.userId;
const sam = () => visitor(county.staff.sam);
const abel = (editionId = '') => visitor(county.staff.abel, { params: { editionId } });

describe('the list of rules', () => {
  test('shows each rule with its law, who answers for it and how far its text was checked', async () => {
    const pages = [1, 2, 3].map(async page => (await sam().look(rulesPage, { query: `page=${page}` })).body);
    const [first] = await Promise.all(pages);
    const rules = (await Promise.all(pages)).flatMap(body => body.rules);
    expect([first.count, first.pages]).toEqual([`${rules.length} rules`, 3]);
    expect(rules.find((rule: { key: string }) => rule.key === 'FED-PERM-12')).toMatchObject({
      href: '/rules/FED-PERM-12',
      title: 'Permanency hearing',
      law: expect.stringContaining('42 USC 675(5)(C)'),
      role: 'Court',
      counts: 'since Nov 19, 1997',
      verified: { state: 'ok', word: 'Text read and checked' },
      cases: '4,321',
    });
    const words = new Set(rules.map((rule: { verified: { word: string } }) => rule.verified.word));
    expect(words).toEqual(new Set(['Text read and checked', 'Partly checked', 'Written from memory, not checked']));
  });

  test.each([
    ['pack=florida&words=HEARING+39.402', ['FL-SHELTER-24', 'FL-ARRAIGN-28']],
    ['duty=permanency-hearing', ['FED-PERM-12', 'FED-NORE-PERM-30', 'FL-PERM-12']],
    ['words=fed-perm-12', ['FED-PERM-12']],
    ['words=nothing+like+this', []],
    ['pack=texas', []],
  ])('is narrowed by %s', async (query, expected) => {
    const found = (await sam().look(rulesPage, { query })).body.rules.map((rule: { key: string }) => rule.key);
    if (expected.length === 0) expect(found).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining([expected[0]]));
    if (query.startsWith('duty')) expect(found).toEqual(expected);
  });

  test('is in the reader’s language, accents or not; a caregiver reads it without cases', async () => {
    const spanish = await sam().draw(rulesPage, { language: 'es', query: 'words=audiencia+de+PERMANENCIA' });
    expect(textOf(spanish)).toMatch(/Audiencia de permanencia .*Texto leído y revisado/);
    const family = await visitor(caregiver()).look(rulesPage);
    expect([family.status, family.body.staff]).toEqual([200, false]);
    expect(textOf(await visitor(caregiver()).draw(rulesPage))).not.toContain('Your open cases');
  });
});

describe('one rule', () => {
  const rule = (ruleId: string, language: 'en' | 'es' = 'en') =>
    sam().draw(rulePage, { params: { ruleId }, language }).then(textOf);

  test('says its law, what begins and settles it, and shows its worked examples', async () => {
    const page = await rule('FED-PERM-12');
    for (const part of [
      'Begins with each: removal into care',
      'permanency hearing, held',
      'every 12 months after it was last settled',
      '45 CFR 1355.20',
      'Text read and checked',
      'Worked examples',
      'Your open cases 4,321',
      'Other rules about this duty',
    ])
      expect(page).toContain(part);
    expect(await rule('FED-PERM-12', 'es')).toContain('Empieza con cada: entrada en cuidado temporal');
  });

  test('says on the page what was not checked, and which exceptions may be documented', async () => {
    const page = await rule('FED-TPR-15-22');
    expect(page).toContain('Partly checked');
    expect(page).toContain('What was not checked:');
    expect(page).toMatch(/15 months out of the last 22 months/);
    expect(page).toMatch(/Exceptions that may be documented .*Evidence .*Approved by/);
    expect(await rule('FED-PHYSICAL-REMOVAL')).toContain('Written from memory, not checked');
  });

  test('that does not exist is not there', async () => {
    expect((await sam().look(rulePage, { params: { ruleId: 'FED-NOWHERE' } })).status).toBe(404);
  });
});

test('who answers for what: every duty of the rules that count stands under somebody (S2-42)', async () => {
  const { roles } = (await visitor(caregiver()).look(rolesPage)).body as {
    roles: { title: string; duties: { key: string; rules: { key: string }[] }[] }[];
  };
  const listed = roles.flatMap(({ duties }) => duties.flatMap(({ rules }) => rules.map(({ key }) => key)));
  const all = await db.rows<{ rule: string }>('select distinct rule from app.rule');
  expect(listed.toSorted()).toEqual(all.map(({ rule }) => rule).toSorted());
  expect(textOf(await sam().draw(rolesPage))).toContain('Agency’s attorney');
  await expect(db.admin.query(`update app.rule set responsible = 'nobody'`)).rejects.toThrow(
    'rule__somebody_answers_for_it',
  );
});

describe('packs', () => {
  const own = ownPack('2026.1', [planWithin(30)]);
  const file = (content: unknown) => new File([JSON.stringify(content)], 'own.json', { type: 'application/json' });

  test('only administrators find the form, and nobody else can send it', async () => {
    expect(await sam().draw(packsPage)).not.toContain('type="file"');
    expect((await sam().send(packsPage, { file: file(own) })).status).toBe(403);
    expect(textOf(await visitor(caregiver()).draw(packsPage))).toContain('came with the product');
  });

  test('everything wrong with a pack is said at once, with rule and reason; nothing is kept', async () => {
    const bad = ownPack('2026.1', [
      planWithin(30, { begins: { each: { fact: 'full-moon' } } }),
      planWithin(30, { id: 'OWN-TWO', tightens: 'FED-NOWHERE' }),
    ]);
    const refused = await abel().send(packsPage, { file: file(bad) });
    expect(refused.status).toBe(422);
    const page = textOf(await abel().draw(packsPage, {}, refused));
    expect(page).toContain('own · OWN-PLAN · begins.each: There is no fact “full-moon” to count from.');
    expect(page).toContain('own · OWN-TWO · tightens: No pack below has the rule FED-NOWHERE.');
    expect((await abel().send(packsPage, { file: new File(['{'], 'x.json') })).body.problems[0].message).toMatch(
      /^The file is not JSON/,
    );
    expect(await db.value(`select count(*)::int from app.rule_pack where pack = 'own'`)).toBe(0);
  });

  test('a sound pack leads to its page: counted, then taken from a day on, and called off', async () => {
    const brought = await abel().send(packsPage, { file: file(own) });
    expect(brought.status).toBe(303);
    const id = brought.to!.split('/').at(-1)!;
    const shown = (await abel(id).look(editionPage)).body;
    expect(shown).toMatchObject({
      standing: 'waiting',
      dry: { counted: null },
      differs: [{ key: 'newRules', rules: [{ key: 'OWN-PLAN' }] }],
    });
    expect((await sam().look(editionPage, { params: { editionId: id } })).status).toBe(404);
    expect((await sam().look(editionFile, { params: { editionId: id } })).status).toBe(404);
    expect((await abel(id).send(editionPage, { do: 'take' })).body.problems[0].code).toBe('not-counted-yet');

    const changes = {
      children: 1200,
      moved: 1,
      added: 1500,
      removed: 0,
      rules: [{ rule: 'OWN-PLAN', moved: 1, added: 1500, removed: 0 }],
    };
    await db.admin.query('update app.rule_pack set changes = $2, counted_at = $3 where id = $1', [id, changes, NOW]);
    const page = textOf(await abel(id).draw(editionPage));
    for (const part of [
      '1 due date would fall on another day.',
      '1,500 due dates would be new.',
      '1,200 children in open cases',
      'Take it',
    ])
      expect(page).toContain(part);
    const past = await abel(id).send(editionPage, {
      do: 'take',
      'from-month': '1',
      'from-day': '5',
      'from-year': '2026',
    });
    expect([past.status, past.body.problems[0].message]).toEqual([422, expect.stringContaining('from now on')]);
    const taken = await abel(id).send(editionPage, {
      do: 'take',
      'from-month': '12',
      'from-day': '1',
      'from-year': '2026',
    });
    expect(taken.to).toBe(`/rules/packs/${id}?done=taken`);
    expect(textOf(await abel(id).draw(editionPage, { query: 'done=taken' }))).toContain(
      'It takes effect on Dec 1, 2026.',
    );
    expect((await sam().look(editionPage, { params: { editionId: id } })).body.tag.word).toBe('takes effect later');
    expect((await abel(id).send(editionPage, { do: 'drop' })).to).toBe(`/rules/packs/${id}?done=called-off`);
    expect((await abel(id).send(editionPage, { do: 'drop' })).to).toBe('/rules/packs');
  });

  test('an edition is saved as the file it was; a newer one that came with the product is proposed', async () => {
    const id = await db.value<string>(`select id from app.rule_pack where pack = 'florida'`);
    const saved = await sam().look(editionFile, { params: { editionId: id } });
    expect(saved.headers.get('Content-Disposition')).toContain('florida-2026.2.json');
    const text = Buffer.from(saved.bytes).toString();
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(shippedPack('florida')));
    const as = <T,>(work: (ask: Ask) => Promise<T>) => db.as(county.staff.abel).commit(work);
    expect(await as(ask => exportPack(ask, { pack: 'florida', version: null }))).toEqual({
      name: 'florida-2026.2.json',
      text,
    });
    expect(await as(ask => exportPack(ask, { pack: 'florida', version: '2020.1' }))).toBeNull();
    // Brought again, it is the same; under another number it changes no due date.
    const look = (content: string) =>
      importPack({ pool: db.pool, as }, { bytes: Buffer.from(content), dryRun: true, from: null });
    expect(await look(text)).toMatchObject({ same: true, problems: [], changes: null });
    await county.aChild().removedOn('2026-09-01').inHome(county.homes.harbor).from('2026-09-01').make();
    await prepareProduct();
    expect(await look(text.replace('"version": "2026.2"', '"version": "2026.3"'))).toMatchObject({
      problems: [],
      changes: { children: 1, moved: 0, added: 0, removed: 0, rules: [] },
    });
    expect((await abel().look(packsPage)).body.newer).toEqual([]);
    // As if an older edition ran here.
    await db.admin.query(`update app.rule_pack set digest = '\\x00', version = '2025.1' where id = $1`, [id]);
    expect((await abel().look(packsPage)).body.newer).toEqual([
      expect.objectContaining({ text: expect.stringContaining('Florida law, edition 2026.2') }),
    ]);
    expect((await sam().look(packsPage)).body.newer).toEqual([]);
    const looked = await abel().send(packsPage, { shipped: 'florida' });
    expect(looked.to).toMatch(/^\/rules\/packs\/[0-9a-f-]{36}$/);
    expect((await abel().send(packsPage, { shipped: 'texas' })).status).toBe(422);
  });
});

test('an administrator says since when records are kept here', async () => {
  expect((await sam().look(recordsPage)).status).toBe(403);
  expect(await abel().draw(packsPage)).toContain('href="/rules/records"');
  expect(await sam().draw(packsPage)).not.toContain('href="/rules/records"');
  const sent = { 'from-year': '2026', 'from-month': '10', 'from-day': '1' };
  const refused = await abel().send(recordsPage, { ...sent, 'from-year': '2027' });
  expect([refused.status, refused.body.problems[0].at]).toEqual([422, 'from']);
  expect((await abel().send(recordsPage, sent)).to).toBe('/rules/records?done=saved');
  expect(await abel().draw(recordsPage, { query: 'done=saved' })).toMatch(/The day is saved.*value="2026"/s);
  expect((await abel().send(recordsPage, {})).to).toBe('/rules/records?done=saved');
  expect(await db.value('select records_from from app.agency where id = $1', [county.agencyId])).toBeNull();
});
