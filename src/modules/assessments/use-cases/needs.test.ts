import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import type { EndNeed } from '../contract.ts';
import * as endPage from '../pages/end-need.tsx';
import { endNeed } from './end-need.ts';
import { recordNeed } from './record-need.ts';

const db = testDatabase();
let county: County;
let child: Id;
let rosas: Id;
beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  rosas = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
const need = {
  kind: 'food',
  words: null,
  urgency: 'soon',
  toldBy: 'parent',
  identifiedOn: '2026-11-10',
} as const;
const ana = () => db.as(county.staff.ana, { focus: child });
const ben = () => db.as(county.staff.ben, { focus: child });

test('a need is told by staff, and by a parent of herself alone', async () => {
  const rosa = db.as(rosas);
  expect(await rosa.commit(ask => recordNeed(ask, { ...need, personId: county.mother }))).toMatchObject({ ok: true });
  const guarded = { ...need, kind: 'substance_use', personId: county.mother };
  expect(await rosa.commit(ask => recordNeed(ask, guarded))).toEqual(no({ kind: 'tell-your-worker' }));
  await expect(rosa.commit(ask => recordNeed(ask, { ...need, personId: child }))).rejects.toThrow(NotThere);
  await expect(ben().commit(ask => recordNeed(ask, { ...need, personId: child }))).rejects.toThrow(NotThere);
  const wrong = { ...need, personId: child, kind: 'ponies', identifiedOn: '2026-11-19' };
  expect(await ana().commit(ask => recordNeed(ask, wrong))).toMatchObject({
    ok: false,
    refusal: { problems: [{ code: 'not-one-of' }, { code: 'in-the-future' }] },
  });
  expect(
    await db.rows(`select sensitive from app.need where person_id = $1 and told_by = 'parent'`, [county.mother]),
  ).toEqual([{ sensitive: null }]);
});

test('a need ends once, with a reason, on a day that has come', async () => {
  const recorded = await ana().commit(ask => recordNeed(ask, { ...need, personId: child }));
  const needId = recorded.ok ? recorded.value.id : '';
  const end = (more: Partial<EndNeed> = {}) => ana().commit(ask => endNeed(ask, { needId, why: 'met', ...more }));
  expect(await end({ endedOn: '2026-11-19' })).toMatchObject({ refusal: { problems: [{ code: 'in-the-future' }] } });
  expect(await end({ endedOn: '2026-11-09' })).toMatchObject({
    refusal: { problems: [{ code: 'ends-before-it-begins' }] },
  });
  await expect(ben().commit(ask => endNeed(ask, { needId, why: 'met' }))).rejects.toThrow(NotThere);
  expect(await end()).toEqual(ok(null));
  expect(await end()).toEqual(no({ kind: 'need-is-over' }));
  expect(await db.value(`select ended_why from app.need where id = $1`, [needId])).toBe('met');
});

test('the page that ends a need says for what, asks why and since when, and is there for nobody else', async () => {
  const recorded = await ana().commit(ask => recordNeed(ask, { ...need, personId: child, words: 'Milk and diapers' }));
  const needId = recorded.ok ? recorded.value.id : '';
  const params = { childId: child, needId };
  const visitor = visitorOf(db)(county.staff.ana, { params });
  expect(await visitor.draw(endPage, { language: 'es' })).toContain('Milk and diapers');
  const day = { 'endedOn-year': '2026', 'endedOn-month': '11', 'endedOn-day': '17' };
  expect((await visitor.send(endPage, { ...day, why: 'bored' })).status).toBe(422);
  expect((await visitor.send(endPage, { ...day, why: 'no-longer' })).to).toContain('done=needEnded');
  expect(await db.value('select ended_on::text from app.need where id = $1', [needId])).toBe('2026-11-17');
  expect(await visitor.draw(endPage)).toContain('over already');
  expect((await visitorOf(db)(county.staff.ben, { params }).look(endPage)).status).toBe(404);
});
