import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { aSignedLicenseCopy } from '#test/builders/license-copies.ts';
import { type RouteServer, routeServer } from '#test/matrix/route-server.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { licensesOf } from './store-licenses.ts';

const db = testDatabase();
let county: County;
let server: RouteServer;
beforeAll(async () => {
  await prepareProduct();
  county = await aCounty(db);
  server = await routeServer(db);
});

const first = {
  level: 'II',
  'from-year': '2026',
  'from-month': '11',
  'from-day': '18',
  'to-year': '2027',
  'to-month': '11',
  'to-day': '17',
  beds: '2',
  youngest: '8',
  oldest: '15',
};
const price = () => aHome(db, county.agencyId, 'Price', { caregivers: ['Darnell Price'], licensed: null });
const send = async (homeId: Id, fields: Record<string, string> = first, path = 'license') =>
  server.send(await db.as(county.staff.lena).who(), `/homes/${homeId}/${path}`, { _key: newId(), ...fields });

test('the form of the first license says what is missing, and issues it once everybody has signed', async () => {
  const { id } = await price();
  const refused = await send(id);
  expect(refused.status).toBe(409);
  expect(refused.body).toContain('No Partnership Plan is open for this license');
  await aSignedLicenseCopy(db, county, id);
  expect((await send(id)).body).toContain(`/homes/${id}?done=license`);
  const licenses = await db.as(county.staff.lena).look(ask => licensesOf(ask.tx, id));
  // The last day belongs to the license; the period ends before the day after it.
  expect(licenses).toMatchObject([{ from: '2026-11-18', to: '2027-11-18', beds: 2, youngest: 8, oldest: 15 }]);
});

test('what is wrong stands at its field, all at once', async () => {
  const { id } = await price();
  const { status, body } = await send(id, { ...first, level: 'X', beds: '0', oldest: 'old', 'to-month': '' });
  expect(status).toBe(422);
  for (const at of ['level', 'beds', 'oldest', 'to']) expect(body).toContain(`"${at}"`);
});

test('the next license of a facility begins where the last one ends, without an agreement', async () => {
  const facility = await aHome(db, county.agencyId, 'Cypress', {
    kind: 'facility',
    licensed: ['2026-01-01', '2027-01-01'],
  });
  await send(facility.id, {
    level: 'group_care',
    'to-year': '2027',
    'to-month': '12',
    'to-day': '31',
    beds: '4',
    youngest: '10',
    oldest: '17',
  });
  const licenses = await db.as(county.staff.lena).look(ask => licensesOf(ask.tx, facility.id));
  expect(licenses.map(({ from, to }) => [from, to])).toEqual([
    ['2026-01-01', '2027-01-01'],
    ['2027-01-01', '2028-01-01'],
  ]);
});

test('others than licensing do not come to the form', async () => {
  const { id } = await price();
  for (const user of [county.staff.ana, county.staff.cora])
    expect((await server.data(await db.as(user).who(), `/homes/${id}/license`)).status).toBe(403);
});
