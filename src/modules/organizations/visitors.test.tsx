import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { askedAt } from '#test/support/asked.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { action, loader } from './pages/directory.tsx';

const db = testDatabase();
let county: County;
let named: string;
beforeAll(async () => {
  county = await aCounty(db);
  await prepareProduct();
  await db.rows(
    `insert into app.directory_setting (id, agency_id, since, is_public, verify_every_days, capacity_lasts_days)
     values (gen_random_uuid(), $1, '2026-01-01', true, 180, 30)`,
    [county.agencyId],
  );
  named = encodeURIComponent(await db.value('select short_name from app.agency where id = $1', [county.agencyId]));
});

const NOW = '2026-11-18T15:00:00Z';
/** A visitor who wishes for something that was not found. */
async function wish(network: string, now = NOW) {
  const context = askedAt(db.pool, { who: null, now, language: 'es', network: () => network });
  const body = new URLSearchParams({ q: 'Respiro para abuelos' });
  const request = new Request(`http://localhost:3000/directory?agency=${named}`, { method: 'POST', body });
  const answer = (await action({ request, context, params: {} } as never)) as unknown as {
    data: { wished: boolean; waits: string | null };
    init: { status: number };
  };
  return { ...answer.data, status: answer.init.status };
}
const wishes = () => db.value<number>(`select count(*)::int from app.unfound_search where asked_by = 'public'`);

test('a visitor who wishes too much at once waits, and others do not', async () => {
  for (let turn = 1; turn <= 10; turn += 1) expect(await wish('library')).toMatchObject({ wished: true, status: 200 });
  const over = await wish('library');
  expect(over).toMatchObject({ wished: false, status: 429, waits: expect.stringContaining('minutos') });
  expect(await wishes()).toBe(10);
  expect(await wish('at home')).toMatchObject({ wished: true });
  expect(await wish('library', '2026-11-18T15:20:00Z')).toMatchObject({ wished: true });
});

test('links to print, to the map and to pages keep the agency that was asked for', async () => {
  const context = askedAt(db.pool, { who: null, now: NOW, language: 'en' });
  const request = new Request(`http://localhost:3000/directory?agency=${named}&q=food&area=x`);
  const shown = (await loader({ request, context, params: {} } as never)) as { printHref: string; agencyName: string };
  expect(new URL(shown.printHref, 'http://x').searchParams.get('agency')).toBe(decodeURIComponent(named));
  expect(shown.printHref).toMatch(/^\/directory\/print\?.*area=x$/);
  expect(shown.agencyName).toBe(decodeURIComponent(named));
});
