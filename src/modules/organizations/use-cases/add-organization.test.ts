import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { organizationsAfter } from '../store.ts';
import { addOrganization } from './add-organization.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const kira = () => db.as(county.staff.kira);

test('an organization is listed once, whatever its accents and capitals', async () => {
  const added = await kira().commit(ask =>
    addOrganization(ask, { name: ' Casa Océano ', services: 'Family time', languages: ['es'] }),
  );
  if (!added.ok) throw new Error(added.refusal.kind);
  const again = await kira().commit(ask => addOrganization(ask, { name: 'CASA OCEANO' }));
  expect(again).toEqual({ ok: false, refusal: { kind: 'already-listed', id: added.value.id } });
});

test('it has a name', async () => {
  expect(await kira().commit(ask => addOrganization(ask, { name: ' ' }))).toMatchObject({
    refusal: { kind: 'invalid' },
  });
});

test('the directory is kept by those whose part it is, and read by everybody', async () => {
  expect(await db.as(county.staff.ana).commit(ask => addOrganization(ask, { name: 'Pier Pantry' }))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  });
  await kira().commit(ask => addOrganization(ask, { name: 'Pier Pantry' }));
  const names = async (user: Parameters<typeof db.as>[0], after: string) =>
    (await db.as(user).look(({ tx }) => organizationsAfter(tx, after, 10))).map(row => row.name);
  expect(await names(county.staff.ana, '')).toEqual(['Casa Océano', 'Pier Pantry']);
  expect(await names(county.homes.cove.caregivers[0]!, 'Casa Océano')).toEqual(['Pier Pantry']);
});
