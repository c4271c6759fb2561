import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as smallGroupsPage from '../pages/small-groups.tsx';
import { smallGroup, smallGroupChoices } from '../small-group.ts';
import { chooseSmallGroup } from './choose-small-group.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

test('an administrator chooses below how many people a figure is left out, and says why; every choice stays', async () => {
  const choose = (floor: number, reason = 'Our state asks for it', by = county.staff.abel) =>
    db.as(by).commit(ask => chooseSmallGroup(ask, { floor, reason }));
  const floor = () => db.as(county.staff.ana).look(({ tx }) => smallGroup(tx));
  expect(await floor()).toBe(5);
  expect(await choose(11, undefined, county.staff.sam)).toMatchObject({ refusal: { kind: 'not-allowed' } });
  for (const given of [2, 51, 7.5])
    expect(await choose(given, ' ')).toMatchObject({
      refusal: {
        problems: [
          { at: 'floor', code: 'group-is-counted' },
          { at: 'reason', code: 'required' },
        ],
      },
    });
  expect(await choose(5)).toMatchObject({ refusal: { problems: [{ at: 'floor', code: 'group-is-so-already' }] } });
  expect(await floor()).toBe(5);
  expect(await choose(11)).toMatchObject({ ok: true });
  expect(await floor()).toBe(11);

  const visit = visitorOf(db)(county.staff.abel);
  const refused = await visit.send(smallGroupsPage, { floor: '', reason: 'Ten was asked for' });
  expect(refused).toMatchObject({ status: 422, body: { typed: { reason: 'Ten was asked for' } } });
  expect(await visit.draw(smallGroupsPage, { language: 'es' }, refused)).toContain('Ten was asked for');
  expect(await visit.send(smallGroupsPage, { floor: '10', reason: 'Ten was asked for' })).toMatchObject({
    to: '/settings/small-groups?done=chosen',
  });
  expect(await floor()).toBe(10);
  const kept = await db.as(county.staff.abel).look(({ tx }) => smallGroupChoices(tx));
  expect(kept.map(each => [each.floor, each.reason, each.by !== null])).toEqual([
    [10, 'Ten was asked for', true],
    [11, 'Our state asks for it', true],
  ]);
  expect((await visitorOf(db)(county.staff.sam).look(smallGroupsPage)).status).toBe(403);
});
