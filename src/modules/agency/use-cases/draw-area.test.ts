import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { communityMiles } from '../community-miles.ts';
import type { Outline } from '../rules/point-in-outline.ts';
import { areaRows } from '../store-areas.ts';
import { type DrawArea, drawArea } from './draw-area.ts';
import { setCommunityMiles } from './set-community-miles.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const square: Outline = [
  [50, 50],
  [52, 50],
  [52, 52],
  [50, 52],
];
const draw = (given: Partial<DrawArea>, by = county.staff.abel) =>
  db.as(by).commit(ask =>
    drawArea(ask, {
      code: null,
      name: 'Pine Flats',
      kind: null,
      outline: square,
      postalCodes: [],
      people: 300,
      from: '2024-01-01',
      ...given,
    }),
  );

test('an administrator draws a neighborhood and draws it anew; the version before ends there', async () => {
  expect(await draw({}, county.staff.sam)).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
  expect(await draw({ outline: square.slice(0, 2) })).toMatchObject({
    refusal: { kind: 'invalid', problems: [{ at: 'outline', code: 'outline-needs-three-corners' }] },
  });
  expect(await draw({})).toEqual({ ok: true, value: { code: 'pine-flats' } });
  await draw({ code: 'pine-flats', name: 'Pine Flats', people: 350, from: '2026-01-01' });
  const rows = await db.as(county.staff.abel).look(({ tx }) => areaRows(tx));
  expect(rows.filter(({ code }) => code === 'pine-flats').map(({ from, to, people }) => [from, to, people])).toEqual([
    ['2026-01-01', null, 350],
    ['2024-01-01', '2026-01-01', 300],
  ]);
  await expect(draw({ code: 'nowhere' })).rejects.toThrow();
});

test('listed postal codes belong to one neighborhood', async () => {
  const listed = { outline: null, postalCodes: ['34990'] };
  expect(await draw({ ...listed, name: 'The Keys' })).toMatchObject({ ok: true });
  expect(await draw({ ...listed, name: 'More Keys' })).toMatchObject({
    refusal: { problems: [{ at: 'postalCodes', code: 'postal-code-is-a-neighbors', fill: { names: 'The Keys' } }] },
  });
});

test('an administrator says how near is in the community', async () => {
  const miles = () => db.as(county.staff.abel).look(({ tx }) => communityMiles(tx));
  expect(await miles()).toBe(5);
  expect(await db.as(county.staff.sam).commit(ask => setCommunityMiles(ask, 2))).toMatchObject({ ok: false });
  expect(await db.as(county.staff.abel).commit(ask => setCommunityMiles(ask, 0))).toMatchObject({
    refusal: { problems: [{ at: 'miles', code: 'miles-are-near' }] },
  });
  expect(await db.as(county.staff.abel).commit(ask => setCommunityMiles(ask, 2))).toMatchObject({ ok: true });
  expect(await miles()).toBe(2);
});
