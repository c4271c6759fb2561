import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import * as addAreaPage from '#modules/agency/pages/add-area.tsx';
import * as areaPage from '#modules/agency/pages/area.tsx';
import * as areasPage from '#modules/agency/pages/areas.tsx';
import * as redrawPage from '#modules/agency/pages/redraw-area.tsx';
import { openCommunity } from '#modules/partnerships/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { TODAY } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { countPlaces, placeEverything, placeFigures } from '../index.ts';
import * as comparePage from '../pages/compare.tsx';
import * as compareCsv from '../pages/compare-csv.ts';
import * as figuresPage from './pages/area-figures.tsx';
import * as mapPage from './pages/areas-figures.tsx';
import * as communityPage from './pages/community-figures.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
const NOW = '2026-11-18T15:00:00Z';
let county: County;
let kids: Id[];
const day = (field: string, iso: string) => {
  const [year, month, at] = iso.split('-');
  return { [`${field}-year`]: year!, [`${field}-month`]: month!, [`${field}-day`]: at! };
};
const box = (west: number, south: number, east: number, north: number) =>
  `${west}, ${south}\n${east}, ${south}\n${east}, ${north}\n${west}, ${north}`;
const abel = () => visitor(county.staff.abel);
const draw = (fields: Record<string, string>, code?: string) =>
  abel().send(code ? redrawPage : addAreaPage, { _key: newId(), ...fields }, code ? { params: { code } } : {});
const problemsOf = (shown: { body: { problems: { at: string; code: string }[] } }) =>
  shown.body.problems.map(({ at, code }) => `${at}: ${code}`).toSorted();
const areaOf = (person: Id) =>
  db.value<string | null>(
    'select a.code from app.person_address p left join app.area a on a.id = p.area_id where p.person_id = $1',
    [person],
  );

beforeAll(async () => {
  county = await aCounty(db);
  kids = [];
  for (const [x, from] of [
    [3, '2026-03-01'],
    [9, '2026-10-01'],
  ] as const) {
    const child = await county.aChild().inHome(county.homes.harbor).from(from).make();
    kids.push(child.id);
    await insertRow(db, 'app.person_address', {
      agency_id: county.agencyId,
      person_id: child.id,
      place: `(${x},5)`,
      during: '[2020-01-01,)',
    });
  }
  await db.rows(`update app.home set place = '(9.5,5)' where id = $1`, [county.homes.harbor.id]);
});

describe('drawing neighborhoods', () => {
  test('two neighbors, and everything that is wrong with a third, at once', async () => {
    const west = { name: 'West Side', outline: box(0, 0, 8, 10), people: '1000', kind: 'neighborhood' };
    expect((await draw({ ...west, ...day('from', '2020-01-01') })).to).toBe('/settings/areas/west-side?done=drawn');
    const east = { name: 'East', outline: box(8, 0, 20, 10), people: '2000', ...day('from', '2020-01-01') };
    expect((await draw(east)).to).toBe('/settings/areas/east?done=drawn');

    const over = { name: 'west side', outline: box(7, 9, 9, 12), postalCodes: '3480', ...day('from', '2026-01-01') };
    expect(problemsOf(await draw(over))).toEqual([
      'name: area-name-is-taken',
      'outline: outline-lies-over-neighbor',
      'postalCodes: postal-code-has-five-digits',
    ]);
    const tie = { name: 'Tie', outline: '30,0\n32,2\n32,0\n30,2', ...day('from', '2026-01-01') };
    expect(problemsOf(await draw(tie))).toEqual(['outline: outline-crosses-itself']);
    expect(problemsOf(await draw({ ...tie, outline: 'a corner' }))).toEqual(['outline: outline-is-not-corners']);
    expect(problemsOf(await draw({ ...tie, outline: '' }))).toEqual(['outline: area-needs-outline-or-postal-codes']);
    expect(problemsOf(await draw({ ...east, ...day('from', '2019-06-01') }, 'east'))).toEqual([
      'from: before-version-before',
    ]);
    const sam = visitor(county.staff.sam);
    await expect(sam.send(addAreaPage, { _key: newId(), ...east })).resolves.toMatchObject({ status: 403 });
  });

  test('a job places addresses by their points, and again when the border moves; past days keep the border they had', async () => {
    expect(await placeEverything(db.pool, county.agencyId, NOW)).toMatchObject({ placed: expect.any(Number) });
    expect(await Promise.all(kids.map(areaOf))).toEqual(['west-side', 'east']);
    expect((await placeEverything(db.pool, county.agencyId, NOW)).placed).toBe(0);

    const eastFirst = { name: 'East', outline: box(10, 0, 20, 10), people: '2000', ...day('from', '2026-11-10') };
    expect((await draw(eastFirst, 'east')).status).toBe(303);
    const wider = { name: 'West Side', outline: box(0, 0, 10, 10), people: '1200', ...day('from', '2026-11-10') };
    expect((await draw(wider, 'west-side')).status).toBe(303);
    await placeEverything(db.pool, county.agencyId, NOW);
    expect(await Promise.all(kids.map(areaOf))).toEqual(['west-side', 'west-side']);
    const queued = await db.value<number>(
      `select count(*)::int from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'place-addresses'`,
    );
    expect(queued).toBe(1);
    const history = await db.value<number>(
      `select count(*)::int from record.row_change where table_name = 'person_address' and row_id in (select id from app.person_address where person_id = any ($1))`,
      [kids],
    );
    expect(history).toBeGreaterThan(2);
  });

  test('pages show the map, the table and every version', async () => {
    const list = await abel().look(areasPage);
    expect(list.body.map.areas).toHaveLength(2);
    expect(list.body.rows.map((row: { name: string }) => row.name)).toEqual(['East', 'West Side']);
    const drawn = await abel().draw(areaPage, { params: { code: 'east' }, language: 'es' });
    expect(drawn).toContain('desde el 10 nov 2026');
    expect(drawn).toContain('del 1 ene 2020 al 9 nov 2026');
    expect((await abel().look(areaPage, { params: { code: 'nowhere' } })).status).toBe(404);
  });
});

describe('figures', () => {
  test('are counted for today and for the ends of months, by the borders of each day', async () => {
    await db.as(county.staff.abel).commit(async ask => {
      value(await openCommunity(ask, { name: 'Both', areaCodes: ['west-side', 'east'], beganOn: '2026-01-01' }));
      return { ok: true, value: null };
    });
    expect(await countPlaces(db.pool, county.agencyId, NOW, 2)).toBe(3);
    const read = (of: 'area' | 'community', measure: string) =>
      db
        .as(county.staff.ana)
        .look(({ tx }) => placeFigures(tx, { measures: [measure], from: '2026-09-01', until: TODAY, of }));
    const area = await read('area', 'entry_rate');
    expect(
      area.map(({ place, points }) => [
        place,
        points.map(({ asOf, numerator, denominator }) => [asOf, numerator, denominator]),
      ]),
    ).toEqual([
      [
        'east',
        [
          ['2026-09-30', 0, 2000],
          ['2026-10-31', 1, 2000],
          [TODAY, 0, 2000],
        ],
      ],
      [
        'west-side',
        [
          ['2026-09-30', 1, 1000],
          ['2026-10-31', 1, 1000],
          [TODAY, 2, 1200],
        ],
      ],
    ]);
    const [both] = await read('community', 'own_area');
    // The home at 9.5 miles was in East until 9 November: the second child was in their own then, and both are now.
    expect(both?.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
    ]);
    // Counting again replaces, and a today that is over goes.
    await countPlaces(db.pool, county.agencyId, '2026-11-19T15:00:00Z');
    const days = await db.rows<{ day: string }>('select distinct as_of::text as day from app.place_figure order by 1');
    expect(days.map(each => each.day)).toEqual(['2026-09-30', '2026-10-31', '2026-11-19']);
    await countPlaces(db.pool, county.agencyId, NOW);
  });

  test('each says what it is of; names are shown as far as the reader reads the rows', async () => {
    const shown = await visitor(county.staff.sam).look(figuresPage, {
      params: { areaCode: 'west-side' },
      query: 'measure=children_in_care',
    });
    const rate = shown.body.figures.find((each: { key: string }) => each.key === 'entry_rate');
    expect(rate).toMatchObject({
      value: '1.67 per 1,000',
      of: '2, of 1,200 people under 18',
      missing: expect.any(String),
    });
    expect(shown.body.behind.names).toHaveLength(2);
    const blind = await visitor(county.staff.hugo).look(figuresPage, {
      params: { areaCode: 'west-side' },
      query: 'measure=children_in_care',
    });
    expect(blind.body.behind).toMatchObject({ names: [], count: 'You may see none of them.' });
    const past = await visitor(county.staff.sam).look(figuresPage, {
      params: { areaCode: 'east' },
      query: 'day=2026-10-31',
    });
    expect(past.body.figures.find((each: { key: string }) => each.key === 'entries').value).toBe('1');
    expect((await visitor(county.staff.sam).look(figuresPage, { params: { areaCode: 'no' } })).status).toBe(404);
  });

  test('who reads figures alone finds no small group, on whichever page', async () => {
    const id = await db.value<string>(`select id from app.community where name = 'Both'`);
    const gus = visitor(county.staff.gus);
    const query = 'measure=children_in_care';
    const few = 'fewer than 5, or would tell of so few';
    const place = await gus.look(figuresPage, { params: { areaCode: 'west-side' }, query });
    const site = await gus.look(communityPage, { params: { communityId: id }, query });
    for (const { body } of [place, site]) {
      const figure = body.figures.find((each: { key: string }) => each.key === 'children_in_care');
      expect(figure).toMatchObject({ value: few, of: 'left out', missing: 'left out', behind: null });
      expect(body.behind).toBeNull();
      // Nobody is nobody, and homes are no people.
      expect(body.figures.find((each: { key: string }) => each.key === 'exits').value).toBe('0');
      const homes = body.figures.find((each: { key: string }) => each.key === 'licensed_homes');
      expect(homes.value).not.toBe(few);
    }
    const map = await gus.look(mapPage, { query });
    expect(map.body.lines.map((line: { value: string }) => line.value)).toEqual(['0', few]);
    const together = await gus.look(comparePage, { query: 'm=children_in_care&m=licensed_homes' });
    const [line] = together.body.rows;
    expect(line.cells[0]).toMatchObject({ text: few, of: null, share: null, spark: null });
    const file = Buffer.from((await gus.look(compareCsv, { query: 'm=children_in_care' })).bytes).toString();
    expect(file).toMatch(/Both,,,,,/);
  });

  test('the map says what its table says, and a community has a page of its own', async () => {
    const map = await visitor(county.staff.sam).look(mapPage, { query: 'measure=children_in_care' });
    expect(map.body.lines.map(({ name, value: n }: { name: string; value: string }) => [name, n])).toEqual([
      ['East', '0'],
      ['West Side', '2'],
    ]);
    const id = await db.value<string>(`select id from app.community where name = 'Both'`);
    const drawn = await visitor(county.staff.sam).draw(communityPage, {
      params: { communityId: id },
      language: 'es',
    });
    expect(drawn).toContain('Menores en cuidado');
    expect(drawn).toContain('href="/areas/west-side"');
  });
});
