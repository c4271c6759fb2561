import { beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { keepStoryDay } from './keep-story-day.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

test('the day is kept by an administrator, once', async () => {
  const keep = (who: string, day: string) => db.as(who).commit(ask => keepStoryDay(ask, day));
  expect(await keep(county.staff.ana, '2026-11-18')).toEqual(no({ kind: 'not-allowed' }));
  expect(await keep(county.staff.abel, '2026-11-18')).toMatchObject({ ok: true });
  expect(await keep(county.staff.abel, '2026-11-19')).toEqual(no({ kind: 'day-is-kept' }));
  expect(await db.rows('select loaded_on::text from app.story')).toEqual([{ loaded_on: '2026-11-18' }]);
});
