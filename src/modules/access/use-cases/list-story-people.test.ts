import { beforeAll, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { listStoryPeople } from './list-story-people.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await db.admin.query(
    `do $$ begin execute format('comment on database %I is %L', current_database(), 'Alongside: story'); end $$`,
  );
});

const switcher = () =>
  db.rows<{ user_id: string; place: number | null; good_for_es: string | null }>(
    'select user_id, place, good_for_es from app_definer.people_of_story($1)',
    [NOW],
  );

test('the switcher shows them first, in their order, and everybody else after', async () => {
  const { ana, sam, abel } = county.staff;
  const list = (people: Parameters<typeof listStoryPeople>[1]) =>
    db.as(abel).commit(ask => listStoryPeople(ask, people));
  await list([{ userId: ana, goodFor: null }]);
  await list([
    { userId: sam, goodFor: { en: 'A unit', es: 'Una unidad' } },
    { userId: ana, goodFor: null },
  ]);
  const people = await switcher();
  expect(people.slice(0, 2)).toEqual([
    { user_id: sam, place: 1, good_for_es: 'Una unidad' },
    { user_id: ana, place: 2, good_for_es: null },
  ]);
  expect(people.length).toBeGreaterThan(10);
  expect(people.slice(2).every(({ place }) => place === null)).toBe(true);
});

test('only an administrator says so', async () => {
  expect(await db.as(county.staff.ana).commit(ask => listStoryPeople(ask, []))).toEqual(no({ kind: 'not-allowed' }));
});
