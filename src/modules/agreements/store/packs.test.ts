import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { harshWordsIn } from '../rules/kind-words.ts';
import { packOf, partiesFor, triggerFor } from './packs.ts';
import { latestTemplate } from './templates.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const ana = () => db.as(county.staff.ana);
const pack = (name: string) => db.admin.query('update app.agency set policy_pack = $1', [name]);
const parties = (code: string, kind: string) =>
  ana().look(async ask =>
    (await partiesFor(ask.tx, code, kind)).map(({ capacity, required, each }) => [capacity, required, each]),
  );

test('the agency’s pack by its name, whatever the case; one that is not known stands on the ground', async () => {
  for (const [named, code] of [
    ['CFP-2', 'cfp-2'],
    ['florida', 'florida'],
    ['nowhere', 'federal'],
  ]) {
    await pack(named!);
    expect(await ana().look(ask => packOf(ask.tx))).toBe(code);
  }
});

test('a trigger comes from the nearest pack that has one', async () => {
  await pack('cfp-2');
  expect(await ana().look(ask => triggerFor(ask.tx, 'placement'))).toMatchObject({
    kind: 'partnership_placement',
    template: 'partnership_plan',
    due: 'same_day',
    pack: 'cfp-2',
    verified: 'text',
  });
  expect(await ana().look(ask => triggerFor(ask.tx, 'renewal'))).toMatchObject({ kind: 'partnership_license' });
  await pack('federal');
  expect(await ana().look(ask => triggerFor(ask.tx, 'placement'))).toBeNull();
});

test('a pack says for each capacity who signs, else the pack it extends', async () => {
  expect(await parties('florida', 'partnership_placement')).toEqual(
    expect.arrayContaining([
      ['caregiver', true, true],
      ['case_manager', true, false],
      ['parent', false, true],
    ]),
  );
  expect(await parties('cfp-2', 'partnership_placement')).toEqual(
    expect.arrayContaining([
      ['caregiver', true, false],
      ['case_manager', true, false],
      ['parent', false, true],
    ]),
  );
  expect(await parties('federal', 'partnership_placement')).toEqual([]);
});

test('two packs that extend one another are not walked for ever', async () => {
  await db.admin.query(
    `insert into app.signing_pack (code, extends, en, es) values ('round', null, 'Round', 'Ronda'), ('trip', 'round', 'Trip', 'Viaje')`,
  );
  await db.admin.query(`update app.signing_pack set extends = 'trip' where code = 'round'`);
  expect(await parties('round', 'partnership_placement')).toEqual([]);
});

test('the stock template threatens nobody', async () => {
  const { lines } = await ana().commit(ask => latestTemplate(ask, 'partnership_plan'));
  expect(lines.length).toBeGreaterThan(30);
  expect(harshWordsIn(lines)).toEqual([]);
});
